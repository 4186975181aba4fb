import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHttpProbe, startTestRuntime, type TestRuntime } from '@govconnect/testkit'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let runtime: TestRuntime
let server: Server
let origin: string
beforeAll(async () => {
  runtime = await startTestRuntime({ modules: [createHttpProbe()] })
  await new Promise<void>((resolve) => {
    server = serve({ fetch: runtime.app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve()) as Server
  })
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await runtime.close()
})

async function ask(path: string, more: Record<string, string> = {}, body?: unknown) {
  const headers = { ...runtime.staffHeaders(), 'content-type': 'application/json', ...more }
  const method = body === undefined ? 'GET' : 'POST'
  const response = await fetch(origin + path, {
    method,
    headers,
    body: body === undefined ? null : JSON.stringify(body),
  })
  const answer = (await response.json()) as { code?: string; detail?: string; errors?: { pointer: string }[] }
  const type = response.headers.get('content-type') ?? ''
  return { status: response.status, problem: type.startsWith('application/problem+json') ? answer : null }
}
const count = async () => (await runtime.services.db.systemPool.query('select 1 from notes.notes')).rowCount
const numbered = (many: number, one: (n: number) => string, between: string) =>
  Array.from({ length: many }, (_, n) => one(n)).join(between)
const path = '/api/v1/notes'

describe('before its body a request may have', () => {
  it('an address of 8,000 bytes', async () => {
    const longest = `${path}?q=${'a'.repeat(8_000 - path.length - 3)}`
    expect((await ask(longest)).status).toBe(200)
    const { status, problem } = await ask(`${longest}a`)
    expect([status, problem?.code]).toEqual([414, 'request.address_too_long'])
    expect(problem?.detail).toContain('8000')
    const changing = await ask(`${longest}a`, {}, { text: 'a' })
    expect([changing.status, await count()]).toEqual([414, 0])
  })

  it('a hundred parameters', async () => {
    const parameters = (many: number) => `${path}?${numbered(many, (n) => `a${n}=1`, '&')}`
    expect((await ask(parameters(100))).status).toBe(200)
    const { status, problem } = await ask(parameters(101))
    expect([status, problem?.code, problem?.errors?.[0]?.pointer]).toEqual([400, 'request.invalid', '#/query'])
  })

  it('a hundred headers', async () => {
    const headers = (many: number) => Object.fromEntries(Array.from({ length: many }, (_, n) => [`x-h${n}`, '1']))
    expect((await ask(path, headers(80))).status).toBe(200)
    const { status, problem } = await ask(path, headers(101))
    expect([status, problem?.code]).toEqual([431, 'request.headers_too_large'])
    expect((await ask(path, headers(101), { text: 'a' })).status).toBe(431)
    expect(await count()).toBe(0)
  })

  it('a hundred cookies', async () => {
    const { cookie } = runtime.staffHeaders()
    const cookies = (many: number) => ({ cookie: `${cookie}; ${numbered(many, (n) => `c${n}=1`, '; ')}` })
    expect((await ask(path, cookies(99))).status).toBe(200)
    const { status, problem } = await ask(path, cookies(100))
    expect([status, problem?.code]).toEqual([431, 'request.headers_too_large'])
    expect(problem?.detail).toContain('100 cookie')
  })
})

describe('a body', () => {
  it('may be 64 levels deep', async () => {
    const deep = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as unknown
    expect((await ask(path, {}, { text: 'a', more: deep(63) })).status).toBe(201)
    const { status, problem } = await ask(path, {}, { text: 'a', more: deep(64) })
    expect([status, problem?.code]).toEqual([400, 'request.malformed'])
    expect(problem?.detail).toContain('64')
    expect(await count()).toBe(1)
  })
})
