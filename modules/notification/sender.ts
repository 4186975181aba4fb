import type { Services } from '@govconnect/kernel'
import { deliver } from './deliver.ts'
import { metricsOf } from './metrics.ts'
import { type GuardedProvider, guardProvider } from './provider-guard.ts'
import type { Provider } from './providers/port.ts'
import type { NotificationRow } from './row.ts'
import { bringForward, claimDue } from './store.ts'
import { wakeSenders, watchQueue } from './wake.ts'

export interface SenderOptions {
  providers: readonly Provider[]
  /** How long a failing provider rests, ms. */
  restMs: number
}

/** Notices of one process on their way at once. */
const atOnce = 16
/** A sender that dies leaves its notices to others after this time; above any single try. */
const leaseMs = 60_000
/** How often a sender looks by itself: for retries, planned notices, and work of other processes. */
const lookMs = 250

/** Channels whose provider rests, per database; what `listProviders` shows in this process. */
const resting = new WeakMap<Services['db'], Set<string>>()

export function isResting(db: Services['db'], channel: string): boolean {
  return resting.get(db)?.has(channel) ?? false
}

/**
 * Sends what is queued until the signal aborts, then ends what is on its way. Any number may run: the database
 * decides who sends what, and lets no person's later notice overtake an earlier one.
 */
export async function runSender(services: Services, options: SenderOptions, signal: AbortSignal): Promise<void> {
  const { clock } = services
  const guards = options.providers.map((provider) =>
    guardProvider(provider, {
      clock,
      restMs: options.restMs,
      onRecovered: () => void hurry(services, provider.channel),
    }),
  )
  const bell = createBell()
  const stopWatching = watchQueue(bell.ring)
  const onTheWay = new Set<Promise<void>>()
  try {
    while (!signal.aborted) {
      let claimed = 0
      for (const guard of guards) claimed += await claimFor(guard)
      if (claimed === 0) await bell.wait((ms) => clock.sleep(ms, signal), lookMs)
    }
  } finally {
    stopWatching()
    await Promise.all(onTheWay)
  }

  async function claimFor(guard: GuardedProvider): Promise<number> {
    showState(services, guard)
    const room = guard.grant(atOnce - onTheWay.size)
    if (room === 0) return 0
    const rows = await claim(services, guard.provider.channel, room)
    guard.giveBack(room - rows.length)
    for (const row of rows) {
      const one = deliver(services, guard, row).finally(() => {
        onTheWay.delete(one)
        bell.ring()
      })
      onTheWay.add(one)
    }
    return rows.length
  }
}

function claim(services: Services, channel: string, limit: number): Promise<NotificationRow[]> {
  const now = services.clock.now()
  const until = new Date(now.getTime() + leaseMs)
  return services.systemTx((tx) => claimDue(tx, { channel, now, until, limit }))
}

function showState(services: Services, guard: GuardedProvider): void {
  const channels = resting.get(services.db) ?? new Set()
  resting.set(services.db, channels)
  if (guard.isOpen()) channels.add(guard.provider.channel)
  else channels.delete(guard.provider.channel)
  metricsOf(services.metrics).open.set({ channel: guard.provider.channel }, guard.isOpen() ? 1 : 0)
}

/** After an outage nobody waits out the long pauses that it caused. */
async function hurry(services: Services, channel: string): Promise<void> {
  const now = services.clock.now()
  await services
    .systemTx((tx) => bringForward(tx, channel, now))
    .then(wakeSenders, (error: unknown) => {
      services.log.warn({ err: error }, 'waiting notices keep their pauses')
    })
}

/** Remembers a ring that comes while nobody waits. */
function createBell() {
  let rung = false
  let waiting: (() => void) | undefined
  return {
    ring() {
      rung = true
      waiting?.()
    },
    async wait(sleep: (ms: number) => Promise<void>, ms: number): Promise<void> {
      if (!rung) {
        const ring = new Promise<void>((resolve) => {
          waiting = resolve
        })
        await Promise.race([ring, sleep(ms)])
        waiting = undefined
      }
      rung = false
    },
  }
}
