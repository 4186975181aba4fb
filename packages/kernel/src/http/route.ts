import type { Context } from 'hono'
import type { AnyEndpoint, ParsedInput, ResponseInputOf } from '../contract/endpoint.ts'
import { Refusal } from '../contract/refusal.ts'
import type { Tx } from '../db/tx.ts'
import type { Services } from '../module.ts'
import type { RequestContext } from './context.ts'
import type { Once } from './idempotency.ts'

/** A handler's view of its request: everything parsed, the tenant set. */
export type Handling<D extends AnyEndpoint> = ParsedInput<D> & { ctx: RequestContext }

type AnyHandler = (input: { params: never; query: never; body: never; ctx: RequestContext; tx: Tx }) => Promise<unknown>

/** An endpoint with the code that answers it. */
export interface Route {
  endpoint: AnyEndpoint
  /**
   * `read` and `write` run in a transaction, `together` in one with others; `plain` opens its own; `queued` is committed by the tenant queue;
   * `raw` speaks HTTP itself.
   */
  kind: 'read' | 'write' | 'together' | 'plain' | 'queued' | 'raw'
  handle: AnyHandler
  gathering?: Gathering
  raw?: RawHandler
}

/**
 * A handler that reads and answers HTTP itself. `ctx` tells request id, tenant and caller. It answers by `http.json` or
 * `http.body`: those carry the headers of the shell, a `Response` made by hand does not.
 */
export type RawHandler = (http: Context, services: Services, ctx: RequestContext) => Promise<Response> | Response

/** A reading endpoint: one read-only transaction of the caller's tenant. */
export function query<D extends AnyEndpoint>(
  endpoint: D,
  handler: (input: Handling<D> & { tx: Tx }) => Promise<ResponseInputOf<D>>,
): Route {
  return { endpoint, kind: 'read', handle: handler as unknown as AnyHandler }
}

/**
 * A changing endpoint: idempotency record, the handler's changes and its events are one transaction, so that a repeat
 * with the same key gets the same answer and no second effect.
 */
export function command<D extends AnyEndpoint>(
  endpoint: D,
  handler: (input: Handling<D> & { tx: Tx }) => Promise<ResponseInputOf<D>>,
): Route {
  return { endpoint, kind: 'write', handle: handler as unknown as AnyHandler }
}

/** Which requests of an endpoint share a transaction. */
export interface Gathering<I = never> {
  /** Those of one line would wait for each other's locks. It need not be right, only often: whatever comes together is answered rightly. */
  line(input: I): string
  /** Two of the same name never share one: the later is to see what the earlier left. */
  apart(input: I): string
}

/**
 * As `command`, for what many ask in the same moment of the same thing: those who come while a transaction of their line is under way share the
 * next. Answers them in their order; a refusal is its own asker's only, and leaves nothing behind. Where the whole fails each is tried alone.
 */
export function commandTogether<D extends AnyEndpoint>(
  endpoint: D,
  gathering: Gathering<Handling<D>>,
  handler: (tx: Tx, asked: readonly Handling<D>[]) => Promise<readonly (ResponseInputOf<D> | Refusal)[]>,
): Route {
  const handle = ({ tx, asked }: { tx: Tx; asked: readonly Handling<D>[] }) => handler(tx, asked)
  return { endpoint, kind: 'together', handle: handle as unknown as AnyHandler, gathering: gathering as Gathering }
}

/** For handlers of many: what was refused as an answer among the others. */
export function orRefusal<T>(answer: () => T): T | Refusal {
  try {
    return answer()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

/** Those of many who were not refused. */
export const admitted = <T>(list: readonly (T | Refusal)[]): T[] =>
  list.filter((one): one is T => !(one instanceof Refusal))

/** An endpoint that opens its own transactions (it calls other modules, or needs none). */
export function plain<D extends AnyEndpoint>(
  endpoint: D,
  handler: (input: Handling<D>) => Promise<ResponseInputOf<D>>,
): Route {
  return { endpoint, kind: 'plain', handle: handler as unknown as AnyHandler }
}

/**
 * An endpoint that does no more than publish a message. With an `Idempotency-Key` it is given `once`, and hands its record to
 * `services.queue.publishOnce`: message and answer are one commit, so that a repeat is answered at once, whoever died in between.
 */
export function queued<D extends AnyEndpoint>(
  endpoint: D,
  handler: (input: Handling<D> & { once: Once | undefined }) => Promise<ResponseInputOf<D>>,
): Route {
  return { endpoint, kind: 'queued', handle: handler as unknown as AnyHandler }
}

/** An endpoint that speaks HTTP itself: webhooks over raw bytes, streams, files. */
export function raw(endpoint: AnyEndpoint, handler: RawHandler): Route {
  const refuseParsed = () => Promise.reject(new Error(`${endpoint.id} is raw`))
  return { endpoint, kind: 'raw', handle: refuseParsed, raw: handler }
}
