import type { Context } from 'hono'
import type { z } from 'zod'
import type { AnyEndpoint } from '../contract/endpoint.ts'
import { type FieldError, refuse } from '../contract/refusal.ts'
import { parseJson, readBody, storable } from './body.ts'

export interface Input {
  params: unknown
  query: unknown
  body: unknown
  /** Body as sent, before defaults; hashed for idempotency. */
  rawBody: unknown
}

/**
 * Parses path, query and body against the contract.
 * @throws Refusal `request.invalid` naming every bad field, `request.malformed`, `request.too_large`, `request.unsupported_type`
 */
export async function readInput(http: Context, endpoint: AnyEndpoint): Promise<Input> {
  const errors: FieldError[] = []
  const params = check(endpoint.params, http.req.param(), '#/params', errors)
  const query = check(endpoint.query, queryOf(http), '#/query', errors)
  const rawBody = endpoint.body ? await jsonBody(http, endpoint) : undefined
  const body = check(endpoint.body, rawBody, '#/body', errors)
  if (errors.length > 0) throw refuse('request.invalid', {}, { errors })
  return { params, query, body, rawBody }
}

async function jsonBody(http: Context, endpoint: AnyEndpoint): Promise<unknown> {
  const bytes = await readBody(http, endpoint.maxBodyBytes)
  if (bytes.byteLength === 0) return undefined
  const type = http.req.header('content-type') ?? ''
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(type)) throw refuse('request.unsupported_type')
  return parseJson(bytes)
}

const unstorable = 'text with NUL or broken characters'

/** Repeated names become lists, single ones stay text. */
function queryOf(http: Context): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(http.req.queries()).map(([name, values]) => [name, values.length === 1 ? values[0]! : values]),
  )
}

function check(schema: z.ZodType | undefined, value: unknown, root: string, errors: FieldError[]): unknown {
  if (!schema) return undefined
  if (root !== '#/body' && !storable(value)) {
    errors.push({ pointer: root, detail: unstorable })
    return undefined
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    const path = issue.path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
    errors.push({ pointer: root + path, detail: issue.message })
  }
  return undefined
}

/** For handlers that read their own parameters: a NUL in one would get as far as the database. */
export function refuseUnstorable(http: Context): void {
  // An address can carry it only in this spelling, and has it almost never.
  if (!http.req.raw.url.includes('%00')) return
  const parts = { params: http.req.param(), query: http.req.queries() }
  const errors = Object.entries(parts)
    .filter(([, values]) => !storable(values))
    .map(([name]) => ({ pointer: `#/${name}`, detail: unstorable }))
  if (errors.length > 0) throw refuse('request.invalid', {}, { errors })
}
