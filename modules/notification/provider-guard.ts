import type { Clock } from '@govconnect/kernel'
import type { Client } from '@govconnect/kernel/contract'
import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel'
import { type Outgoing, type Provider, ProviderFault } from './providers/port.ts'
import { fullBucket, take } from './rules/token-bucket.ts'

/** Faults in a row, of any notices, after which a provider rests. */
const faultsToOpen = 5
/** A try may take this long, ms; longer than a module call's own tries. */
const sendTimeoutMs = 20_000

export interface GuardOptions {
  clock: Clock
  /** How long a provider rests before one notice tries it, ms. */
  restMs: number
  /** The provider works again: what waited for it need not wait longer. */
  onRecovered: () => void
}

/** One provider with its breaker and its rate: says how many notices it takes now, and sends them. */
export function guardProvider(provider: Provider, { clock, restMs, onRecovered }: GuardOptions) {
  const isFault = (error: unknown) => !(error instanceof ProviderFault) || error.kind === 'transient'
  const breaker = circuitBreaker(handleWhen(isFault), {
    halfOpenAfter: restMs,
    breaker: new ConsecutiveBreaker(faultsToOpen),
  })
  const policy = wrap(breaker, timeout(sendTimeoutMs, TimeoutStrategy.Aggressive))
  let bucket = fullBucket(provider.limit, clock.elapsed())
  let openedAt = 0
  breaker.onBreak(() => {
    openedAt = clock.elapsed()
  })
  breaker.onReset(onRecovered)

  /** Resting: nothing; after the rest: one, to see whether it works. */
  function roomOfBreaker(wanted: number): number {
    if (breaker.state === CircuitState.Closed) return wanted
    if (breaker.state === CircuitState.HalfOpen) return 0
    return clock.elapsed() - openedAt >= restMs ? Math.min(wanted, 1) : 0
  }

  return {
    provider,
    isOpen: () => breaker.state !== CircuitState.Closed,
    /** How many of `wanted` may leave now; give back what was not used. */
    grant(wanted: number): number {
      const granted = take(bucket, provider.limit, { at: clock.elapsed(), wanted: roomOfBreaker(wanted) })
      bucket = granted.bucket
      return granted.granted
    },
    giveBack(unused: number): void {
      bucket = { ...bucket, tokens: bucket.tokens + unused }
    },
    /** @throws ProviderFault; `resting` when the provider was not asked at all */
    async send(message: Outgoing, client: Client): Promise<{ messageId: string }> {
      try {
        return await policy.execute(() => provider.send(message, client))
      } catch (error) {
        if (error instanceof BrokenCircuitError) throw new ProviderFault('transient', restingCode)
        if (error instanceof ProviderFault) throw error
        throw new ProviderFault('transient', 'provider.timeout', { detail: String(error) })
      }
    },
  }
}

/** The provider rests and was not asked: no try of the notice. */
export const restingCode = 'provider.resting'

export type GuardedProvider = ReturnType<typeof guardProvider>
