import { isConnectionFault, isContention, newId, outboxWritten, type Services } from '@govconnect/kernel'
import type { Account, AccountDirectory } from '../accounts.ts'
import { maxTurnWaitMs } from '../rules/turn.ts'
import type { InboundMessage, MessageEcho, WebhookEvent } from '../rules/webhook-events.ts'
import {
  type Home,
  type InboundOutcome,
  type InboundRow,
  storeHomes,
  storeInbound,
  storeRawEvents,
} from '../store/ingest.ts'
import { type StatusRow, storeStatuses } from '../store/statuses.ts'
import type { WriteConnection } from './connection.ts'
import { applyEcho, applyEffect, hasEffect, joinAddresses } from './effects.ts'
import { createGroupCommit } from './group-commit.ts'
import { digestOf, inboundRow, keptEvent, statusRow } from './rows.ts'

/** Rows of one statement: beyond this the statement grows slower than the round trips it saves. */
const maxBatch = 500
/** Profile names already stored; forgotten all at once when full. */
const maxKnownNames = 50_000
/** Senders with two addresses already known to be one person; forgotten all at once when full. */
const maxKnownPairs = 50_000

export interface IngestOptions {
  services: Services
  directory: AccountDirectory
  /** Connections for messages: as many batches are under way at once. */
  inbound: readonly WriteConnection[]
  connection: WriteConnection
  /** Turns that are due at these times. */
  onTurns(due: { conversationId: string; dueAt: Date }[]): void
  /** Statuses freed something in the queues of these numbers. */
  onProof(accountIds: string[]): void
}

/** Stores what webhooks bring. `take` resolves when everything in the body is committed. */
export function createIngest(options: IngestOptions) {
  const { services, directory, connection, onTurns, onProof } = options
  const idle = [...options.inbound]
  const { clock, config, log } = services
  const knownPairs = new Set<string>()
  const knownNames = new Map<string, string>()

  const personOf = (row: InboundRow) => `${row.tenant_id} ${row.address}`

  /** Names seen stored are not compared again: a look-up per message saved. */
  function rememberNames(rows: readonly InboundRow[], outcomes: readonly InboundOutcome[]): void {
    if (knownNames.size >= maxKnownNames) knownNames.clear()
    for (const { n, outcome } of outcomes) {
      const row = rows[n]
      if (row?.profile_name && outcome === 'kept') knownNames.set(personOf(row), row.profile_name)
    }
  }

  /** Another process may touch the same rows in another order: the loser of a deadlock tries again. */
  async function insist<T>(work: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await work()
      } catch (error) {
        if (!isContention(error) || tries === 5) throw error
      }
    }
  }

  /** A connection nobody uses at the moment; there is one for each batch under way. */
  async function withIdle<T>(work: (on: WriteConnection) => Promise<T>): Promise<T> {
    const on = idle.pop() ?? connection
    try {
      return await work(on)
    } finally {
      if (on !== connection) idle.push(on)
    }
  }

  const storeMessages = (rows: InboundRow[]) => withIdle((on) => storeMessagesOn(on, rows))

  async function storeMessagesOn(own: WriteConnection, rows: InboundRow[]): Promise<void> {
    const now = clock.now()
    const keep = (some: InboundRow[]) => insist(() => own.use((on) => storeInbound(on, some, { now, maxTurnWaitMs })))
    rows.forEach((row, n) => {
      row.n = n
      if (row.profile_name && knownNames.get(personOf(row)) === row.profile_name) row.profile_name = undefined
    })
    let outcomes = await keep(rows)
    const homeless = rows.filter((row) => outcomes.some((one) => one.n === row.n && one.outcome === 'homeless'))
    if (homeless.length > 0) {
      await insist(() => own.use((on) => storeHomes(on, homeless.map(homeOf), now)))
      outcomes = [...outcomes, ...(await keep(homeless))]
    }
    rememberNames(rows, outcomes)
    outboxWritten()
    const due = outcomes.flatMap(({ outcome, conversation_id: conversationId, turn_due_at: dueAt }) =>
      outcome === 'kept' && conversationId && dueAt ? [{ conversationId, dueAt }] : [],
    )
    if (due.length > 0) onTurns(due)
  }

  const isFault = (error: unknown) => isConnectionFault(error) || isContention(error)

  const messages = createGroupCommit<InboundRow>({
    store: storeMessages,
    isFault,
    maxBatch,
    lanes: options.inbound.length,
    // One citizen's messages follow one another; those of a nobody have no order.
    keyOf: (row) => (row.address ? `${row.account_id} ${row.address}` : row.id),
    async giveUp(row, error) {
      log.error({ err: error, provider_id: row.provider_id }, 'message kept raw: it cannot be stored')
      const kept = { ...row, digest: digestOf(`unstorable:${row.raw}`), phone_number_id: null, waba_id: null }
      await connection.use((on) =>
        storeRawEvents(on, [{ ...kept, kind: 'unstorable', field: null, event: null }], clock.now()),
      )
    },
  })

  const statuses = createGroupCommit<StatusRow>({
    async store(rows) {
      const freed = await insist(() => connection.use((on) => storeStatuses(on, rows, clock.now())))
      outboxWritten()
      if (freed.length > 0) onProof(freed)
    },
    isFault,
    maxBatch,
    async giveUp(row, error) {
      log.error({ err: error, provider_id: row.provider_id }, 'status dropped: it cannot be stored')
    },
  })

  /** The rare parts of a body: what changes other rows, what no table takes. Each is harmless to repeat. */
  async function takeRare(events: { event: WebhookEvent; account: Account | undefined }[]): Promise<void> {
    const raw = events.filter(({ event, account }) => !account || !isStored(event))
    if (raw.length > 0) {
      const kept = raw.map(({ event, account }) => keptEvent(event, account))
      await connection.use((on) => storeRawEvents(on, kept, clock.now()))
    }
    for (const { event, account } of events) {
      if (!account) continue
      if (event.kind === 'echo') await applyEcho(services, account, event)
      else if (event.kind === 'message' && hasEffect(event)) await applyEffect(services, account, event)
    }
  }

  /** A sender seen with number and business-scoped id for the first time: both lead to one citizen from now on. */
  async function joinPairs(pairs: { message: InboundMessage; account: Account }[]): Promise<void> {
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
      const now = clock.now()
      const rows: InboundRow[] = []
      const heard: StatusRow[] = []
      const rare: { event: WebhookEvent; account: Account | undefined }[] = []
      const pairs: { message: InboundMessage; account: Account }[] = []
      for (const event of events) {
        const account =
          event.phoneNumberId === null ? directory.byWaba(event.waba) : directory.byPhone(event.phoneNumberId)
        const status = account && event.kind === 'status' ? statusRow(event, account, now) : null
        if (status) heard.push(status)
        else if (account && event.kind === 'message') {
          const pauseMs = account.settings.turn_pause_ms ?? config.turnPauseMs
          rows.push(inboundRow(event, account, { now, pauseMs }))
          if (event.fromUserId) pairs.push({ message: event, account })
          if (hasEffect(event)) rare.push({ event, account })
        } else rare.push({ event, account })
      }
      if (pairs.length > 0) await joinPairs(pairs)
      await Promise.all([
        rows.length > 0 ? messages.add(rows) : undefined,
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
