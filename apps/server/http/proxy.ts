import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import {
  type AnyEndpoint,
  type App,
  endpointsOf,
  loggedPath,
  type Module,
  mountsOf,
  readBody,
  refuse,
  type Services,
  traceHeaders,
} from '@govconnect/kernel'
import type { Context } from 'hono'
import type { StatusCode } from 'hono/utils/http-status'
import { type Answer, type Errand, type Patience, WayFault } from './errand.ts'
import { createWay, WayClosed } from './way.ts'

/** Headers that speak of one connection only (RFC 9110, 7.6.1), and those the other side sets anew. */
const hopByHop = [
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
  'host',
  'content-length',
]

export interface Upstreams {
  origins: Readonly<Record<string, string>>
  /** Proves to the other process that x-forwarded-for comes from us. */
  gatewayKey: string
  services: Pick<Services, 'log' | 'metrics'>
  patience?: Patience
}

/** Longer than any endpoint of ours takes, audits of a whole chain included. */
const ourPatience: Patience = { connectMs: 2_000, silenceMs: 30_000 }

/** Passes requests of modules that live elsewhere on to their origin, streams included. */
export function mountProxy(app: App, remote: readonly Module[], of: Upstreams): void {
  const { services, patience = ourPatience } = of
  const closed = services.metrics.gauge('gateway_way_closed', '1 while requests to a module are refused', ['module'])
  for (const module of remote) {
    const origin = of.origins[module.name]
    if (!origin) continue
    const way = createWay({ module: module.name, origin, patience, log: services.log, closed })
    for (const endpoint of endpointsOf(module)) {
      for (const { path } of mountsOf(endpoint)) {
        app.on(endpoint.method, path.replace(/\{(\w+)\}/g, ':$1'), async (http) => {
          http.header('x-served-by', module.name)
          const errand = await errandOf(http, endpoint, of.gatewayKey)
          try {
            return passOn(http, await way(errand))
          } catch (error) {
            return answerFault(http, error, services.log.child({ module: module.name, origin }))
          }
        })
      }
    }
  }
}

/** The body is read first: one that is too large or cut off never reaches the other side. */
async function errandOf(http: Context, endpoint: AnyEndpoint, gatewayKey: string): Promise<Errand> {
  const { method, url, signal } = http.req.raw
  const { host, pathname, search } = new URL(url)
  const body = method === 'GET' || method === 'HEAD' ? undefined : await readBody(http, endpoint.maxBodyBytes)
  const headers: OutgoingHttpHeaders = withoutHop(http.req.header())
  if (body && body.byteLength > 0) headers['content-length'] = body.byteLength
  Object.assign(headers, {
    'x-forwarded-host': host,
    'x-forwarded-for': http.get('ip'),
    'x-gateway-key': gatewayKey,
    'x-request-id': http.get('requestId'),
    ...traceHeaders(),
  })
  return { method, path: pathname + search, headers, body, signal }
}

function passOn(http: Context, { status, headers, body }: Answer): Response {
  const length = headers['content-length']
  const record: Record<string, string | string[]> = { ...withoutHop(headers as Record<string, string | string[]>) }
  if (length !== undefined) record['content-length'] = length
  http.status(status as StatusCode)
  if (body === null) return http.body(null, undefined, record)
  return http.body(body instanceof Uint8Array ? body : streamOf(body, http), undefined, record)
}

/** Bytes of an answer as they come. Where it breaks off, so does ours: an end would say that this was all. */
function streamOf(incoming: IncomingMessage, http: Context): ReadableStream<Uint8Array> {
  const { outgoing } = (http.env ?? {}) as { outgoing?: ServerResponse }
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        incoming.on('data', (bytes: Buffer) => {
          controller.enqueue(bytes)
          if ((controller.desiredSize ?? 0) <= 0) incoming.pause()
        })
        incoming.once('end', () => controller.close())
        incoming.on('error', (error) => (outgoing ? outgoing.destroy() : controller.error(error)))
        incoming.pause()
      },
      pull: () => void incoming.resume(),
      cancel: () => void incoming.destroy(),
    },
    { highWaterMark: 64 * 1024, size: (bytes) => bytes.byteLength },
  )
}

/** Whoever changed something and has no answer must not be told that nothing was changed. */
function answerFault(http: Context, error: unknown, log: Services['log']): Response {
  if (error instanceof WayClosed) throw refuse('service.unavailable')
  if (!(error instanceof WayFault)) throw error
  // Nobody reads this; the status is for the measurements, as elsewhere.
  if (error.course.left) return http.body(null, 499 as StatusCode)
  log.warn(
    { err: error, request_id: http.get('requestId'), path: loggedPath(http.req.path) },
    'a module did not answer',
  )
  throw refuse(error.course.reached ? 'service.no_answer' : 'service.unavailable')
}

function withoutHop<T>(headers: Readonly<Record<string, T>>): Record<string, T> {
  const named = String(headers['connection'] ?? '').toLowerCase()
  const dropped = new Set([...hopByHop, ...named.split(',').map((name) => name.trim())])
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.has(name)))
}
