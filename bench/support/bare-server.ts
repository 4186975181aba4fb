// The yardstick of `ingest`: a Hono endpoint that checks the signature and does one INSERT per request, nothing else.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'
import { benchSecrets } from './webhook.ts'

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: Number(process.env['BARE_POOL'] ?? 16) })
await pool.query(
  `create table if not exists bare_messages (id bigint generated always as identity primary key, provider_id text not null, body jsonb not null)`,
)

const app = new Hono()
app.post('/webhook/whatsapp', async (http) => {
  const bytes = Buffer.from(await http.req.arrayBuffer())
  const expected = createHmac('sha256', benchSecrets.appSecret).update(bytes).digest('hex')
  const given = http.req.header('x-hub-signature-256')?.slice(7) ?? ''
  if (given.length !== expected.length || !timingSafeEqual(Buffer.from(given), Buffer.from(expected)))
    return http.text('', 401)
  const text = bytes.toString()
  const message = JSON.parse(text).entry[0].changes[0].value.messages[0]
  await pool.query({
    name: 'insert',
    text: 'insert into bare_messages (provider_id, body) values ($1, $2)',
    values: [message.id, text],
  })
  return http.text('', 200)
})
const server = serve({ fetch: app.fetch, port: Number(process.env['PORT']), hostname: '127.0.0.1' }, () =>
  console.log('ready'),
)
process.once('SIGTERM', () => {
  server.close()
  process.exit(0)
})
