import type { WriteConnection } from '@govconnect/kernel'
import { emit, newId, type Services } from '@govconnect/kernel'
import type pg from 'pg'
import type { Account, AccountDirectory } from '../accounts.ts'
import { laneChanged } from '../contract.ts'
import type { Ingest } from '../ingest/ingest.ts'
import {
  hasThrottleEnded,
  readAccountsInDoubt,
  readAccountsWaiting,
  readDoubtful,
  readLastHeard,
  readRecentSends,
} from '../queries/lane.ts'
import { pairLimit } from '../rules/cloud-limits.ts'
import { resolveDoubt } from '../rules/in-doubt.ts'
import { doubtHalfSent, takeLane, tryLaneLock } from '../store/lane.ts'
import { setPaused } from '../store/outbound.ts'
import { resumeThrottled } from '../store/sweep.ts'
import { createGraphSender } from './graph-sender.ts'
import { createLane, type Lane, resultOf } from './lane.ts'
import { listenForWork } from './wake.ts'

/** How often numbers without a lane, ended throttles, doubts and other processes' messages are looked for, ms. */
const roundMs = 250
const stopWithinMs = 7_000

export interface KeeperOptions {
  services: Services
  directory: AccountDirectory
  connection: WriteConnection
  ingest: Ingest
}

/**
 * Runs the lanes of this process. A number has one lane in the whole installation: whoever holds its advisory lock, which PostgreSQL
 * frees the moment the holder's connection dies. Taking it raises the fence, so that a holder who lost the lock without noticing
 * claims nothing more, and puts what was half sent in doubt.
 */
export function createLaneKeeper(options: KeeperOptions) {
  const { services, directory, connection, ingest } = options
  const { clock, log } = services
  const holder = newId()
  const send = createGraphSender(services)
  const lanes = new Map<string, Lane>()
  const stopping = new AbortController()
  let locks: pg.PoolClient | undefined
  let rounds: Promise<void> | undefined
  let unlisten: (() => void) | undefined

  async function lockConnection(): Promise<pg.PoolClient> {
    if (locks) return locks
    const fresh = await services.db.systemPool.connect()
    fresh.once('error', () => loseLocks(fresh))
    locks = fresh
    return fresh
  }

  /** Without the connection the locks are gone: every lane ends here and is taken again, here or elsewhere. */
  function loseLocks(broken: pg.PoolClient): void {
    if (locks !== broken) return
    locks = undefined
    broken.release(true)
    for (const lane of lanes.values()) void lane.stop(0)
    lanes.clear()
  }

  /** Of numbers that belong to no office any more: nothing is sent for it. */
  function endGone(accounts: Account[]): void {
    const known = new Set(accounts.map((account) => account.id))
    for (const [id, lane] of lanes) {
      if (known.has(id)) continue
      lanes.delete(id)
      void lane.stop(stopWithinMs)
    }
  }

  async function takeFree(accounts: Account[]): Promise<void> {
    for (const account of accounts) {
      const running = lanes.get(account.id)
      // Settings are read through the lane's account: keep them current.
      if (running) Object.assign(running.account, account)
      else await take(account)
    }
  }

  async function take(account: Account): Promise<void> {
    const on = await lockConnection()
    if (!(await tryLaneLock(on, account.id))) return
    const now = clock.now()
    const fence = await connection.use((write) =>
      takeLane(write, { accountId: account.id, tenantId: account.tenantId, holder, now }),
    )
    await connection.use((write) => doubtHalfSent(write, account.id, now))
    const onHold = (hold: { reason: string; waitMs: number | null }) => holdLane(account, hold)
    const lane = createLane({ account: { ...account }, fence, services, connection, ingest, send, onHold })
    const since = new Date(now.getTime() - pairLimit.intervalMs * pairLimit.burst)
    const recent = await connection.use((write) => readRecentSends(write, account.id, since))
    for (const { recipient, sending_at } of recent) lane.remember(recipient, sending_at.getTime())
    lanes.set(account.id, lane)
    lane.wake()
  }

  async function holdLane(account: Account, hold: { reason: string; waitMs: number | null }): Promise<void> {
    const now = clock.now()
    const resumeAt = hold.waitMs === null ? null : new Date(now.getTime() + hold.waitMs)
    await services.tenantTx(account.tenantId, async (tx) => {
      await setPaused(tx, { accountId: account.id, tenantId: account.tenantId, reason: hold.reason, resumeAt })
      const payload = { account_id: account.id, paused: true, reason: hold.reason }
      emit(tx, laneChanged, payload, { key: account.id, occurredAt: now })
    })
    if (resumeAt === null) log.error({ account: account.id, reason: hold.reason }, 'number stopped: a person must act')
  }

  async function resumeDue(): Promise<void> {
    const now = clock.now()
    if (!(await hasThrottleEnded(services.db.systemPool, now))) return
    const resumed = await services.systemTx(async (tx) => {
      const found = await resumeThrottled(tx, now)
      for (const { account_id, tenant_id: tenantId } of found) {
        emit(
          tx,
          laneChanged,
          { account_id, paused: false, reason: null },
          { key: account_id, occurredAt: now, tenantId },
        )
      }
      return found
    })
    for (const { account_id } of resumed) lanes.get(account_id)?.wake()
  }

  async function resolveDoubts(): Promise<void> {
    for (const account_id of await readAccountsInDoubt(services.db.systemPool)) {
      const lane = lanes.get(account_id)
      if (!lane) continue
      const laterStatusAt = await connection.use((on) => readLastHeard(on, account_id))
      const policy = lane.account.settings.in_doubt_policy
      for (const message of await connection.use((on) => readDoubtful(on, account_id))) {
        const now = clock.now()
        const { action } = resolveDoubt({ since: message.doubt_since, laterStatusAt, policy }, now)
        if (action === 'retry')
          await lane.keep(resultOf(message, { state: 'retry_wait', next_attempt_at: now.toISOString() }))
        if (action === 'fail') await lane.keep(resultOf(message, { state: 'failed', error_text: 'in_doubt' }))
      }
      lane.wake()
    }
  }

  /** Messages queued by other processes of this installation. */
  async function wakeWaiting(): Promise<void> {
    const waiting = await readAccountsWaiting(services.db.systemPool, clock.now())
    for (const accountId of waiting) lanes.get(accountId)?.wake()
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const accounts = await directory.all()
        endGone(accounts)
        await takeFree(accounts)
        await resumeDue()
        await resolveDoubts()
        await wakeWaiting()
      } catch (error) {
        if (!stopping.signal.aborted) log.warn({ err: error }, 'lanes not looked after; trying again')
      }
      await clock.sleep(roundMs, stopping.signal)
    }
  }

  return {
    start(): void {
      unlisten = listenForWork((accountId) => lanes.get(accountId)?.wake())
      rounds = run()
    },
    wake: (accountIds: readonly string[]) => {
      for (const id of accountIds) lanes.get(id)?.wake()
    },
    async stop(): Promise<void> {
      unlisten?.()
      stopping.abort()
      await rounds
      await Promise.all([...lanes.values()].map((lane) => lane.stop(stopWithinMs)))
      lanes.clear()
      locks?.release(true)
      locks = undefined
    },
  }
}
