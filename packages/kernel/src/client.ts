import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  type IPolicy,
  retry,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel'
import { type Client, createClient, ProblemError } from './contract/client.ts'
import { moduleOf } from './contract/endpoint.ts'
import { refuse } from './contract/refusal.ts'
import { problemOf } from './http/problem.ts'
import { traceCall } from './trace/spans.ts'
import { type Tracing, traceHeaders } from './trace/trace.ts'

export interface ModuleClientOptions {
  internalKey: string
  /** Answers requests for modules of this process. */
  local: (url: string, init: RequestInit) => Promise<Response>
  /** Names of the modules served here. */
  localModules: ReadonlySet<string>
  /** Origins of the others: `{ cases: 'http://cases:3003' }`. */
  origins: Readonly<Record<string, string>>
  tracing?: Tracing
}

/** One try may take this long, ms. */
const callTimeoutMs = 5_000

/** Faults of the way, not of the request: worth another try. */
const isFault = (error: unknown) => !(error instanceof ProblemError) || error.status === 503 || error.status === 502

/**
 * Calls other modules by their contract: in process where they live here, over the network otherwise, so that no
 * module can tell. Network calls have a timeout, three tries with jitter (reads, and writes with a key) and a breaker.
 */
export function createModuleClient(options: ModuleClientOptions) {
  const guards = new Map<string, { once: IPolicy; again: IPolicy }>()

  function guardOf(module: string) {
    let guard = guards.get(module)
    if (!guard) {
      const breaker = circuitBreaker(handleWhen(isFault), { halfOpenAfter: 2_000, breaker: new ConsecutiveBreaker(10) })
      const limit = timeout(callTimeoutMs, TimeoutStrategy.Aggressive)
      const tries = retry(handleWhen(isFault), {
        maxAttempts: 3,
        backoff: new ExponentialBackoff({ initialDelay: 50, maxDelay: 1_000 }),
      })
      const crowd = bulkhead(64, 10_000)
      guard = { once: wrap(crowd, breaker, limit), again: wrap(crowd, tries, breaker, limit) }
      guards.set(module, guard)
    }
    return guard
  }

  return function clientFor(tenantId: string | null, requestId?: string): Client {
    const headers = (): Record<string, string> => ({
      'x-internal-api-key': options.internalKey,
      ...(tenantId ? { 'x-tenant': tenantId } : {}),
      ...(requestId ? { 'x-request-id': requestId } : {}),
      ...traceHeaders(),
    })
    const inProcess = createClient({ surface: 'internal', origin: 'http://in-process', fetch: options.local, headers })
    return {
      async call(endpoint, ...input) {
        const module = moduleOf(endpoint)
        if (options.localModules.has(module))
          return traceCall(options.tracing, { endpoint, origin: undefined }, () => inProcess.call(endpoint, ...input))
        const origin = options.origins[module]
        if (!origin) throw new Error(`module ${module} is not served here and MODULE_URLS names no address for it`)
        return traceCall(options.tracing, { endpoint, origin }, () => {
          // Taken here: a try that had to wait runs in the context of whoever made way for it.
          const own = headers()
          const remote = createClient({ surface: 'internal', origin, headers: () => own })
          const { once, again } = guardOf(module)
          const repeatable = endpoint.method === 'GET' || input[1]?.idempotencyKey !== undefined
          return (repeatable ? again : once)
            .execute(() => remote.call(endpoint, ...input))
            .catch((error) => Promise.reject(readFault(error, requestId)))
        })
      },
    }
  }
}

/** Another module was asked and did not answer; it may have done what was asked. */
export class NoAnswer extends Error {
  override name = 'NoAnswer'
}

const unsentCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])

/** A fault of the way: nothing was sent, as the API says it, or no answer came. What else is thrown is a defect. */
function readFault(error: unknown, requestId = ''): unknown {
  const cause = error instanceof TypeError ? error.cause : undefined
  const unsent =
    error instanceof BrokenCircuitError ||
    error instanceof BulkheadRejectedError ||
    (cause instanceof Error && unsentCodes.has((cause as { code?: string }).code ?? ''))
  if (unsent) {
    const problem = problemOf(refuse('service.unavailable'), 'id', requestId)
    return Object.assign(new ProblemError(problem), { cause: error })
  }
  const lost = cause !== undefined || error instanceof TaskCancelledError
  return lost ? new NoAnswer('no answer from another module', { cause: error }) : error
}
