import * as c from '@govconnect/queue/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Clerk, Office } from '../../../modules/queue/tests/office.ts'
import { openPortal, type Page, type Phone, phoneOn, requestId, serviceBody } from '../tests/office.ts'
import { linksIn, wordsOf } from '../tests/page.ts'

let office: Office
let clerk: Clerk
let phone: Phone
beforeAll(async () => {
  office = await openPortal()
  clerk = await office.clerk(1)
  phone = phoneOn(office.app)
}, 60_000)
afterAll(() => office.close())

const front = '/t/kota-contoh'
const serviceAt = (id: string) => `${front}/services/${id}`
const visitAt = /^\/t\/kota-contoh\/visits\/[\w-]{22}$/

/** Takes a number as a person does and opens its page. */
async function takeNumber(filled: Record<string, string> = {}, of = phone): Promise<{ at: string; page: Page }> {
  const given = await of.send(await of.get(serviceAt(office.lines.ktp)), `${front}/visits`, filled)
  expect([given.status, given.to]).toEqual([303, expect.stringMatching(visitAt)])
  return { at: given.to!, page: await of.get(given.to!) }
}

const make = (code: string, more: object) =>
  office.admin.call(c.services.create, {
    body: serviceBody({ branch_id: office.branch, area_id: office.area, code, letter: 'K' }, more),
  })

describe('the front page', () => {
  it('tells what can be had: branches, open until when, services with waits, no script needed', async () => {
    const page = await phone.get(front)
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(wordsOf(page.text)).toMatch(/Kota Contoh .*Pusat Jl\. Satu 1 Buka\. Tutup pukul 22:00 WIB\./)
    expect(wordsOf(page.text)).toMatch(/ktp 0 menunggu/)
    expect(wordsOf(page.text)).toMatch(/konsultasi .*bisa janji temu/)
    expect(linksIn(page.text)).toContain(serviceAt(office.lines.ktp))
    expect(page.text).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\bsrc=)/)
  })

  it('is confirmed, not sent again, and never kept for another language', async () => {
    const first = await phone.get(front)
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    const tag = first.headers.get('etag')!
    expect((await phone.get(front, { 'if-none-match': tag })).status).toBe(304)
    expect((await phone.get(front, { 'if-none-match': tag, 'accept-language': 'en' })).status).toBe(200)
  })

  it('is packed where the browser unpacks', async () => {
    const page = await phone.get(front, { 'accept-encoding': 'gzip, br' })
    expect(page.headers.get('content-encoding')).toBe('gzip')
  })

  it('says why a branch is shut and when it opens', async () => {
    const branch = await office.admin.call(c.branches.create, {
      body: {
        ...{ slug: 'timur', name: 'Timur', address: '', phone: '', zone: 'Asia/Jayapura', day_ends: '00:00' },
        hours: [{ weekday: 3, opens: '08:00', closes: '14:00' }],
      },
    })
    const holiday = { branch_id: branch.id, service_id: null, day: '2026-12-01', hours: null, bookings_only: false }
    await office.admin.call(c.holidays.create, { body: { ...holiday, name: { id: 'Hari Noken', en: 'Noken Day' } } })
    const text = wordsOf((await phone.get(front)).text)
    expect(text).toContain('Tutup. Hari Noken. Buka lagi Rabu, 2 Desember, pukul 08:00 WIT.')
    expect(text).toContain('Belum ada layanan di sini.')
    const english = wordsOf((await phone.get(front, { 'accept-language': 'en-GB,id;q=0.5' })).text)
    expect(english).toContain('Closed. Noken Day. Opens on Wednesday 2 December, at 08:00 WIT.')
    await office.admin.call(c.branches.update, {
      params: { id: branch.id },
      body: { version: branch.version, archived: true },
    })
  })
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

