import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedTemplates } from './default-templates.ts'
import { isFailureSpike } from './failure-spike.ts'
import { formatDay } from './format-day.ts'
import { matrixOf, noticeEvents } from './matrix.ts'
import { claimOf, noticeFor, stillHolds, suppressionOf } from './notice.ts'
import { normaliseRecipient, whatsappRecipient } from './recipient.ts'
import { readRef, refOf } from './ref.ts'
import { giveUpAfterMs, nextTry } from './retry.ts'
import { joinStatus, notificationStatuses, statusHeard } from './status.ts'
import { checkTemplate, namesOf, parseTemplate, renderTemplate } from './template-text.ts'
import { fullBucket, take } from './token-bucket.ts'

const variables = [
  { name: 'number', optional: false },
  { name: 'note', optional: true },
]

function render(body: string, data: Record<string, string | number | null>) {
  const parsed = parseTemplate(body)
  if (!parsed.ok) throw new Error(parsed.fault.fault)
  return renderTemplate(parsed.parts, data)
}

describe('templates', () => {
  it('puts values in and leaves sections out whose value is absent', () => {
    const body = 'Laporan {{ number }}.\n\n{{#note}}Catatan: {{note}}\n\n{{/note}}Salam'
    expect(render(body, { number: 'LAP-1', note: 'besok' })).toEqual({
      ...{ ok: true, text: 'Laporan LAP-1.\n\nCatatan: besok\n\nSalam' },
    })
    expect(render(body, { number: 'LAP-1', note: ' ' })).toEqual({ ok: true, text: 'Laporan LAP-1.\n\nSalam' })
    expect(render(body, { note: 'x' })).toEqual({ ok: false, missing: ['number'] })
    expect(render(body, { number: 0 })).toMatchObject({ ok: true, text: 'Laporan 0.\n\nSalam' })
  })

  it.each([
    ['{{nomor}}', { fault: 'unknown_variable', name: 'nomor' }],
    ['{{note}}', { fault: 'needs_section', name: 'note' }],
    ['{{#number}}{{note}}{{/number}}', { fault: 'needs_section', name: 'note' }],
    ['{{number', { fault: 'malformed' }],
    ['number}}', { fault: 'malformed' }],
    ['{{}}', { fault: 'malformed' }],
    ['{{Number}}', { fault: 'malformed' }],
    ['{{#note}}x', { fault: 'malformed' }],
    ['x{{/note}}', { fault: 'malformed' }],
    ['{{#note}}{{#note}}{{/note}}{{/note}}', { fault: 'malformed' }],
    ['  ', { fault: 'empty' }],
  ])('refuses %s when it is saved', (body, fault) => {
    expect(checkTemplate(body, variables)).toMatchObject(fault)
  })

  it('takes values as they are: a value cannot become a template', () => {
    expect(render('{{number}}', { number: '{{note}} $& \\1' })).toEqual({ ok: true, text: '{{note}} $& \\1' })
    expect(render('{{constructor}}', {})).toEqual({ ok: false, missing: ['constructor'] })
  })

  it('makes whole messages of every template that passed its check', () => {
    const part = fc.constantFrom('{{number}}', '{{#note}}', '{{/note}}', '{{note}}', 'teks', '{{', '}}', ' ', '\n')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), fc.option(fc.string(), { nil: null }), (parts, note) => {
        const body = parts.join('')
        if (checkTemplate(body, variables) !== null) return
        const rendered = render(body, { number: 'LAP-1', note: note?.replace(/[{}]/g, '') ?? null })
        expect(rendered.ok).toBe(true)
        expect(rendered.ok && rendered.text).not.toMatch(/\{\{|\}\}/)
      }),
    )
  })

  it('ships texts that pass their own check and fill with their samples, in both languages', () => {
    expect(shippedTemplates.map((template) => template.key)).toEqual([...noticeEvents, 'general.notice'])
    for (const { key, body, variables: offered } of shippedTemplates) {
      for (const language of ['id', 'en'] as const) {
        expect(checkTemplate(body[language], offered), key).toBeNull()
        const samples = Object.fromEntries(offered.map((one) => [one.name, one.sample[language]]))
        expect(render(body[language], samples).ok).toBe(true)
        const needed = Object.fromEntries(offered.filter((one) => !one.optional).map((one) => [one.name, 'x']))
        const bare = render(body[language], needed)
        expect(bare.ok && !/\n{3}|\{\{/.test(bare.text)).toBe(true)
      }
    }
    const parsed = parseTemplate('{{a}} {{#b}}{{b}}{{/b}} {{a}}')
    expect(parsed.ok && namesOf(parsed.parts)).toEqual(['a', 'b'])
  })
})

