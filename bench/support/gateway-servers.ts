// The servers of `gateway`. ROLE=back: a bare Hono endpoint (BARE_PORT) and the same answer under the HTTP shell (PORT).
// ROLE=front: a gateway (PORT) in front of the shell at BACK.
import { defineEndpoint, defineModule, type Gatekeeper, newId, plain, startRuntime } from '@govconnect/kernel'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { z } from 'zod'
import { mountProxy } from '../../apps/server/http/proxy.ts'
import { gatewayBench } from './gateway-requests.ts'

const { env } = process
const port = Number(env['PORT'])

/** Answers of about 0.2 KB (one row) and 20 KB (a page of a hundred). */
const rows = Array.from({ length: 100 }, (_, n) => ({
  id: newId(),
  number: `LAP-20261101-${String(n).padStart(3, '0')}`,
  status: 'baru',
  kategori: 'lampu_mati',
  alamat: 'Jl. Melati Raya No. 12 RT 03 RW 05',
  updated_at: '2026-11-01T03:04:05.000Z',
}))
const answers = { small: { items: rows.slice(0, 1) }, page: { items: rows } }

const response = z.unknown()
const common = { method: 'GET', on: ['api'], access: 'signed-in', response } as const
const read = (size: 'small' | 'page', keep?: false) =>
  plain(
    defineEndpoint({
      ...common,
      id: `bench.${size}${keep === false ? 'Unkept' : ''}`,
      path: `/bench/${size}${keep === false ? '/unkept' : ''}`,
      summary: 'Answers',
      ...(keep === false ? { keep } : {}),
    }),
    async () => answers[size],
  )
const bench = defineModule({
  name: 'bench',
  routes: [read('small', false), read('page', false), read('small'), read('page')],
})

/** Who is signed in is known, as it is within 0.7 s of the last look. */
const tenantId = newId()
const gatekeeper: Gatekeeper = {
  session: async () => ({
    ...{ kind: 'staff', id: 'bench', name: 'Bench', role: 'agent', sessionId: 'bench' },
    ...{ tenantId, permissions: new Set() },
  }),
  tenant: async (id) => id,
  requestsPerMinute: () => 100_000_000,
  internalKey: (key) => key === gatewayBench.internalKey,
}

const isFront = env['ROLE'] === 'front'
const runtime = await startRuntime({
  modules: isFront ? [] : [bench],
  installation: isFront ? [] : [bench],
  databaseUrl: env['DATABASE_URL'] ?? '',
  internalKeys: [gatewayBench.internalKey],
  logLevel: 'error',
  ratePerMinute: 10_000_000,
  config: {
    publicUrl: 'http://localhost',
    dataDir: '.tmp',
    secret: 'bench-secret-of-thirty-two-characters',
    simulator: false,
    production: true,
    turnPauseMs: 0,
    whatsapp: { graphUrl: '', simulated: false, phoneNumberId: '', accessToken: '', appSecret: '', verifyToken: '' },
  },
  gatekeeper: () => gatekeeper,
  mount: (app, services) => {
    if (isFront)
      mountProxy(app, [bench], {
        origins: { bench: env['BACK'] ?? '' },
        gatewayKey: gatewayBench.internalKey,
        services,
      })
  },
})

const listen = (fetch: Parameters<typeof serve>[0]['fetch'], at: number) =>
  new Promise<void>((resolve) => serve({ fetch, port: at, hostname: '127.0.0.1' }, () => resolve()))
await listen(runtime.app.fetch, port)
if (!isFront) {
  const bare = new Hono()
  bare.get('/api/v1/bench/small', (http) => http.json(answers.small))
  bare.get('/api/v1/bench/page', (http) => http.json(answers.page))
  await listen(bare.fetch, Number(env['BARE_PORT']))
}
console.log('ready')
process.once('SIGTERM', () => void runtime.stop().then(() => process.exit(0)))
