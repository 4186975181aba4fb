import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { faultsOn } from '../accessibility.ts'

export type Desk = ReturnType<typeof deskOf>

/** A clerk's counter, worked at by its keys. */
export function deskOf(page: Page) {
  const current = () => page.getByRole('region', { name: /^Nomor di loket/ })
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
  const said = (words: string) => page.getByText(words).first().waitFor()
  const shows = (number: string) => page.getByRole('region', { name: `Nomor di loket: ${number}` }).waitFor()

  async function aside(number: string, entry: string): Promise<void> {
    await page.getByRole('tab', { name: /Di luar antrean/ }).click()
    await press(`Tindakan untuk ${number}`)
    await page.getByRole('menuitem', { name: entry }).click()
  }

  return {
    page,
    shows,
    async open(counter: number): Promise<void> {
      await page.goto('/loket')
      await press(`Buka loket: Loket ${counter}`)
      await page.getByRole('button', { name: /Panggil berikutnya/ }).waitFor()
    },
    /** Whoever is here is done, and the next one called: it is this number. */
    async next(number: string): Promise<void> {
      await page.keyboard.press('Space')
      await shows(number)
    },
    async start(): Promise<void> {
      await page.keyboard.press('s')
      await current().getByText('Dilayani', { exact: true }).waitFor()
    },
    async recall(number: string): Promise<void> {
      await page.keyboard.press('r')
      await said(`${number} dipanggil ulang`)
    },
    /** Words of the panel that says why this number. */
    why: (words: string | RegExp) => page.getByText(words).first().waitFor(),
    async transfer(number: string, service: string): Promise<void> {
      await page.keyboard.press('t')
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Layanan').last().selectOption({ label: service })
      await dialog.getByRole('button', { name: 'Alihkan', exact: true }).click()
      await said(`${number} dialihkan`)
    },
    async hold(number: string, reason: string): Promise<void> {
      await page.keyboard.press('h')
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Alasan').fill(reason)
      await dialog.getByRole('button', { name: 'Tunda', exact: true }).click()
      await said(`${number} ditunda`)
    },
    async callBack(number: string): Promise<void> {
      await aside(number, 'Panggil nomor ini')
      await shows(number)
    },
    /** Nobody came; the grace is over by the office's clock, which the page learns when it is opened anew. */
    async noShow(number: string): Promise<void> {
      await page.reload()
      await shows(number)
      const absent = current().getByRole('button', { name: /Tidak hadir/ })
      await expect.poll(() => absent.isEnabled()).toBe(true)
      await page.keyboard.press('x')
      await said(`${number} dicatat tidak hadir`)
    },
    async reinstate(number: string): Promise<void> {
      await aside(number, 'Beri giliran lagi')
      await said(`${number} diberi giliran lagi`)
    },
    async done(number: string): Promise<void> {
      await page.keyboard.press('d')
      await said(`${number} selesai`)
    },
    /** Closed over the head of its visitor: refused until it is said what becomes of them. Answers what is wrong with the question. */
    async closeOver(number: string): Promise<string[]> {
      await press('Tutup loket')
      const dialog = page.getByRole('dialog')
      await dialog.getByText(new RegExp(`${number} masih di loket`)).waitFor()
      const faults = await faultsOn(page)
      await dialog.getByRole('button', { name: /^Selesaikan/ }).click()
      await page.getByRole('heading', { name: 'Pilih loket Anda' }).waitFor()
      return faults
    },
    async close(): Promise<void> {
      await press('Tutup loket')
      await page.getByRole('heading', { name: 'Pilih loket Anda' }).waitFor()
    },
  }
}
