import { createClient, type Services } from '@govconnect/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashToken } from './auth-adapter.ts'
import { changePassword, getMe, listSessions, revokeSession, signIn, signOut } from './contract.ts'
import { jobs } from './jobs.ts'
import { cookieValue, tokenOfCookie } from './session-cookie.ts'
import { sessionGate } from './session-gate.ts'
import { foreign, goodPassword, home, internalKeys, type Office, openOffice, refusalOf } from './test/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const sessionCookie = 'govconnect.session_token'

describe('sign-in', () => {
  it('answers who one is and sets a guarded cookie', async () => {
    const sari = await office.person({ name: 'Sari', roles: { [home]: 'agent', [foreign]: 'viewer' } })
    const browser = office.browser({ 'user-agent': 'Firefox Uji' })
    const me = await browser.signIn({ email: '  SARI@Kota.Example ' })
    expect(me.staff).toEqual({ id: sari.id, name: 'Sari', email: sari.email, locale: 'id', platform_admin: false })
    expect(me.tenant).toMatchObject({ id: home, slug: 'kota-contoh', name: 'Kota Contoh', zone: 'Asia/Jakarta' })
    expect(me.role).toBe('agent')
    expect(me.permissions).toContain('cases.update')
    expect(me.permissions).not.toContain('audit.read')
    expect(me.tenants.map((each) => [each.slug, each.role])).toEqual([
      ['kota-contoh', 'agent'],
      ['kota-lain', 'viewer'],
    ])
    const cookie = browser.setCookies.find((line) => line.startsWith(`${sessionCookie}=`))
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Lax/)
    expect(cookie).not.toMatch(/Secure|Max-Age|Domain/)
    expect(await browser.call(getMe)).toEqual(me)
    const { items } = await browser.call(listSessions)
    expect(items).toMatchObject([{ current: true, user_agent: 'Firefox Uji' }])
  })

  it('keeps the cookie to https where the installation is reached by https', async () => {
    const secure = await openOffice({ config: { publicUrl: 'https://layanan.example' } })
    try {
      const person = await secure.person({ name: 'Aman', roles: { [home]: 'agent' } })
      const browser = secure.browser()
      await browser.signIn(person)
      const cookie = browser.setCookies.find((line) => line.startsWith(`__Secure-${sessionCookie}=`))
      expect(cookie).toMatch(/; Secure/)
      expect((await browser.call(getMe)).staff.id).toBe(person.id)
    } finally {
      await secure.close()
    }
  })

  it('keeps the cookie for 14 days when asked', async () => {
    const person = await office.person({ name: 'Lama', roles: { [home]: 'agent' } })
    const browser = office.browser()
    await browser.call(signIn, { body: { email: person.email, password: goodPassword, remember: true } })
    expect(browser.setCookies.join()).toMatch(/Max-Age=1209600/)
  })

  it('refuses a wrong password and an unknown address alike', async () => {
    const person = await office.person({ name: 'Alif', roles: { [home]: 'agent' } })
    const wrong = await refusalOf(office.browser().signIn(person, 'salah-salah-salah'))
    const unknown = await refusalOf(office.browser().signIn({ email: 'nobody@kota.example' }))
    expect([wrong.status, wrong.code]).toEqual([401, 'identity.wrong_credentials'])
    expect({ ...unknown.problem, request_id: '' }).toEqual({ ...wrong.problem, request_id: '' })
  })

  it('refuses another site', async () => {
    const person = await office.person({ name: 'Citra', roles: { [home]: 'agent' } })
    const strangers: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': '', origin: 'https://evil.example' },
    ]
    for (const headers of strangers) {
      const browser = office.browser(headers)
      expect((await refusalOf(browser.signIn(person))).code).toBe('request.cross_site')
      expect(browser.cookies.size).toBe(0)
    }
    const browser = office.browser()
    await browser.signIn(person)
    const strange = office.browser({ 'sec-fetch-site': 'cross-site' })
    for (const [name, value] of browser.cookies) strange.cookies.set(name, value)
    expect((await refusalOf(strange.call(signOut))).code).toBe('request.cross_site')
  })

  it('ends the session on sign-out', async () => {
    const person = await office.person({ name: 'Dewa', roles: { [home]: 'agent' } })
    const browser = office.browser()
    await browser.signIn(person)
    const stolen = new Map(browser.cookies)
    const answer = await browser.fetch('/api/v1/identity/sign-out', { method: 'POST' })
    expect([answer.status, answer.headers.get('clear-site-data')]).toEqual([204, '"cache"'])
    expect(browser.cookies.has(sessionCookie)).toBe(false)
    for (const [name, value] of stolen) browser.cookies.set(name, value)
    expect((await refusalOf(browser.call(getMe))).code).toBe('auth.required')
    await office.browser().call(signOut)
  })

  it('signs in people without a tenant, with no permission', async () => {
    const person = await office.person({ name: 'Lepas' })
    const me = await office.browser().signIn(person)
    expect(me).toMatchObject({ tenant: null, role: null, permissions: [], tenants: [] })
  })

  it('refuses odd bodies without harm', async () => {
    for (const body of [
      '',
      '[]',
      '{"email":1}',
      '{"email":"a@b.co","password":""}',
      `{"email":"${'a'.repeat(9_000)}"}`,
    ]) {
      const headers = { 'content-type': 'application/json' }
      const { status } = await office.browser().fetch('/api/v1/identity/sign-in', { method: 'POST', body, headers })
      expect([400, 413]).toContain(status)
    }
  })
})

