import { type AnyEndpoint, type CallInput, pathOn, type ResponseOf, type Surface } from './endpoint.ts'
import { type Problem, problemSchema } from './refusal.ts'

/** The other side said no: `code` is the refusal code, `problem` the whole document. */
export class ProblemError extends Error {
  readonly status: number
  readonly code: string
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`${problem.code}: ${problem.detail}`)
    this.name = 'ProblemError'
    this.status = problem.status
    this.code = problem.code
    this.problem = problem
  }
}

export interface CallOptions {
  /** Same key and body, same answer, for 24 h. */
  idempotencyKey?: string
  signal?: AbortSignal
  headers?: Record<string, string>
}

export interface ClientOptions {
  /** Mount preferred where an endpoint has several: modules `internal`, web apps `api`. */
  surface: Surface
  /** Origin without a trailing slash; empty for same origin. */
  origin?: string
  fetch?: (url: string, init: RequestInit) => Promise<Response>
  headers?: () => Record<string, string>
}

export interface Client {
  call<D extends AnyEndpoint>(endpoint: D, ...input: ClientArguments<D>): Promise<ResponseOf<D>>
}

type ClientArguments<D extends AnyEndpoint> =
  object extends CallInput<D>
    ? [input?: CallInput<D>, options?: CallOptions]
    : [input: CallInput<D>, options?: CallOptions]

/** Path and query of a call: parameters escaped, undefined query values left out, lists repeated. */
export function urlOf(endpoint: AnyEndpoint, prefer: Surface, input: LooseInput): string {
  const surface = endpoint.on.includes(prefer) ? prefer : (endpoint.on[0] ?? 'root')
  const path = pathOn(endpoint, surface).replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(input.params?.[name] ?? '')),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (value === undefined || value === null || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one))
  }
  const query = search.toString()
  return path + (query ? `?${query}` : '')
}

interface LooseInput {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
}

/** The one client: takes a contract value, so that no caller repeats a path or a shape. */
export function createClient(options: ClientOptions): Client {
  const send = options.fetch ?? ((url, init) => fetch(url, init))
  return {
    async call(endpoint, ...[input, call]) {
      const loose = (input ?? {}) as LooseInput
      const headers: Record<string, string> = { accept: 'application/json', ...options.headers?.(), ...call?.headers }
      if (loose.body !== undefined) headers['content-type'] = 'application/json'
      if (call?.idempotencyKey) headers['idempotency-key'] = call.idempotencyKey
      const response = await send((options.origin ?? '') + urlOf(endpoint, options.surface, loose), {
        method: endpoint.method,
        headers,
        body: loose.body === undefined ? undefined : JSON.stringify(loose.body),
        signal: call?.signal,
      })
      if (!response.ok) throw new ProblemError(await readProblem(response))
      return (response.status === 204 ? undefined : await response.json()) as ResponseOf<typeof endpoint>
    },
  }
}

/** The problem that an answer holds, or one made of its status. */
export async function readProblem(response: Response): Promise<Problem> {
  const parsed = problemSchema.safeParse(await response.json().catch(() => null))
  if (parsed.success) return parsed.data
  const request_id = response.headers.get('x-request-id') ?? ''
  return {
    type: 'about:blank',
    title: response.statusText || 'Error',
    status: response.status,
    detail: `HTTP ${response.status}`,
    code: 'http.error',
    request_id,
  }
}
