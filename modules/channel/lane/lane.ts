import type { WriteConnection } from '@govconnect/kernel'
import { createGroupCommit, isConnectionFault, newId, outboxWritten, type Services } from '@govconnect/kernel'
import type { Account } from '../accounts.ts'
import type { Ingest } from '../ingest/ingest.ts'
import { readNextDue } from '../queries/lane.ts'
import { decideAttempt } from '../rules/attempt.ts'
import { mayLeave } from '../rules/conversation-window.ts'
import { graphRequest } from '../rules/graph-request.ts'
import type { OutboundContent } from '../rules/outbound-content.ts'
import { type AttemptResult, type Claimed, claimMessages, recordResults } from '../store/lane.ts'
import { readParkedStatuses } from '../store/statuses.ts'
import type { GraphSender } from './graph-sender.ts'
import { createThrottle } from './throttle.ts'

/** Requests of one number on their way at once; each is another recipient. */
const maxInFlight = 64
/** A number with nothing due looks again after this long at the latest, ms. */
const longestNapMs = 60_000

export interface LaneOptions {
  account: Account
  fence: number
  services: Services
  connection: WriteConnection
  ingest: Ingest
  send: GraphSender
  /** The provider asked the number to wait, or a person must act. */
  onHold(hold: { reason: string; waitMs: number | null }): Promise<void>
}

/**
 * Sends the messages of one number while it holds the fence. `pump` takes what may leave, each message's row already saying `sending`,
 * and hands it over; every answer is written down and pumps again. It stops by itself when nothing is due.
 */
