import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { faultsOn } from '../accessibility.ts'
import { forgetRefusals, type World } from '../support.ts'
import type { PortalOffice } from './office.ts'

interface Known {
  world: World
  office: PortalOffice
  front: string
}

const widths = { small: 320, tablet: 768, desk: 1280 }

interface Stop {
  name: string
  path: string
  /** What happens in the office before. */
  before?: () => Promise<unknown>
  first?: (page: Page) => Promise<void>
}

/** Each page and state of the portal, in both languages and themes, on three widths, and with high contrast. */
export function portalPages(known: () => Known): void {
  for (const language of ['id', 'en'] as const)
    for (const [screen, width] of Object.entries(widths))
      it(`has no fault: ${language}, ${screen}`, { timeout: 120_000 }, async () => {
        const { world, office, front } = known()
        const context = await world.person({ viewport: { width, height: 800 } })
        const page = await context.newPage()
        const contrast = screen === 'tablet' ? '&contrast=high' : ''
        await page.goto(`${front}?lang=${language}${contrast}`)
        const faults: string[] = []
        await office.clear()
        for (const stop of await stopsOf(office, front)) {
          await page.emulateMedia({ colorScheme: 'light' })
          await stop.before?.()
          await page.goto(stop.path)
          await stop.first?.(page)
          expect(await page.locator('html').getAttribute('lang'), stop.name).toBe(language)
          faults.push(...(await faultsOn(page)).map((words) => `${stop.name}: ${words}`))
        }
        forgetRefusals(world, '/t/')
        await context.close()
        expect(faults).toEqual([])
      })
}

async function stopsOf(office: PortalOffice, front: string): Promise<Stop[]> {
  const [called, left, waiting] = [await office.take(), await office.take(), await office.takeFromAfar()]
  const booked = await office.book()
  await office.leave(left)
  const { id } = await office.callNext()
  const advice = `${front}/services/${office.serviceOf('konsultasi').id}`
  const day = booked.at.slice(0, 10)
  return [
    { name: 'front', path: front },
    { name: 'service', path: `${front}/services/${office.serviceOf('ktp').id}` },
    { name: 'service with a refusal', path: advice, first: refuse },
    { name: 'longest words', path: `${front}/services/${office.longest}` },
    { name: 'longest number', path: await office.take(office.longest) },
    { name: 'days', path: `${advice}/book` },
    { name: 'times', path: `${advice}/book?day=${day}` },
    { name: 'who comes', path: `${advice}/book?day=${day}&at=${booked.at}` },
    { name: 'called', path: called },
    { name: 'serving', path: called, before: () => office.act(id, { action: 'start' }) },
    { name: 'on hold', path: called, before: () => office.act(id, { action: 'hold', reason: 'fotokopi' }) },
    { name: 'waiting', path: waiting },
    { name: 'cancelled', path: left },
    { name: 'booked', path: booked.path },
    { name: 'leave', path: `${waiting}/leave` },
    { name: 'move', path: `${booked.path}/move` },
    { name: 'no such number', path: `${front}/visits/AAAAAAAAAAAAAAAAAAAAAA` },
  ]
}

async function refuse(page: Page): Promise<void> {
  await page.locator('#f-phone').fill('tidak punya')
  await page.locator('form button[type=submit]').click()
  await page.locator('#refusal').waitFor()
}