describe('session table', () => {
  it('opens nothing when copied', async () => {
    const person = await office.person({ name: 'Bocor', roles: { [home]: 'agent' } })
    const browser = office.browser()
    await browser.signIn(person)
    const cookie = browser.cookies.get(sessionCookie)!
    const token = decodeURIComponent(cookie).split('.')[0]!
    const { rows } = await office.services.db.systemPool.query('select to_jsonb(s) as row from identity.sessions s')
    const dump = JSON.stringify(rows)
    expect(dump).toContain(hashToken(token))
    expect(dump).not.toContain(token)
    expect(dump).not.toContain(cookie)
    // Whatever the dump holds is no cookie: unsigned, or signed over the digest, which is then digested once more.
    const signature = decodeURIComponent(cookie).split('.')[1]!
    for (const value of [hashToken(token), `${hashToken(token)}.${signature}`]) {
      const thief = office.browser()
      thief.cookies.set(sessionCookie, encodeURIComponent(value))
      expect((await refusalOf(thief.call(getMe))).code).toBe('auth.required')
    }
  })

  it('holds against a leaked table and a leaked signing secret', async () => {
    const person = await office.person({ name: 'Ganda', roles: { [home]: 'agent' } })
    await office.browser().signIn(person)
    const { rows } = await office.services.db.systemPool.query('select token_hash from identity.sessions')
    const { createHmac } = await import('node:crypto')
    const { identityOf } = await import('./identity.ts')
    const { cookieSecret } = identityOf(office.services)
    for (const { token_hash } of rows as { token_hash: string }[]) {
      const signature = createHmac('sha256', cookieSecret).update(token_hash).digest('base64')
      const thief = office.browser()
      thief.cookies.set(sessionCookie, encodeURIComponent(`${token_hash}.${signature}`))
      expect((await refusalOf(thief.call(getMe))).code).toBe('auth.required')
    }
  })

  it('reads no cookie with a foreign signature', () => {
    expect(tokenOfCookie('abc.def', 'secret')).toBeNull()
    expect(tokenOfCookie('%', 'secret')).toBeNull()
    expect(tokenOfCookie('', 'secret')).toBeNull()
    expect(cookieValue('a=1; b=2', 'b')).toBe('2')
    expect(cookieValue('ab=1', 'b')).toBeNull()
  })

  it('expires', async () => {
    const person = await office.person({ name: 'Usang', roles: { [home]: 'agent' } })
    const browser = office.browser()
    await browser.signIn(person)
    await office.services.db.systemPool.query(`update identity.sessions set expires_at = $2 where staff_id = $1`, [
      person.id,
      new Date(office.clock.now().getTime() - 1),
    ])
    expect((await refusalOf(browser.call(getMe))).code).toBe('auth.required')
    const { services, clock } = office
    for (const each of jobs) await each.run({ services, now: clock.now(), signal: new AbortController().signal })
    const left = await services.db.systemPool.query('select from identity.sessions where staff_id = $1', [person.id])
    expect(left.rowCount).toBe(0)
  })
})

