import type { Setup } from '@govconnect/web/device/session.ts'
import { describe, expect, it } from 'vitest'
import type { Given } from '../offline/counter.ts'
import type { Translate } from '../texts.ts'
import { slipOf, testSlip } from './slip.ts'
import { waitMinutes } from './wait-minutes.ts'

const setup = {
  ...{ office: { name: 'Kecamatan', slug: 'kecamatan' }, device: { name: 'Kios pintu' }, config: { brand: null } },
  branch: { name: 'Cabang Papua', zone: 'Asia/Jayapura' },
} as unknown as Setup
const service = {
  name: { id: 'KTP', en: 'Identity card' },
  bring: [{ id: 'KK asli', en: 'Family card' }],
} as Setup['services'][number]
const given: Given = {
  ...{ id: 't', number: 'A-001', statusUrl: '/t/kecamatan/visits/k', peopleAhead: 2, offline: false, checkedIn: false },
  wait: { p10: 4.4, p90: 9.1 },
}
const t: Translate = (key, values) => `${key}${values ? ` ${Object.values(values).join('-')}` : ''}`
const at = Date.parse('2026-11-29T03:05:00Z')
const of = { setup, language: 'id' as const, at, origin: 'https://g.example', t }

describe('what stands on a slip', () => {
  it('is said in the language of the visitor and the time of the branch', () => {
    expect(slipOf({ ...of, given, service })).toEqual({
      ...{ office: 'Kecamatan', branch: 'Cabang Papua', title: 'ticket.title', number: 'A-001', service: 'KTP' },
      ...{ taken: '29 November 2026, 12:05 WIT', ahead: 'confirm.waiting: confirm.people 2', wait: 'ticket.wait 4-10' },
      bring: { title: 'confirm.bring', items: ['KK asli'] },
      follow: { url: 'https://g.example/t/kecamatan/visits/k', text: 'ticket.scan' },
      note: 'slip.listen',
    })
    expect(slipOf({ ...of, given, service, language: 'en' })).toMatchObject({
      service: 'Identity card',
      taken: '29 November 2026, 12:05 WIT',
    })
  })

  it('without a network is what a kiosk knows by itself', () => {
    const alone: Given = { ...given, statusUrl: null, peopleAhead: null, wait: null, offline: true }
    const slip = slipOf({ ...of, given: alone, service: undefined })
    expect(slip).toMatchObject({ ahead: null, wait: null, bring: null, follow: null, note: 'ticket.offline' })
  })

  it('of a test names the kiosk', () => {
    expect(testSlip(of)).toMatchObject({ service: 'Kios pintu', follow: { url: 'https://g.example/kiosk/' } })
  })

  it('gives a range even where it is narrow', () => {
    expect(waitMinutes({ p10: 3, p90: 3 })).toEqual({ from: 3, to: 4 })
    expect(waitMinutes({ p10: 0, p90: 0 })).toEqual({ from: 0, to: 1 })
  })
})
