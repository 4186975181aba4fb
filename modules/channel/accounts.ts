import type { Services } from '@govconnect/kernel'
import { type AccountSettings, accountSettings } from './contract.ts'
import { type AccountRow, readAllAccounts } from './queries/accounts.ts'

export interface Account {
  id: string
  tenantId: string
  phoneNumberId: string
  wabaId: string | null
  settings: AccountSettings
}

/** Accounts read again after this long, so that a change made by another process is seen, ms. */
const freshForMs = 10_000
/** An unknown number is looked up at most this often, so that strangers' webhooks cost no query each, ms. */
const retryUnknownMs = 1_000

/** All numbers of the installation, in memory: a webhook needs its number before anything else. */
export function createAccountDirectory(services: Pick<Services, 'db' | 'clock'>) {
  let byPhone = new Map<string, Account>()
  let byId = new Map<string, Account>()
  let readAt = Number.NEGATIVE_INFINITY
  let reading: Promise<void> | undefined

  async function read(): Promise<void> {
    const rows = await readAllAccounts(services.db.systemPool)
    const accounts = rows.map(toAccount)
    byPhone = new Map(accounts.map((account) => [account.phoneNumberId, account]))
    byId = new Map(accounts.map((account) => [account.id, account]))
    readAt = services.clock.elapsed()
  }

  function refresh(): Promise<void> {
    reading ??= read().finally(() => {
      reading = undefined
    })
    return reading
  }

  const age = () => services.clock.elapsed() - readAt

  return {
    /** Read again before this resolves if what is in memory is too old to answer. */
    async ready(phoneNumberIds: Iterable<string | null>): Promise<void> {
      if (age() > freshForMs) return refresh()
      for (const id of phoneNumberIds) {
        if (id !== null && !byPhone.has(id) && age() > retryUnknownMs) return refresh()
      }
    },
    byPhone: (phoneNumberId: string | null) => (phoneNumberId === null ? undefined : byPhone.get(phoneNumberId)),
    byWaba: (waba: string | null) =>
      waba === null ? undefined : [...byId.values()].find((one) => one.wabaId === waba),
    async byId(id: string): Promise<Account | undefined> {
      if (!byId.has(id) || age() > freshForMs) await refresh()
      return byId.get(id)
    },
    async all(): Promise<Account[]> {
      if (age() > freshForMs) await refresh()
      return [...byId.values()]
    },
    /** After a change in this process. */
    forget() {
      readAt = Number.NEGATIVE_INFINITY
    },
  }
}

export type AccountDirectory = ReturnType<typeof createAccountDirectory>

function toAccount(row: AccountRow): Account {
  return {
    id: row.id,
    tenantId: row.tenant_id,
    phoneNumberId: row.phone_number_id,
    wabaId: row.waba_id,
    settings: accountSettings.parse(row.settings),
  }
}
