import { expect, it } from 'vitest'
import type { AtKiosk } from './at-kiosk.ts'

const dayMs = 24 * 3_600_000

/** A visitor takes a number that the kiosk gives by itself. */
async function takeAlone({ page, press }: AtKiosk): Promise<void> {
  await press('Bahasa Indonesia')
  await press(/Administrasi Kependudukan/)
  await press(/KTP elektronik/)
  await press('Lanjut')
  await press('Ambil nomor')
  await page.getByText(/Jaringan sedang terputus/).waitFor()
}

/** Its network goes while the office is open. */
export function withoutNetwork(at: () => AtKiosk): void {
  it('starts without a network, gives a number, and tells it later', async () => {
    const { kiosk, page, branch, ask, look, heading, number } = at()
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('gc.kiosk') ?? ''), { timeout: 15_000 })
      .toContain('hmac_key')
    await page.evaluate(() => navigator.serviceWorker.ready)
    await kiosk.setOffline(true)
    await page.reload()
    await heading(/Selamat datang/)
    await page.getByText('Tanpa jaringan').waitFor()
    await takeAlone(at())
    await look('offline')
    const given = await number()
    await kiosk.setOffline(false)
    await expect
      .poll(async () => JSON.stringify(await ask('GET', `/queues?branch=${branch}`)), { timeout: 25_000 })
      .toContain(given)
  })
}

/** The server hears, and its answer does not arrive. */
export function withoutAnswer(at: () => AtKiosk): void {
  it('gives its visitor one number, and takes back the one that nobody has', async () => {
    const { page, branch, ask, heading, number } = at()
    const asked = /\/v1\/tickets$/
    const heard: string[] = []
    await page.route(asked, async (route) => {
      const answer = await route.fetch()
      heard.push((await answer.json()).ticket.number)
    })
    await page.goto('/kiosk/')
    await heading(/Selamat datang/)
    await takeAlone(at())
    const given = await number()
    expect(heard).toHaveLength(1)
    expect(heard).not.toContain(given)
    await page.unroute(asked)
    const waiting = async () => JSON.stringify((await ask('GET', `/queues?branch=${branch}`)).waiting)
    await expect.poll(waiting, { timeout: 25_000 }).toContain(given)
    await expect.poll(waiting, { timeout: 25_000 }).not.toContain(heard[0])
    const doubtful = async () =>
      JSON.parse(await page.evaluate(() => localStorage.getItem('gc.kiosk') ?? '{}')).doubtful
    await expect.poll(doubtful, { timeout: 25_000 }).toEqual([])
  })
}

/** Its network is away for a night. */
export function overnight(at: () => AtKiosk): void {
  it('gives numbers on the morning after a night without a network', async () => {
    const { kiosk, page, ask, press, heading, number } = at()
    interface Kept {
      blocks: { id: string; day: string; letter: string }[]
      tickets: { block_id: string }[]
    }
    const kept = async () => JSON.parse(await page.evaluate(() => localStorage.getItem('gc.kiosk') ?? '{}')) as Kept
    const days = async () => [...new Set((await kept()).blocks.map(({ day }) => day))].sort()
    await expect.poll(async () => (await days()).length, { timeout: 25_000 }).toBe(2)
    const [, morning] = await days()
    await kiosk.setOffline(true)
    await kiosk.clock.setFixedTime(Date.now() + dayMs)
    await page.reload()
    await heading(/Selamat datang/)
    await press('Bahasa Indonesia')
    await press(/Administrasi Kependudukan/)
    await press(/KTP elektronik/)
    await press('Ambil nomor')
    await page
      .getByText(/Jaringan sedang terputus/)
      .first()
      .waitFor()
    expect(await number()).toMatch(/^A-\d{3}$/)
    const { blocks, tickets } = await kept()
    expect(blocks.find(({ id }) => id === tickets.at(-1)?.block_id)?.day).toBe(morning)
    await ask('POST', '/simulator/clock/advance', { ms: dayMs })
    await kiosk.setOffline(false)
    await expect.poll(async () => (await kept()).tickets, { timeout: 25_000 }).toEqual([])
  })
}
