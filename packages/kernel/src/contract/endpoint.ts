import type { z } from 'zod'
import type { Permission } from './permissions.ts'

/**
 * Where an endpoint is mounted: `internal` under `/internal` (other modules, internal key), `api` under `/api/v1`
 * (staff session, API key or internal key), `root` exactly at its path (webhooks, health).
 */
export type Surface = 'internal' | 'api' | 'root'

/** Who may call: anyone, only the internal key, any signed-in staff, or staff holding the named permission. */
export type Access = 'public' | 'internal' | 'signed-in' | Permission

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What a module says of one endpoint; the API, its documentation and every client are made from this value. */
export interface EndpointDefinition {
  /** `module.verb`, unique; the part before the dot names the module that serves it. */
  id: `${string}.${string}`
  method: Method
  on: readonly Surface[]
  /** OpenAPI style: `/complaints/{id}`; the surface's prefix is added when mounted. */
  path: `/${string}`
  /** Where `/api/v1` says it otherwise than `/internal`: another module owns the plain word there. */
  apiPath?: `/${string}`
  summary: string
  description?: string
  access: Access
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  response: z.ZodType
  /** HTTP status of success; 200 unless told. */
  status?: 200 | 201 | 202 | 204
  /** Refusal codes this endpoint may answer, beside the kernel's own. */
  refusals?: readonly string[]
  /** `false`: works without a tenant (sign-in, health). `path`: `{tenant}` of the path names it by slug or id, for callers who are not signed in. */
  tenant?: false | 'path'
  /** Only a paired device asks this: where a browser holds a session and a device's token, it is the device that asks. */
  byDevice?: true
  /** The handler reads and answers raw HTTP (webhooks, streams, files); shapes above are documentation only. */
  raw?: true
  /** Largest body in bytes; 1 MiB unless told. */
  maxBodyBytes?: number
  /** Requests per minute and caller; the installation's default unless told, `false` for none. */
  ratePerMinute?: number | false
}

export type AnyEndpoint = EndpointDefinition

/** Names an endpoint of a module once; servers mount it, clients call it, OpenAPI lists it. */
export function defineEndpoint<const D extends EndpointDefinition>(definition: D): D {
  return definition
}

export const surfacePrefix: Record<Surface, string> = { internal: '/internal', api: '/api/v1', root: '' }

/** The whole path of an endpoint on a surface, with `{params}`. */
export function pathOn(endpoint: Pick<AnyEndpoint, 'path' | 'apiPath'>, surface: Surface): string {
  return surfacePrefix[surface] + (surface === 'api' ? (endpoint.apiPath ?? endpoint.path) : endpoint.path)
}

/** The module that serves an endpoint: `cases` for `cases.createComplaint`. */
export function moduleOf(endpoint: Pick<AnyEndpoint, 'id'>): string {
  return endpoint.id.slice(0, endpoint.id.indexOf('.'))
}

type InputOf<D, K extends string> = D extends { [P in K]: infer S extends z.ZodType } ? z.input<S> : undefined
type OutputOf<D, K extends string> = D extends { [P in K]: infer S extends z.ZodType } ? z.output<S> : undefined

/** What a caller passes: path parameters and body where the endpoint has them, the query where wanted. */
export type CallInput<D extends AnyEndpoint> = (D extends { params: z.ZodType }
  ? { params: InputOf<D, 'params'> }
  : { params?: undefined }) &
  (undefined extends InputOf<D, 'body'> ? { body?: InputOf<D, 'body'> } : { body: InputOf<D, 'body'> }) &
  (D extends { query: z.ZodType } ? { query?: InputOf<D, 'query'> } : { query?: undefined })

/** What a handler receives: everything parsed and defaulted. */
export interface ParsedInput<D extends AnyEndpoint> {
  params: OutputOf<D, 'params'>
  query: OutputOf<D, 'query'>
  body: OutputOf<D, 'body'>
}

export type ResponseOf<D extends AnyEndpoint> = z.output<D['response']>
export type ResponseInputOf<D extends AnyEndpoint> = z.input<D['response']>
