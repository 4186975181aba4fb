import { readNoticeFacts } from '@govconnect/cases/contract'
import { ProblemError, type Services, type Tx } from '@govconnect/kernel'
import { readTicketFacts } from '@govconnect/queue/contract'
import { tellStatus } from './enqueue.ts'
import { metricsOf } from './metrics.ts'
import { type GuardedProvider, restingCode } from './provider-guard.ts'
import { ProviderFault } from './providers/port.ts'
import type { NotificationRow } from './row.ts'
import { type SuppressReason, stillHolds } from './rules/notice.ts'
import { refOf } from './rules/ref.ts'
import { nextTry } from './rules/retry.ts'
import { ticketStillHolds } from './rules/ticket-notice.ts'
import { isOvertaken, lockNotification, saveNotification } from './store.ts'
import { wakeSenders } from './wake.ts'

/** What became of one try. */
type Outcome =
  | { end: 'handed'; messageId: string }
  | { end: 'suppressed'; reason: SuppressReason }
  | { end: 'failed'; code: string; detail: string }
  | { end: 'again'; code: string; detail: string; retryAfterMs: number | undefined }
  | { end: 'resting' }

/** Sends one claimed notice and writes down what became of it. Never throws: a try that cannot be written is repeated. */
export async function deliver(services: Services, guard: GuardedProvider, row: NotificationRow): Promise<void> {
  try {
    const outcome = await attempt(services, guard, row)
    await services.tenantTx(row.tenant_id, (tx) => settle(services, tx, { row, outcome }))
    count(services, row, outcome)
    // The person's next notice may leave now.
    wakeSenders()
  } catch (error) {
    services.log.warn({ notification: row.id, err: error }, 'outcome not written; the notice is tried again')
  }
}

async function attempt(services: Services, guard: GuardedProvider, row: NotificationRow): Promise<Outcome> {
  const client = services.clientFor(row.tenant_id, row.id)
  try {
    const outdated = await checkSubject(services, client, row)
    if (outdated) return { end: 'suppressed', reason: outdated }
    const ref = refOf(row.id, row.generation)
    const message = { recipient: row.recipient ?? '', text: row.body ?? '', idempotencyKey: ref, ref }
    const { messageId } = await guard.send(message, client)
    return { end: 'handed', messageId }
  } catch (error) {
    if (!(error instanceof ProviderFault)) throw error
    if (error.code === restingCode) return { end: 'resting' }
    const { code, message: detail, retryAfterMs } = error
    return error.kind === 'permanent' ? { end: 'failed', code, detail } : { end: 'again', code, detail, retryAfterMs }
  }
}

const caseTypes = ['complaint', 'service_request']

/** Asks the owner of the subject whether the notice is still true; the reason to leave it out, or null. */
async function checkSubject(
  services: Services,
  client: ReturnType<Services['clientFor']>,
  row: NotificationRow,
): Promise<SuppressReason | null> {
  const { claim, subject_id: id } = row
  if (claim === null || id === null) return null
  if ('ticket' in claim)
    return asTold(async () => ticketStillHolds(claim, await client.call(readTicketFacts, { params: { id } })))
  if (!caseTypes.includes(row.subject_type ?? '')) return null
  if (claim.onlyFirst && (await services.tenantTx(row.tenant_id, (tx) => isOvertaken(tx, row))))
    return 'subject_changed'
  return asTold(async () => stillHolds(claim, await client.call(readNoticeFacts, { params: { id } })))
}

/** What the owner of the subject says of it; one that cannot be asked is asked again later. */
async function asTold(holds: () => Promise<boolean>): Promise<SuppressReason | null> {
  try {
    return (await holds()) ? null : 'subject_changed'
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return 'subject_gone'
    const detail = error instanceof Error ? error.message : String(error)
    throw new ProviderFault('transient', 'subject.unreachable', { detail })
  }
}

/** Writes the outcome. Reports of the provider may have come first: they stand. */
async function settle(
  services: Services,
  tx: Tx,
  { row: claimed, outcome }: { row: NotificationRow; outcome: Outcome },
): Promise<void> {
  const row = await lockNotification(tx, claimed.id)
  // Somebody else's by now: the lease ran out, or a person cancelled or replayed it.
  if (!row || row.generation !== claimed.generation || !sameTime(row.leased_until, claimed.leased_until)) return
  const now = services.clock.now()
  const next = { ...row, leased_until: null, updated_at: now, ...changesOf(row, outcome, now) }
  await saveNotification(tx, next)
  if (next.status !== row.status) tellStatus(tx, next, { now, requestId: row.id })
}

function changesOf(row: NotificationRow, outcome: Outcome, now: Date): Partial<NotificationRow> {
  switch (outcome.end) {
    case 'handed':
      return { handed_at: now, message_id: outcome.messageId, reason_code: null, reason_detail: null }
    case 'suppressed':
      return { status: 'suppressed', reason_code: outcome.reason, reason_detail: null }
    case 'failed':
      return failedWith(outcome.code, outcome.detail, now)
    case 'resting':
      return {}
    case 'again': {
      const attempts = row.attempts + 1
      const trial = { attempts, dueAt: row.send_at, now, retryAfterMs: outcome.retryAfterMs }
      const at = nextTry(trial, Math.random())
      if (at === null) return { attempts, ...failedWith(outcome.code, outcome.detail, now) }
      return { attempts, next_try_at: at, reason_code: outcome.code, reason_detail: outcome.detail.slice(0, 500) }
    }
  }
}

function failedWith(code: string, detail: string, now: Date): Partial<NotificationRow> {
  return { status: 'failed', failed_at: now, reason_code: code, reason_detail: detail.slice(0, 500) }
}

function sameTime(a: Date | null, b: Date | null): boolean {
  return a?.getTime() === b?.getTime()
}

function count(services: Services, row: NotificationRow, outcome: Outcome): void {
  const metrics = metricsOf(services.metrics)
  const label = { channel: row.channel }
  if (outcome.end === 'failed') metrics.failed.inc(label)
  if (outcome.end === 'again') metrics.retried.inc(label)
  if (outcome.end === 'suppressed') metrics.suppressed.inc(label)
  if (outcome.end === 'handed') {
    metrics.handed.inc(label)
    metrics.handSeconds.observe(label, Math.max(0, services.clock.now().getTime() - row.send_at.getTime()) / 1000)
  }
}
