import { createServer, type ServerResponse } from 'node:http'

/** A span as the collector got it. */
export interface Seen {
  traceId: string
  spanId: string
  parentSpanId: string | undefined
  name: string
  /** 1 internal, 2 server, 3 client, 5 consumer. */
  kind: number
  /** 0 unset, 2 error. */
  status: number
  /** `service.name` of the process. */
  service: string
  attributes: Record<string, string | number | boolean>
}

interface OtlpAttribute {
  key: string
  value: { stringValue?: string; intValue?: number | string; boolValue?: boolean; doubleValue?: number }
}

interface OtlpSpan {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  kind: number
  status?: { code?: number; message?: string }
  attributes: OtlpAttribute[]
}

interface OtlpBody {
  resourceSpans: { resource: { attributes: OtlpAttribute[] }; scopeSpans: { spans: OtlpSpan[] }[] }[]
}

function valuesOf(attributes: readonly OtlpAttribute[]): Seen['attributes'] {
  return Object.fromEntries(
    attributes.map(({ key, value }) => [
      key,
      value.stringValue ?? value.boolValue ?? value.doubleValue ?? Number(value.intValue),
    ]),
  )
}

function read(body: OtlpBody): Seen[] {
  return body.resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans
      .flatMap(({ spans }) => spans)
      .map((span) => ({
        traceId: span.traceId,
        spanId: span.spanId,
        parentSpanId: span.parentSpanId,
        name: span.name,
        kind: span.kind,
        status: span.status?.code ?? 0,
        service: String(valuesOf(resource.attributes)['service.name']),
        attributes: valuesOf(span.attributes),
      })),
  )
}

/** Speaks OTLP over HTTP as a collector does, and remembers. `answers: false` takes what comes and never says a word. */
export async function startCollector({ answers = true } = {}) {
  const spans: Seen[] = []
  const texts: string[] = []
  const held: ServerResponse[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    if (request.url !== '/v1/traces') {
      response.writeHead(404).end()
      return
    }
    const text = Buffer.concat(chunks).toString('utf8')
    texts.push(text)
    spans.push(...read(JSON.parse(text) as OtlpBody))
    if (answers) response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    else held.push(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    endpoint: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    spans,
    /** Everything received, word for word. */
    text: () => texts.join('\n'),
    /** Requests that still wait for an answer. */
    waiting: () => held.filter((response) => !response.destroyed).length,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

export type Collector = Awaited<ReturnType<typeof startCollector>>
