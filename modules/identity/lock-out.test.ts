import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LOCK_OUT } from './rules/lock-out.ts'
import { home, type Office, openOffice, refusalOf } from './test/office.ts'

const { freeFailures, baseSeconds } = LOCK_OUT.account_and_source

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

describe('lock-out', () => {
  it('makes guessing wait, longer each time, the right password too', async () => {
    const person = await office.person({ name: 'Sasaran', roles: { [home]: 'agent' } })
    for (let n = 0; n < freeFailures; n++)
      expect((await refusalOf(office.browser().signIn(person, `tebakan nomor ${n}`))).code).toBe(
        'identity.wrong_credentials',
      )
    const locked = await refusalOf(office.browser().signIn(person))
    expect([locked.code, locked.status]).toEqual(['identity.locked_out', 429])
    const raw = await office.browser().fetch('/api/v1/identity/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: person.email, password: 'x' }),
    })
    expect(Number(raw.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(raw.headers.get('retry-after'))).toBeLessThanOrEqual(baseSeconds)

    office.clock.advance(baseSeconds * 1_000)
    expect((await refusalOf(office.browser().signIn(person, 'masih salah saja'))).code).toBe(
      'identity.wrong_credentials',
    )
    office.clock.advance(baseSeconds * 1_000)
    expect((await refusalOf(office.browser().signIn(person))).code).toBe('identity.locked_out')
    office.clock.advance(baseSeconds * 1_000)
    expect((await office.browser().signIn(person)).staff.id).toBe(person.id)
    expect((await refusalOf(office.browser().signIn(person, 'salah lagi deh ya'))).code).toBe(
      'identity.wrong_credentials',
    )
  })

  it('lets no guesses slip through side by side', async () => {
    const person = await office.person({ name: 'Serbu', roles: { [home]: 'agent' } })
    const guesses = Array.from({ length: 20 }, (_, n) =>
      refusalOf(office.browser().signIn(person, `tebakan nomor ${n}`)),
    )
    const codes = (await Promise.all(guesses)).map((refusal) => refusal.code)
    expect(codes.filter((code) => code === 'identity.wrong_credentials')).toHaveLength(freeFailures)
    expect(codes.filter((code) => code === 'identity.locked_out')).toHaveLength(20 - freeFailures)
  })

  it('keeps digests, no addresses, and leaves others alone', async () => {
    const [target, other] = await Promise.all([
      office.person({ name: 'Incaran', roles: { [home]: 'agent' } }),
      office.person({ name: 'Tetangga', roles: { [home]: 'agent' } }),
    ])
    for (let n = 0; n <= freeFailures; n++) await refusalOf(office.browser().signIn(target, `tebakan nomor ${n}`))
    expect((await office.browser().signIn(other)).staff.id).toBe(other.id)
    const { rows } = await office.services.db.systemPool.query('select key from identity.sign_in_attempts')
    expect(JSON.stringify(rows)).not.toContain('incaran')
  })
})
