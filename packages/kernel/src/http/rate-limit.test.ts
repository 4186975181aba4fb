import {
  createHttpProbe,
  startTestRuntime,
  type TestRuntime,
  tenantA,
  tenantB,
  testInternalKey,
} from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../clock.ts'
import { anonymous, type Gatekeeper, type Principal } from './principal.ts'
import { addressKey } from './rate-limit.ts'

const perMinute = 10
const tenantPerMinute = 15
const lookedUp: string[] = []
const good = new Set(['gck_good_1', 'gck_good_2'])

/** People by `x-test`, keys as in `good`, addresses by x-forwarded-for. */
const gatekeeper: Gatekeeper = {
  async session(headers) {
    const [id, tenantId] = (headers.get('cookie') ?? '').split(' ')
    const person: Principal = {
      ...{ kind: 'staff', id: id ?? '', name: 'Petugas', role: 'agent', sessionId: 'one' },
      tenantId: tenantId ?? tenantA,
      permissions: new Set(['cases.read', 'cases.create']),
    }
    return id ? person : anonymous
  },
  async apiKey(secret, beforeLookUp) {
    beforeLookUp()
    lookedUp.push(secret)
    if (secret === 'gck_unanswered') throw new Error('the database is away')
    if (!good.has(secret)) return null
    return {
      ...{ kind: 'api_key', id: secret, name: 'Kunci', tenantId: tenantB, allowedOrigins: [] },
      permissions: new Set(['cases.read'] as const),
    }
  },
  requestsPerMinute: () => tenantPerMinute,
  tenant: async () => tenantA,
  internalKey: (key) => key === testInternalKey,
}

let runtime: TestRuntime
beforeAll(async () => {
  runtime = await startTestRuntime({
    modules: [createHttpProbe()],
    ratePerMinute: perMinute,
    gatekeeper: () => gatekeeper,
  })
})
afterAll(() => runtime.close())

let hosts = 0
/** Nobody has asked from it. */
const freshAddress = () => `198.51.100.${++hosts}`

interface Asked {
  ip?: string
  person?: string
  tenant?: string
  headers?: Record<string, string>
  path?: string
}

async function ask({ ip, person, tenant = tenantA, headers, path = '/api/v1/notes' }: Asked) {
  const from = { 'x-forwarded-for': ip ?? freshAddress(), 'x-gateway-key': testInternalKey }
  const cookie: Record<string, string> = person ? { cookie: `${person} ${tenant}` } : {}
  const response = await runtime.app.request(path, { headers: { ...from, ...cookie, ...headers } })
  const problem = response.status === 200 ? undefined : ((await response.json()) as Record<string, unknown>)
  return { status: response.status, headers: response.headers, code: problem?.['code'], problem }
}

async function repeat(times: number, asked: () => Asked) {
  let last = await ask(asked())
  for (let n = 1; n < times; n++) last = await ask(asked())
  return last
}