describe('the own number', () => {
  it('follows the line to the counter and through the next service to the end', async () => {
    const { at } = await takeNumber()
    const number = /A-\d{3}/.exec((await phone.get(at)).text)![0]
    const words = async () => wordsOf((await phone.get(`${at}/live`)).text)
    expect(await words()).toMatch(/\d orang di depan Anda/)
    for (let left = 20; left > 0 && !(await words()).includes('Anda berikutnya'); left--)
      await serve((await clerk.next()).id)
    expect(await words()).toContain('Anda berikutnya')
    const called = await clerk.next({ service_id: office.lines.ktp })
    expect(called.number).toBe(number)
    expect(await words()).toMatch(/Dipanggil Silakan ke Loket 1 .*Anda dipanggil menurut urutan datang\./)
    await clerk.act(called.id, { action: 'start' })
    expect(await words()).toMatch(/Dilayani Sedang dilayani di Loket 1/)
    await clerk.act(called.id, { action: 'complete', next_service_id: office.lines.booked })
    expect(await words()).toMatch(/Menunggu .*konsultasi Selasa, 1 Desember Sudah selesai: ktp/)
    await serve((await clerk.next({ service_id: office.lines.booked })).id)
    const over = await phone.get(at)
    expect(over.status).toBe(200)
    expect(wordsOf(over.text)).toMatch(/Selesai Layanan Anda selesai\. .*Ambil nomor baru/)
    expect(over.text).not.toMatch(/<form|class="qr"/)
  })

  it('is asked for by its part alone, confirmed while nothing changed', async () => {
    const { at } = await takeNumber()
    const part = await phone.get(`${at}/live`)
    expect(part.text).not.toContain('<html')
    expect(part.text).toContain('data-again="4"')
    const tag = { 'if-none-match': part.headers.get('etag')! }
    expect((await phone.get(`${at}/live`, tag)).status).toBe(304)
    await phone.send(await phone.get(at), `${at}/check-in`)
    const after = await phone.get(`${at}/live`, tag)
    expect([after.status, after.text]).toEqual([200, expect.not.stringContaining('check-in')])
    await leave(at)
  })

  it('is left after a question, once; a page that is older says how it stands', async () => {
    const { at, page } = await takeNumber()
    expect(linksIn(page.text)).toContain(`${at}/leave`)
    const sure = await phone.get(`${at}/leave`)
    expect(wordsOf(sure.text)).toMatch(
      /Keluar dari antrean dengan nomor A-\d{3}\?.*Ya, keluar dari antrean Tidak, kembali/,
    )
    expect((await phone.send(sure, `${at}/leave`)).to).toBe(at)
    expect((await phone.send(sure, `${at}/leave`)).to).toBe(at)
    expect(wordsOf((await phone.get(at)).text)).toContain('Dibatalkan Nomor ini dibatalkan')
    expect((await phone.get(`${at}/leave`)).to).toBe(at)
    const late = await phone.send(page, `${at}/check-in`)
    expect([late.status, wordsOf(late.text)]).toEqual([
      409,
      expect.stringContaining('Keadaan nomor Anda sudah berubah'),
    ])
    for (const action of ['check-in', 'come-back']) expect((await phone.get(`${at}/${action}`)).to).toBe(at)
  })

  it('comes back after a missed call', async () => {
    const { at } = await takeNumber()
    const called = await clerk.next({ service_id: office.lines.ktp })
    office.clock.advance(90_000)
    await clerk.act(called.id, { action: 'no_show' })
    const missed = await phone.get(at)
    expect(wordsOf(missed.text)).toMatch(/Terlewat Anda sudah dipanggil, tetapi belum datang .*Kembali ke antrean/)
    expect((await phone.send(missed, `${at}/come-back`)).to).toBe(at)
    expect(wordsOf((await phone.get(at)).text)).toContain('Menunggu')
    await leave(at)
  })

  it('shows its address as a code and holds none of it in other places', async () => {
    const { at, page } = await takeNumber()
    expect(page.text).toMatch(/<svg class="qr"[^>]*aria-label="Kode QR nomor A-\d{3}"/)
    const request = /name="request_id" value="([^"]+)"/.exec(page.text)![1]!
    expect(request).not.toContain(at.slice(-22))
    await leave(at)
  })
})

