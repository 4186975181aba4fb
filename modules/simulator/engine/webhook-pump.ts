import type { ClaimedBatch } from '../store/port.ts'
import type { Simulation } from './simulation.ts'
import { postBatch } from './webhook-post.ts'

/** Webhooks on their way at once. */
const mostInFlight = 24
/** Deliveries taken from the queue at once; posted in batches of the office's own size. */
const mostClaimed = 100
/** The queue is looked at this often even when nothing woke the pump (ms): another process may have added to it. */
const idleLookMs = 1_000

export interface Pump {
  /** New deliveries, or time has jumped. */
  wake(): void
  /** Resolves when no webhook is due and none is on its way. */
  quiet(): Promise<void>
  /** Stops taking; resolves when what is on its way has come back. */
  stop(): Promise<void>
}

export interface PumpOptions {
  fetch?: typeof fetch
  onError?: (error: unknown) => void
}

/** Posts due webhooks until stopped: signed, batched, retried until the endpoint answers 200. */
export function startWebhookPump(sim: Simulation, options: PumpOptions = {}): Pump {
  const inFlight = new Set<Promise<void>>()
  const stopping = new AbortController()
  let bell = createBell()

  const work = async (batch: ClaimedBatch) => {
    try {
      await postBatch(sim, batch, options.fetch ?? fetch)
    } catch (error) {
      options.onError?.(error)
      await sim.store.release(
        batch.deliveries.map((one) => one.id),
        sim.clock.now().getTime() + idleLookMs,
      )
    }
  }
  const loop = async () => {
    while (!stopping.signal.aborted) {
      if (inFlight.size >= mostInFlight) await Promise.race(inFlight)
      bell = createBell()
      const batch = await sim.store.claim(sim.clock.now().getTime(), mostClaimed)
      if (batch) {
        const posting = work(batch).finally(() => {
          inFlight.delete(posting)
          bell.ring()
        })
        inFlight.add(posting)
        continue
      }
      const next = await sim.store.nextDueAt()
      const waitMs = next === null ? idleLookMs : next - sim.clock.now().getTime()
      await bell.wait(Math.max(1, Math.min(idleLookMs, waitMs)))
    }
  }
  const guarded = async () => {
    while (!stopping.signal.aborted) {
      try {
        await loop()
      } catch (error) {
        options.onError?.(error)
        await createBell().wait(idleLookMs)
      }
    }
  }
  const running = guarded()
  return {
    wake: () => bell.ring(),
    async quiet() {
      for (;;) {
        const next = await sim.store.nextDueAt()
        if (inFlight.size === 0 && (next === null || next > sim.clock.now().getTime())) return
        await createBell().wait(5)
      }
    },
    async stop() {
      stopping.abort()
      bell.ring()
      await running
      await Promise.all(inFlight)
    },
  }
}

/** Ends a wait early. */
function createBell() {
  let ring = () => {}
  const rung = new Promise<void>((resolve) => {
    ring = resolve
  })
  return {
    ring: () => ring(),
    async wait(ms: number) {
      let timer: NodeJS.Timeout | undefined
      await Promise.race([rung, new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)))])
      clearTimeout(timer)
    },
  }
}
