import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { World } from '../support.ts'

/** The card of the number that a desk has. */
export const current = (desk: Page) => desk.getByRole('region', { name: /^Nomor di loket/ })
export const shows = (desk: Page, number: string) =>
  desk.getByRole('region', { name: `Nomor di loket: ${number}` }).waitFor()

export const adminOf = (world: World) => {
  if (!world.admin) throw new Error('the first day made no administrator')
  return world.admin
}

interface Office {
  branch_id: string
  id: string
}

/** A visitor takes a number of the first service of room A, as at a kiosk. */
export const take = (page: Page) =>
  page.evaluate(async () => {
    const read = async (path: string) => (await (await fetch(`/api/v1${path}`)).json()) as { items: Office[] }
    const ktp = (await read('/services')).items.find((one) => (one as { code?: string }).code === 'ktp')
    const made = await fetch('/api/v1/tickets', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        request_id: crypto.randomUUID(),
        branch_id: ktp?.branch_id,
        service_id: ktp?.id,
        person: { name: 'Siti Aminah' },
      }),
    })
    if (!made.ok) throw new Error(await made.text())
  })

/** Acts on a ticket by the API, as another screen of the same person would. */
export const act = (page: Page, number: string, action: object) =>
  page.evaluate(
    async ([number, action]) => {
      const read = async (path: string) =>
        (await (await fetch(`/api/v1${path}`)).json()) as { items: { id: string; number: string }[] }
      const branch = (await read('/branches')).items[0]?.id
      const ticket = (await read(`/tickets?branch_id=${branch}&q=${number}`)).items[0]
      const done = await fetch(`/api/v1/tickets/${ticket?.id}/actions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ request_id: crypto.randomUUID(), ...action }),
      })
      if (!done.ok) throw new Error(await done.text())
    },
    [number, action] as const,
  )

/** The simulator's clock moves the whole installation; the desk says meanwhile that it is still there. */
export async function graceIsOver(page: Page): Promise<void> {
  const branch = ((await (await page.request.get('/api/v1/branches')).json()) as { items: Office[] }).items[0]?.id
  for (let n = 0; n < 4; n++) {
    const moved = await page.request.post('/api/v1/simulator/clock/advance', { data: { ms: 16_000 } })
    expect(moved.ok()).toBe(true)
    const told = await page.request.put('/api/v1/agents/me/presence', { data: { branch_id: branch } })
    expect(told.ok()).toBe(true)
  }
}
