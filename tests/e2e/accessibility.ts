import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Stop } from './stop.ts'
import { front, parts } from './stops.ts'
import { desk, forgetRefusals, handset, type Language, type World, whole } from './support.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** All rules of WCAG 2.2 A and AA and good practice, with the two that axe leaves off unless asked. */
const rules: RunOptions = {
  rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } },
  resultTypes: ['violations'],
  preload: false,
}

/** What a theme can change. */
const darkRules: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'], preload: false }

const screens = [
  { screen: 'desk', viewport: desk, language: 'id' },
  { screen: 'desk', viewport: desk, language: 'en' },
  { screen: 'phone', viewport: handset, language: 'id' },
] as const

/** Setup can be seen only while there is no administrator. */
export function frontPages(world: () => World): void {
  for (const { screen, viewport, language } of screens)
    it(`${screen}, ${language}: the way in has no fault`, async () => {
      const context = await world().person({ viewport, language })
      const page = await context.newPage()
      const faults: string[] = []
      for (const stop of [...front, { name: 'setup', path: world().adminLink, whole: 'input[type=email]' }])
        faults.push(...(await look(page, stop)))
      faults.push(...(await lookAtOfficeStep(page, world().adminLink, language)))
      await context.close()
      expect(faults).toEqual([])
    })
}

async function lookAtOfficeStep(page: Page, path: string, language: Language): Promise<string[]> {
  const next = language === 'id' ? 'Lanjut' : 'Next'
  return look(page, {
    name: 'setup, office',
    path,
    whole: 'input[type=email]',
    first: async (page) => {
      for (const input of await page.locator('form input').all()) await input.fill('rina@kota.example')
      await page.getByRole('button', { name: next, exact: true }).click()
      await page.getByRole('radio').first().waitFor({ state: 'attached' })
    },
  })
}

export function accessibility(world: () => World): void {
  for (const { screen, viewport, language } of screens)
    for (const [part, stops] of Object.entries(parts))
      it(`${screen}, ${language}: the pages of ${part} have no fault in any theme`, { timeout: 240_000 }, async () => {
        const context = await world().person({ as: world().admin, viewport, language })
        const page = await context.newPage()
        const faults: string[] = []
        for (const stop of stops) faults.push(...(await look(page, stop)))
        await context.close()
        forgetRefusals(world(), '/tenants/tidak-ada')
        forgetRefusals(world(), '/loket')
        expect(faults).toEqual([])
      })
}

/** What is wrong on one page, in both themes. */
async function look(page: Page, stop: Stop): Promise<string[]> {
  try {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(stop.path)
    await page.locator(stop.whole).first().waitFor()
    await stop.first?.(page)
    await whole(page)
    return (await faultsOn(page)).map((words) => `${stop.name}: ${words}`)
  } catch (error) {
    return [`${stop.name}: ${error instanceof Error ? error.message.slice(0, 600) : error}`]
  }
}

/** What is wrong with the page as it stands, in both themes. */
export async function faultsOn(page: Page, options: RunOptions = rules): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  // By the debugger, which the content security policy does not bind; the page's own policy stays in force.
  await page.evaluate(axeSource)
  await settle(page)
  const faults = [...(await strayScroll(page)), ...(await violations(page, options))]
  await page.emulateMedia({ colorScheme: 'dark' })
  await settle(page)
  faults.push(...(await violations(page, darkRules)).map((words) => `dark: ${words}`))
  return faults
}

/** Seen in a hall, by anybody: contrast 7 instead of 4.5. */
export const hallFaults = (page: Page): Promise<string[]> =>
  faultsOn(page, { ...rules, rules: { ...rules.rules, 'color-contrast-enhanced': { enabled: true } } })

const violations = (page: Page, options: RunOptions): Promise<string[]> =>
  page.evaluate(async (options) => {
    const { violations } = await window.axe.run(document, options)
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary?.split('\n').at(-1)?.trim()}`),
    )
  }, options)

/** Colours that are still on their way are not the colours to judge. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve))
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map((one) => one.finished))
  })

/** Nothing scrolls sideways; behind the sign-in parts of a page scroll, never the whole. */
const strayScroll = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
    const sideways = scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} px on ${clientWidth}`] : []
    const inShell = document.querySelector('main#content') !== null
    const down =
      inShell && scrollHeight > clientHeight ? [`scrolls as a whole: ${scrollHeight} px on ${clientHeight}`] : []
    return [...sideways, ...down]
  })

declare global {
  interface Window {
    axe: typeof import('axe-core')
  }
}
