import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { type AnyEndpoint, moduleOf, pathOn } from '../contract/endpoint.ts'
import type { EventDefinition } from '../contract/event.ts'
import { kernelRefusals, problemSchema, type RefusalTable } from '../contract/refusal.ts'

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
      paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint, book, endpoint.id + suffix) }
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

function operation(endpoint: AnyEndpoint, book: RefusalTable, operationId: string): ZodOpenApiOperationObject {
  const success = String(endpoint.status ?? 200)
  return {
    operationId,
    tags: [moduleOf(endpoint)],
    summary: endpoint.summary,
    ...(endpoint.description ? { description: endpoint.description } : {}),
    'x-access': endpoint.access,
    ...(endpoint.access === 'public' ? {} : { security: [{ session: [] }, { apiKey: [] }, { internal: [] }] }),
    requestParams: {
      ...(endpoint.params ? { path: endpoint.params as z.ZodObject } : {}),
      ...(endpoint.query ? { query: endpoint.query as z.ZodObject } : {}),
      ...(endpoint.method === 'GET'
        ? {}
        : {
            header: z.object({
              'idempotency-key': z.string().max(200).optional().describe('Same key and body, same answer, for 24 h'),
            }),
          }),
    },
    ...(endpoint.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: endpoint.body } } } }
      : {}),
    responses: {
      [success]:
        success === '204'
          ? { description: 'Done' }
          : { description: 'OK', content: { 'application/json': { schema: endpoint.response } } },
      ...refusalResponses(endpoint, book),
    },
  }
}

function refusalResponses(endpoint: AnyEndpoint, book: RefusalTable): ZodOpenApiOperationObject['responses'] {
  const common = [
    'request.invalid',
    ...(endpoint.access === 'public' ? [] : ['auth.required', 'auth.forbidden']),
    'request.rate_limited',
  ]
  if (endpoint.query && 'cursor' in (endpoint.query as z.ZodObject).shape) common.push('cursor.invalid')
  const byStatus = new Map<number, string[]>()
  for (const code of new Set([...common, ...(endpoint.refusals ?? [])])) {
    const status = book[code]?.status
    if (!status) throw new Error(`${endpoint.id} names the refusal ${code}, which stands in no contract`)
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  }
  const responses: ZodOpenApiOperationObject['responses'] = {}
  for (const [status, codes] of byStatus) {
    const described = codes.map((code) => `\`${code}\`: ${book[code]?.en.title}`).join('; ')
    Object.assign(responses, {
      [status]: { description: described, content: { 'application/problem+json': { schema: problemSchema } } },
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