const serve = async (id: string) => {
  await clerk.act(id, { action: 'start' })
  await clerk.act(id, { action: 'complete' })
}
const leave = async (at: string) => phone.send(await phone.get(`${at}/leave`), `${at}/leave`)

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
    await leave(at)
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

describe('what cannot be shown', () => {
  it.each([
    ['an office that is not there', '/t/tidak-ada', 'Kantor tidak ditemukan'],
    ['no office', '/t', 'Halaman tidak ditemukan'],
    ['a page that is not there', `${front}/nothing/here`, 'Halaman tidak ditemukan'],
    ['a service that is not there', serviceAt('0190a000-0000-7000-8000-00000000aaaa'), 'Halaman tidak ditemukan'],
    ['a number that is not there', `${front}/visits/AAAAAAAAAAAAAAAAAAAAAA`, 'Nomor tidak ditemukan'],
    ['half a link', `${front}/visits/AAAA`, 'Nomor tidak ditemukan'],
    ['a number of another office', '', 'Nomor tidak ditemukan'],
  ])('%s is told in words', async (what, path, title) => {
    const at = path === '' ? (await takeNumber()).at.replace('kota-contoh', 'kota-lain') : path
    const page = await phone.get(at)
    expect([what, page.status, wordsOf(page.text)]).toEqual([what, 404, expect.stringContaining(title)])
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('x-robots-tag')).toBe('noindex, nofollow')
  })

  it('a form of another site, or no form, changes nothing', async () => {
    const form = { request_id: requestId(), service_id: office.lines.ktp }
    const foreign: Record<string, string>[] = [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': '', origin: 'https://elsewhere.example' },
    ]
    for (const headers of foreign) {
      const page = await phone.post(`${front}/visits`, form, headers)
      expect([page.status, wordsOf(page.text)]).toEqual([403, expect.stringContaining('Formulir tidak dapat diterima')])
    }
    expect((await phone.post(`${front}/visits`, form, { 'content-type': 'application/json' })).status).toBe(415)
    expect((await phone.post(`${front}/visits`, { ...form, name: 'x'.repeat(20_000) })).status).toBe(413)
    expect((await phone.get(`${front}/visits`)).to).toBe(front)
    expect((await phone.get(`${front}/appointments`)).to).toBe(front)
    expect((await phone.post(front, form)).status).toBe(404)
  })
})

describe('language and look', () => {
  it('are chosen by link, kept in a cookie that says nothing else, and win over the browser', async () => {
    const own = phoneOn(office.app, { 'accept-language': 'id' })
    const english = await own.get(`${front}?lang=en`)
    expect(english.headers.getSetCookie()).toEqual([
      'govconnect.portal=en.-.-; Max-Age=31536000; Path=/t; HttpOnly; SameSite=Lax',
    ])
    expect(wordsOf((await own.get(front)).text)).toContain('Choose a service')
    await own.get(`${front}?theme=dark&contrast=high`)
    expect((await own.get(front)).text).toContain('<html lang="en" data-theme="dark" data-contrast="high">')
    await own.get(`${front}?theme=auto&contrast=normal`)
    expect((await own.get(front)).text).toContain('<html lang="en">')
    const odd = await own.get(`${front}?lang=%3Cb%3E&theme=x`)
    expect(odd.headers.getSetCookie()).toEqual([])
  })

  it('of a number are those of whoever took it, until another is chosen', async () => {
    const english = phoneOn(office.app, { 'accept-language': 'en' })
    const { at } = await takeNumber({}, english)
    expect(wordsOf((await phoneOn(office.app).get(at)).text)).toContain('Your number')
    expect(wordsOf((await phoneOn(office.app).get(`${at}?lang=id`)).text)).toContain('Nomor Anda')
    await leave(at)
  })
})
