import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Office } from '../../../modules/queue/tests/office.ts'
import { openPortal } from '../tests/office.ts'
import { wordsOf } from '../tests/page.ts'

/** What setting up an office takes is below it. */
const perMinute = 30

/** Over a real connection: the address that is counted is the citizen's. */
let office: Office
let server: Server
let origin = ''
beforeAll(async () => {
  office = await openPortal({ ratePerMinute: perMinute })
  await new Promise<void>((resolve) => {
    server = serve({ fetch: office.app.fetch, port: 0, hostname: '127.0.0.1', createServer }, () => resolve()) as Server
  })
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}, 60_000)
afterAll(async () => {
  server?.close()
  await office?.close()
})

describe('limits of the API', () => {
  it('hold for pages too, for the address that asks, and say when to come back', async () => {
    const ask = (headers: Record<string, string> = {}) => fetch(`${origin}/t/kota-contoh`, { headers })
    for (let left = perMinute; left > 0; left--) expect((await ask()).status).toBe(200)
    const refused = await ask()
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(wordsOf(await refused.text())).toMatch(/Terlalu banyak permintaan dari jaringan ini .*Coba lagi/)
    expect((await ask({ 'x-forwarded-for': '203.0.113.9' })).status).toBe(429)
    const gateway = { 'x-forwarded-for': '203.0.113.9', 'x-gateway-key': 'test-internal-key' }
    expect((await ask(gateway)).status).toBe(200)
  })
})
