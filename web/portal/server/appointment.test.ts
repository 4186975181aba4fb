import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Office } from '../../../modules/queue/tests/office.ts'
import { front, leave, serviceAt, visitAt } from '../tests/at-front.ts'
import { openPortal, type Phone, phoneOn, requestId } from '../tests/office.ts'
import { linksIn, wordsOf } from '../tests/page.ts'

let office: Office
let phone: Phone
beforeAll(async () => {
  office = await openPortal()
  phone = phoneOn(office.app)
}, 60_000)
afterAll(() => office.close())

describe('an appointment', () => {
  const book = () => `${serviceAt(office.lines.booked)}/book`

  it('is booked by links and one form, moved, put into a calendar, and cancelled', async () => {
    const days = await phone.get(book())
    expect(wordsOf(days.text)).toMatch(/Pilih hari .*Rabu, 2 Desember 30 waktu/)
    const day = linksIn(days.text).find((one) => one.includes('day=2026-12-02'))!
    const times = await phone.get(day)
    const time = linksIn(times.text).find((one) => one.includes('2026-12-02T03%3A00'))!
    const form = await phone.get(time)
    expect(wordsOf(form.text)).toContain('Rabu, 2 Desember, 10:00 WIB')
    const nameless = await phone.send(form, `${front}/appointments`)
    expect([nameless.status, wordsOf(nameless.text)]).toEqual([422, expect.stringContaining('Tulis nama Anda')])
    const booked = await phone.send(nameless, `${front}/appointments`, { name: 'Eka' })
    expect(booked.to).toMatch(visitAt)
    const at = booked.to!
    const page = await phone.get(at)
    expect(wordsOf(page.text)).toMatch(/Janji temu Rabu, 2 Desember, 10:00 WIB Lapor hadir saat Anda tiba/)
    const calendar = await phone.get(`${at}/appointment.ics`)
    expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(calendar.text).toMatch(/DTSTART:20261202T030000Z\r\n/)
    expect(calendar.text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
    expect(page.text).not.toContain('check-in')
    const early = await phone.post(`${at}/check-in`, { request_id: requestId() })
    expect([early.status, wordsOf(early.text)]).toEqual([409, expect.stringContaining('Lapor hadir dapat mulai')])
    const other = linksIn((await phone.get(`${at}/move?day=2026-12-03`)).text).find((one) =>
      one.includes('2026-12-03T04'),
    )!
    expect((await phone.send(await phone.get(other), `${at}/move`)).to).toBe(at)
    expect(wordsOf((await phone.get(at)).text)).toContain('Kamis, 3 Desember, 11:00 WIB')
    expect(wordsOf((await phone.get(`${at}/leave`)).text)).toContain('Batalkan janji')
    await leave(phone, at)
    for (const gone of ['move', 'appointment.ics']) expect((await phone.get(`${at}/${gone}`)).to).toBe(at)
  })

  it('whose time was taken meanwhile is to be chosen again', async () => {
    const at = '2026-12-04T03:00:00.000Z'
    const forms = await Promise.all([1, 2, 3].map(() => phone.get(`${book()}?day=2026-12-04&at=${at}`)))
    const answers = []
    for (const [n, form] of forms.entries())
      answers.push(await phone.send(form, `${front}/appointments`, { name: `Orang ${n}` }))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 409])
    expect(wordsOf(answers[2]!.text)).toMatch(/Waktu sudah penuh .*Pilih hari/)
    const odd = await phone.post(`${front}/appointments`, {
      ...{ request_id: requestId(), service_id: office.lines.booked, at: 'besok', name: 'Eka' },
    })
    expect(odd.status).toBe(400)
  })

  it('pages through the days, never before today', async () => {
    const first = await phone.get(`${book()}?from=2020-01-01`)
    expect(wordsOf(first.text)).toContain('Selasa, 1 Desember')
    expect(wordsOf(first.text)).not.toContain('Hari sebelumnya')
    const next = linksIn(first.text).find((one) => one.endsWith('from=2026-12-15'))!
    expect(wordsOf((await phone.get(next)).text)).toMatch(/15 Desember.*Hari sebelumnya/)
    expect(wordsOf((await phone.get(`${book()}?from=2027-03-01`)).text)).toContain('Tidak ada waktu kosong')
    expect((await phone.get(`${serviceAt(office.lines.ktp)}/book`)).status).toBe(409)
  })
})