describe('limits stand side by side', () => {
  it('for a person, wherever they sit', async () => {
    const [person, tenant] = [newId(), newId()]
    const tenth = await repeat(perMinute, () => ({ person, tenant }))
    expect(tenth.status).toBe(200)
    expect(tenth.headers.get('ratelimit-policy')).toBe('"ip";q=200;w=60, "staff";q=10;w=60, "tenant";q=15;w=60')
    expect(tenth.headers.get('ratelimit')).toMatch(/^"staff";r=0;t=\d+$/)
    const refused = await ask({ person, tenant })
    expect([refused.status, refused.code]).toEqual([429, 'request.rate_limited'])
    expect(refused.problem?.['violated-policies']).toEqual(['staff'])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(refused.headers.get('ratelimit')).toMatch(/^"staff";r=0;t=/)
  })

  it('for a tenant, however many people it has', async () => {
    const tenant = newId()
    const last = await repeat(tenantPerMinute, () => ({ person: newId(), tenant }))
    expect([last.status, last.headers.get('ratelimit')?.slice(0, 12)]).toEqual([200, '"tenant";r=0'])
    const refused = await ask({ person: newId(), tenant, headers: { 'accept-language': 'en' } })
    expect([refused.status, refused.code]).toEqual([429, 'request.rate_limited_tenant'])
    expect(refused.problem?.['detail']).toContain('15 requests a minute')
    expect((await ask({ person: newId(), tenant: newId() })).status).toBe(200)
  })

  it('so that one who is over their own does not use up what their tenant has', async () => {
    const [person, tenant] = [newId(), newId()]
    await repeat(perMinute * 2, () => ({ person, tenant }))
    expect((await ask({ person: newId(), tenant })).headers.get('ratelimit')).toMatch(/^"tenant";r=4;/)
  })

  it('for an address that proves nobody, narrow', async () => {
    const ip = freshAddress()
    expect((await repeat(perMinute, () => ({ ip }))).code).toBe('auth.required')
    const refused = await ask({ ip })
    expect([refused.status, refused.code]).toEqual([429, 'request.rate_limited_address'])
    expect(refused.problem?.['detail']).toContain('Alamat jaringan')
    expect((await ask({ ip, person: newId(), tenant: newId() })).status).toBe(200)
  })

  it('for an address of many people, wide', async () => {
    const ip = freshAddress()
    const last = await repeat(perMinute * 20, () => ({ ip, person: newId(), tenant: newId() }))
    expect(last.status).toBe(200)
    const refused = await ask({ ip, person: newId(), tenant: newId() })
    expect([refused.status, refused.code]).toEqual([429, 'request.rate_limited_address'])
    expect(refused.headers.get('ratelimit')).toMatch(/^"ip";r=0;/)
    expect((await ask({ person: newId(), tenant: newId() })).status).toBe(200)
  })

  it('for an endpoint with a number of its own', async () => {
    const [person, tenant] = [newId(), newId()]
    const refused = await repeat(4, () => ({ person, tenant, path: '/api/v1/notes/rare' }))
    expect([refused.status, refused.code]).toEqual([429, 'request.rate_limited'])
    expect(refused.problem?.['violated-policies']).toEqual(['notes.rare'])
    expect((await ask({ person, tenant })).headers.get('ratelimit')).toMatch(/^"staff";r=9;/)
  })

  it('but not for the internal key', async () => {
    const ip = freshAddress()
    const headers = { 'x-internal-api-key': testInternalKey, 'x-tenant': 'kota-contoh' }
    const last = await repeat(perMinute * 3, () => ({ ip, headers }))
    expect([last.status, last.headers.get('ratelimit')]).toEqual([200, null])
  })
})

describe('who tries keys', () => {
  it('is stopped before the look-up', async () => {
    const ip = freshAddress()
    lookedUp.length = 0
    const guess = () => ({ ip, headers: { authorization: `Bearer gck_wrong_${newId()}` } })
    expect((await ask(guess())).code).toBe('auth.key_invalid')
    const refused = await repeat(99, guess)
    expect([refused.status, refused.code]).toEqual([429, 'request.rate_limited_address'])
    expect(lookedUp).toHaveLength(60)
  })

  it('spends nothing where the key is good', async () => {
    const ip = freshAddress()
    lookedUp.length = 0
    for (let n = 0; n < 40; n++) await ask({ ip, headers: { authorization: `Bearer gck_good_${1 + (n % 2)}` } })
    for (let n = 0; n < 40; n++) await ask({ ip, headers: { authorization: `Bearer gck_good_${1 + (n % 2)}` } })
    expect(lookedUp).toHaveLength(80)
  })

  it('spends nothing while nobody can tell whether the key is good', async () => {
    const ip = freshAddress()
    lookedUp.length = 0
    const away = await repeat(70, () => ({ ip, headers: { authorization: 'Bearer gck_unanswered' } }))
    expect(away.status).toBe(500)
    expect(lookedUp).toHaveLength(70)
  })

  it('and internal ones is counted too', async () => {
    const ip = freshAddress()
    const headers = { 'x-internal-api-key': 'wrong', 'x-tenant': 'kota-contoh' }
    expect((await repeat(perMinute, () => ({ ip, headers }))).code).toBe('auth.required')
    expect((await ask({ ip, headers })).code).toBe('request.rate_limited_address')
  })

  it('or origins is counted too', async () => {
    const ip = freshAddress()
    const headers = {
      'x-forwarded-for': ip,
      'x-gateway-key': testInternalKey,
      origin: 'https://portal.example',
      'access-control-request-method': 'GET',
    }
    const statuses: number[] = []
    for (let n = 0; n <= perMinute * 20; n++)
      statuses.push((await runtime.app.request('/api/v1/notes', { method: 'OPTIONS', headers })).status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
  })
})

describe('an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['in-process', 'in-process'],
  ])('%s is counted as %s', (ip, key) => {
    expect(addressKey(ip)).toBe(key)
  })
})
