import * as c from '@govconnect/queue/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Office } from '../../../modules/queue/tests/office.ts'
import { front, serviceAt } from '../tests/at-front.ts'
import { openPortal, type Phone, phoneOn, requestId, serviceBody } from '../tests/office.ts'
import { linksIn, wordsOf } from '../tests/page.ts'

let office: Office
let phone: Phone
beforeAll(async () => {
  office = await openPortal()
  phone = phoneOn(office.app)
}, 60_000)
afterAll(() => office.close())

const make = (code: string, more: object) =>
  office.admin.call(c.services.create, {
    body: serviceBody({ branch_id: office.branch, area_id: office.area, code, letter: 'K' }, more),
  })

describe('taking a number', () => {
  it('gives one and shows it with its place; two presses are one number', async () => {
    const page = await phone.get(serviceAt(office.lines.ktp))
    expect(page.headers.get('cache-control')).toBe('no-store')
    const filled = { name: 'Dewi', phone: '0812 3456 7890', class: 'elderly' }
    const [once, twice] = await Promise.all([
      phone.send(page, `${front}/visits`, filled),
      phone.send(page, `${front}/visits`, filled),
    ])
    expect([once.status, twice.status, twice.to]).toEqual([303, 303, once.to])
    const own = await phone.get(once.to!)
    expect(own.headers.get('x-robots-tag')).toBe('noindex, nofollow')
    expect(own.headers.get('cache-control')).toBe('no-store')
    expect(own.text).toContain('name="robots" content="noindex, nofollow"')
    expect(wordsOf(own.text)).toMatch(
      /Nomor Anda A-001 Menunggu Anda berikutnya .*ktp Selasa, 1 Desember Saya sudah di kantor Keluar dari antrean/,
    )
    expect(own.text).not.toMatch(/Dewi|3456/)
    const kept = await office.admin.call(c.listTickets, { query: { branch_id: office.branch } })
    expect(kept.items).toMatchObject([
      { number: 'A-001', class: 'elderly', channel: 'web', language: 'id', person: { name: 'Dewi' } },
    ])
    const again = await phone.send(page, `${front}/visits`, { ...filled, name: 'Eka' })
    expect([again.status, wordsOf(again.text)]).toEqual([
      422,
      expect.stringContaining('Formulir ini sudah pernah dikirim'),
    ])
    expect((await phone.send(again, `${front}/visits`)).to).not.toBe(once.to)
  })

  it('asks what the service asks, names each bad field, keeps the others', async () => {
    const inputs = [
      { key: 'nik', label: { id: 'NIK', en: 'NIK' }, kind: 'nik', required: true },
      { key: 'alasan', label: { id: 'Alasan', en: 'Reason' }, kind: 'text', required: false },
    ]
    const service = await make('nik', { inputs, bring: [{ id: 'KK <asli>', en: 'Card' }] })
    const page = await phone.get(serviceAt(service.id))
    expect(wordsOf(page.text)).toContain('Yang perlu dibawa KK <asli>')
    const bad = await phone.send(page, `${front}/visits`, {
      'inputs.nik': '12',
      'inputs.alasan': '"><b>',
      phone: '0812 3456 7890',
    })
    expect(bad.status).toBe(422)
    expect(wordsOf(bad.text)).toContain('Isi "NIK" dengan 16 angka.')
    expect(bad.text).toMatch(
      /id="f-inputs-nik" name="inputs.nik" value="12"[^>]*aria-invalid="true" aria-describedby="f-inputs-nik-hint f-inputs-nik-fault"/,
    )
    expect(bad.text).toContain('value="&quot;&gt;&lt;b&gt;"')
    expect(linksIn(bad.text)).toContain('#f-inputs-nik')
    const phoned = await phone.send(bad, `${front}/visits`, { 'inputs.nik': '3171234567890001', phone: 'tidak punya' })
    expect([phoned.status, wordsOf(phoned.text)]).toEqual([422, expect.stringContaining('misalnya 0812 3456 7890')])
    expect((await phone.send(phoned, `${front}/visits`, { phone: '' })).status).toBe(303)
  })

  it('is refused in words that say when to come back', async () => {
    const shut = await make('tutup', { hours: [{ weekday: 1, opens: '08:00', closes: '09:00' }] })
    const page = await phone.get(serviceAt(shut.id))
    expect(wordsOf(page.text)).toMatch(/Buka lagi Senin, 7 Desember, pukul 08[:.]00/)
    expect(page.text).not.toContain(`action="${front}/visits"`)
    const form = { request_id: requestId(), service_id: shut.id }
    const refused = await phone.post(`${front}/visits`, form)
    expect([refused.status, wordsOf(refused.text)]).toEqual([
      409,
      expect.stringMatching(/Layanan tutup .*Senin, 7 Desember/),
    ])
    const far = await make('loket', { remote: false })
    expect(wordsOf((await phone.get(serviceAt(far.id))).text)).toContain('hanya dapat diambil di kantor')
    expect((await phone.post(`${front}/visits`, { ...form, service_id: far.id })).status).toBe(409)
    const small = await make('kecil', { daily_capacity: 1 })
    const take = async () => phone.send(await phone.get(serviceAt(small.id)), `${front}/visits`)
    expect((await take()).status).toBe(303)
    expect(wordsOf((await take()).text)).toContain('Kuota hari ini habis')
  })

  it('has a limit for each person, told with the numbers they have', async () => {
    const join = async () =>
      phone.send(await phone.get(serviceAt(office.lines.ktp)), `${front}/visits`, { phone: '0811 2222 3333' })
    expect([(await join()).status, (await join()).status]).toEqual([303, 303])
    const third = await join()
    expect([third.status, wordsOf(third.text)]).toEqual([
      409,
      expect.stringMatching(/Anda sudah punya 2 nomor \(A-\d{3}, A-\d{3}\)/),
    ])
    expect(third.text).toContain('value="0811 2222 3333"')
  })
})
