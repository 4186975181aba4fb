import type { Page } from 'playwright-core'

export interface Stop {
  name: string
  path: string
  /** What is on the screen once the page is whole, as a selector. */
  whole: string
  /** What to do there before looking. */
  first?: (page: Page) => Promise<void>
}

export const press = (keys: string) => async (page: Page) => {
  await page.keyboard.press(keys)
  await page.getByRole('dialog').waitFor()
}
export const openFirst = (selector: string, whole: string) => async (page: Page) => {
  await page.locator(selector).first().click()
  await page.locator(whole).first().waitFor()
}
/** Presses one after the other, each once it is there. */
export const through =
  (...selectors: string[]) =>
  async (page: Page) => {
    for (const selector of selectors) await page.locator(selector).first().click()
    await page.getByRole('dialog').waitFor()
  }
