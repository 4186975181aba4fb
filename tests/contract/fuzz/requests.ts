import fc from 'fast-check'
import { z } from 'zod'
import { type Ask, searchOf } from '../../security/support/ask.ts'
import { type Operation, parametersOf } from '../../security/support/operations.ts'
import { hostileBodies, hostileCursors, hostileHeaders, hostileSegments, hostileValues } from './hostile.ts'
import { spoilt } from './mutate.ts'
import { type JsonSchema, type Pool, valuesOf } from './schema.ts'

type Query = Record<string, unknown>

/** What an endpoint takes, as JSON Schema of its input. */
function schemaOf(schema: z.ZodType | undefined): JsonSchema | undefined {
  return schema && (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema)
}

/** Broken in ways that no seed may forget. */
const alwaysTried = ['%00', 'a%00b', '%ED%A0%80', '%E0%A4%A', "'", 'x'.repeat(3_000)]

export function surelyHostile(operation: Operation): Ask[] {
  if (!operation.path.includes('{')) return []
  return alwaysTried.map((part) => ({ method: operation.method, path: operation.path.replace(/\{\w+\}/g, part) }))
}

/** Requests to one operation: half of them honest, half spoilt in one part. */
export function requestsTo(operation: Operation, pool: Pool): fc.Arbitrary<Ask> {
  const parts = partsOf(operation, pool)
  const { params, query, body } = parts
  const ways: fc.WeightedArbitrary<Ask>[] = [
    {
      weight: 4,
      arbitrary: fc.tuple(params, query, body).map(([p, q, b]) => askOf(operation, { path: p, query: q, body: b })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(params, query, body, hostileHeaders).map(([p, q, b, h]) => {
        const headers = new Headers(parts.typed)
        for (const [name, value] of h) headers.append(name, value)
        return { ...askOf(operation, { path: p, query: q, body: b }), headers }
      }),
    },
  ]
  if (operation.path.includes('{'))
    ways.push({
      weight: 2,
      arbitrary: fc
        .tuple(parts.badParams, query, body)
        .map(([p, q, b]) => askOf(operation, { path: p, query: q, body: b })),
    })
  if (operation.endpoint.query)
    ways.push({
      weight: 3,
      arbitrary: fc
        .tuple(params, parts.badQuery, body)
        .map(([p, q, b]) => askOf(operation, { path: p, query: q, body: b })),
    })
  if (operation.endpoint.body) {
    ways.push({
      weight: 4,
      arbitrary: fc
        .tuple(params, query, spoilt(body))
        .map(([p, q, b]) => askOf(operation, { path: p, query: q, body: b })),
    })
    ways.push({ weight: 2, arbitrary: fc.tuple(params, hostileBodies).map(([p, raw]) => rawAsk(operation, p, raw)) })
  }
  return fc.oneof(...ways)
}

function partsOf(operation: Operation, pool: Pool) {
  const { endpoint, path } = operation
  const names = parametersOf(path)
  const given = schemaOf(endpoint.params)
  const filled = (segment: (name: string) => fc.Arbitrary<string>) =>
    fc.tuple(...names.map(segment)).map((values) => path.replace(/\{\w+\}/g, () => String(values.shift() ?? '')))
  const honest = (name: string) => {
    const known = pool[name] ?? []
    const free = valuesOf(given?.properties?.[name] ?? { type: 'string', minLength: 1 }, pool).map((value) =>
      segmentOf(String(value)),
    )
    return known.length > 0
      ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known.map((one) => segmentOf(String(one)))) }, free)
      : free
  }
  const query = endpoint.query
    ? (valuesOf(schemaOf(endpoint.query) ?? {}, pool) as fc.Arbitrary<Query>)
    : fc.constant<Query>({})
  return {
    params: filled(honest),
    badParams: filled((name) => fc.oneof(hostileSegments, hostileSegments, honest(name))),
    query,
    badQuery: fc.oneof(
      spoilt(query).map((value) => (typeof value === 'object' && value !== null ? (value as Query) : { x: value })),
      fc.tuple(query, hostileCursors).map(([known, cursor]): Query => ({ ...known, cursor })),
      fc.tuple(query, hostileValues).map(([known, limit]): Query => ({ ...known, limit })),
      query.map(
        (known): Query => Object.fromEntries(Object.entries(known).map(([name, value]) => [name, [value, value]])),
      ),
    ),
    body: endpoint.body ? valuesOf(schemaOf(endpoint.body) ?? {}, pool) : fc.constant(undefined),
    typed: (endpoint.body ? [['content-type', 'application/json']] : []) as [string, string][],
  }
}

/** An empty part, or one of dots, would be another address. */
function segmentOf(text: string): string {
  const part = encodeURIComponent(text.toWellFormed())
  return /^\.*$/.test(part) ? 'x' : part
}

function askOf(operation: Operation, of: { path: string; query: Query; body: unknown }): Ask {
  const path = of.path + searchOf(flat(of.query))
  return { method: operation.method, path, ...(of.body === undefined ? {} : { body: of.body }) }
}

/** Query values are text; what is not is written as JSON. */
function flat(query: Query): Query {
  const text = (value: unknown) =>
    (typeof value === 'object' ? JSON.stringify(value) : String(value)).toWellFormed().slice(0, 4_000)
  return Object.fromEntries(
    Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, Array.isArray(value) ? value.map(text) : text(value)]),
  )
}

function rawAsk(operation: Operation, path: string, raw: { bytes: Uint8Array<ArrayBuffer>; type: string | null }): Ask {
  const headers = raw.type === null ? undefined : { 'content-type': raw.type }
  return { method: operation.method, path, rawBody: raw.bytes, headers }
}
