import { audit, type Handling, newId, refuse, type Tx } from '@govconnect/kernel'
import type { z } from 'zod'
import { accountSettings, type accountView, type createAccount, type updateAccount } from '../contract.ts'
import { type AccountWithLane, readAccounts } from '../queries/accounts.ts'
import { insertAccount, saveAccount } from '../store/accounts.ts'

type AccountView = z.infer<typeof accountView>

export function toAccountView(row: AccountWithLane): AccountView {
  const { tenant_id: _, ...rest } = row
  return { ...rest, settings: accountSettings.parse(row.settings) }
}

type Work<D> = D & { tx: Tx }

export async function addAccount({ body, ctx, tx }: Work<Handling<typeof createAccount>>): Promise<AccountView> {
  const id = newId()
  const settings = accountSettings.parse(body.settings ?? {})
  const isNew = await insertAccount(tx, { id, ...body, tenant_id: tx.tenantId ?? '', settings }, ctx.now())
  if (!isNew) throw refuse('channel.number_taken', { phone_number_id: body.phone_number_id })
  audit(tx, ctx, { action: 'channel.account_created', subject: { type: 'channel-account', id }, after: body })
  return oneAccount(tx, id)
}

export async function changeAccount(work: Work<Handling<typeof updateAccount>>): Promise<AccountView> {
  const { params, body, ctx, tx } = work
  const before = await oneAccount(tx, params.account)
  const given = Object.fromEntries(Object.entries(body.settings ?? {}).filter(([, value]) => value !== undefined))
  const settings = accountSettings.parse({ ...before.settings, ...given })
  await saveAccount(tx, { id: before.id, name: body.name ?? before.name, settings }, ctx.now())
  audit(tx, ctx, {
    action: 'channel.account_changed',
    subject: { type: 'channel-account', id: before.id },
    before: { name: before.name, ...before.settings },
    after: { name: body.name ?? before.name, ...settings },
  })
  return oneAccount(tx, before.id)
}

export async function oneAccount(tx: Tx, id: string): Promise<AccountView> {
  const [row] = await readAccounts(tx, id)
  if (!row) throw refuse('channel.account_not_found')
  return toAccountView(row)
}
