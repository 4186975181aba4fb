import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { overnight, withoutAnswer, withoutNetwork } from './kiosk/alone.ts'
import { type AtKiosk, atKiosk } from './kiosk/at-kiosk.ts'
import { checkIn } from './kiosk/check-in.ts'
import { numbersOnPaper, paperByBrowser } from './kiosk/paper.ts'
import { findBrowser } from './support.ts'

const browser = findBrowser()
const ensureWeb = new URL('../../scripts/ensure-web.ts', import.meta.url).pathname

/** A kiosk from its first start on: the order of the parts is the order of its life. */
describe.skipIf(!browser)('a kiosk in a browser', { timeout: 60_000 }, () => {
  let kiosk: AtKiosk

  beforeAll(async () => {
    execFileSync(process.execPath, [ensureWeb])
    kiosk = await atKiosk(browser ?? '')
  }, 120_000)
  afterAll(() => kiosk?.stop(), 30_000)

  describe('numbers on paper', () => numbersOnPaper(() => kiosk))

  it('keeps nothing of a visitor on the device', async () => {
    const { page } = kiosk
    const stored = await page.evaluate(async () => {
      const files = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
      const addresses = files.flat().map(({ url }) => new URL(url).pathname)
      return { local: JSON.stringify(localStorage), session: sessionStorage.length, addresses }
    })
    expect(stored.local).not.toMatch(/Siti|08123/)
    expect(stored.session).toBe(0)
    expect(stored.addresses.length).toBeGreaterThan(5)
    expect(stored.addresses.filter((path) => !path.startsWith('/kiosk/'))).toEqual([])
  })

  describe('without a network', () => withoutNetwork(() => kiosk))
  describe('without an answer', () => withoutAnswer(() => kiosk))
  describe('checking in', () => checkIn(() => kiosk))
  describe('paper by the browser', () => paperByBrowser(() => kiosk))
  describe('a night alone', () => overnight(() => kiosk))

  it('starts over when its visitor is gone, after a warning', async () => {
    const { page, press, look, heading } = kiosk
    await page.clock.install()
    await page.goto('/kiosk/')
    await press('English')
    await heading('What do you need?')
    await page.clock.runFor(21_000)
    const warning = page.getByRole('dialog')
    await warning.waitFor()
    await look('idle')
    await page.keyboard.press('Enter')
    await warning.waitFor({ state: 'detached' })
    await page.clock.runFor(31_000)
    await heading(/Selamat datang/)
  })

  it('has no fault of accessibility on any screen', () => {
    expect(kiosk.faults).toEqual([])
  })

  it('logged no error and kept the content security policy', () => {
    const expected = /ERR_INTERNET_DISCONNECTED|status of 401/
    expect(kiosk.world.complaints.filter((line) => !expected.test(line))).toEqual([])
  })
})
