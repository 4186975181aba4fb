import * as c from '@govconnect/queue/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Office } from '../../../modules/queue/tests/office.ts'
import { front, leave, serviceAt, takeNumber } from '../tests/at-front.ts'
import { openPortal, type Phone, phoneOn, requestId } from '../tests/office.ts'
import { linksIn, wordsOf } from '../tests/page.ts'

let office: Office
let phone: Phone
beforeAll(async () => {
  office = await openPortal()
  phone = phoneOn(office.app)
}, 60_000)
afterAll(() => office.close())

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
    const at = path === '' ? (await takeNumber(phone, office.lines.ktp)).at.replace('kota-contoh', 'kota-lain') : path
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
    const { at } = await takeNumber(english, office.lines.ktp)
    expect(wordsOf((await phoneOn(office.app).get(at)).text)).toContain('Your number')
    expect(wordsOf((await phoneOn(office.app).get(`${at}?lang=id`)).text)).toContain('Nomor Anda')
    await leave(phone, at)
  })
})
