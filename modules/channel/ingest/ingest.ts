import type { WriteConnection } from '@govconnect/kernel'
import { createGroupCommit, type NewMessage, newId, outboxWritten, type Services } from '@govconnect/kernel'
import type { Account, AccountDirectory } from '../accounts.ts'
import type { InboundMessage, MessageEcho, WebhookEvent } from '../rules/webhook-events.ts'
import { storeRawEvents } from '../store/ingest.ts'
import { type StatusRow, storeStatuses } from '../store/statuses.ts'
import { joinAddresses } from './effects.ts'
import { type Filing, insist, isFault } from './filing.ts'
import { messageOfEcho, messageOfRow } from './inbound.ts'
import { inboundRow, keptEvent, statusRow } from './rows.ts'

const maxStatusBatch = 500
/** Senders with two addresses already known to be one person; forgotten all at once when full. */
const maxKnownPairs = 50_000

export interface IngestOptions {
  services: Services
  directory: AccountDirectory
  filing: Filing
  /** For statuses and what is rare. */
  connection: WriteConnection
  /** Statuses freed something in the queues of these numbers. */
  onProof(accountIds: string[]): void
}

/** What one body holds, by where it goes. */
interface Sorted {
  messages: NewMessage[]
  statuses: StatusRow[]
  rare: { event: WebhookEvent; account: Account | undefined }[]
  pairs: { message: InboundMessage; account: Account }[]
  /** Tenants one of whose citizens changed their number. */
  movers: Set<string>
}

/** Takes what webhooks bring: messages into the tenant's queue, the rest into its tables. `take` resolves when all of it is committed. */
export function createIngest({ services, directory, filing, connection, onProof }: IngestOptions) {
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
    const sorted: Sorted = { messages: [], statuses: [], rare: [], pairs: [], movers: new Set() }
    for (const event of events) {
      const account =
        event.phoneNumberId === null ? directory.byWaba(event.waba) : directory.byPhone(event.phoneNumberId)
      const status = account && event.kind === 'status' ? statusRow(event, account, now) : null
      if (status) sorted.statuses.push(status)
      else if (account && event.kind === 'message') {
        const pauseMs = account.settings.turn_pause_ms ?? config.turnPauseMs
        const row = inboundRow(event, account, { now, pauseMs })
        sorted.messages.push(messageOfRow(row, event, filing))
        if (event.details.newWaId !== null) sorted.movers.add(account.tenantId)
        if (event.fromUserId) sorted.pairs.push({ message: event, account })
      } else if (account && isWholeEcho(event)) sorted.messages.push(messageOfEcho(account, event))
      else sorted.rare.push({ event, account })
    }
    return sorted
  }

  /** What no table takes is kept as it came. */
  async function keepRaw(events: Sorted['rare']): Promise<void> {
    const kept = events.map(({ event, account }) => keptEvent(event, account))
    await connection.use((on) => storeRawEvents(on, kept, clock.now()))
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
      const { messages, statuses: heard, rare, pairs, movers } = sort(events)
      if (pairs.length > 0) await joinPairs(pairs)
      await Promise.all([
        messages.length > 0 ? services.queue.publish(messages) : undefined,
        heard.length > 0 ? statuses.add(heard) : undefined,
        rare.length > 0 ? keepRaw(rare) : undefined,
      ])
      // The same person's next message comes under another key: it must find the change done.
      for (const tenantId of movers) await services.queue.untilHandled(tenantId)
    },
    /** For statuses that were parked until their message got its provider id. */
    applyStatuses: (rows: Omit<StatusRow, 'event_id'>[]) =>
      statuses.add(rows.map((row) => ({ ...row, event_id: newId() }))),
  }
}

export type Ingest = ReturnType<typeof createIngest>

/** An echo that says what was sent to whom; any other is kept raw. */
const isWholeEcho = (event: WebhookEvent): event is MessageEcho =>
  event.kind === 'echo' && event.id !== null && event.to !== null
