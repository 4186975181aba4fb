import type { AsyncLocalStorage } from 'node:async_hooks'
import type { Attributes, Span } from '@opentelemetry/api'
import type { Clock } from '../clock.ts'
import type { Logger } from '../log.ts'

/** W3C trace context as it travels: headers of a request, `traceparent` of an event. */
export interface TraceHeaders {
  traceparent?: string
  tracestate?: string
}

/** Names and attributes hold no personal data: templates and ids, never texts, numbers of phones, queries, messages of errors. */
export interface SpanStart {
  name: string
  kind: 'server' | 'client' | 'consumer' | 'internal'
  attributes: Attributes
  /** What it continues: a span of this process, or headers from elsewhere. Neither: it begins a trace. */
  parent: Span | TraceHeaders | undefined
}

/** Traces of one runtime; undefined everywhere while no collector is set. */
export interface Tracing {
  /** Runs the work inside a span. What the work throws marks the span and goes on. */
  run<T>(start: SpanStart, work: (span: Span) => Promise<T>): Promise<T>
  /** Marks a span as failed; `errorType` is a code or the name of a class. */
  fail(span: Span, errorType: string): void
  /** Sends what waits, for two seconds at most. */
  stop(): Promise<void>
}

export interface TraceOptions {
  /** Collector speaking OTLP over HTTP, without `/v1/traces`. */
  endpoint: string
  serviceName: string
  serviceVersion?: string
}

interface Running {
  store: AsyncLocalStorage<Span>
  headersOf(span: Span): TraceHeaders
}

/** Shared by the runtimes of this process; unset until one of them traces, so that asking costs one comparison. */
let running: Running | undefined

export function share(of: Running): Running {
  running ??= of
  return running
}

/** The span around what runs now. */
export function currentSpan(): Span | undefined {
  return running?.store.getStore()
}

/** Headers that let somebody else continue the trace of what runs now; undefined where there is none. */
export function traceHeaders(): TraceHeaders | undefined {
  const span = currentSpan()
  return span && running?.headersOf(span)
}

/** Adds the tenant to the span around what runs now, once it is known. */
export function noteTenant(tenantId: string | null): void {
  if (running && tenantId !== null) currentSpan()?.setAttribute('govconnect.tenant.id', tenantId)
}

/** Runs the work inside a span where there are traces, else just runs it. */
export function within<T>(tracing: Tracing | undefined, start: () => SpanStart, work: () => Promise<T>): Promise<T> {
  return tracing ? tracing.run(start(), work) : work()
}

/** Loads OpenTelemetry only when there is somebody to tell: it costs start time and memory. */
export async function startTracing(
  options: TraceOptions | undefined,
  parts: { clock: Clock; log: Logger },
): Promise<Tracing | undefined> {
  if (!options) return undefined
  const { createOtlpTracing } = await import('./otlp.ts')
  return createOtlpTracing(options, parts)
}
