type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const object = (value: unknown): Json => (isObject(value) ? value : {})
const methods = new Set(['get', 'post', 'put', 'patch', 'delete'])
const jsonTypes = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'])

/** What is wrong with an OpenAPI 3.1 document; empty where nothing is. */
export function structureFaults(document: Json): string[] {
  const faults: string[] = []
  if (!/^3\.1\.\d+$/.test(String(document['openapi']))) faults.push(`openapi is ${String(document['openapi'])}`)
  const info = object(document['info'])
  for (const name of ['title', 'version']) if (typeof info[name] !== 'string') faults.push(`info.${name} is missing`)
  for (const [path, item] of Object.entries(object(document['paths']))) {
    if (!path.startsWith('/')) faults.push(`path ${path}`)
    for (const [method, operation] of Object.entries(object(item))) {
      if (!methods.has(method)) faults.push(`${path}: ${method} is no method`)
      else
        for (const fault of operationFaults(object(operation), path, document))
          faults.push(`${method} ${path}: ${fault}`)
    }
  }
  for (const [name, schema] of Object.entries(object(object(document['components'])['schemas'])))
    for (const fault of schemaFaults(schema, document)) faults.push(`schema ${name}: ${fault}`)
  return faults
}

function operationFaults(operation: Json, path: string, document: Json): string[] {
  const faults: string[] = []
  if (!operation['operationId']) faults.push('no operationId')
  if (!operation['summary']) faults.push('no summary')
  const parameters = (operation['parameters'] as Json[] | undefined) ?? []
  const inPath = parameters.filter((one) => one['in'] === 'path')
  const named = new Set(inPath.map((one) => String(one['name'])))
  const template = new Set([...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!))
  for (const name of template) if (!named.has(name)) faults.push(`parameter ${name} is not described`)
  for (const name of named) if (!template.has(name)) faults.push(`parameter ${name} is not in the path`)
  for (const one of inPath)
    if (one['required'] !== true) faults.push(`parameter ${String(one['name'])} is not required`)
  const keys = parameters.map((one) => `${String(one['in'])} ${String(one['name'])}`)
  if (new Set(keys).size !== keys.length) faults.push('a parameter twice')
  for (const one of parameters) faults.push(...schemaFaults(one['schema'], document))
  faults.push(...contentFaults(object(operation['requestBody']), document))
  const responses = Object.entries(object(operation['responses']))
  if (!responses.some(([status]) => status.startsWith('2'))) faults.push('no success')
  for (const [status, response] of responses) {
    if (!/^[1-5]\d\d$/.test(status)) faults.push(`status ${status}`)
    if (typeof object(response)['description'] !== 'string') faults.push(`${status} has no description`)
    faults.push(...contentFaults(object(response), document))
  }
  const schemes = object(object(document['components'])['securitySchemes'])
  for (const need of (operation['security'] as Json[] | undefined) ?? [])
    for (const name of Object.keys(need)) if (!schemes[name]) faults.push(`security ${name} is not described`)
  return faults
}

function contentFaults(holder: Json, document: Json): string[] {
  return Object.entries(object(holder['content'])).flatMap(([type, one]) => [
    ...(/^[\w.+-]+\/[\w.+*-]+$/.test(type) ? [] : [`content type ${type}`]),
    ...schemaFaults(object(one)['schema'], document),
  ])
}

/** References that lead nowhere, types nobody knows, words of OpenAPI 3.0. */
function schemaFaults(schema: unknown, document: Json): string[] {
  if (schema === undefined || typeof schema === 'boolean') return []
  if (!isObject(schema)) return ['a schema that is no object']
  const faults: string[] = []
  const ref = schema['$ref']
  if (typeof ref === 'string' && !resolves(ref, document)) faults.push(`${ref} leads nowhere`)
  if ('nullable' in schema) faults.push('nullable is of OpenAPI 3.0')
  const types = schema['type'] === undefined ? [] : [schema['type']].flat()
  for (const type of types) if (!jsonTypes.has(String(type))) faults.push(`type ${String(type)}`)
  const inner = [
    ...Object.values(object(schema['properties'])),
    ...['items', 'additionalProperties', 'propertyNames', 'not'].map((name) => schema[name]),
    ...['anyOf', 'oneOf', 'allOf', 'prefixItems'].flatMap((name) => (schema[name] as unknown[] | undefined) ?? []),
  ]
  return [...faults, ...inner.flatMap((one) => schemaFaults(one, document))]
}

function resolves(ref: string, document: Json): boolean {
  if (!ref.startsWith('#/')) return false
  let found: unknown = document
  for (const part of ref.slice(2).split('/'))
    found = object(found)[decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')]
  return found !== undefined
}
