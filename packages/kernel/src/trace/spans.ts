import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Subscription } from '../bus/consume.ts'
import { isUuid } from '../clock.ts'
import { ProblemError } from '../contract/client.ts'
import { type AnyEndpoint, moduleOf } from '../contract/endpoint.ts'
import type { EventEnvelope } from '../contract/event.ts'
import { currentSpan, type SpanStart, type Tracing } from './trace.ts'

// Names after the semantic conventions of OpenTelemetry (HTTP: stable, messaging: in development), the rest under `govconnect.`.

const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'QUERY'])

/** One SERVER span for each request, continuing the caller's trace. A stream's span ends when its answer begins. */
export function traceRequests(tracing: Tracing): MiddlewareHandler<{ Variables: { requestId: string } }> {
  return (http, next) => {
    const { method, headers, url } = http.req.raw
    const known = knownMethods.has(method)
    const start: SpanStart = {
      name: known ? method : 'HTTP',
      kind: 'server',
      attributes: {
        'http.request.method': known ? method : '_OTHER',
        'url.scheme': url.startsWith('https:') ? 'https' : 'http',
      },
      parent: {
        traceparent: headers.get('traceparent') ?? undefined,
        tracestate: headers.get('tracestate') ?? undefined,
      },
    }
    return tracing.run(start, async (span) => {
      await next()
      const { status } = http.res
      const route = templateOf(routePath(http))
      span.setAttributes({ 'http.response.status_code': status, 'govconnect.request.id': http.get('requestId') })
      if (route) {
        span.updateName(`${start.name} ${route}`)
        span.setAttributes({ 'http.route': route, 'url.path': pathOf(route, http.req.path) })
      }
      if (status >= 500) tracing.fail(span, String(status))
    })
  }
}

/** `/api/v1/staff/:id` as the contract writes it; undefined for paths of no route, which may hold anything. */
function templateOf(route: string): string | undefined {
  return route === '' || route.includes('*') ? undefined : route.replace(/:(\w+)/g, '{$1}')
}

/** The path, where parameters other than ids keep their names: one of them may be a phone number. */
function pathOf(template: string, path: string): string {
  const found = path.split('/')
  return template
    .split('/')
    .map((part, at) => (part.startsWith('{') && isUuid(found[at] ?? '') ? found[at] : part))
    .join('/')
}

/** A call of another module's endpoint, tries and waits included; the SERVER span of each try is a child of it. */
export function traceCall<T>(
  tracing: Tracing | undefined,
  to: { endpoint: AnyEndpoint; origin: string | undefined },
  work: () => Promise<T>,
): Promise<T> {
  if (!tracing) return work()
  return tracing.run(callSpan(to), async (span) => {
    try {
      const answer = await work()
      span.setAttribute('http.response.status_code', to.endpoint.status ?? 200)
      return answer
    } catch (error) {
      if (error instanceof ProblemError) span.setAttribute('http.response.status_code', error.status)
      throw error
    }
  })
}

function callSpan({ endpoint, origin }: { endpoint: AnyEndpoint; origin: string | undefined }): SpanStart {
  const server = origin === undefined ? undefined : new URL(origin)
  return {
    name: `${endpoint.method} ${endpoint.path}`,
    kind: 'client',
    attributes: {
      'http.request.method': endpoint.method,
      'url.template': endpoint.path,
      'govconnect.module': moduleOf(endpoint),
      ...(server ? { 'server.address': server.hostname, 'server.port': portOf(server) } : {}),
    },
    parent: currentSpan(),
  }
}

const portOf = ({ port, protocol }: URL) => Number(port || (protocol === 'https:' ? 443 : 80))

/** How the consumer runs each attempt of a reaction at an event; undefined where there are no traces. */
export function traceReactions(tracing: Tracing | undefined, system: string) {
  if (!tracing) return undefined
  return <T>(subscription: Subscription, envelope: EventEnvelope, work: () => Promise<T>): Promise<T> =>
    tracing.run(reactionSpan(system, subscription, envelope), work)
}

/**
 * One attempt of a reaction at one event: a child of the span that emitted it, so that one trace tells a story from
 * its request to its last effect. The conventions allow that where, as here, each message is handled by itself.
 */
function reactionSpan(system: string, subscription: Subscription, envelope: EventEnvelope): SpanStart {
  return {
    name: `process ${subscription.name}`,
    kind: 'consumer',
    attributes: {
      'messaging.system': system,
      'messaging.operation.name': 'process',
      'messaging.operation.type': 'process',
      'messaging.destination.name': envelope.name,
      'messaging.destination.subscription.name': subscription.name,
      'messaging.message.id': envelope.id,
      'govconnect.module': subscription.module,
      ...(envelope.request_id ? { 'govconnect.request.id': envelope.request_id } : {}),
      ...(envelope.tenant_id ? { 'govconnect.tenant.id': envelope.tenant_id } : {}),
    },
    parent: { traceparent: envelope.traceparent },
  }
}

/** One run of a job, a trace of its own. */
export function jobSpan(name: string): SpanStart {
  return { name: `job ${name}`, kind: 'internal', attributes: { 'govconnect.job.name': name }, parent: undefined }
}
