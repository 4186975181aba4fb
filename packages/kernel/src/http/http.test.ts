import {
  addNote,
  createHttpProbe,
  listNotes,
  startTestRuntime,
  type TestRuntime,
  tenantA,
  tenantB,
  testInternalKey,
} from '@govconnect/testkit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openApiDocument } from './openapi.ts'

let runtime: TestRuntime
beforeAll(async () => {
  runtime = await startTestRuntime({ modules: [createHttpProbe()] })
})
afterAll(() => runtime.close())
beforeEach(() => runtime.services.db.systemPool.query('delete from notes.notes; delete from kernel.idempotency'))

const json = { 'content-type': 'application/json' }
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  runtime.app.request('/api/v1/notes', {
    method: 'POST',
    body,
    headers: { ...runtime.staffHeaders(), ...json, ...headers },
  })
const count = async () => (await runtime.services.db.systemPool.query('select 1 from notes.notes')).rowCount

describe('refusals', () => {
  it('names every bad field with a pointer and changes nothing', async () => {
    const response = await post(JSON.stringify({ text: '', refuse: 'yes' }))
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    const problem = await response.json()
    expect(problem).toMatchObject({
      code: 'request.invalid',
      status: 400,
      request_id: response.headers.get('x-request-id'),
    })
    expect(problem.errors.map((one: { pointer: string }) => one.pointer)).toEqual(['#/body/text', '#/body/refuse'])
    expect(await count()).toBe(0)
  })

  it.each([
    ['truncated', '{"text": "a'],
    ['not JSON', "{'text': 'a'}"],
    ['NaN', '{"text": NaN}'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0])],
    ['NUL in text', '{"text": "a\\u0000b"}'],
    ['lone surrogate', '{"text": "\\ud800"}'],
    ['nesting bomb', `{"text": ${'['.repeat(500)}${']'.repeat(500)}}`],
  ])('refuses a body that is %s', async (_, body) => {
    const response = await post(body)
    expect(response.status).toBe(400)
    expect((await response.json()).code).toBe('request.malformed')
    expect(await count()).toBe(0)
  })

  it('refuses other content types and too large bodies', async () => {
    expect((await post('text=a', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415)
    const large = await post(JSON.stringify({ text: 'a', more: 'x'.repeat(3_000) }))
    expect(large.status).toBe(413)
    expect((await large.json()).detail).toContain('2000')
  })

  it('rolls back and speaks the language of the caller', async () => {
    const id = await post(JSON.stringify({ text: 'a', refuse: true }))
    expect((await id.json()).detail).toBe('Catatan "a" tidak diterima.')
    const en = await post(JSON.stringify({ text: 'a', refuse: true }), { 'accept-language': 'en-GB,en;q=0.9' })
    expect(await en.json()).toMatchObject({
      status: 409,
      code: 'notes.unwanted',
      detail: 'The note "a" is not wanted.',
    })
    expect(await count()).toBe(0)
  })

  it('hides defects and keeps nothing of them', async () => {
    const response = await post(JSON.stringify({ text: 'a', crash: true }))
    expect(response.status).toBe(500)
    expect(JSON.stringify(await response.json())).not.toContain('a defect')
    expect(await count()).toBe(0)
  })

  it('tells unknown addresses from wrong methods', async () => {
    expect((await runtime.app.request('/api/v1/nothing')).status).toBe(404)
    const wrong = await runtime.app.request('/api/v1/notes', { method: 'DELETE' })
    expect(wrong.status).toBe(405)
    expect(wrong.headers.get('allow')).toBe('POST, GET, HEAD')
  })

  it('answers HEAD as GET, without a body', async () => {
    const given = { headers: runtime.staffHeaders() }
    const get = await runtime.app.request('/api/v1/notes', given)
    const head = await runtime.app.request('/api/v1/notes', { ...given, method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'))
    const signedOut = await runtime.app.request('/api/v1/notes', { method: 'HEAD' })
    expect([signedOut.status, await signedOut.text()]).toEqual([401, ''])
    const onlyPost = await runtime.app.request('/api/v1/notes/slow', { method: 'HEAD', ...given })
    expect([onlyPost.status, onlyPost.headers.get('allow')]).toEqual([405, 'POST'])
    expect((await runtime.app.request('/api/v1/nothing', { method: 'HEAD' })).status).toBe(404)
  })
})

describe('who may', () => {
  const list = (headers: Record<string, string>) => runtime.app.request('/api/v1/notes', { headers })

  it('asks for a session, then for the right', async () => {
    expect((await list({})).status).toBe(401)
    const forbidden = await list(runtime.staffHeaders({ permissions: ['cases.create'] }))
    expect(forbidden.status).toBe(403)
    expect((await forbidden.json()).detail).toContain('cases.read')
    expect((await list(runtime.staffHeaders({ permissions: ['cases.read'] }))).status).toBe(200)
  })

  it('keeps tenants apart', async () => {
    await runtime.staff().call(addNote, { body: { text: 'milik A' } })
    expect(await runtime.staff({ tenantId: tenantB }).call(listNotes)).toEqual({ items: [] })
    expect((await runtime.staff({ tenantId: tenantA }).call(listNotes)).items).toHaveLength(1)
    expect((await list(runtime.staffHeaders({ tenantId: null }))).status).toBe(400)
  })

  it('takes only the right internal key, and a known tenant', async () => {
    const internal = (headers: Record<string, string>) => runtime.app.request('/internal/notes', { headers })
    expect((await internal({})).status).toBe(401)
    expect((await internal(runtime.staffHeaders())).status).toBe(401)
    expect((await internal({ 'x-internal-api-key': 'wrong', 'x-tenant': 'kota-contoh' })).status).toBe(401)
    expect((await internal({ 'x-internal-api-key': testInternalKey })).status).toBe(400)
    expect((await internal({ 'x-internal-api-key': testInternalKey, 'x-tenant': 'nirgends' })).status).toBe(404)
    expect((await internal({ 'x-internal-api-key': testInternalKey, 'x-tenant': 'kota-contoh' })).status).toBe(200)
    const asAdmin = { 'x-internal-api-key': testInternalKey, 'x-tenant': 'kota-contoh' }
    expect((await runtime.app.request('/api/v1/notes', { headers: asAdmin })).status).toBe(200)
  })

  it('refuses a change that another site sends', async () => {
    const response = await post(JSON.stringify({ text: 'a' }), { 'sec-fetch-site': 'cross-site' })
    expect(response.status).toBe(403)
    expect((await response.json()).code).toBe('request.cross_site')
    expect(await count()).toBe(0)
  })

  it('limits requests per caller, with headers that say so', async () => {
    const ask = () =>
      runtime.app.request('/api/v1/notes/rare', {
        headers: runtime.staffHeaders({ id: '0190a000-0000-7000-8000-0000000000aa' }),
      })
    const first = await ask()
    expect(first.headers.get('ratelimit')).toMatch(/r=2/)
    await ask()
    await ask()
    const refused = await ask()
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await refused.json()).code).toBe('request.rate_limited')
  })
})

