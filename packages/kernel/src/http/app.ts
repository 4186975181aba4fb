import { isIP } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { NoAnswer } from '../client.ts'
import { ProblemError } from '../contract/client.ts'
import { type AnyEndpoint, pathOn, type Surface, surfacePrefix } from '../contract/endpoint.ts'
import { Refusal, refuse } from '../contract/refusal.ts'
import { isConnectionFault } from '../db/database.ts'
import type { Module, Services } from '../module.ts'
import { traceRequests } from '../trace/spans.ts'
import type { Tracing } from '../trace/trace.ts'
import { answerPreflight } from './cors.ts'
import { type HandleOptions, handle, requestIdOf } from './handle.ts'
import { loggedPath } from './logged-path.ts'
import { preset } from './preset.ts'
import type { Gatekeeper } from './principal.ts'
import { createRefusalBook, localeOf, problemResponse } from './problem.ts'
import { createRateLimiter } from './rate-limit.ts'
import { KeepingRouter } from './router.ts'
import { securityHeaders } from './security.ts'
import { sizeRefusal } from './size.ts'
import { createLines } from './together.ts'

export interface AppOptions {
  modules: readonly Module[]
  services: Services
  gatekeeper: Gatekeeper
  /** Requests per minute and caller; see `createRateLimiter`. */
  ratePerMinute?: number
  /** True for the address of a proxy in front of us whose x-forwarded-for is believed. */
  trustedProxies?: (address: string) => boolean
  /** Checks every answer against its contract; on outside production. */
  checkResponses: boolean
  tracing?: Tracing
}

type Variables = { requestId: string; ip: string }
export type App = Hono<{ Variables: Variables }>

/** OpenAPI `{id}` to Hono `:id`. */
const honoPath = (path: string) => path.replace(/\{(\w+)\}/g, ':$1')

/** The HTTP shell around the modules' endpoints: ids, headers, who-may, shapes, refusals, measurements. */
export function createApp(options: AppOptions): App {
  const { services, modules, gatekeeper } = options
  const app = new Hono<{ Variables: Variables }>({ strict: false, router: new KeepingRouter() })
  const book = createRefusalBook(modules.flatMap((module) => (module.refusals ? [module.refusals] : [])))
  const { httpSeconds } = services.metrics

  if (options.tracing) app.use(traceRequests(options.tracing))
  const always = securityHeaders(services.config.publicUrl.startsWith('https:'))
  app.use(async (http, next) => {
    const started = services.clock.elapsed()
    const requestId = requestIdOf(http)
    http.set('requestId', requestId)
    preset(http, always)
    preset(http, [['x-request-id', requestId]])
    http.set('ip', addressOf(http, options))
    const tooLarge = sizeRefusal(http)
    if (tooLarge) http.res = refused(http, tooLarge)
    else await next()
    // Hono answers HEAD as GET and drops the body: a stream that nobody reads has to be told.
    if (http.req.method === 'HEAD') await http.res.body?.cancel()
    const route = (http as Context & { endpointId?: string }).endpointId ?? 'other'
    httpSeconds.observe(
      { method: http.req.method, route, status: String(http.res.status) },
      (services.clock.elapsed() - started) / 1000,
    )
  })

  const refused = (http: Context, refusal: Refusal) => {
    const requestId: string = http.get('requestId') ?? requestIdOf(http)
    return problemResponse(http, book.problemOf(refusal, localeOf(http.req.header('accept-language')), requestId))
  }
  app.onError((error, http) => {
    const refusal = asRefusal(error)
    if (refusal.code === 'server.error')
      services.log.error(
        { err: error, request_id: http.get('requestId'), path: loggedPath(http.req.path) },
        'request failed',
      )
    if (error instanceof NoAnswer)
      services.log.warn(
        { err: error.cause, request_id: http.get('requestId'), path: loggedPath(http.req.path) },
        error.message,
      )
    return refused(http, refusal)
  })
  app.notFound((http) => refused(http, refuse('request.not_found')))

  const rateLimiter = createRateLimiter({
    clock: services.clock,
    perMinute: options.ratePerMinute,
    tenantPerMinute: gatekeeper.requestsPerMinute?.bind(gatekeeper),
  })
  const handling: HandleOptions = {
    services,
    gatekeeper,
    rateLimiter,
    publicUrl: services.config.publicUrl,
    checkResponses: options.checkResponses,
    lines: createLines(),
  }
  app.options(`${surfacePrefix.api}/*`, async (http, next) => {
    // The look-up of an origin is counted before it is made, as that of a key is.
    rateLimiter.enterUnnamed(http, http.get('ip'))
    const answer = await answerPreflight(http, gatekeeper)
    return answer ?? next()
  })
  const allowed = new Map<string, string[]>()
  for (const route of modules.flatMap((module) => module.routes ?? [])) {
    for (const surface of route.endpoint.on) {
      const path = honoPath(pathOn(route.endpoint, surface))
      app.on(route.endpoint.method, path, (http) => {
        ;(http as Context & { endpointId?: string }).endpointId = route.endpoint.id
        return handle(http, route, surface, handling)
      })
      allowed.set(path, [...(allowed.get(path) ?? []), route.endpoint.method])
    }
  }
  refuseOtherMethods(app, allowed)
  return app
}

/** A known path with another method answers 405 with Allow, not 404. */
function refuseOtherMethods(app: App, allowed: Map<string, string[]>): void {
  for (const [path, methods] of allowed) {
    app.all(path, (http) => {
      const allow = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : method)).join(', ')
      http.header('allow', allow)
      throw refuse('request.method_not_allowed', { allow })
    })
  }
}

/** Paths of an endpoint as mounted, for proxies and documents. */
export function mountsOf(endpoint: AnyEndpoint): { surface: Surface; path: string }[] {
  return endpoint.on.map((surface) => ({ surface, path: pathOn(endpoint, surface) }))
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (isConnectionFault(error)) return refuse('service.unavailable')
  if (error instanceof NoAnswer) return refuse('service.no_answer')
  if (error instanceof ProblemError && error.status >= 500) return refuse('service.unavailable')
  return refuse('server.error')
}

/**
 * The caller's address: the socket's, or the last one named in x-forwarded-for where the socket belongs to a proxy of
 * ours: one the operator trusts, or our own gateway, which proves itself by the internal key.
 */
function addressOf(http: Context, options: Pick<AppOptions, 'gatekeeper' | 'trustedProxies'>): string {
  const socket = socketAddress(http)
  const forwarded = http.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  if (!forwarded || isIP(forwarded) === 0) return socket
  const key = http.req.header('x-gateway-key')
  const trusted = (key !== undefined && options.gatekeeper.internalKey(key)) || options.trustedProxies?.(socket)
  return trusted ? forwarded : socket
}

function socketAddress(http: Context): string {
  try {
    return getConnInfo(http).remote.address ?? 'unknown'
  } catch {
    return 'in-process'
  }
}