describe('status', () => {
  it('ends alike for any order and number of reports', () => {
    const heard = fc.array(fc.constantFrom('sent', 'delivered', 'read', 'failed' as const), { maxLength: 8 })
    fc.assert(
      fc.property(heard, fc.nat(), (reports, seed) => {
        const shuffled = [...reports, ...reports].sort((a, b) => (a + seed < b + seed ? 1 : -1))
        const end = (list: readonly (typeof reports)[number][]) =>
          list.reduce<(typeof notificationStatuses)[number]>(joinStatus, 'queued')
        expect(end(shuffled)).toBe(end(reports))
      }),
    )
    expect(joinStatus('delivered', 'failed')).toBe('delivered')
    expect(joinStatus('sent', 'failed')).toBe('failed')
    expect(joinStatus('failed', 'read')).toBe('read')
    for (const status of notificationStatuses) expect(joinStatus('suppressed', status)).toBe('suppressed')
  })

  it('understands the states of a channel', () => {
    expect(['played', 'expired', 'cancelled', 'sent', 'leased', 'in_doubt'].map(statusHeard)).toEqual([
      ...['read', 'failed', 'failed', 'sent', null, null],
    ])
  })
})

describe('retry', () => {
  const start = new Date('2026-11-20T00:00:00Z')

  it('waits longer and longer, never at once, at most a minute, and gives up after a day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempts, random) => {
          const at = nextTry({ attempts, dueAt: start, now: start }, random)
          const pause = (at?.getTime() ?? 0) - start.getTime()
          expect(pause).toBeGreaterThanOrEqual(500)
          expect(pause).toBeLessThanOrEqual(60_000)
        },
      ),
    )
    const late = new Date(start.getTime() + giveUpAfterMs)
    expect(nextTry({ attempts: 1, dueAt: start, now: late }, 0.5)).toBeNull()
    const wished = nextTry({ attempts: 1, dueAt: start, now: start, retryAfterMs: 90_000 }, 0)
    expect(wished?.getTime()).toBe(start.getTime() + 90_000)
  })

  it('holds the rate over any pattern of asking', () => {
    const limit = { perSecond: 10, burst: 5 }
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(300), fc.nat(20)), { maxLength: 50 }), (asks) => {
        let at = 0
        let bucket = fullBucket(limit, at)
        let granted = 0
        for (const [waitMs, wanted] of asks) {
          at += waitMs
          const result = take(bucket, limit, { at, wanted })
          bucket = result.bucket
          granted += result.granted
        }
        expect(granted).toBeLessThanOrEqual(limit.burst + (at / 1000) * limit.perSecond + 1e-6)
      }),
    )
  })
})

