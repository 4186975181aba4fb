import type { Context } from 'hono'
import type { AnyEndpoint, ParsedInput, ResponseInputOf } from '../contract/endpoint.ts'
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
  /** `read` and `write` run in a transaction; `plain` opens its own; `queued` is committed by the tenant queue; `raw` speaks HTTP itself. */
  kind: 'read' | 'write' | 'plain' | 'queued' | 'raw'
  handle: AnyHandler
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
