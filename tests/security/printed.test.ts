import { newId } from '@govconnect/kernel'
import { SAMPLE_TENANT } from '@govconnect/tenants/contract'
import { eventually } from '@govconnect/testkit'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCitizen } from '../support/citizen.ts'
import { admin, type Installation, secrets, startInstallation } from '../support/installation.ts'
import { webhookAsk } from './support/ask.ts'

/** Secrets that no line, header or page may show. The app secret and the access token are the simulated Meta's, too. */
const canaries = {
  internalKey: 'canary-internal-key-Zq81',
  installationSecret: 'canary-installation-secret-0123456789abcdef-Wp42',
  adminPassword: 'canary kuda makan bakso di atap 93',
  wrongPassword: 'canary salah ketik sandi 17',
  appSecret: secrets.appSecret,
  accessToken: secrets.accessToken,
  verifyToken: secrets.verifyToken,
}

/** A citizen's own data, as they would write them. */
const personal = {
  nik: '3273014507890001',
  phone: '6281299887766',
  name: 'Sulastri Canarywati',
  words: 'tetangga saya memukul anaknya canaryteks',
  email: 'sulastri.canary@warga.example',
  street: 'Gang Canarymelati 77',
}

let installation: Installation
let output = ''
const origin = () => installation.origin

beforeAll(async () => {
  installation = await startInstallation({
    env: {
      LOG_LEVEL: 'trace',
      INTERNAL_API_KEY: canaries.internalKey,
      INSTALLATION_SECRET: canaries.installationSecret,
      ADMIN_PASSWORD: canaries.adminPassword,
    },
  })
  const [program] = [...installation.programs.values()]
  // What was printed before we listened.
  output += (await program!.line(/^[\s\S]*$/))[0]
  for (const stream of [program!.process.stdout, program!.process.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
}, 120_000)
afterAll(() => installation?.stop(), 60_000)

const key = { 'x-internal-api-key': canaries.internalKey, 'x-tenant': 'kota-contoh' }

const signIn = (password: string) =>
  fetch(`${origin()}/api/v1/identity/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: admin.email, password }),
  })

const as = (headers: Record<string, string>) => async (method: string, path: string, body?: unknown) =>
  fetch(origin() + path, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  })

/** A citizen reports something confidential, an officer reads it, and things go wrong in every way we know. */
async function liveThrough(): Promise<void> {
  const { nik, phone, name, words, email, street } = personal
  const citizen = await createCitizen(installation.graph, phone, name)
  await citizen.write(`${words}, NIK saya ${nik}, email ${email}, alamat ${street}`)
  await citizen.reads(/./)
  const signed = webhookAsk(
    { object: 'whatsapp_business_account', entry: [{ changes: [{ value: { text: words, from: phone } }] }] },
    'wrong',
  )
  await fetch(`${origin()}/webhook/whatsapp`, { method: 'POST', headers: signed.headers, body: signed.rawBody })
  await signIn(canaries.wrongPassword)
  const call = as(key)
  const complaint = {
    wa_user_id: phone,
    name,
    contact: email,
    kategori: 'lainnya',
    alamat: street,
    deskripsi: `${words} ${nik}`,
  }
  const made = (await (await call('POST', '/api/v1/complaints', complaint)).json()) as { id: string }
  await call('POST', '/api/v1/complaints', { ...complaint, kategori: words })
  await call('POST', '/api/v1/complaints', { ...complaint, location: words })
  await call('GET', `/api/v1/complaints?q=${encodeURIComponent(words)}&wa_user_id=${phone}`)
  await call('PUT', `/api/v1/complaints/${made.id}`, { status: 'proses', note: words })
  await call('POST', '/api/v1/messages/send', { to: phone, type: 'text', text: words })
  await call('POST', '/api/v1/messages/send', { to: '6281100000001', type: 'text', text: words })
  await call('POST', '/api/v1/notifications', { to: phone, template: words, dedupe_key: nik })
  await call('POST', '/internal/process-message', { conversation: 'log', messages: [words], citizen: { name, phone } })
  await call('POST', '/internal/understand', { text: words })
  await as({ 'x-internal-api-key': canaries.wrongPassword })('GET', '/api/v1/complaints')
  await as({ cookie: `govconnect.session_token=${canaries.wrongPassword.replaceAll(' ', '')}.x` })(
    'GET',
    '/api/v1/complaints',
  )
  await fetch(`${origin()}/api/v1/complaints`, { method: 'POST', headers: key, body: `{"deskripsi": "${words}` })
  await call('GET', `/api/v1/conversations?search=${encodeURIComponent(name)}`)
  await parkLetter()
  await eventually(async () => {
    const { items } = (await (await call('GET', '/internal/messages?direction=out')).json()) as {
      items: { status: string }[]
    }
    return items.some(({ status }) => ['sent', 'delivered', 'read'].includes(status))
  })
}

/** An event that no reaction can handle, with a citizen's words in it: the fault is logged and parked. */
async function parkLetter(): Promise<void> {
  const client = new pg.Client({ connectionString: installation.databaseUrl })
  await client.connect()
  const id = newId()
  const payload = { id: personal.words, name: personal.name, phone: personal.phone, status: personal.nik }
  const envelope = {
    id,
    name: 'complaint.created',
    version: 1,
    tenant_id: SAMPLE_TENANT.id,
    key: id,
    occurred_at: new Date().toISOString(),
    payload,
  }
  await client.query(
    `insert into kernel.outbox (event_id, module, tenant_id, name, key, envelope) values ($1, 'cases', $2, $3, $4, $5)`,
    [id, SAMPLE_TENANT.id, envelope.name, id, JSON.stringify(envelope)],
  )
  await client.end()
  const parked = async () =>
    ((await (await as(key)('GET', '/api/v1/dead-letters')).json()) as { items: unknown[] }).items
  await eventually(async () => (await parked()).length > 0, 30_000)
}

describe('what the server prints', () => {
  it('holds no secret and nothing of a citizen, at the most talkative level', async () => {
    await liveThrough()
    await Promise.all([...installation.programs.values()].map((program) => program.stop()))
    expect(output).toContain('is ready')
    const logged = output.split('\n').filter((line) => line.startsWith('{'))
    expect(logged.length).toBeGreaterThan(0)
    expect(logged.filter((line) => !isJson(line))).toEqual([])
    const shown = Object.entries({ ...canaries, ...personal }).filter(([, value]) => output.includes(value))
    const lines = shown.map(
      ([what, value]) =>
        `${what}: ${output
          .split('\n')
          .find((line) => line.includes(value))
          ?.slice(0, 400)}`,
    )
    expect(lines).toEqual([])
    const cookie = /session_token=[\w%.-]{20,}/.exec(output)
    expect(cookie).toBeNull()
  }, 90_000)
})

function isJson(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
