import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  addNote,
  createHttpProbe,
  startTestRuntime,
  type TestRuntime,
  type TestStaff,
  tenantB,
  testInternalKey,
} from '@govconnect/testkit'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

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
beforeEach(() => runtime.services.db.systemPool.query('delete from notes.notes'))

const list = (headers: Record<string, string> = {}, staff?: TestStaff, method = 'GET') =>
  fetch(`${origin}/api/v1/notes`, { method, headers: { ...runtime.staffHeaders(staff), ...headers } })
const tagOf = (response: Response) => response.headers.get('etag') ?? ''

describe('a read', () => {
  it('says what it is, for whom, and that it has to be asked for again', async () => {
    const response = await list()
    expect(response.status).toBe(200)
    expect(tagOf(response)).toMatch(/^W\/"[\w-]{27}"$/)
    expect(response.headers.get('cache-control')).toBe('private, no-cache')
    expect(response.headers.get('vary')).toBe('authorization, cookie, accept-language, origin')
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    expect(await response.json()).toEqual({ items: [] })
    expect(tagOf(await list())).toBe(tagOf(response))
  })

  it('that still holds is answered without its body, and the connection serves on', async () => {
    const first = await list()
    const tag = tagOf(first)
    const bare = tag.slice(2)
    for (const asked of [tag, bare, `"other", ${tag}`, `W/"other",${bare} `, '*']) {
      const again = await list({ 'if-none-match': asked })
      expect([asked, again.status, await again.text()]).toEqual([asked, 304, ''])
      expect(tagOf(again)).toBe(tag)
      expect(again.headers.get('cache-control')).toBe('private, no-cache')
      expect(again.headers.get('vary')).toContain('cookie')
      expect(again.headers.get('content-type')).toBeNull()
    }
    const head = await list({ 'if-none-match': tag }, undefined, 'HEAD')
    expect(head.status).toBe(304)
    expect(await (await list()).json()).toEqual(await first.json())
  })

  it('that has changed is answered whole', async () => {
    const before = tagOf(await list())
    await runtime.staff().call(addNote, { body: { text: 'baru' } })
    const after = await list({ 'if-none-match': before })
    expect([after.status, tagOf(after) === before]).toEqual([200, false])
    expect(((await after.json()) as { items: unknown[] }).items).toHaveLength(1)
    for (const strange of ['', '"', 'W/', bad(before)])
      expect((await list({ 'if-none-match': strange })).status).toBe(200)
  })

  it('is never confirmed to another caller or in another tenant, though they are told the same', async () => {
    const first = await list()
    const tag = tagOf(first)
    const others: TestStaff[] = [{ id: '0190a000-0000-7000-8000-0000000000f9' }, { tenantId: tenantB }]
    for (const other of others) {
      const theirs = await list({ 'if-none-match': tag }, other)
      expect([theirs.status, tagOf(theirs) === tag]).toEqual([200, false])
      expect(await theirs.json()).toEqual({ items: [] })
    }
  })

  it('is refused as ever where the right is gone', async () => {
    const tag = tagOf(await list())
    const response = await list({ 'if-none-match': tag }, { permissions: ['cases.create'] })
    expect([response.status, tagOf(response)]).toEqual([403, ''])
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect((await fetch(`${origin}/api/v1/notes`, { headers: { 'if-none-match': tag } })).status).toBe(401)
  })
})

const bad = (tag: string) => tag.replace(/"$/, 'x"')

describe('nothing else is kept', () => {
  it.each([
    ['a secret', '/api/v1/notes/secret', 'GET'],
    ['a change', '/api/v1/notes', 'POST'],
    ['a refusal', '/api/v1/notes?limit=99', 'GET'],
    ['an answer to another module', '/internal/notes', 'GET'],
  ])('%s', async (_, path, method) => {
    const inside = { 'x-internal-api-key': testInternalKey, 'x-tenant': 'kota-contoh' }
    const response = await fetch(origin + path, {
      method,
      headers: {
        ...(path.startsWith('/internal') ? inside : runtime.staffHeaders()),
        'content-type': 'application/json',
      },
      ...(method === 'POST' ? { body: JSON.stringify({ text: 'a' }) } : {}),
    })
    expect([tagOf(response), response.headers.get('cache-control')]).toEqual(['', 'no-store'])
  })
})
