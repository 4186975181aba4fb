import { eventually } from '@govconnect/testkit'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { open, signIn, type World, whole } from './support.ts'

/** What the browser keeps of answers, seen from the server: a read that it confirms is a 304 there. */
export function caching(world: () => World): void {
  const confirmed = async (route: string) => {
    const metrics = await (await fetch(`${world().origin}/metrics`)).text()
    const series = new RegExp(
      `^http_request_duration_seconds_count\\{method="GET",route="${route}",status="304"\\} (\\d+)`,
      'm',
    )
    return Number(series.exec(metrics)?.[1] ?? 0)
  }

  it('a page that is loaded again has its lists confirmed, not sent again', async () => {
    const context = await world().person({ as: world().admin })
    const page = await open(context, '/kasus')
    await whole(page)
    const before = await confirmed('cases.listComplaints')
    await page.reload()
    await whole(page)
    await eventually(async () => (await confirmed('cases.listComplaints')) > before)
    await context.close()
  })

  it('nothing that was kept outlives signing out', async () => {
    const context = await world().person()
    const page = await context.newPage()
    await signIn(page)
    const route = 'tenants.listMessageTypes'
    const before = await confirmed(route)
    await readTypes(page)
    expect(await confirmed(route)).toBe(before)
    await readTypes(page)
    expect(await confirmed(route)).toBe(before + 1)
    await page.evaluate(() => fetch('/api/v1/identity/sign-out', { method: 'POST' }))
    await signIn(page)
    await readTypes(page)
    expect(await confirmed(route)).toBe(before + 1)
    await context.close()
  })
}

const readTypes = (page: Page) =>
  page.evaluate(async () => {
    const response = await fetch('/api/v1/message-types')
    if (response.status !== 200) throw new Error(`message types: ${response.status}`)
    await response.json()
  })
