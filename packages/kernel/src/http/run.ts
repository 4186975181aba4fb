import { type AnyEndpoint, moduleOf } from '../contract/endpoint.ts'
import { Refusal, refuse } from '../contract/refusal.ts'
import type { Tx } from '../db/tx.ts'
import type { Services } from '../module.ts'
import type { RequestContext } from './context.ts'
import { type IdempotencyScope, once, onceApart, onceBeside } from './idempotency.ts'
import type { Answered } from './once-together.ts'
import type { Route } from './route.ts'
import type { Lines } from './together.ts'

export interface RunOptions {
  services: Services
  checkResponses: boolean
  lines: Lines
}

interface FullInput {
  params: unknown
  query: unknown
  body: unknown
  rawBody: unknown
  ctx: RequestContext
}

interface Run {
  route: Route
  input: FullInput
  tenantId: string
  scope: IdempotencyScope | undefined
  inTx<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** The handler. */
  call(given: unknown): Promise<unknown>
}

/** Runs a handler as its kind asks for: in a transaction, in one with others, or in none; once for each key. */
export async function run(route: Route, input: FullInput, options: RunOptions): Promise<unknown> {
  const { services } = options
  const { tenantId } = input.ctx
  const handler = route.handle as (given: unknown) => Promise<unknown>
  // Checked before the commit: an answer outside the contract leaves nothing behind.
  const call = async (given: unknown) => {
    const result = await handler(given)
    if (options.checkResponses) for (const one of route.gathering ? [result].flat() : [result]) check(route, one)
    return result
  }
  const tx = { module: moduleOf(route.endpoint), readOnly: route.kind === 'read' }
  const isApart = route.kind === 'plain' || route.kind === 'queued'
  if (tenantId === null) return isApart ? call(input) : services.db.system(tx, (tx) => call({ ...input, tx }))
  const inTx = <T>(work: (tx: Tx) => Promise<T>) => services.db.tenant(tenantId, tx, work)
  const scope = tx.readOnly || route.endpoint.method === 'GET' ? undefined : scopeOf(route, input)
  const noteReplayed = () => input.ctx.setHeader('idempotent-replayed', 'true')
  if (route.kind === 'queued') return call({ ...input, once: scope && onceBeside(tenantId, scope, noteReplayed) })
  const one = { route, input, tenantId, scope, inTx, call }
  const { result, replayed } = await (route.gathering ? runTogether(one, options.lines) : runAlone(one, isApart))
  if (replayed) noteReplayed()
  return result
}

async function runAlone({ input, scope, inTx, call }: Run, isApart: boolean): Promise<Answered> {
  const inside = (tx: Tx) => call({ ...input, tx })
  if (scope)
    return isApart ? onceApart(inTx, scope, () => call(input)) : inTx((tx) => once(tx, scope, () => inside(tx)))
  return { result: await (isApart ? call(input) : inTx(inside)), replayed: false }
}

function runTogether({ route, input, tenantId, scope, inTx, call }: Run, lines: Lines): Promise<Answered> {
  const gathering = route.gathering!
  const line = `${route.endpoint.id} ${tenantId} ${gathering.line(input as never)}`
  const answer = async (tx: Tx, asked: readonly unknown[]) => (await call({ tx, asked })) as unknown[]
  return lines.ask(line, { input, scope, apart: gathering.apart(input as never) }, { inTx, answer })
}

function scopeOf({ endpoint }: Route, { params, rawBody, ctx }: FullInput): IdempotencyScope | undefined {
  const key = idempotencyKeyOf(ctx, rawBody)
  if (key === undefined) return undefined
  const { actor, services } = ctx
  return {
    ...{ actor: actor.id, endpoint: endpoint.id, key, input: [params, rawBody] },
    ...{ now: ctx.now(), secret: services.config.secret },
  }
}

function idempotencyKeyOf(ctx: RequestContext, body: unknown): string | undefined {
  const header = ctx.headers.get('idempotency-key')
  const inBody = body && typeof body === 'object' ? (body as { request_id?: unknown }).request_id : undefined
  const key = header ?? (typeof inBody === 'string' ? inBody : undefined)
  if (key === undefined) return undefined
  if (key.length < 1 || key.length > 200) {
    throw refuse(
      'request.invalid',
      {},
      { errors: [{ pointer: '#/headers/idempotency-key', detail: '1 to 200 characters' }] },
    )
  }
  return key
}

function check({ endpoint }: { endpoint: AnyEndpoint }, result: unknown): void {
  if (endpoint.status === 204 || result instanceof Refusal) return
  const parsed = endpoint.response.safeParse(result)
  if (!parsed.success) throw new Error(`${endpoint.id} answers outside its contract: ${parsed.error.message}`)
}