describe('idempotency', () => {
  it('answers a repeat with the first answer and no second effect', async () => {
    const send = (text: string, key: string) => post(JSON.stringify({ text }), { 'idempotency-key': key })
    const first = await (await send('satu', 'k1')).json()
    const again = await send('satu', 'k1')
    expect(await again.json()).toEqual(first)
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    expect(await count()).toBe(1)
    const other = await send('dua', 'k1')
    expect(other.status).toBe(422)
    expect((await other.json()).code).toBe('idempotency.mismatch')
  })

  it('takes the key from the body and survives a crowd', async () => {
    const bodies = await Promise.all(
      Array.from({ length: 10 }, async () => (await post(JSON.stringify({ text: 'sama', request_id: 'r-1' }))).json()),
    )
    expect(new Set(bodies.map((body: { id: number }) => body.id)).size).toBe(1)
    expect(await count()).toBe(1)
  })

  it('holds for commands that open no transaction of their own', async () => {
    const send = (key: string, body: object) =>
      runtime.app.request('/api/v1/notes/slow', {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { ...runtime.staffHeaders(), ...json, 'idempotency-key': key },
      })
    expect((await send('p1', { fail: true })).status).toBe(409)
    const first = await (await send('p1', {})).json()
    expect(await (await send('p1', {})).json()).toEqual(first)
    expect((await send('p1', { fail: false })).status).toBe(422)
    const crowd = await Promise.all(Array.from({ length: 5 }, async () => (await send('p2', {})).status))
    expect(crowd.filter((status) => status === 200).length).toBeGreaterThan(0)
    expect(crowd.every((status) => status === 200 || status === 409)).toBe(true)
    expect((await (await send('p3', {})).json()).calls).toBe(first.calls + 2)
  })

  it('does not remember a refusal', async () => {
    expect((await post(JSON.stringify({ text: 'a', refuse: true }), { 'idempotency-key': 'k2' })).status).toBe(409)
    expect((await post(JSON.stringify({ text: 'a' }), { 'idempotency-key': 'k2' })).status).toBe(201)
  })
})

describe('every answer', () => {
  it('carries the security headers and the request id', async () => {
    const response = await runtime.app.request('/api/v1/nothing', { headers: { 'x-request-id': 'from-the-caller' } })
    expect(response.headers.get('x-request-id')).toBe('from-the-caller')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe')
    const sick = await runtime.app.request('/api/v1/nothing', { headers: { 'x-request-id': 'not ok\u00e9' } })
    expect(sick.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('is described in OpenAPI 3.1', () => {
    const document = openApiDocument({
      endpoints: [addNote, listNotes],
      refusals: [createHttpProbe().refusals!],
      version: '1',
      serverUrl: '/',
    })
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths ?? {})).toEqual(['/internal/notes', '/api/v1/notes'])
    const { get, post } = document.paths?.['/api/v1/notes'] ?? {}
    expect(post?.responses?.['409']).toBeDefined()
    expect(Object.keys(get?.responses ?? {})).toEqual(
      expect.arrayContaining(['200', '304', '400', '414', '429', '431', '503', '504']),
    )
    expect(Object.keys(post?.responses ?? {})).toEqual(expect.arrayContaining(['201', '413', '415', '429', '503']))
    expect(post?.responses?.['304'] ?? document.paths?.['/internal/notes']?.get?.responses?.['304']).toBeUndefined()
    const responses = (get?.responses ?? {}) as Record<string, { headers?: object }>
    const headersOf = (status: string) => Object.keys(responses[status]?.headers ?? {})
    expect(headersOf('200')).toEqual(['etag', 'cache-control', 'vary', 'ratelimit-policy', 'ratelimit'])
    expect(headersOf('429')).toEqual(['retry-after', 'ratelimit-policy', 'ratelimit'])
    expect(headersOf('503')).toEqual(['retry-after'])
  })
})
