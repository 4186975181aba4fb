// The only file that imports OpenTelemetry; loaded by startTracing when a collector is set.
import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type Context,
  DiagLogLevel,
  defaultTextMapGetter,
  defaultTextMapSetter,
  diag,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import { setGlobalErrorHandler, W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import { type Clock, newId } from '../clock.ts'
import type { Logger } from '../log.ts'
import { createComplaints } from './complaints.ts'
import { type SpanStart, share, type TraceHeaders, type TraceOptions, type Tracing } from './trace.ts'

/** A collector that is away may hold up the end of the process for so long and no longer, ms. */
const stopWithinMs = 2_000

const kinds = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
}

const propagator = new W3CTraceContextPropagator()

function headersOf(span: Span): TraceHeaders {
  const headers: TraceHeaders = {}
  propagator.inject(trace.setSpan(ROOT_CONTEXT, span), headers, defaultTextMapSetter)
  return headers
}

function contextOf(parent: SpanStart['parent']): Context {
  if (!parent) return ROOT_CONTEXT
  if ('spanContext' in parent) return trace.setSpan(ROOT_CONTEXT, parent)
  return propagator.extract(ROOT_CONTEXT, parent, defaultTextMapGetter)
}

/** A code where there is one (refusal, SQLSTATE, system), else the class: messages of errors may quote what people wrote. */
function errorTypeOf(error: unknown): string {
  if (!(error instanceof Error)) return '_OTHER'
  const { code } = error as { code?: unknown }
  return typeof code === 'string' && /^[\w.]{1,64}$/.test(code) ? code : error.name
}

/**
 * Spans in batches to a collector, OTLP as JSON over HTTP. Sampled as the caller asks, else always. The provider stays
 * out of OpenTelemetry's global registry: only the kernel makes spans, so no library can put personal data into one.
 * At most 2048 spans wait in memory; while the collector is away, later ones are dropped and requests notice nothing.
 */
export function createOtlpTracing(options: TraceOptions, parts: { clock: Clock; log: Logger }): Tracing {
  const { clock } = parts
  const complain = createComplaints(parts)
  setGlobalErrorHandler(complain)
  const silent = () => {}
  const logger = { error: complain, warn: complain, info: silent, debug: silent, verbose: silent }
  diag.setLogger(logger, { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true })
  const url = `${options.endpoint.replace(/\/+$/, '')}/v1/traces`
  const provider = new TracerProvider({
    resource: defaultResource().merge(
      resourceFromAttributes({
        'service.namespace': 'govconnect',
        'service.name': options.serviceName,
        'service.instance.id': newId(),
        ...(options.serviceVersion ? { 'service.version': options.serviceVersion } : {}),
      }),
    ),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url }) })],
  })
  const tracer = provider.getTracer('govconnect', options.serviceVersion)
  const { store } = share({ store: new AsyncLocalStorage(), headersOf })

  function fail(span: Span, errorType: string): void {
    span.setAttribute('error.type', errorType)
    span.setStatus({ code: SpanStatusCode.ERROR })
  }

  return {
    run({ name, kind, attributes, parent }, work) {
      const span = tracer.startSpan(name, { kind: kinds[kind], attributes }, contextOf(parent))
      return store.run(span, async () => {
        try {
          return await work(span)
        } catch (error) {
          fail(span, errorTypeOf(error))
          throw error
        } finally {
          span.end()
        }
      })
    },
    fail,
    async stop() {
      const nap = new AbortController()
      await Promise.race([provider.shutdown().catch(complain), clock.sleep(stopWithinMs, nap.signal)])
      nap.abort()
    },
  }
}