describe('sessions', () => {
  it('are listed and end at once here, within a second elsewhere', async () => {
    const person = await office.person({ name: 'Rangkap', roles: { [home]: 'agent' } })
    const here = office.browser({ 'user-agent': 'Kantor' })
    const phone = office.browser({ 'user-agent': 'Ponsel' })
    await here.signIn(person)
    await phone.signIn(person)
    const elsewhere = otherProcess()
    const headers = new Headers({ cookie: `${sessionCookie}=${phone.cookies.get(sessionCookie)}` })
    expect(await elsewhere(headers)).toMatchObject({ kind: 'staff', id: person.id, tenantId: home })
    const { items } = await here.call(listSessions)
    expect(items.map((each) => [each.user_agent, each.current]).sort()).toEqual([
      ['Kantor', true],
      ['Ponsel', false],
    ])
    const other = items.find((each) => !each.current)!
    const revokedAt = performance.now()
    await here.call(revokeSession, { params: { id: other.id } })
    expect((await refusalOf(phone.call(getMe))).code).toBe('auth.required')
    while (await elsewhere(headers)) await new Promise((resolve) => setImmediate(resolve))
    expect(performance.now() - revokedAt).toBeLessThan(1_000)
    expect((await here.call(listSessions)).items).toHaveLength(1)
  })

  it("do not show or end another person's", async () => {
    const one = await office.person({ name: 'Satu', roles: { [home]: 'tenant_admin' } })
    const two = await office.person({ name: 'Dua', roles: { [home]: 'agent' } })
    const [mine, theirs] = [office.browser(), office.browser()]
    await mine.signIn(one)
    const { session } = await theirs.signIn(two)
    expect((await refusalOf(mine.call(revokeSession, { params: { id: session.id } }))).code).toBe(
      'identity.session_not_found',
    )
    expect((await theirs.call(getMe)).staff.id).toBe(two.id)
  })
})

describe('password change', () => {
  const better = 'sepeda ungu di loteng'

  it('asks for the current one, refuses weak ones, ends the other sessions', async () => {
    const person = await office.person({ name: 'Ganti', roles: { [home]: 'agent' } })
    const [here, there] = [office.browser({ 'accept-language': 'en' }), office.browser()]
    await here.signIn(person)
    await there.signIn(person)
    const change = (current_password: string, new_password: string) =>
      here.call(changePassword, { body: { current_password, new_password } })
    expect((await refusalOf(change('bukan-ini-tentunya', better))).code).toBe('identity.wrong_password')
    const weak = await refusalOf(change(goodPassword, 'Rahasia-2026'))
    expect(weak).toMatchObject({ code: 'identity.weak_password', problem: { reason: 'common' } })
    expect(weak.problem['errors']).toMatchObject([{ pointer: '#/body/new_password' }])
    expect((await there.call(getMe)).staff.id).toBe(person.id)
    await change(goodPassword, better)
    expect((await refusalOf(there.call(getMe))).code).toBe('auth.required')
    expect((await here.call(getMe)).staff.id).toBe(person.id)
    expect((await refusalOf(office.browser().signIn(person))).code).toBe('identity.wrong_credentials')
    await office.browser().signIn(person, better)
  })
})

/** Another process: its own memory, identity reached by contract. */
function otherProcess() {
  const client = createClient({
    surface: 'internal',
    origin: 'http://identity',
    fetch: async (url, init) => office.app.fetch(new Request(url, init)),
    headers: () => ({ 'x-internal-api-key': internalKeys[1]! }),
  })
  const services: Services = { ...office.services, db: { ...office.services.db }, clientFor: () => client }
  return sessionGate(services)
}
