import { audit, emit, type Handling, refuse, type Tx } from '@govconnect/kernel'
import {
  type cancelMessage,
  type clearLane,
  laneChanged,
  messageStatusUpdated,
  type pauseLane,
  type resumeLane,
  type retryLane,
  type retryMessage,
} from '../contract.ts'
import { wakeLane } from '../lane/wake.ts'
import { readLanes, readQueued } from '../queries/queue.ts'
import { cancelWaiting, requeue, setPaused, setResumed } from '../store/outbound.ts'
import { oneAccount } from './accounts.ts'

type Work<D> = D & { tx: Tx }
type Context = Handling<typeof pauseLane>['ctx']
type Moved = Awaited<ReturnType<typeof cancelWaiting>>[number]

function tellMoved(tx: Tx, ctx: Context, moved: readonly Moved[]): void {
  for (const { id, state, ...rest } of moved) {
    const payload = { message_id: id, status: state, error_code: null, error_text: null, ...rest }
    emit(tx, messageStatusUpdated, payload, { key: rest.conversation_id, occurredAt: ctx.now() })
  }
}

async function laneOf(tx: Tx, ctx: Context, accountId: string) {
  const [lane] = await readLanes(tx, ctx.now(), accountId)
  if (!lane) throw refuse('channel.account_not_found')
  return lane
}

type Recorded = { action: string; accountId: string; after?: unknown }

function record(tx: Tx, ctx: Context, { action, accountId, after }: Recorded): void {
  audit(tx, ctx, { action, subject: { type: 'channel-account', id: accountId }, after })
}

export async function pause({ params, body, ctx, tx }: Work<Handling<typeof pauseLane>>) {
  const account = await oneAccount(tx, params.account)
  const reason = body?.reason ?? 'paused by staff'
  await setPaused(tx, { accountId: account.id, tenantId: tx.tenantId ?? '', reason, resumeAt: null })
  emit(tx, laneChanged, { account_id: account.id, paused: true, reason }, { key: account.id, occurredAt: ctx.now() })
  record(tx, ctx, { action: 'channel.lane_paused', accountId: account.id, after: { reason } })
  return laneOf(tx, ctx, account.id)
}

export async function resume({ params, ctx, tx }: Work<Handling<typeof resumeLane>>) {
  const account = await oneAccount(tx, params.account)
  if (await setResumed(tx, account.id)) {
    emit(
      tx,
      laneChanged,
      { account_id: account.id, paused: false, reason: null },
      { key: account.id, occurredAt: ctx.now() },
    )
    record(tx, ctx, { action: 'channel.lane_resumed', accountId: account.id })
    tx.afterCommit(() => wakeLane(account.id))
  }
  return laneOf(tx, ctx, account.id)
}

export async function clear({ params, ctx, tx }: Work<Handling<typeof clearLane>>) {
  const account = await oneAccount(tx, params.account)
  const moved = await cancelWaiting(tx, { accountId: account.id }, ctx.now())
  tellMoved(tx, ctx, moved)
  record(tx, ctx, { action: 'channel.lane_cleared', accountId: account.id, after: { cancelled: moved.length } })
  return { affected: moved.length }
}

export async function retryAll({ params, body, ctx, tx }: Work<Handling<typeof retryLane>>) {
  const account = await oneAccount(tx, params.account)
  const which = { accountId: account.id, ids: body?.ids ?? null, errorCode: body?.error_code ?? null, doubtful: false }
  const moved = await requeue(tx, which, ctx.now())
  tellMoved(tx, ctx, moved)
  record(tx, ctx, { action: 'channel.lane_retried', accountId: account.id, after: { queued: moved.length } })
  tx.afterCommit(() => wakeLane(account.id))
  return { affected: moved.length }
}

async function queuedOne(tx: Tx, id: string) {
  const [found] = await readQueued(tx, { id, accountId: null, state: null, afterId: null, limit: 1 })
  if (!found) throw refuse('channel.message_not_found')
  return found
}

export async function cancel({ params, ctx, tx }: Work<Handling<typeof cancelMessage>>) {
  const before = await queuedOne(tx, params.id)
  const moved = await cancelWaiting(tx, { id: params.id }, ctx.now())
  if (moved.length === 0) throw refuse('channel.message_not_waiting', { state: before.state })
  tellMoved(tx, ctx, moved)
  return queuedOne(tx, params.id)
}

export async function retryOne({ params, ctx, tx }: Work<Handling<typeof retryMessage>>) {
  const before = await queuedOne(tx, params.id)
  const moved = await requeue(tx, { accountId: null, ids: [params.id], errorCode: null, doubtful: true }, ctx.now())
  if (moved.length === 0) throw refuse('channel.message_not_failed', { state: before.state })
  tellMoved(tx, ctx, moved)
  tx.afterCommit(() => wakeLane(before.account_id))
  return queuedOne(tx, params.id)
}
