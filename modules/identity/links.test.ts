import { SAMPLE_TENANT } from '@govconnect/tenants/contract'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkLink, createPasswordLink, createStaff, getMe, getSetupStatus, redeemLink } from './contract.ts'
import { firstAdminLink } from './index.ts'
import { foreign, goodPassword, home, type Office, openOffice, refusalOf } from './test/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const tokenOf = (link: string) => new URL(link, 'http://x').searchParams.get('token')!
const admin = { name: 'Rina Admin', email: 'rina@kota.example', password: goodPassword }

async function setupToken(): Promise<string> {
  const link = await firstAdminLink(office.services)
  expect(link).toMatch(/^http:\/\/localhost:3000\/setup\?token=[\w-]{43}$/)
  return tokenOf(link!)
}

describe('first admin', () => {
  it('is made by the printed link, once, and starts in the sample tenant', async () => {
    const token = await setupToken()
    const browser = office.browser()
    expect(await browser.call(getSetupStatus)).toEqual({ needed: true })
    expect(await browser.call(checkLink, { body: { token } })).toMatchObject({ kind: 'first-admin', name: null })
    const me = await browser.call(redeemLink, { body: { token, ...admin } })
    expect(me).toMatchObject({ role: 'platform_admin', tenant: { id: SAMPLE_TENANT.id } })
    expect(me.staff).toMatchObject({ platform_admin: true, email: admin.email })
    expect(me.tenants).toHaveLength(2)
    expect(await browser.call(getMe)).toEqual(me)
    expect(await browser.call(getSetupStatus)).toEqual({ needed: false })
    const again = office.browser().call(redeemLink, { body: { token, ...admin, email: 'x@kota.example' } })
    expect(await refusalOf(again)).toMatchObject({ code: 'identity.link_invalid', status: 410 })
    expect(await firstAdminLink(office.services)).toBeNull()
  })

  it('is not made twice by two at once', async () => {
    const token = await setupToken()
    const attempts = ['a@kota.example', 'b@kota.example'].map((email) =>
      office.browser().call(redeemLink, { body: { token, ...admin, email } }),
    )
    const outcomes = await Promise.allSettled(attempts)
    expect(outcomes.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('keeps the link when the form is not good enough', async () => {
    const token = await setupToken()
    const browser = office.browser()
    const weak = browser.call(redeemLink, { body: { token, ...admin, password: 'password123' } })
    expect((await refusalOf(weak)).code).toBe('identity.weak_password')
    const own = browser.call(redeemLink, { body: { token, ...admin, password: 'rina-admin-rina' } })
    expect((await refusalOf(own)).problem).toMatchObject({ reason: 'personal' })
    const nameless = browser.call(redeemLink, { body: { token, password: goodPassword } })
    expect((await refusalOf(nameless)).code).toBe('identity.name_and_email_needed')
    await browser.call(redeemLink, { body: { token, ...admin } })
  })

  it('replaces the link at each start and lets it expire after a day', async () => {
    const first = await setupToken()
    const second = await setupToken()
    expect((await refusalOf(office.browser().call(checkLink, { body: { token: first } }))).code).toBe(
      'identity.link_invalid',
    )
    office.clock.advance(24 * 3_600_000)
    const late = office.browser().call(redeemLink, { body: { token: second, ...admin } })
    expect((await refusalOf(late)).code).toBe('identity.link_invalid')
  })

  it('stores no token in clear', async () => {
    const token = await setupToken()
    const { rows } = await office.services.db.systemPool.query(
      'select to_jsonb(l) as row from identity.one_time_links l',
    )
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})

describe('ADMIN_EMAIL and ADMIN_PASSWORD', () => {
  it('make the first platform admin, and never overwrite', async () => {
    const config = { admin: { email: 'Kepala@Kota.example', password: goodPassword } }
    const configured = await openOffice({ config })
    try {
      const me = await configured.browser().signIn({ email: 'kepala@kota.example' })
      expect(me).toMatchObject({ role: 'platform_admin', tenant: { id: home } })
      expect(await firstAdminLink(configured.services)).toBeNull()
      const { ensureConfiguredAdmin } = await import('./commands/first-admin.ts')
      const changed = {
        ...configured.services.config,
        admin: { email: 'kepala@kota.example', password: 'lain sekali lho ini' },
      }
      await ensureConfiguredAdmin({ ...configured.services, config: changed })
      await configured.browser().signIn({ email: 'kepala@kota.example' })
    } finally {
      await configured.close()
    }
  })
})

describe('links for colleagues', () => {
  it('invite somebody new, who chooses the password', async () => {
    const { invitation, staff } = await office
      .operator()
      .call(createStaff, { body: { name: 'Tono', email: 'Tono@Kota.example', role: 'agent' } })
    expect(staff).toMatchObject({ email: 'tono@kota.example', invited: true, role: 'agent', disabled_at: null })
    const token = tokenOf(invitation!.path)
    const browser = office.browser()
    expect(await browser.call(checkLink, { body: { token } })).toMatchObject({
      kind: 'invitation',
      name: 'Tono',
      email: 'tono@kota.example',
    })
    expect((await refusalOf(office.browser().signIn({ email: 'tono@kota.example' }))).code).toBe(
      'identity.wrong_credentials',
    )
    const me = await browser.call(redeemLink, { body: { token, password: goodPassword, name: 'Tono Hartono' } })
    expect(me).toMatchObject({ role: 'agent', staff: { name: 'Tono Hartono', platform_admin: false } })
  })

  it('reset a password and end the sessions, for people of this tenant alone', async () => {
    const boss = await office.person({ name: 'Bos', roles: { [home]: 'tenant_admin' } })
    const own = await office.person({ name: 'Sendiri', roles: { [home]: 'agent' } })
    const shared = await office.person({ name: 'Bersama', roles: { [home]: 'agent', [foreign]: 'tenant_admin' } })
    const [desk, old] = [office.browser(), office.browser()]
    await desk.signIn(boss)
    await old.signIn(own)
    expect((await refusalOf(desk.call(createPasswordLink, { params: { id: shared.id } }))).code).toBe(
      'identity.account_shared',
    )
    const { path } = await desk.call(createPasswordLink, { params: { id: own.id } })
    const password = 'gerobak hijau di pasar'
    await office.browser().call(redeemLink, { body: { token: tokenOf(path), password } })
    expect((await refusalOf(old.call(getMe))).code).toBe('auth.required')
    await office.browser().signIn(own, password)
  })

  it('never open an account that exists already', async () => {
    await office.person({ name: 'Ada', roles: { [foreign]: 'tenant_admin' } })
    const body = { name: 'Ada', email: 'ada@kota.example', role: 'viewer' } as const
    const { invitation, staff } = await office.operator().call(createStaff, { body })
    expect(invitation).toBeNull()
    expect(staff.invited).toBe(false)
    expect((await refusalOf(office.operator().call(createStaff, { body }))).code).toBe('identity.already_member')
  })
})
