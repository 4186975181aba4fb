import type { Context } from 'hono'
import { type Clock, newId } from '../clock.ts'
import type { Client } from '../contract/client.ts'
import type { AnyEndpoint, Surface } from '../contract/endpoint.ts'
import { type Locale, refuse } from '../contract/refusal.ts'
import type { Logger } from '../log.ts'
import type { Services } from '../module.ts'
import { noteTenant } from '../trace/trace.ts'
import { bearerOf, bearing, type CallerOptions, callerOf, deviceTokenOf } from './caller.ts'
import type { RequestContext } from './context.ts'
import { type Cursors, createCursors } from './cursor.ts'
import { readInput, refuseUnstorable } from './input.ts'
import { type Gatekeeper, holds, type Principal } from './principal.ts'
import { localeOf } from './problem.ts'
import { answerRead, isKept } from './read.ts'
import type { Route } from './route.ts'
import { type RunOptions, run } from './run.ts'

export interface HandleOptions extends CallerOptions, RunOptions {}

const requestIdShape = /^[\w.-]{8,64}$/

/** The caller's request id where it is sane, else a new one. */
export function requestIdOf(http: Context): string {
  const given = http.req.header('x-request-id')
  return given && requestIdShape.test(given) ? given : newId()
}

/** Answers one request of one route, from who-may to the JSON. */
export async function handle(http: Context, route: Route, surface: Surface, options: HandleOptions): Promise<Response> {
  const { endpoint } = route
  const ctx = await contextOf(http, endpoint, surface, options)
  if (route.kind === 'raw') {
    refuseUnstorable(http)
    return route.raw!(http, options.services, ctx)
  }
  const input = await readInput(http, endpoint)
  const result = await run(route, { ...input, ctx }, options)
  const status = endpoint.status ?? 200
  if (status === 204) return http.body(null, 204)
  if (isKept(endpoint, surface)) return answerRead(http, ctx, result)
  return http.json(result as object, status)
}

async function contextOf(
  http: Context,
  endpoint: AnyEndpoint,
  surface: Surface,
  options: HandleOptions,
): Promise<RequestContext> {
  const { services, gatekeeper } = options
  const headers = http.req.raw.headers
  const actor = await callerOf(http, endpoint, surface, options)
  permit(actor, endpoint, headers.has('x-tenant'))
  const tenantId =
    endpoint.tenant === 'path'
      ? await tenantInPath(http, gatekeeper)
      : await tenantOf(headers, endpoint, actor, gatekeeper)
  noteTenant(tenantId)
  return new HandlerContext(http, { endpoint, actor, tenantId, services, gatekeeper })
}

interface Known {
  endpoint: AnyEndpoint
  actor: Principal
  tenantId: string | null
  services: Services
  gatekeeper: Gatekeeper
}

/** A class, for its getters: what hot paths do not ask for is never made, and an object literal with getters is slow to make. */
class HandlerContext implements RequestContext {
  readonly requestId: string
  readonly tenantId: string | null
  readonly actor: Principal
  readonly services: Services
  readonly headers: Headers
  readonly #http: Context
  readonly #known: Known
  #log: Logger | undefined
  #client: Client | undefined

  constructor(http: Context, known: Known) {
    this.requestId = http.get('requestId')
    this.tenantId = known.tenantId
    this.actor = known.actor
    this.services = known.services
    this.headers = http.req.raw.headers
    this.#http = http
    this.#known = known
  }

  get ip(): string {
    return this.#http.get('ip')
  }

  get locale(): Locale {
    return localeOf(this.headers.get('accept-language') ?? undefined)
  }

  get clock(): Clock {
    return this.services.clock
  }

  get log(): Logger {
    const { requestId, tenantId } = this
    this.#log ??= this.services.log.child({ request_id: requestId, ...(tenantId ? { tenant: tenantId } : {}) })
    return this.#log
  }

  get client(): Client {
    this.#client ??= this.services.clientFor(this.tenantId, this.requestId)
    return this.#client
  }

  get cursors(): Cursors {
    return createCursors(this.services.config.secret, `${this.#known.endpoint.id}:${this.tenantId}`)
  }

  // Arrow functions: callers take them out of the context.
  readonly now = (): Date => this.services.clock.now()

  readonly setHeader = (name: string, value: string): void =>
    this.#http.header(name, value, { append: name.toLowerCase() === 'set-cookie' })

  readonly stillSignedIn = async (): Promise<boolean> => {
    const { actor } = this
    if (actor.kind === 'api_key' || actor.kind === 'device') {
      const secret = bearerOf(this.headers) ?? deviceTokenOf(this.headers)
      const again = secret === undefined ? null : await bearing(secret, this.#known.gatekeeper)
      return again?.id === actor.id
    }
    if (actor.kind !== 'staff') return true
    const again = await this.#known.gatekeeper.session(this.headers)
    return again?.kind === 'staff' && again.sessionId === actor.sessionId && again.tenantId === actor.tenantId
  }
}

function permit(actor: Principal, endpoint: AnyEndpoint, inTenant: boolean): void {
  const { access } = endpoint
  if (access === 'public') return
  if (actor.kind === 'anonymous') throw refuse('auth.required')
  if (access === 'signed-in') return
  if (access === 'internal') {
    if (actor.kind !== 'internal') throw refuse('auth.forbidden', { permission: 'internal' })
    return
  }
  // Naming a tenant, the internal key acts as that tenant's admin; naming none, as the platform's.
  const allowed = actor.kind === 'internal' && access === 'platform.admin' ? !inTenant : holds(actor, access)
  if (!allowed) throw refuse('auth.forbidden', { permission: access })
}

/** Whoever calls, they act in the office that the address names. */
async function tenantInPath(http: Context, gatekeeper: Gatekeeper): Promise<string> {
  const named = http.req.param('tenant') ?? ''
  // Whatever could not be a name is not asked after.
  const id = /^[\w-]{1,80}$/.test(named) ? await gatekeeper.tenant(named) : null
  if (!id) throw refuse('tenant.unknown', { tenant: named.slice(0, 80) })
  return id
}

/** Staff act in their session's office, a key in its own; the internal key names one. */
async function tenantOf(
  headers: Headers,
  endpoint: AnyEndpoint,
  actor: Principal,
  gatekeeper: Gatekeeper,
): Promise<string | null> {
  if (actor.kind === 'api_key' || actor.kind === 'device') return actor.tenantId
  if (actor.kind === 'staff') {
    if (!actor.tenantId && endpoint.tenant !== false) throw refuse('tenant.required')
    return actor.tenantId
  }
  const named = headers.get('x-tenant')
  if (named && actor.kind === 'internal') {
    const id = await gatekeeper.tenant(named)
    if (!id) throw refuse('tenant.unknown', { tenant: named.slice(0, 80) })
    return id
  }
  if (endpoint.tenant !== false) throw refuse('tenant.required')
  return null
}
