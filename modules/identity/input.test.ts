import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAudit, listStaff } from './contract.ts'
import { type Browser, home, type Office, openOffice } from './test/office.ts'

let office: Office
let desk: Browser
beforeAll(async () => {
  office = await openOffice()
  desk = office.browser()
  await desk.signIn(await office.person({ name: 'Bos', roles: { [home]: 'tenant_admin' } }))
  for (const name of ['Ani', 'Beni', 'Cita']) await office.person({ name, roles: { [home]: 'agent' } })
  await office.settled()
})
afterAll(() => office.close())

/** Texts that break careless programs. */
const odd = [
  '\u0000',
  '\ud800',
  "' or 1=1 --",
  '%',
  '\\',
  '🌋'.repeat(30),
  'a'.repeat(5_000),
  '{{7*7}}',
  '../../etc/passwd',
  '',
]

const json = { 'content-type': 'application/json' }

describe('odd input', () => {
  it('is refused or stored as text, never a fault', async () => {
    for (const text of odd) {
      const bodies: [string, string, unknown][] = [
        ['POST', '/identity/sign-in', { email: `${text}@x.id`, password: text }],
        ['POST', '/identity/links/check', { token: text.padEnd(30, 'x') }],
        ['POST', '/identity/links/redeem', { token: text.padEnd(30, 'x'), password: text || 'x', name: text }],
        ['PATCH', '/identity/me', { name: text }],
        ['POST', '/identity/me/password', { current_password: text || 'x', new_password: text || 'x' }],
        ['POST', '/staff', { name: text, email: 'a@b.id', role: text }],
        ['PATCH', `/staff/${encodeURIComponent('x')}`, { role: text }],
      ]
      for (const [method, path, body] of bodies) {
        const response = await desk.fetch(`/api/v1${path}`, { method, headers: json, body: JSON.stringify(body) })
        expect([method, path, text.slice(0, 20), response.status < 500]).toEqual([
          method,
          path,
          text.slice(0, 20),
          true,
        ])
        if (!response.ok) expect(response.headers.get('content-type')).toContain('application/problem+json')
      }
    }
  })

  it('in queries likewise', async () => {
    for (const text of odd.filter((each) => each !== '\ud800')) {
      const value = encodeURIComponent(text)
      for (const name of ['q', 'cursor', 'limit', 'action', 'actor_id', 'subject_id', 'from', 'to', 'scope'])
        for (const path of ['/staff', '/audit', '/tenants'])
          expect((await desk.fetch(`/api/v1${path}?${name}=${value}`)).status).toBeLessThan(500)
    }
    for (const at of ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2026-01-05T10:00:00+14:00'])
      expect((await desk.fetch(`/api/v1/audit?from=${encodeURIComponent(at)}`)).status).toBe(200)
  })

  it('refuses the cursor of another list', async () => {
    const staff = (await desk.call(listStaff, { query: { limit: 1 } })).next_cursor!
    await office.browser().signIn({ email: 'ani@kota.example' })
    await office.settled()
    const audit = (await desk.call(listAudit, { query: { limit: 1 } })).next_cursor!
    for (const [path, cursor] of [
      ['/audit', staff],
      ['/staff', audit],
      ['/tenants', audit],
    ])
      expect((await desk.fetch(`/api/v1${path}?cursor=${cursor}`)).status).toBe(400)
  })
})
