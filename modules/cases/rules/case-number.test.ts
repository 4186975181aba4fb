import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCaseNumber, normaliseCaseNumber, parseCaseNumber } from './case-number.ts'
import { defaultCategories } from './default-categories.ts'
import { addWorkingDays, isWorkingDay, localDay, shiftDay } from './local-day.ts'
import { isOwner, normaliseWaUserId, phoneDigits } from './ownership.ts'
import { normaliseSearchText, searchWords } from './search-text.ts'
import { atRiskUntil, dueOn, slaState } from './sla.ts'

describe('case numbers', () => {
  it('has three digits and grows past 999', () => {
    expect(formatCaseNumber({ kind: 'complaint', day: '2026-11-20', sequence: 7 })).toBe('LAP-20261120-007')
    expect(formatCaseNumber({ kind: 'service_request', day: '2026-11-20', sequence: 1000 })).toBe('TIK-20261120-1000')
  })

  it('reads back what it wrote', () => {
    const numbers = fc.record({
      kind: fc.constantFrom('complaint' as const, 'service_request' as const),
      day: fc.integer({ min: 0, max: 40_000 }).map((days) => shiftDay('2000-01-01', days)),
      sequence: fc.integer({ min: 1, max: 99_999 }),
    })
    fc.assert(
      fc.property(numbers, (number) => {
        expect(parseCaseNumber(formatCaseNumber(number))).toEqual(number)
      }),
    )
  })

  it('reads it however it was typed', () => {
    for (const typed of ['lap-20261120-007', ' LAP 20261120 007 ', 'Lap20261120007', 'LAP/2026-11-20/007']) {
      expect(normaliseCaseNumber(typed), typed).toBe('LAP-20261120-007')
    }
    for (const typed of ['LAP-20261320-007', 'LAP-20260231-001', 'LAP-20261120-000', 'A-023', '', 'LAP-20261120-07']) {
      expect(normaliseCaseNumber(typed), typed).toBeNull()
    }
  })
})

describe('days', () => {
  it('is the day on the wall of the office', () => {
    const lateEvening = new Date('2026-11-20T16:30:00Z')
    expect(localDay(lateEvening, 'Asia/Jakarta')).toBe('2026-11-20')
    expect(localDay(lateEvening, 'Asia/Makassar')).toBe('2026-11-21')
    expect(localDay(lateEvening, 'Asia/Jayapura')).toBe('2026-11-21')
  })

  it('counts working days over week-ends and holidays', () => {
    expect(addWorkingDays('2026-11-20', 1)).toBe('2026-11-23')
    expect(addWorkingDays('2026-11-20', 1, new Set(['2026-11-23']))).toBe('2026-11-24')
    expect(isWorkingDay('2026-11-21')).toBe(false)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 60 }), (offset, days) => {
        const from = shiftDay('2020-01-01', offset)
        const to = addWorkingDays(from, days)
        let between = 0
        for (let day = shiftDay(from, 1); day <= to; day = shiftDay(day, 1)) if (isWorkingDay(day)) between += 1
        expect(between).toBe(days)
        expect(isWorkingDay(to)).toBe(true)
      }),
    )
  })

  it('judges a case against its due day', () => {
    expect(dueOn('2026-11-20', 2)).toBe('2026-11-24')
    expect(dueOn('2026-11-20', null)).toBeNull()
    expect(atRiskUntil('2026-11-20')).toBe('2026-11-23')
    expect(slaState('2026-11-24', '2026-11-20', null)).toBe('on_time')
    expect(slaState('2026-11-24', '2026-11-23', null)).toBe('at_risk')
    expect(slaState('2026-11-24', '2026-11-25', null)).toBe('breached')
    expect(slaState('2026-11-24', '2026-12-25', '2026-11-24')).toBe('on_time')
    expect(slaState('2026-11-24', '2026-12-25', '2026-11-25')).toBe('breached')
    expect(slaState(null, '2026-12-25', null)).toBe('none')
  })
})

describe('search text', () => {
  it('forgives case, accents and punctuation', () => {
    expect(normaliseSearchText('Jl. Mélati No.15,', null, 'RT/RW 03/05')).toBe('jl melati no 15 rt rw 03 05')
    expect(searchWords(' LAP-20261120-001  lap ')).toEqual(['lap', '20261120', '001'])
    expect(searchWords('%_\\')).toEqual([])
  })

  it('is stable: normalising twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normaliseSearchText(text)
        expect(normaliseSearchText(once)).toBe(once)
      }),
    )
  })
})

describe('ownership', () => {
  const owner = { waUserId: '6281234567890', citizenId: 'c-1', phoneDigits: '6281299988877' }

  it('knows the asker by WhatsApp id, citizen or phone', () => {
    expect(isOwner(owner, { waUserId: '+62 812-3456-7890' })).toBe(true)
    expect(isOwner(owner, { waUserId: '6281234567890@s.whatsapp.net' })).toBe(true)
    expect(isOwner(owner, { citizenId: 'c-1', waUserId: 'other' })).toBe(true)
    expect(isOwner(owner, { waUserId: '6281299988877' })).toBe(true)
    expect(isOwner(owner, { waUserId: '6281234567891' })).toBe(false)
    expect(isOwner(owner, {})).toBe(false)
  })

  it('gives a case without any mark to nobody', () => {
    const nobody = { waUserId: null, citizenId: null, phoneDigits: null }
    expect(isOwner(nobody, { waUserId: '' })).toBe(false)
    expect(isOwner(nobody, { waUserId: 'null', citizenId: 'null' })).toBe(false)
  })

  it('writes phones in one way', () => {
    expect(phoneDigits('0812-3456-7890')).toBe('6281234567890')
    expect(phoneDigits('+62 812 3456 7890')).toBe('6281234567890')
    expect(phoneDigits('warga@contoh.id')).toBeNull()
    expect(normaliseWaUserId('US.13491208655302741918')).toBe('US.13491208655302741918')
  })
})

describe('shipped categories', () => {
  it('is twenty for complaints, each named in both languages, once', () => {
    expect(defaultCategories.filter((category) => category.kind !== 'service_request')).toHaveLength(20)
    expect(new Set(defaultCategories.map((category) => category.slug)).size).toBe(defaultCategories.length)
    for (const category of defaultCategories) {
      expect(category.slug).toMatch(/^[a-z][a-z_]+$/)
      expect(category.label.id && category.label.en).toBeTruthy()
    }
  })
})
