import type { WriteConnection } from '@govconnect/kernel'
import {
  createGroupCommit,
  isConnectionFault,
  isContention,
  newId,
  outboxWritten,
  type Services,
} from '@govconnect/kernel'
import { maxTurnWaitMs } from '../rules/turn.ts'
import {
  type Home,
  type InboundOutcome,
  type InboundRow,
  storeHomes,
  storeInbound,
  storeRawEvents,
} from '../store/ingest.ts'
import { arrayOf, type Packed, pack, unpack } from './packed.ts'
import { digestOf } from './rows.ts'

const maxBatch = 500
/** Profile names already stored; forgotten all at once when full. */
const maxKnownNames = 50_000

export interface FilingOptions {
  services: Pick<Services, 'clock' | 'log'>
  connection: WriteConnection
  /** Turns that are due at these times. */
  onTurns(due: { conversationId: string; dueAt: Date }[]): void
}

/** True where the same rows may be stored later, unchanged. */
export const isFault = (error: unknown) => isConnectionFault(error) || isContention(error)

/** Another process may touch the same rows in another order: the loser of a deadlock tries again. */
export async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (!isContention(error) || tries === 5) throw error
    }
  }
}

/** Files messages: each becomes a row of its conversation and an event, in the order in which they were added. */
export function createFiling({ services, connection, onTurns }: FilingOptions) {
  const { clock, log } = services
  const knownNames = new Map<string, string>()

  async function keep(rows: string): Promise<InboundOutcome> {
    const at = { now: clock.now(), maxTurnWaitMs }
    const outcome = await insist(() => connection.use((on) => storeInbound(on, rows, at)))
    const due = outcome.due?.map(({ id, at }) => ({ conversationId: id, dueAt: new Date(at) })) ?? []
    if (due.length > 0) onTurns(due)
    return outcome
  }

  async function store(parts: readonly Packed[]): Promise<void> {
    const rows = arrayOf(parts)
    const first = await keep(rows)
    let { kept } = first
    if (first.homeless) {
      const all = JSON.parse(rows) as InboundRow[]
      const homeless = first.homeless.flatMap((n) => all[n - 1] ?? [])
      await insist(() => connection.use((on) => storeHomes(on, homeless.map(homeOf), clock.now())))
      kept += (await keep(JSON.stringify(homeless))).kept
    }
    outboxWritten()
    rememberNames(parts, kept)
  }

  /** Where a message was no news, neither was its name. */
  function rememberNames(parts: readonly Packed[], kept: number): void {
    if (kept < parts.reduce((sum, part) => sum + part.count, 0)) return
    if (knownNames.size >= maxKnownNames) knownNames.clear()
    for (const { names } of parts) for (const [person, name] of names) knownNames.set(person, name)
  }

  async function keepRaw(row: InboundRow, error: unknown): Promise<void> {
    log.error({ err: error, provider_id: row.provider_id }, 'message kept raw: it cannot be stored')
    const kept = { ...row, digest: digestOf(`unstorable:${row.raw}`), phone_number_id: null, waba_id: null }
    await connection.use((on) =>
      storeRawEvents(on, [{ ...kept, kind: 'unstorable', field: null, event: null }], clock.now()),
    )
  }

  const group = createGroupCommit<Packed>({
    store,
    isFault,
    maxBatch,
    async giveUp(packed, error) {
      if (packed.count === 1) return keepRaw(unpack(packed)[0]!, error)
      for (const row of unpack(packed)) {
        await store([pack(row)]).catch((own: unknown) => {
          if (isFault(own)) throw own
          return keepRaw(row, own)
        })
      }
    },
  })

  return {
    ...group,
    /** Names seen stored are not sent again: a look-up per message saved. */
    isKnownName: (person: string, name: string) => knownNames.get(person) === name,
  }
}

export type Filing = ReturnType<typeof createFiling>

function homeOf(row: InboundRow): Home {
  return {
    tenant_id: row.tenant_id,
    account_id: row.account_id,
    address_kind: row.address_kind ?? '',
    address: row.address ?? '',
    profile_name: row.profile_name ?? null,
    citizen_id: newId(),
    conversation_id: newId(),
  }
}
