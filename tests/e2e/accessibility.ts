import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { SAMPLE_TENANT } from '@govconnect/tenants/contract'
import type { RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { desk, handset, type Language, type World, whole } from './support.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** All rules of WCAG 2.2 A and AA and good practice, with the two that axe leaves off unless asked. */
const rules: RunOptions = {
  rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } },
  resultTypes: ['violations'],
  preload: false,
}

/** What a theme can change. */
const darkRules: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'], preload: false }

interface Stop {
  name: string
  path: string
  /** What is on the screen once the page is whole, as a selector. */
  whole: string
  /** What to do there before looking. */
  first?: (page: Page) => Promise<void>
}

const press = (keys: string) => async (page: Page) => {
  await page.keyboard.press(keys)
  await page.getByRole('dialog').waitFor()
}
const openFirst = (selector: string, whole: string) => async (page: Page) => {
  await page.locator(selector).first().click()
  await page.locator(whole).first().waitFor()
}
const anOffice = 'main a[href*="/tenants/"]'
const firstCase = openFirst('main a[href*="/kasus/"]', 'main h2')

const front: Stop[] = [
  { name: 'login', path: '/login', whole: 'input[type=email]' },
  { name: 'setup without a link', path: '/setup', whole: 'a[href="/login"]' },
]
const pages: Stop[] = [
  { name: 'home', path: '/', whole: 'main section' },
  { name: 'inbox', path: '/inbox', whole: 'main li a' },
  { name: 'inbox, nothing found', path: '/inbox?state=closed', whole: 'main a[href="/inbox"]' },
  { name: 'conversation', path: '/inbox', whole: 'main li a', first: openFirst('main li a', 'article li') },
  { name: 'cases', path: '/kasus', whole: 'main a[href*="/kasus/"]' },
  { name: 'cases, nothing found', path: '/kasus?status=ditolak', whole: 'main a[href="/kasus"]' },
  { name: 'new case', path: '/kasus', whole: 'main a[href*="/kasus/"]', first: press('c') },
  { name: 'case', path: '/kasus', whole: 'main a[href*="/kasus/"]', first: firstCase },
  ...(['e', 'x', 't'] as const).map((key) => ({
    name: `case, dialog ${key}`,
    path: '/kasus',
    whole: 'main a[href*="/kasus/"]',
    first: async (page: Page) => {
      await firstCase(page)
      await press(key)(page)
    },
  })),
  { name: 'simulator', path: '/simulator', whole: 'main form textarea' },
  { name: 'queue', path: '/antrean', whole: 'main h2' },
  { name: 'offices', path: '/tenants', whole: anOffice },
  { name: 'offices, nothing found', path: '/tenants?q=zzz', whole: 'main a[href="/tenants"]' },
  { name: 'new office', path: '/tenants', whole: anOffice, first: press('c') },
  { name: 'office', path: `/tenants/${SAMPLE_TENANT.id}`, whole: 'main figure' },
  { name: 'office, failed messages', path: `/tenants/${SAMPLE_TENANT.id}?tab=parked`, whole: 'main figure' },
  { name: 'audit', path: '/audit', whole: 'main tbody tr' },
  { name: 'audit entry', path: '/audit', whole: 'main tbody tr', first: openFirst('tbody button', '[role=dialog]') },
  ...['profile', 'security', 'channels', 'health'].map((tab) => ({
    name: `settings, ${tab}`,
    path: `/pengaturan?tab=${tab}`,
    whole: 'main section, main form',
  })),
  { name: 'palette', path: '/', whole: 'main section', first: press('Control+K') },
  { name: 'cheat sheet', path: '/inbox', whole: 'main li a', first: press('Shift+?') },
  { name: 'no such page', path: '/tidak-ada', whole: 'a[href="/"]' },
  { name: 'no such page below a page', path: '/kasus/LAP-1/tidak-ada', whole: 'main a[href="/"]' },
]

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
    it(`${screen}, ${language}: no page has a fault in any theme`, { timeout: 120_000 }, async () => {
      const context = await world().person({ as: world().admin, viewport, language })
      const page = await context.newPage()
      const faults: string[] = []
      for (const stop of pages) faults.push(...(await look(page, stop)))
      await context.close()
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
    // By the debugger, which the content security policy does not bind; the page's own policy stays in force.
    await page.evaluate(axeSource)
    await settle(page)
    const faults = [...(await sidewaysScroll(page)), ...(await violations(page, rules))]
    await page.emulateMedia({ colorScheme: 'dark' })
    await settle(page)
    faults.push(...(await violations(page, darkRules)).map((words) => `dark: ${words}`))
    return faults.map((words) => `${stop.name}: ${words}`)
  } catch (error) {
    return [`${stop.name}: ${error instanceof Error ? error.message.slice(0, 600) : error}`]
  }
}

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

const sidewaysScroll = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} px on ${clientWidth}`] : []
  })

declare global {
  interface Window {
    axe: typeof import('axe-core')
  }
}
