import { addNote, createHttpProbe, slowNote, startTestRuntime, type TestRuntime, tenantA } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnyEndpoint } from '../contract/endpoint.ts'
import { withdrawRequest } from './idempotency.ts'
import type { Principal } from './principal.ts'

let runtime: TestRuntime
beforeAll(async () => {
  runtime = await startTestRuntime({ modules: [createHttpProbe()] })
})
afterAll(() => runtime.close())

const me = 'a-clerk'
const post = (path: string, body: object, key: string) =>
  runtime.app.request(`/api/v1${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { ...runtime.staffHeaders({ id: me }), 'content-type': 'application/json', 'idempotency-key': key },
  })
const withdraw = (endpoint: AnyEndpoint, key: string, actor = me) =>
  runtime.services.db.tenant(tenantA, { module: 'notes', readOnly: false }, (tx) => {
    const { services } = runtime
    const ctx = { actor: { id: actor } as Principal, now: () => services.clock.now(), services }
    return withdrawRequest(tx, ctx, { endpoint, key })
  })

describe('a request that is withdrawn', () => {
  it('gives its answer where it was answered, to its own caller', async () => {
    const first = await (await post('/notes', { text: 'satu' }, 'w1')).json()
    expect(await withdraw(addNote, 'w1', 'somebody-else')).toBeUndefined()
    expect(await withdraw(addNote, 'w1')).toEqual(first)
    expect(await (await post('/notes', { text: 'satu' }, 'w1')).json()).toEqual(first)
  })

  it.each([
    ['in a transaction', '/notes', addNote, { text: 'dua' }],
    ['apart', '/notes/slow', slowNote, {}],
  ])('is refused where it arrives afterwards, %s', async (_, path, endpoint, body) => {
    expect(await withdraw(endpoint, 'w2')).toBeUndefined()
    expect(await withdraw(endpoint, 'w2')).toBeUndefined()
    const late = await post(path, body, 'w2')
    expect(late.status).toBe(409)
    expect((await late.json()).code).toBe('idempotency.withdrawn')
    expect((await post(path, body, 'w3')).status).toBeLessThan(300)
  })
})
