import { newId, outboxWritten, type Services } from '@govconnect/kernel'
import type { Account, AccountDirectory } from '../accounts.ts'
import type { InboundMessage, MessageEcho, WebhookEvent } from '../rules/webhook-events.ts'
import { type InboundRow, storeRawEvents } from '../store/ingest.ts'
import { type StatusRow, storeStatuses } from '../store/statuses.ts'
import type { Arrivals } from './arrivals.ts'
import type { WriteConnection } from './connection.ts'
import { applyEcho, applyEffect, hasEffect, joinAddresses } from './effects.ts'
import { insist, isFault } from './filing.ts'
import { createGroupCommit } from './group-commit.ts'
import { inboundRow, keptEvent, statusRow } from './rows.ts'

const maxStatusBatch = 500
/** Senders with two addresses already known to be one person; forgotten all at once when full. */
const maxKnownPairs = 50_000

export interface IngestOptions {
  services: Services
  directory: AccountDirectory
  arrivals: Arrivals
  /** For statuses and what is rare. */
  connection: WriteConnection
  /** Statuses freed something in the queues of these numbers. */
  onProof(accountIds: string[]): void
}

/** What one body holds, by where it goes. */
interface Sorted {
  rows: InboundRow[]
  statuses: StatusRow[]
  rare: { event: WebhookEvent; account: Account | undefined }[]
  pairs: { message: InboundMessage; account: Account }[]
}

/** Stores what webhooks bring. `take` resolves when everything in the body is committed. */
export function createIngest({ services, directory, arrivals, connection, onProof }: IngestOptions) {
  const { clock, config, log } = services
  const knownPairs = new Set<string>()

  const statuses = createGroupCommit<StatusRow>({
    async store(rows) {
      const freed = await insist(() => connection.use((on) => storeStatuses(on, rows, clock.now())))
      outboxWritten()
      if (freed.length > 0) onProof(freed)
    },
    isFault,
    maxBatch: maxStatusBatch,
    async giveUp(row, error) {
      log.error({ err: error, provider_id: row.provider_id }, 'status dropped: it cannot be stored')
    },
  })

  function sort(events: readonly WebhookEvent[]): Sorted {
    const now = clock.now()
    const sorted: Sorted = { rows: [], statuses: [], rare: [], pairs: [] }
    for (const event of events) {
      const account =
        event.phoneNumberId === null ? directory.byWaba(event.waba) : directory.byPhone(event.phoneNumberId)
      const status = account && event.kind === 'status' ? statusRow(event, account, now) : null
      if (status) sorted.statuses.push(status)
      else if (account && event.kind === 'message') {
        const pauseMs = account.settings.turn_pause_ms ?? config.turnPauseMs
        sorted.rows.push(inboundRow(event, account, { now, pauseMs }))
        if (event.fromUserId) sorted.pairs.push({ message: event, account })
        if (hasEffect(event)) sorted.rare.push({ event, account })
      } else sorted.rare.push({ event, account })
    }
    return sorted
  }

  /** The rare parts of a body: what changes other rows, what no table takes. Each is harmless to repeat. */
  async function takeRare(events: Sorted['rare']): Promise<void> {
    const raw = events.filter(({ event, account }) => !account || !isStored(event))
    if (raw.length > 0) {
      const kept = raw.map(({ event, account }) => keptEvent(event, account))
      await connection.use((on) => storeRawEvents(on, kept, clock.now()))
    }
    for (const { event, account } of events) {
      if (!account) continue
      const isEffect = event.kind === 'message' && hasEffect(event)
      // It may change a message that came just before.
      if (event.kind === 'echo' || isEffect) await arrivals.allFiled()
      if (event.kind === 'echo') await applyEcho(services, account, event)
      else if (isEffect) await applyEffect(services, account, event)
    }
  }

  /** A sender seen with number and business-scoped id for the first time: both lead to one citizen from now on. */
  async function joinPairs(pairs: Sorted['pairs']): Promise<void> {
    for (const { message, account } of pairs) {
      if (!message.from || !message.fromUserId || message.groupId) continue
      const pair = `${account.tenantId} ${message.from} ${message.fromUserId}`
      if (knownPairs.has(pair)) continue
      await joinAddresses(services, account.tenantId, message)
      if (knownPairs.size >= maxKnownPairs) knownPairs.clear()
      knownPairs.add(pair)
    }
  }

  return {
    async take(events: readonly WebhookEvent[]): Promise<void> {
      await directory.ready(events.map((event) => event.phoneNumberId))
      const { rows, statuses: heard, rare, pairs } = sort(events)
      if (pairs.length > 0) await joinPairs(pairs)
      await Promise.all([
        rows.length > 0 ? arrivals.add(rows) : undefined,
        heard.length > 0 ? statuses.add(heard) : undefined,
      ])
      if (rare.length > 0) await takeRare(rare)
    },
    /** For statuses that were parked until their message got its provider id. */
    applyStatuses: (rows: Omit<StatusRow, 'event_id'>[]) =>
      statuses.add(rows.map((row) => ({ ...row, event_id: newId() }))),
  }
}

export type Ingest = ReturnType<typeof createIngest>

/** Messages and echoes have rows of their own; everything else is kept raw. */
function isStored(event: WebhookEvent): event is InboundMessage | MessageEcho {
  return event.kind === 'message' || (event.kind === 'echo' && event.id !== null && event.to !== null)
}
