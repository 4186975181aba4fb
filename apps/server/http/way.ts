import type { Logger, Metrics } from '@govconnect/kernel'
import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  ConstantBackoff,
  circuitBreaker,
  handleWhen,
  retry,
  wrap,
} from 'cockatiel'
import { type Answer, createErrands, type Errand, type Patience, WayFault } from './errand.ts'

/** Failures in a row that close the way to a module. */
const failuresInARow = 10
/** After it one request is let through to see, ms. */
const closedForMs = 2_000

export interface WayOptions {
  module: string
  origin: string
  patience: Patience
  log: Logger
  /** 1 while it is closed. */
  closed: ReturnType<Metrics['gauge']>
}

/** Nothing was sent: too much failed just now. */
export class WayClosed extends Error {
  override name = 'WayClosed'
}

const isSafe = (method: string) => method === 'GET' || method === 'HEAD'

/**
 * The way to a module of another process. Reads that were cut off are tried once more, changes never. After failures in a row it is closed for
 * everybody, and opened by one request that gets through. An answer is no failure, whatever it says: the other side lives.
 * @throws WayFault, WayClosed
 */
export function createWay(options: WayOptions): (errand: Errand) => Promise<Answer> {
  const run = createErrands(options.origin, options.patience)
  const breaker: CircuitBreakerPolicy = circuitBreaker(
    // Who leaves says nothing about the other side, but has not passed the trial either.
    handleWhen((error) => error instanceof WayFault && (!error.course.left || isTrial())),
    { halfOpenAfter: closedForMs, breaker: new ConsecutiveBreaker(failuresInARow) },
  )
  const isTrial = () => breaker.state === CircuitState.HalfOpen
  const wasCut = (error: unknown) => error instanceof WayFault && !error.course.late && !error.course.left
  const onceMore = wrap(retry(handleWhen(wasCut), { maxAttempts: 1, backoff: new ConstantBackoff(50) }), breaker)
  tell(breaker, options)

  return async (errand) => {
    // The others do not wait for the one that tries.
    if (isTrial()) throw new WayClosed(options.module)
    try {
      return await (isSafe(errand.method) ? onceMore : breaker).execute(() => run(errand))
    } catch (error) {
      throw error instanceof BrokenCircuitError ? new WayClosed(options.module, { cause: error }) : error
    }
  }
}

function tell(breaker: CircuitBreakerPolicy, { module, origin, log, closed }: WayOptions): void {
  closed.set({ module }, 0)
  breaker.onBreak(() => {
    closed.set({ module }, 1)
    log.warn({ module, origin }, 'the way to a module is closed')
  })
  breaker.onReset(() => {
    closed.set({ module }, 0)
    log.info({ module, origin }, 'the way to a module is open again')
  })
}
