import type { Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { forgetRefusals } from '../support.ts'
import type { AtKiosk } from './at-kiosk.ts'

const wide = { width: 1366, height: 768 }

/** Whoever has a number or a time already says that they are there. */
export function checkIn(at: () => AtKiosk): void {
  it('checks in by the typed code, and says why it does not', async () => {
    const { world, page, press, look, heading } = at()
    await page.setViewportSize(wide)
    await page.reload()
    await press(/Lapor hadir/)
    await heading('Lapor hadir')
    const code = page.getByLabel('Kode')
    const hasFocus = (one: Locator) => one.evaluate((element) => element === document.activeElement)
    expect(await hasFocus(code)).toBe(true)
    await press('Huruf lebih besar')
    expect(await hasFocus(page.getByRole('button', { name: 'Huruf lebih besar' }))).toBe(true)
    await page.keyboard.press('Enter')
    await code.focus()
    await page.keyboard.type('AAAAAAAAAAAAAAAAAAAAAA')
    await press('Lapor hadir')
    await page.getByRole('alert').first().waitFor()
    expect(await hasFocus(code)).toBe(true)
    await look('check-in')
    forgetRefusals(world, '/kiosk/')
    await press('Kembali')
    await look('welcome-wide')
  })

  it('checks in whoever took a number from afar, by the address a reader types, and prints it', async () => {
    const { page, printer, branch, ask, press, look, heading, number } = at()
    const { items } = await ask('GET', `/services?branch_id=${branch}`)
    const remote = items.find((one: { remote: boolean; code: string }) => one.remote && one.code === 'ktp')
    const joining = { request_id: 'kiosk-remote-1', branch_id: branch, service_id: remote.id, language: 'id' }
    const joined = await ask('POST', '/public/kota-contoh/visits', joining)
    const before = printer.paper.slips.length
    await press(/Lapor hadir/)
    await heading('Lapor hadir')
    await page.keyboard.type(joined.status_url)
    await page.keyboard.press('Enter')
    await heading(/Anda tercatat hadir/)
    await page.getByText('Ambil kertas nomor Anda.').waitFor()
    await look('checked-in')
    expect(printer.paper.slips.length).toBe(before + 1)
    expect(printer.paper.slips.at(-1)?.qr).toBe(joined.status_url)
    expect(await number()).toBe(joined.visit.number)
    await press('Selesai')
  })
}
