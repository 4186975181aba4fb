import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { type AnyEndpoint, moduleOf, pathOn, type Surface } from '../contract/endpoint.ts'
import type { EventDefinition } from '../contract/event.ts'
import { kernelRefusals } from '../contract/kernel-refusals.ts'
import { problemSchema, type RefusalTable } from '../contract/refusal.ts'
import { isKept } from './read.ts'

export interface ApiOf {
  endpoints: readonly AnyEndpoint[]
  refusals: readonly RefusalTable[]
  version: string
  serverUrl: string
}

/** OpenAPI 3.1 of the whole installation, made from the contracts: one operation per endpoint and mount. */
export function openApiDocument(api: ApiOf) {
  const book: RefusalTable = Object.assign({}, kernelRefusals, ...api.refusals)
  const paths: ZodOpenApiPathsObject = {}
  for (const endpoint of api.endpoints) {
    for (const surface of endpoint.on) {
      const path = pathOn(endpoint, surface)
      const suffix = endpoint.on.length > 1 && surface !== 'api' ? `.${surface}` : ''
      paths[path] = {
        ...paths[path],
        [endpoint.method.toLowerCase()]: operation({ endpoint, surface }, book, endpoint.id + suffix),
      }
    }
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'GovConnect', version: api.version, description: 'One front door for public services.' },
    servers: [{ url: api.serverUrl }],
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'govconnect.session_token', description: 'Staff session' },
        apiKey: { type: 'http', scheme: 'bearer', description: 'API key of a tenant: gck_…' },
        internal: {
          type: 'apiKey',
          in: 'header',
          name: 'x-internal-api-key',
          description: 'Internal key; name the tenant in x-tenant',
        },
      },
    },
    paths,
  })
}

interface Mount {
  endpoint: AnyEndpoint
  surface: Surface
}

function operation({ endpoint, surface }: Mount, book: RefusalTable, operationId: string): ZodOpenApiOperationObject {
  const { params, query } = endpoint
  return {
    operationId,
    tags: [moduleOf(endpoint)],
    summary: endpoint.summary,
    ...(endpoint.description ? { description: endpoint.description } : {}),
    'x-access': endpoint.access,
    ...(endpoint.access === 'public' ? {} : { security: [{ session: [] }, { apiKey: [] }, { internal: [] }] }),
    requestParams: {
      ...(params ? { path: params as z.ZodObject } : {}),
      ...(query ? { query: query as z.ZodObject } : {}),
      ...headerParams({ endpoint, surface }),
    },
    ...(endpoint.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: endpoint.body } } } }
      : {}),
    responses: { ...successResponses({ endpoint, surface }), ...refusalResponses(endpoint, book) },
  }
}

function headerParams({ endpoint, surface }: Mount): { header?: z.ZodObject } {
  const key = z.string().max(200).optional().describe('Same key and body, same answer, for 24 h')
  if (endpoint.method !== 'GET') return { header: z.object({ 'idempotency-key': key }) }
  const tag = z.string().optional().describe('ETag of an answer you kept: 304 while it still holds')
  return isKept(endpoint, surface) ? { header: z.object({ 'if-none-match': tag }) } : {}
}

const limitHeaders = {
  'ratelimit-policy': z
    .string()
    .optional()
    .describe('Limits that hold for this request: "ip";q=24000;w=60, "key";q=1200;w=60, "tenant";q=24000;w=60'),
  ratelimit: z.string().optional().describe('What is left of the tightest, and for how many seconds: "key";r=7;t=12'),
}
const keptHeaders = {
  etag: z.string().describe('Of this answer to this caller'),
  'cache-control': z.literal('private, no-cache'),
  vary: z.string(),
}
const retryHeader = { 'retry-after': z.string().describe('Seconds to wait') }

function successResponses({ endpoint, surface }: Mount): ZodOpenApiOperationObject['responses'] {
  const kept = isKept(endpoint, surface) ? keptHeaders : {}
  const headers = z.object({ ...kept, ...(endpoint.ratePerMinute === false ? {} : limitHeaders) })
  if (endpoint.status === 204) return { '204': { description: 'Done', headers } }
  return {
    [`${endpoint.status ?? 200}`]: {
      description: 'OK',
      headers,
      content: { 'application/json': { schema: endpoint.response } },
    },
    ...(isKept(endpoint, surface) ? { '304': { description: 'What you kept still holds', headers } } : {}),
  }
}

/** Kernel refusals that this endpoint may answer. */
function commonCodes(endpoint: AnyEndpoint): string[] {
  return [
    'request.invalid',
    'request.address_too_long',
    'request.headers_too_large',
    ...(endpoint.body ? ['request.malformed', 'request.too_large', 'request.unsupported_type'] : []),
    ...(endpoint.access === 'public' ? [] : ['auth.required', 'auth.forbidden']),
    ...(endpoint.ratePerMinute === false
      ? []
      : ['request.rate_limited', 'request.rate_limited_tenant', 'request.rate_limited_address']),
    ...(endpoint.query && 'cursor' in (endpoint.query as z.ZodObject).shape ? ['cursor.invalid'] : []),
    'service.unavailable',
    'service.no_answer',
  ]
}

function refusalResponses(endpoint: AnyEndpoint, book: RefusalTable): ZodOpenApiOperationObject['responses'] {
  const byStatus = new Map<number, string[]>()
  for (const code of new Set([...commonCodes(endpoint), ...(endpoint.refusals ?? [])])) {
    const status = book[code]?.status
    if (!status) throw new Error(`${endpoint.id} names the refusal ${code}, which stands in no contract`)
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  const responses: ZodOpenApiOperationObject['responses'] = {}
  for (const [status, codes] of byStatus) {
    const description = codes.map((code) => `\`${code}\`: ${book[code]?.en.title}`).join('; ')
    const headers = { 429: { ...retryHeader, ...limitHeaders }, 503: retryHeader }[status]
    const content = { 'application/problem+json': { schema: problemSchema } }
    Object.assign(responses, {
      [status]: { description, content, ...(headers ? { headers: z.object(headers) } : {}) },
    })
  }
  return responses
}

/** AsyncAPI 3.0 of the events, made from the same contracts. */
export function asyncApiDocument(events: readonly EventDefinition[], version: string) {
  const messages = Object.fromEntries(
    events.map((event) => [
      event.name,
      {
        name: event.name,
        title: event.summary ?? event.name,
        headers: { type: 'object', properties: { version: { const: event.version } } },
        payload: z.toJSONSchema(event.payload, { io: 'input', unrepresentable: 'any' }),
      },
    ]),
  )
  return {
    asyncapi: '3.0.0',
    info: { title: 'GovConnect events', version },
    channels: {
      'govconnect.events': {
        address: 'govconnect.events',
        description: 'Topic exchange; the routing key is the name of the event.',
        messages,
      },
    },
    operations: Object.fromEntries(
      events.map((event) => [event.name, { action: 'send', channel: { $ref: '#/channels/govconnect.events' } }]),
    ),
  }
}