export function createLane(options: LaneOptions) {
  const { account, fence, services, connection, ingest } = options
  const { clock, log } = services
  const throttle = createThrottle(() => account.settings.messages_per_second)
  const inFlight = new Set<Promise<void>>()
  let pumping: Promise<void> | undefined
  let again = false
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  const results = createGroupCommit<AttemptResult>({
    async store(batch) {
      const sent = await connection.use((on) => recordResults(on, batch, clock.now()))
      outboxWritten()
      if (sent.length > 0) await applyParked(sent)
    },
    isFault: isConnectionFault,
    maxBatch: 200,
    async giveUp(result, error) {
      log.error({ err: error, message: result.id }, 'result of a send not recorded: the message stays in doubt')
    },
  })

  /** A status may be quicker than the answer that tells us which message it means. */
  async function applyParked(sent: { account_id: string; provider_id: string }[]): Promise<void> {
    const parked = await connection.use((on) => readParkedStatuses(on, sent))
    if (parked.length > 0) void ingest.applyStatuses(parked).catch(() => {})
  }

  function wake(): void {
    if (stopped) return
    if (pumping) again = true
    else pumping = pump()
  }

  function wakeAt(at: number): void {
    clearTimeout(timer)
    if (stopped) return
    timer = setTimeout(wake, Math.min(Math.max(1, at - clock.now().getTime()), longestNapMs))
  }

  async function pump(): Promise<void> {
    try {
      do {
        again = false
        while (!stopped && (await takeSome())) {}
      } while (again && !stopped)
    } catch (error) {
      if (!stopped) log.warn({ err: error, account: account.id }, 'lane interrupted; trying again')
      wakeAt(clock.now().getTime() + 500)
    } finally {
      pumping = undefined
    }
  }

  /** Takes one helping; true when there may be more at once. */
  async function takeSome(): Promise<boolean> {
    const now = clock.now()
    const allowed = throttle.allowance(now.getTime())
    const limit = Math.min(allowed, maxInFlight - inFlight.size)
    if (limit <= 0) {
      if (allowed <= 0) wakeAt(throttle.nextAt(now.getTime()))
      return false
    }
    const { recipients: blocked, until } = throttle.blocked(now.getTime())
    const claimed = await connection.use((on) =>
      claimMessages(on, { accountId: account.id, fence, limit, blocked, now }),
    )
    for (const message of claimed) {
      throttle.spent(message.recipient, now.getTime())
      const work = deliver(message).finally(() => {
        inFlight.delete(work)
        wake()
      })
      inFlight.add(work)
    }
    if (claimed.length === limit) return true
    // Whatever is under way pumps again when it ends; only an idle lane has to know when to wake.
    if (inFlight.size === 0) await planNap(now.getTime(), until)
    return false
  }

  async function planNap(now: number, pairFreeAt: number | null): Promise<void> {
    const due = await connection.use((on) => readNextDue(on, account.id))
    const times = [due?.getTime(), pairFreeAt].filter((time): time is number => typeof time === 'number' && time > now)
    if (times.length > 0) wakeAt(Math.min(...times))
  }

  async function deliver(message: Claimed): Promise<void> {
    const result = refusedHere(message) ?? (await attempt(message))
    await keep(result)
  }

  /** What changed while the message waited: it is not sent, and says why. */
  function refusedHere(message: Claimed): AttemptResult | null {
    const now = clock.now()
    if (message.expires_at !== null && message.expires_at <= now)
      return resultOf(message, { state: 'expired', error_text: 'expired' })
    if (mayLeave(message.content.type, message.window_expires_at, now)) return null
    return resultOf(message, { state: 'failed', error_text: 'window_closed' })
  }

  async function attempt(message: Claimed): Promise<AttemptResult> {
    const to = { kind: message.recipient_kind, value: message.recipient }
    // Checked when it was queued; the column holds nothing else.
    const content = message.content as unknown as OutboundContent
    const request = graphRequest(content, to, { messageId: message.id, replyTo: message.reply_to })
    const outcome = await options.send(account.phoneNumberId, request)
    const decision = decideAttempt(outcome, { failures: message.failures, chance: Math.random() })
    if (decision.lane.action !== 'none') {
      const waitMs = decision.lane.action === 'wait' ? decision.lane.ms : null
      const code = decision.errorCode === null ? '' : `${decision.errorCode} `
      await options
        .onHold({ reason: `${code}${decision.errorText ?? ''}`.slice(0, 300), waitMs })
        .catch((error: unknown) => {
          log.warn({ err: error, account: account.id }, 'hold of the lane not stored')
        })
    }
    return resultOf(message, {
      state: decision.state,
      provider_id: decision.providerId,
      error_code: decision.errorCode,
      error_text: decision.errorText,
      next_attempt_at:
        decision.retryInMs === null ? null : new Date(clock.now().getTime() + decision.retryInMs).toISOString(),
      own_failure: decision.isOwnFailure ? 1 : 0,
    })
  }

  /** What we know must be written down, however long the database is away; dying before that leaves a doubt, not a loss. */
  async function keep(result: AttemptResult): Promise<void> {
    while (true) {
      try {
        return await results.add([result])
      } catch (error) {
        log.warn({ err: error, message: result.id }, 'result of a send not written yet')
        if (stopped) return
        await clock.sleep(250)
      }
    }
  }

  return {
    account,
    fence,
    wake,
    remember: throttle.remember,
    keep,
    /** Takes nothing more and waits for the answers of what has left, at most `withinMs`. */
    async stop(withinMs: number): Promise<void> {
      stopped = true
      clearTimeout(timer)
      const deadline = new AbortController()
      // What it claimed at this moment leaves, and is waited for like the rest.
      const left = async () => {
        await pumping
        await Promise.allSettled(inFlight)
      }
      await Promise.race([left(), clock.sleep(withinMs, deadline.signal)])
      deadline.abort()
    },
  }
}

export type Lane = ReturnType<typeof createLane>

type ResultFields = Pick<AttemptResult, 'state'> & Partial<AttemptResult>

export function resultOf(message: { id: string; attempts: number }, fields: ResultFields): AttemptResult {
  return {
    event_id: newId(),
    id: message.id,
    attempts: message.attempts,
    provider_id: null,
    error_code: null,
    error_text: null,
    next_attempt_at: null,
    own_failure: 0,
    ...fields,
  }
}
