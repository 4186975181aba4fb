import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Clerk, Office } from '../../../modules/queue/tests/office.ts'
import { leave, takeNumber } from '../tests/at-front.ts'
import { openPortal, type Phone, phoneOn } from '../tests/office.ts'
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

const serve = async (id: string) => {
  await clerk.act(id, { action: 'start' })
  await clerk.act(id, { action: 'complete' })
}

describe('the own number', () => {
  it('follows the line to the counter and through the next service to the end', async () => {
    // Two were there before.
    await office.take()
    await office.take()
    const { at } = await takeNumber(phone, office.lines.ktp)
    const number = /A-\d{3}/.exec((await phone.get(at)).text)![0]
    const words = async () => wordsOf((await phone.get(`${at}/live`)).text)
    expect(await words()).toContain('2 orang di depan Anda')
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
    const { at } = await takeNumber(phone, office.lines.ktp)
    const part = await phone.get(`${at}/live`)
    expect(part.text).not.toContain('<html')
    expect(part.text).toContain('data-again="4"')
    const tag = { 'if-none-match': part.headers.get('etag')! }
    expect((await phone.get(`${at}/live`, tag)).status).toBe(304)
    await phone.send(await phone.get(at), `${at}/check-in`)
    const after = await phone.get(`${at}/live`, tag)
    expect([after.status, after.text]).toEqual([200, expect.not.stringContaining('check-in')])
    await leave(phone, at)
  })

  it('is left after a question, once; a page that is older says how it stands', async () => {
    const { at, page } = await takeNumber(phone, office.lines.ktp)
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
    const { at } = await takeNumber(phone, office.lines.ktp)
    const called = await clerk.next({ service_id: office.lines.ktp })
    office.clock.advance(90_000)
    await clerk.act(called.id, { action: 'no_show' })
    const missed = await phone.get(at)
    expect(wordsOf(missed.text)).toMatch(/Terlewat Anda sudah dipanggil, tetapi belum datang .*Kembali ke antrean/)
    expect((await phone.send(missed, `${at}/come-back`)).to).toBe(at)
    expect(wordsOf((await phone.get(at)).text)).toContain('Menunggu')
    await leave(phone, at)
  })

  it('shows its address as a code and holds none of it in other places', async () => {
    const { at, page } = await takeNumber(phone, office.lines.ktp)
    expect(page.text).toMatch(/<svg class="qr"[^>]*aria-label="Kode QR nomor A-\d{3}"/)
    const request = /name="request_id" value="([^"]+)"/.exec(page.text)![1]!
    expect(request).not.toContain(at.slice(-22))
    await leave(phone, at)
  })
})
