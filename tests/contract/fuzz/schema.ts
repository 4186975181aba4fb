import fc from 'fast-check'

/** The part of JSON Schema 2020-12 that zod writes. */
export interface JsonSchema {
  $ref?: string
  $defs?: Record<string, JsonSchema>
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: boolean | JsonSchema
  propertyNames?: JsonSchema
  items?: JsonSchema
  prefixItems?: JsonSchema[]
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
  pattern?: string
  format?: string
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  multipleOf?: number
  default?: unknown
}

/** Things that exist, by the names fields and parameters use: so that more than "not found" is met. */
export type Pool = Readonly<Record<string, readonly unknown[]>>

interface Scope {
  root: JsonSchema
  pool: Pool
  /** How deep a value still may become. */
  depth: number
}

type Any = fc.Arbitrary<unknown>

/** Values that fit the schema; what zod refines beyond JSON Schema may still refuse one. */
export function valuesOf(schema: JsonSchema, pool: Pool): Any {
  return arbitrary(schema, { root: schema, pool, depth: 6 })
}

function arbitrary(schema: JsonSchema, scope: Scope): Any {
  // A schema that holds itself (any JSON) ends somewhere.
  if (schema.$ref)
    return scope.depth <= 0 ? fc.constant(null) : arbitrary(resolve(schema.$ref, scope.root), deeper(scope))
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((one) => arbitrary(one, deeper(scope))))
  if (schema.allOf) return fc.tuple(...schema.allOf.map((one) => arbitrary(one, scope))).map(merged)
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'object' || schema.properties) return objects(schema, scope)
  if (type === 'array') return arrays(schema, scope)
  if (type === 'string') return strings(schema)
  if (type === 'integer' || type === 'number') return numbers(schema, type)
  if (type === 'boolean') return fc.boolean()
  if (type === 'null') return fc.constant(null)
  return anything
}

const anything: Any = fc.jsonValue({ maxDepth: 3 })

const deeper = (scope: Scope): Scope => ({ ...scope, depth: scope.depth - 1 })
const merged = (parts: unknown[]) =>
  parts.every((one) => typeof one === 'object' && one !== null) ? Object.assign({}, ...parts) : parts.at(-1)

function resolve(ref: string, root: JsonSchema): JsonSchema {
  if (ref === '#') return root
  const name = decodeURIComponent(ref.replace('#/$defs/', ''))
  return root.$defs?.[name] ?? {}
}

function objects(schema: JsonSchema, scope: Scope): Any {
  const { properties = {}, required = [] } = schema
  const inner = deeper(scope)
  const fields = Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => scope.depth > 0 || required.includes(name))
      .map(([name, one]) => [name, pooled(name, one, inner)]),
  )
  const known = fc.record(fields, { requiredKeys: required.filter((name) => name in fields) })
  const more = schema.additionalProperties
  if (typeof more !== 'object' || Object.keys(properties).length > 0) return known
  const names = schema.propertyNames
    ? arbitrary(schema.propertyNames, inner)
    : fc.string({ minLength: 1, maxLength: 12 })
  return fc.dictionary(names as fc.Arbitrary<string>, arbitrary(more, inner), { maxKeys: 4 })
}

/** A field named like something that exists is that thing half of the time. */
function pooled(name: string, schema: JsonSchema, scope: Scope): Any {
  const known = scope.pool[name]
  const free = arbitrary(schema, scope)
  return known && known.length > 0 ? fc.oneof(fc.constantFrom(...known), free) : free
}

function arrays(schema: JsonSchema, scope: Scope): Any {
  if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map((one) => arbitrary(one, deeper(scope))))
  const minLength = schema.minItems ?? 0
  const maxLength = Math.max(minLength, Math.min(schema.maxItems ?? 3, scope.depth > 0 ? 3 : 0))
  return fc.array(arbitrary(schema.items ?? {}, deeper(scope)), { minLength, maxLength })
}

const instants = fc
  .date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())

const formats: Record<string, Any> = {
  uuid: fc.uuid(),
  'date-time': instants,
  date: instants.map((text) => text.slice(0, 10)),
  email: fc.nat(999).map((n) => `orang${n}@kota.example`),
  base64: fc.base64String({ maxLength: 64 }),
}

function strings(schema: JsonSchema): Any {
  const format = formats[schema.format ?? '']
  if (format) return format
  if (schema.pattern) return matching(schema)
  const minLength = schema.minLength ?? 0
  const maxLength = Math.max(minLength, Math.min(schema.maxLength ?? 60, 60))
  const plain = fc.string({ minLength, maxLength })
  const wide = fc.string({ minLength, maxLength, unit: 'grapheme' })
  return schema.maxLength && schema.maxLength < 10_000
    ? fc.oneof(
        { weight: 5, arbitrary: plain },
        { weight: 3, arbitrary: wide },
        fc.constant('x'.repeat(schema.maxLength)),
      )
    : fc.oneof(plain, wide)
}

/** fast-check knows no look-ahead and few classes; what it cannot make is made freely and refused. */
function matching(schema: JsonSchema): Any {
  try {
    return fc.stringMatching(new RegExp(schema.pattern ?? '', 'u'), { maxLength: Math.min(schema.maxLength ?? 60, 60) })
  } catch {
    return fc.string({ maxLength: 20 })
  }
}

function numbers(schema: JsonSchema, type: 'integer' | 'number'): Any {
  const min = schema.minimum ?? schema.exclusiveMinimum ?? -1_000_000
  const max = schema.maximum ?? schema.exclusiveMaximum ?? 1_000_000
  const edges = [min, max].filter((edge) => edge !== schema.exclusiveMinimum && edge !== schema.exclusiveMaximum)
  const inside =
    type === 'integer'
      ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
      : fc.double({ min, max, noNaN: true })
  return edges.length > 0 ? fc.oneof({ weight: 5, arbitrary: inside as Any }, fc.constantFrom(...edges)) : inside
}
