import { type App, carry, endpointsOf, type Module, mountsOf, refuse, traceHeaders } from '@govconnect/kernel'
import type { Context } from 'hono'

/** Headers that speak of one connection only (RFC 9110, 7.6.1), and those the other side sets anew. */
const hopByHop = [
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'host',
]

export interface Upstreams {
  origins: Readonly<Record<string, string>>
  /** Proves to the other process that x-forwarded-for comes from us. */
  gatewayKey: string
}

/** Passes requests of modules that live elsewhere on to their origin, streams included. */
export function mountProxy(app: App, remote: readonly Module[], of: Upstreams): void {
  for (const module of remote) {
    const origin = of.origins[module.name]
    if (!origin) continue
    for (const endpoint of endpointsOf(module)) {
      for (const { path } of mountsOf(endpoint)) {
        app.on(endpoint.method, path.replace(/\{(\w+)\}/g, ':$1'), (http) => {
          http.header('x-served-by', module.name)
          return pass(http, { origin, ip: http.get('ip'), gatewayKey: of.gatewayKey })
        })
      }
    }
  }
}

async function pass(http: Context, to: { origin: string; ip: string; gatewayKey: string }): Promise<Response> {
  const request = http.req.raw
  const url = new URL(request.url)
  const headers = new Headers(request.headers)
  for (const name of hopByHop) headers.delete(name)
  headers.set('x-forwarded-host', url.host)
  headers.set('x-forwarded-for', to.ip)
  headers.set('x-gateway-key', to.gatewayKey)
  for (const [name, value] of Object.entries(traceHeaders() ?? {})) headers.set(name, value)
  try {
    const answer = await fetch(to.origin + url.pathname + url.search, {
      method: request.method,
      headers,
      body: request.body,
      signal: request.signal,
      redirect: 'manual',
      // Bodies are passed on as they come.
      ...(request.body ? { duplex: 'half' } : {}),
    } as RequestInit)
    return carry(http, answer, [...hopByHop, 'content-encoding', 'content-length'])
  } catch (cause) {
    throw Object.assign(refuse('service.unavailable'), { cause })
  }
}
