import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { open } from '../support.ts'

/** A line as the wall tells it: how many wait, counters that serve it, and calls of today. */
interface Line {
  waiting: number
  counters: number
  called: number
}

export interface Figures {
  waiting: number
  late: number
  atCounters: number
  aside: number
  called: number
}

const tiles = {
  waiting: 'Menunggu',
  late: 'Lewat target',
  atCounters: 'Di loket',
  aside: 'Ditunda',
  called: 'Dipanggil hari ini',
}

export type Wall = Awaited<ReturnType<typeof wallOf>>

/** The supervisor's wall, left open for the day: it follows by itself. */
export async function wallOf(supervisor: BrowserContext) {
  const page = await open(supervisor, '/pengawas')
  await page.getByRole('heading', { name: 'Antrean per layanan' }).waitFor()
  const sheetOf = (number: string) => page.getByRole('dialog', { name: `Nomor ${number}`, exact: true })
  async function look(number: string): Promise<ReturnType<typeof sheetOf>> {
    await page
      .getByRole('button', { name: new RegExp(`^${number}`) })
      .first()
      .click()
    const sheet = sheetOf(number)
    await sheet.getByText('Riwayat nomor').waitFor()
    return sheet
  }
  async function lookAway(number: string): Promise<void> {
    await page.keyboard.press('Escape')
    await sheetOf(number).waitFor({ state: 'detached' })
  }
  return {
    page,
    look,
    lookAway,
    figures: (wanted: Figures) => expect.poll(() => figuresOn(page), { timeout: 10_000 }).toEqual(wanted),
    lines: (wanted: Record<string, Line>) =>
      expect.poll(() => linesOn(page, Object.keys(wanted)), { timeout: 10_000 }).toEqual(wanted),
    /** Who works at a counter, and the number there. */
    counter: async (name: string, ...shown: string[]) => {
      const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) })
      for (const words of shown) await card.getByText(words, { exact: true }).waitFor()
    },
    /** Puts a number that waits first for one counter, and says why. */
    async putFirst(number: string, at: { counter: RegExp; reason: string }): Promise<void> {
      await page.getByRole('tab', { name: /^Menunggu/ }).click()
      const sheet = await look(number)
      await sheet.getByRole('button', { name: 'Alihkan', exact: true }).click()
      const dialog = page.getByRole('dialog', { name: `Alihkan ${number}` })
      const confirm = dialog.getByRole('button', { name: 'Alihkan', exact: true })
      const target = dialog.getByRole('combobox', { name: 'Loket', exact: true })
      const option = target.getByRole('option', { name: at.counter })
      await target.selectOption((await option.getAttribute('value')) ?? '')
      await dialog.getByLabel('Tempat di sana').selectOption({ label: 'Paling depan' })
      // Not without a reason.
      expect(await confirm.isDisabled()).toBe(true)
      await dialog.getByLabel('Alasan').fill(at.reason)
      await confirm.click()
      await dialog.waitFor({ state: 'detached' })
      await sheet.getByText(at.reason).waitFor()
      await lookAway(number)
    },
  }
}

async function figuresOn(page: Page): Promise<Record<string, number>> {
  const told = await page
    .locator('dl')
    .first()
    .locator('> div')
    .evaluateAll((all) =>
      all.map((one) => [one.querySelector('dt')?.textContent, one.querySelector('dd')?.textContent] as const),
    )
  const byName = new Map(told)
  return Object.fromEntries(Object.entries(tiles).map(([key, name]) => [key, Number(byName.get(name) ?? Number.NaN)]))
}

async function linesOn(page: Page, names: readonly string[]): Promise<Record<string, Line>> {
  const cards = page.getByRole('region', { name: 'Antrean per layanan' }).getByRole('article')
  const told = await cards.evaluateAll((all) =>
    all.map((one) => [one.querySelector('h3')?.textContent, one.textContent]),
  )
  const count = (text: string, words: RegExp) => Number(words.exec(text)?.[1] ?? Number.NaN)
  const lineOf = (name: string): Line => {
    const text = (told.find(([heading]) => heading === name)?.[1] ?? '').replace(name, '')
    return {
      waiting: count(text, /(\d+)menunggu/),
      counters: count(text, /(\d+) loket buka/),
      called: count(text, /(\d+) dipanggil/),
    }
  }
  return Object.fromEntries(names.map((name) => [name, lineOf(name)]))
}