describe('which notice', () => {
  const status = (from: string, to: string, cause: 'officer' | 'withdrawn' | 'disputed' = 'officer') =>
    noticeFor({ what: 'status', from, status: to, cause })

  it('tells what a citizen wants to know', () => {
    expect(noticeFor({ what: 'created' })).toBe('created')
    expect(status('baru', 'proses')).toBe('status.proses')
    expect(status('proses', 'proses')).toBeNull()
    expect(status('proses', 'selesai')).toBe('status.selesai')
    expect(status('proses', 'ditolak')).toBe('status.ditolak')
    expect(status('baru', 'ditolak', 'withdrawn')).toBeNull()
    expect(status('selesai', 'proses', 'disputed')).toBe('reopened')
    expect(noticeFor({ what: 'commented', visibility: 'internal' })).toBeNull()
    expect(noticeFor({ what: 'commented', visibility: 'public' })).toBe('commented')
    expect(noticeFor({ what: 'assigned', agencyChanged: false, agency: 'PLN' })).toBeNull()
    expect(noticeFor({ what: 'assigned', agencyChanged: true, agency: null })).toBeNull()
    expect(noticeFor({ what: 'assigned', agencyChanged: true, agency: 'PLN' })).toBe('assigned')
  })

  it('leaves out what was just told in the chat', () => {
    const seen = { ruleEnabled: true, hasRecipient: true, source: 'whatsapp', conversationId: 'c', by: 'citizen' }
    expect(suppressionOf('created', seen)).toBe('told_in_chat')
    expect(suppressionOf('created', { ...seen, source: 'console' })).toBeNull()
    expect(suppressionOf('created', { ...seen, conversationId: null })).toBeNull()
    expect(suppressionOf('reopened', seen)).toBe('told_in_chat')
    expect(suppressionOf('reopened', { ...seen, by: 'staff' })).toBeNull()
    expect(suppressionOf('status.selesai', seen)).toBeNull()
    expect(suppressionOf('status.selesai', { ...seen, ruleEnabled: false })).toBe('rule_off')
    expect(suppressionOf('status.selesai', { ...seen, hasRecipient: false })).toBe('no_recipient')
  })

  it('is checked again before it leaves', () => {
    const claim = claimOf('status.proses', { version: 2, status: 'proses', agency: 'PLN' })
    const now = { version: 2, status: 'proses', agency: 'PLN', withdrawn: false }
    expect(stillHolds(claim, now)).toBe(true)
    expect(stillHolds(claim, { ...now, version: 3 })).toBe(true)
    expect(stillHolds(claim, { ...now, version: 3, status: 'selesai' })).toBe(false)
    const assigned = claimOf('assigned', { version: 2, status: 'proses', agency: 'PLN' })
    expect(stillHolds(assigned, { ...now, version: 4, agency: 'PDAM' })).toBe(false)
    const created = claimOf('created', { version: 1, status: 'baru', agency: null })
    expect(stillHolds(created, { ...now, version: 2, withdrawn: true })).toBe(false)
    expect(stillHolds(created, { ...now, version: 2 })).toBe(true)
  })
})

describe('small things', () => {
  it('knows one person by one spelling', () => {
    expect(normaliseRecipient('+62 812-3456-7890')).toBe('6281234567890')
    expect(normaliseRecipient('0812 3456 7890')).toBe('6281234567890')
    expect(normaliseRecipient('6281234567890@s.whatsapp.net')).toBe('6281234567890')
    expect(normaliseRecipient('US.1349')).toBe('US.1349')
    expect(whatsappRecipient({ wa_user_id: null, phone: '628' })).toBe('628')
    expect(whatsappRecipient({ wa_user_id: null, phone: null })).toBeNull()
  })

  it('writes days as people do, reads its own refs, sees a spike, shows the whole matrix', () => {
    expect(formatDay('2026-12-04', 'id')).toBe('4 Desember 2026')
    expect(formatDay('2026-12-04', 'en')).toBe('4 December 2026')
    const id = '0190a000-0000-7000-8000-00000000000a'
    expect(readRef(refOf(id, 3))).toEqual({ id, generation: 3 })
    expect(readRef('other')).toBeNull()
    expect(readRef(null)).toBeNull()
    expect(isFailureSpike({ failed: 9, total: 9 })).toBe(false)
    expect(isFailureSpike({ failed: 10, total: 50 })).toBe(true)
    expect(isFailureSpike({ failed: 10, total: 51 })).toBe(false)
    const own = { event: 'complaint.commented', channel: 'whatsapp' as const, enabled: false }
    expect(matrixOf([own])).toHaveLength(26)
    expect(matrixOf([own]).filter((rule) => !rule.enabled)).toEqual([own])
  })
})
