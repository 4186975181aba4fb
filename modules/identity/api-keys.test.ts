import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { apiKeyGate } from './api-key-gate.ts'
import { createApiKey, listApiKeys, listAudit, revokeApiKey, rotateApiKey } from './contract.ts'
import { type Browser, foreign, home, type Office, openOffice, refusalOf } from './test/office.ts'

let office: Office
let boss: Browser
beforeEach(async () => {
  office = await openOffice()
  boss = office.browser()
  await boss.signIn(await office.person({ name: 'Bos', roles: { [home]: 'tenant_admin' } }))
})
afterEach(() => office.close())

type Wanted = Partial<Parameters<typeof make>[0]>
const make = (body: {
  name: string
  scopes: ('staff.read' | 'tenant.admin' | 'audit.read')[]
  allowed_origins?: string[]
  expires_at?: string
}) => boss.call(createApiKey, { body })
const key = (more: Wanted = {}) => make({ name: 'Portal', scopes: ['staff.read'], ...more })

async function ask(secret: string, path = '/staff', headers: Record<string, string> = {}) {
  const response = await office.app.fetch(
    new Request(`http://localhost:3000/api/v1${path}`, { headers: { authorization: `Bearer ${secret}`, ...headers } }),
  )
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  }
}
const post = (secret: string, path: string, body: unknown) =>
  office.app.fetch(
    new Request(`http://localhost:3000/api/v1${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
const operator = () => office.operator()

describe('an API key', () => {
  it('acts in its tenant with its scopes and no more', async () => {
    const { secret, key: view } = await key()
    expect(secret).toMatch(new RegExp(`^gck_${view.prefix}_[\\w-]{43}$`))
    expect((await ask(secret)).status).toBe(200)
    const there = await ask(secret, '/staff', { 'x-tenant': foreign })
    expect(JSON.stringify(there.body)).toContain('bos@kota.example')
    expect((await ask(secret, '/audit')).body).toMatchObject({ status: 403, code: 'auth.forbidden' })
    expect((await ask(secret, '/identity/me')).body).toMatchObject({ status: 403, code: 'identity.person_needed' })
  })

  it('is refused when wrong, expired or revoked, also beside a good cookie', async () => {
    const { secret, key: view } = await key()
    const wrong = `${secret.slice(0, -4)}${secret.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`
    for (const bad of [wrong, 'gck_', 'apa saja', `gck_0000000000_${'A'.repeat(43)}`, 'x'.repeat(5_000)])
      expect((await ask(bad)).status).toBe(401)
    expect((await ask(wrong)).body).toMatchObject({ code: 'auth.key_invalid' })
    const beside = await boss.fetch('/api/v1/staff', { headers: { authorization: `Bearer ${wrong}` } })
    expect(beside.status).toBe(401)
    await boss.call(revokeApiKey, { params: { id: view.id } })
    expect((await ask(secret)).status).toBe(401)
    const expires_at = new Date(office.clock.now().getTime() + 60_000).toISOString()
    const short = await key({ expires_at })
    expect((await ask(short.secret)).status).toBe(200)
    office.clock.advance(61_000)
    expect((await ask(short.secret)).status).toBe(401)
  })

  it('revoked elsewhere stops within two seconds', async () => {
    const { secret, key: view } = await key()
    expect((await ask(secret)).status).toBe(200)
    // As another process does it: nothing here is told.
    await office.services.db.systemPool.query('update identity.api_keys set revoked_at = now() where id = $1', [
      view.id,
    ])
    office.clock.advance(2_000)
    expect((await ask(secret)).status).toBe(401)
  })

  it('rotates with an overlap', async () => {
    const old = await key()
    const next = await boss.call(rotateApiKey, { params: { id: old.key.id }, body: { overlap_seconds: 3_600 } })
    expect(next.key).toMatchObject({ replaces: old.key.id, scopes: ['staff.read'], expires_at: null })
    expect([(await ask(old.secret)).status, (await ask(next.secret)).status]).toEqual([200, 200])
    office.clock.advance(3_601_000)
    expect([(await ask(old.secret)).status, (await ask(next.secret)).status]).toEqual([401, 200])
    const ended = operator().call(rotateApiKey, { params: { id: old.key.id }, body: {} })
    expect((await refusalOf(ended)).code).toBe('identity.api_key_ended')
  })

  it('never holds more than its maker, nor gives a key more by rotating it', async () => {
    const big = await key({ scopes: ['tenant.admin', 'audit.read'] })
    const small = await key({ scopes: ['tenant.admin'] })
    const more = await post(small.secret, '/api-keys', { name: 'x', scopes: ['audit.read'] })
    expect([more.status, await more.json()]).toMatchObject([403, { code: 'identity.scope_above_own' }])
    expect((await post(small.secret, `/api-keys/${big.key.id}/rotate`, {})).status).toBe(403)
    expect((await post(small.secret, '/api-keys', { name: 'x', scopes: ['platform.admin'] })).status).toBe(400)
    expect((await refusalOf(key({ expires_at: '2001-01-01T00:00:00Z' }))).code).toBe('identity.expiry_past')
  })

  it('is listed with its last use, audited, and stored without its secret', async () => {
    const { secret, key: view } = await key()
    await ask(secret)
    const { items } = await boss.call(listApiKeys)
    expect(items).toMatchObject([{ id: view.id, prefix: view.prefix, created_by: { name: 'Bos' } }])
    expect(items[0]!.last_used_at).not.toBeNull()
    await expect
      .poll(async () => (await operator().call(listAudit, { query: { action: 'api_key.' } })).items)
      .toMatchObject([{ action: 'api_key.created', subject: { id: view.id } }])
    const { rows } = await office.services.db.systemPool.query(
      'select to_jsonb(k)::text as row from identity.api_keys k union all select to_jsonb(a)::text from identity.audit_entries a',
    )
    expect(JSON.stringify(rows)).not.toContain(secret.slice(15))
    expect((await office.operator(foreign).call(listApiKeys)).items).toEqual([])
  })

  it('is looked up once and remembered, right or wrong, and told of before', async () => {
    const { secret } = await key()
    const gate = apiKeyGate(office.services)
    const lookUps: string[] = []
    const asked = (one: string) => gate.apiKey(one, () => void lookUps.push(one))
    const wrong = `gck_0000000000_${'A'.repeat(43)}`
    const answers = await Promise.all([secret, wrong, secret, wrong, 'gck', 'apa saja'].map(asked))
    expect(answers.map((one) => one?.name)).toEqual(['Portal', undefined, 'Portal', undefined, undefined, undefined])
    expect(lookUps).toEqual([secret, wrong])
    const refused = new Error('too many')
    const strange = `gck_0000000001_${'A'.repeat(43)}`
    await expect(
      gate.apiKey(strange, () => {
        throw refused
      }),
    ).rejects.toBe(refused)
  })

  it('opens answers to pages of its own origins only, without credentials', async () => {
    const page = 'https://portal.example'
    const { secret } = await key({ allowed_origins: [page] })
    const other = await key()
    const preflight = (origin: string) =>
      office.app.fetch(
        new Request('http://localhost:3000/api/v1/staff', {
          method: 'OPTIONS',
          headers: { origin, 'access-control-request-method': 'GET' },
        }),
      )
    const allowed = await preflight(page)
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, page])
    expect(allowed.headers.get('access-control-allow-credentials')).toBeNull()
    expect((await preflight('https://jahat.example')).headers.get('access-control-allow-origin')).toBeNull()
    const readable = async (with_: string, origin: string) =>
      (await ask(with_, '/staff', { origin })).headers.get('access-control-allow-origin')
    expect(await readable(secret, page)).toBe(page)
    expect(await readable(secret, 'https://jahat.example')).toBeNull()
    expect(await readable(other.secret, page)).toBeNull()
    const cookie = await boss.fetch('/api/v1/staff', { headers: { origin: page } })
    expect(cookie.headers.get('access-control-allow-origin')).toBeNull()
  })
})
