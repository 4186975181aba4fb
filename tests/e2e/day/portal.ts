import { SAMPLE_TENANT } from '@govconnect/tenants/contract'
import type { Page } from 'playwright-core'
import { faultsOn } from '../accessibility.ts'
import { handset, open, type World } from '../support.ts'

const front = `/t/${SAMPLE_TENANT.slug}`

/** A citizen's telephone on the office's pages. */
export const portalOf = async (world: World, language: 'id' | 'en' = 'id'): Promise<Page> =>
  open(await world.person({ viewport: handset }), `${front}?lang=${language}`)

const numberOn = async (page: Page) =>
  /[A-Z]-\d{3}/.exec((await page.getByRole('main').textContent()) ?? '')?.[0] ?? 'no number'

/** A time of today; answers the number. */
export async function book(page: Page, { name, time }: { name: string; time: string }): Promise<string> {
  await page.getByRole('link', { name: /^Konsultasi/ }).click()
  await page.getByRole('link', { name: 'Pilih hari' }).click()
  await page
    .getByRole('link', { name: /\d+ waktu/ })
    .first()
    .click()
  await page.getByRole('link', { name: time, exact: true }).click()
  await page.getByLabel('Nama').fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^Nomor Anda E-\d{3}$/ }).waitFor()
  return numberOn(page)
}

/** A number for the payments, on a page in English. */
export async function joinPayments(page: Page): Promise<string> {
  await page.getByRole('link', { name: /^Payments/ }).click()
  await page.getByRole('button', { name: 'Take a number' }).click()
  await page.getByRole('heading', { name: /^Your number D-\d{3}$/ }).waitFor()
  return numberOn(page)
}

export async function leave(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Leave the line' }).click()
  await page.getByRole('button', { name: 'Yes, leave the line' }).click()
  await page.getByText('This number is cancelled and will not be called.', { exact: true }).waitFor()
}

/** What is wrong with the page as it stands, in both languages; it is left in the language it was in. */
export async function faultsInBoth(page: Page): Promise<string[]> {
  const own = (await page.locator('html').getAttribute('lang')) ?? 'id'
  const path = new URL(page.url()).pathname
  const faults: string[] = []
  for (const language of [own === 'id' ? 'en' : 'id', own]) {
    await page.goto(`${path}?lang=${language}`)
    faults.push(...(await faultsOn(page)).map((fault) => `${language} ${path}: ${fault}`))
    await page.emulateMedia({ colorScheme: 'light' })
  }
  return faults
}
