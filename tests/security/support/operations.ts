import { randomUUID } from 'node:crypto'
import {
  type AnyEndpoint,
  endpointsOf,
  type Module,
  mountsOf,
  openApiDocument,
  type Permission,
  type RefusalTable,
  type Surface,
} from '@govconnect/kernel'

/** One line of the API: an endpoint where it is mounted. */
export interface Operation {
  /** `operationId` of the OpenAPI document. */
  id: string
  endpoint: AnyEndpoint
  surface: Surface
  method: string
  /** With `{names}` of parameters. */
  path: string
}

export function documentOf(modules: readonly Module[]) {
  const refusals: RefusalTable[] = modules.flatMap((module) => (module.refusals ? [module.refusals] : []))
  return openApiDocument({
    endpoints: modules.flatMap(endpointsOf),
    refusals,
    version: '0',
    serverUrl: 'http://localhost:3000',
  })
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

/** Walks the OpenAPI document, so that what is published is what is tried. */
export function operationsOf(modules: readonly Module[]): Operation[] {
  const mounts = new Map<string, { endpoint: AnyEndpoint; surface: Surface }>()
  for (const endpoint of modules.flatMap(endpointsOf))
    for (const { surface, path } of mountsOf(endpoint)) mounts.set(`${endpoint.method} ${path}`, { endpoint, surface })
  const found: Operation[] = []
  for (const [path, item] of Object.entries(documentOf(modules).paths ?? {})) {
    for (const method of methods) {
      const operation = item[method]
      if (!operation) continue
      const mount = mounts.get(`${method.toUpperCase()} ${path}`)
      if (!mount) throw new Error(`${method} ${path} is documented, but no module serves it`)
      found.push({ id: operation.operationId ?? '', ...mount, method: method.toUpperCase(), path })
    }
  }
  return found
}

export const isPermission = (access: AnyEndpoint['access']): access is Permission =>
  access !== 'public' && access !== 'internal' && access !== 'signed-in'

/** Names of a path's parameters, in order. */
export const parametersOf = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!)

/** The path with its parameters filled in and escaped. */
export function pathOf(operation: Pick<Operation, 'path'>, params: Readonly<Record<string, unknown>>): string {
  return operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')))
}

/** Unknown ids and an empty body: whoever is let in gets no further than the input, or changes nothing that counts. */
export function harmless(operation: Operation, headers: Record<string, string>) {
  const params = Object.fromEntries(parametersOf(operation.path).map((name) => [name, randomUUID()]))
  const body = operation.method === 'GET' ? undefined : {}
  return { method: operation.method, path: pathOf(operation, params), headers, body }
}
