import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { forgetRefusals, open, type World } from '../support.ts'
import { act, adminOf, current, graceIsOver, shows, take } from './acts.ts'

/** A clerk's hour at a counter of their own. Answers the desk, for whoever comes to it next. */
export function clerksHour(world: () => World): () => Page {
  let desk: Page
  const toast = (words: string | RegExp) => desk.getByText(words).first().waitFor()

  it('a counter is opened, and nobody waits', async () => {
    desk = await open(await world().person({ as: adminOf(world()) }), '/loket')
    await desk.getByRole('button', { name: 'Buka loket: Loket 1' }).click()
    await desk.getByText('Tidak ada yang menunggu untuk loket ini.').first().waitFor()
    expect(new URL(desk.url()).searchParams.get('loket')).toMatch(/^[\da-f-]{36}$/)
    await desk.keyboard.press('Space')
    await desk.getByRole('alert').getByText('Antrean kosong').waitFor()
    await desk.getByRole('button', { name: 'Mengerti' }).click()
    forgetRefusals(world(), '/loket')
  })

  it('one key calls, one starts, one finishes and calls the next', async () => {
    for (let n = 0; n < 8; n++) await take(desk)
    await desk.getByText(/8 orang menunggu/).waitFor()
    await desk.keyboard.press('Space')
    await shows(desk, 'A-001')
    await desk.keyboard.press('s')
    await current(desk).getByText('Dilayani', { exact: true }).waitFor()
    await desk.keyboard.press('Space')
    await shows(desk, 'A-002')
    await toast('A-001 selesai, A-002 dipanggil')
    await desk.getByText('Mengapa nomor ini').waitFor()
    await desk.getByText('A-002 adalah giliran berikutnya untuk loket ini.').waitFor()
  })

  it('what was done is taken back, both halves of it', async () => {
    await desk.keyboard.press('z')
    await shows(desk, 'A-001')
    await current(desk).getByText('Dilayani', { exact: true }).waitFor()
    await desk.keyboard.press('Space')
    await shows(desk, 'A-002')
  })

  it('a visitor without a number gets one by keyboard, with a code for the telephone', async () => {
    await desk.keyboard.press('c')
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel('Layanan').selectOption({ label: 'KTP elektronik' })
    await dialog.getByLabel('Golongan').selectOption({ label: 'Lansia' })
    await dialog.getByLabel('Bahasa pengunjung').selectOption({ label: 'Bahasa Inggris' })
    await dialog.getByLabel(/^Nama/).fill('Sri Wahyuni')
    await desk.keyboard.press('Enter')
    // What goes on paper is for the visitor to read.
    await dialog.getByRole('img', { name: /^QR code of number A-\d{3}$/ }).waitFor()
    await dialog
      .locator('[data-slip][lang=en]')
      .getByText(/^Scan this code/)
      .waitFor()
    expect(await desk.evaluate(() => document.activeElement?.textContent)).toBe('Cetak')
    const given = /A-\d{3}/.exec((await dialog.getByRole('heading').textContent()) ?? '')?.[0]
    await dialog.getByRole('button', { name: 'Nomor lain' }).click()
    expect(await dialog.getByLabel(/^Nama/).inputValue()).toBe('')
    expect(await dialog.getByLabel('Bahasa pengunjung').inputValue()).toBe('id')
    await desk.keyboard.press('Escape')
    const list = desk.getByRole('listitem').filter({ hasText: given ?? '?' })
    await list.getByText(/Lansia · Sri Wahyuni/).waitFor()
    await act(desk, given ?? '', { action: 'cancel', reason: 'mistake' })
    await list.waitFor({ state: 'detached' })
  })

  it('a visitor waits aside and comes back', async () => {
    await desk.keyboard.press('h')
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel('Alasan').fill('Mengambil KTP di mobil')
    await dialog.getByRole('button', { name: 'Tunda', exact: true }).click()
    await toast('A-002 ditunda')
    await desk.getByRole('tab', { name: /Di luar antrean/ }).click()
    await desk.getByText(/Mengambil KTP di mobil/).waitFor()
    await desk.getByRole('button', { name: 'Tindakan untuk A-002' }).click()
    await desk.getByRole('menuitem', { name: 'Panggil nomor ini' }).click()
    await shows(desk, 'A-002')
    await desk.keyboard.press('s')
    await current(desk).getByText('Dilayani', { exact: true }).waitFor()
  })

  it('a visitor goes on to another service with a note, and keeps the number', async () => {
    await desk.keyboard.press('n')
    await desk.getByRole('dialog').getByRole('textbox', { name: 'Catatan' }).fill('Perlu kursi roda di loket berikut.')
    await desk.getByRole('dialog').getByLabel('Kursi roda').check()
    await desk.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click()
    await current(desk).getByText('Kursi roda').waitFor()
    await desk.keyboard.press('t')
    await desk.getByRole('dialog').getByLabel('Layanan').last().selectOption({ index: 0 })
    await desk.getByRole('dialog').getByLabel('Tempat di sana').selectOption('end')
    await desk.getByRole('dialog').getByRole('button', { name: 'Alihkan', exact: true }).click()
    await toast('A-002 dialihkan')
    await current(desk).waitFor({ state: 'detached' })
  })

  it('nobody came: not before the grace is over, and a turn is given again', async () => {
    await desk.keyboard.press('Space')
    await shows(desk, 'A-003')
    const absent = current(desk).getByRole('button', { name: /Tidak hadir/ })
    expect(await absent.isDisabled()).toBe(true)
    await desk.keyboard.press('r')
    await toast('A-003 dipanggil ulang')
    await graceIsOver(desk)
    await desk.reload()
    await shows(desk, 'A-003')
    await desk.waitForFunction(() => document.querySelector('button:disabled') === null)
    await desk.keyboard.press('x')
    await toast('A-003 dicatat tidak hadir')
    await desk.getByRole('tab', { name: /Di luar antrean/ }).click()
    await desk.getByRole('button', { name: 'Tindakan untuk A-003' }).click()
    await desk.getByRole('menuitem', { name: 'Beri giliran lagi' }).click()
    await toast('A-003 diberi giliran lagi')
  })

  it('a desk that was away too long is told, and goes on', async () => {
    await desk.route('**/agents/me/presence', (route) => route.abort())
    await desk.request.post('/api/v1/simulator/clock/advance', { data: { ms: 40_000 } })
    await desk.getByRole('heading', { name: 'Pilih loket Anda' }).waitFor()
    await desk.unroute('**/agents/me/presence')
    await desk.evaluate(() => dispatchEvent(new Event('online')))
    await desk.getByRole('alert').getByText('Anda tercatat tidak bertugas.').waitFor()
    await desk.getByRole('button', { name: 'Lanjutkan di Loket 1' }).click()
    await desk.getByText(/orang menunggu untuk loket ini/).waitFor()
  })

  it('a press that gets no answer is told, sent again, and done once', async () => {
    await desk.route('**/call-next', (route) => route.abort())
    await desk.keyboard.press('Space')
    await desk.getByText(/belum terkirim, sedang dicoba lagi/).waitFor()
    await desk.getByRole('alert').getByText('Panggil berikutnya: belum terkirim.').waitFor({ timeout: 20_000 })
    await desk.unroute('**/call-next')
    await desk.getByRole('button', { name: 'Coba lagi' }).click()
    await shows(desk, 'A-004')
  })

  return () => desk
}
