import { readFileSync } from 'node:fs'
import { eventually } from '@govconnect/testkit'
import type { BrowserContext } from 'playwright-core'
import { expect, it } from 'vitest'
import { parseCsv } from '../support/csv.ts'
import { handset, open, type World } from './support.ts'

interface Answer {
  id: string
  items: { id: string }[]
  ticket: { id: string }
}

/** Asks as the person whose browser it is. */
function asking(context: BrowserContext, origin: string) {
  let n = 0
  return async (method: 'GET' | 'POST' | 'PUT', path: string, data?: object): Promise<Answer> => {
    const body = data ? { data: { request_id: `analitik-${Date.now()}-${n++}`, ...data } } : {}
    const answer = await context.request.fetch(`${origin}/api/v1${path}`, {
      method,
      headers: { 'sec-fetch-site': 'same-origin' },
      ...body,
    })
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
    return answer.json()
  }
}

/** Three visitors of a service: one served, two waiting. Answers the service. */
async function liveAMorning(context: BrowserContext, origin: string): Promise<string> {
  const ask = asking(context, origin)
  const [branch] = (await ask('GET', '/branches')).items
  const { items: counters } = await ask('GET', `/counters?branch_id=${branch!.id}`)
  const { items: services } = await ask('GET', `/services?branch_id=${branch!.id}`)
  const refusals: string[] = []
  for (const counter of counters) {
    for (const service of services) {
      const taken = { branch_id: branch!.id, service_id: service.id }
      try {
        await ask('PUT', `/counters/${counter.id}/session`, { open: true })
        await ask('PUT', '/agents/me/presence', { branch_id: branch!.id, presence: 'available' })
        const { ticket } = await ask('POST', '/tickets', taken)
        await ask('POST', `/tickets/${ticket.id}/actions`, { action: 'call', counter_id: counter.id })
        await ask('POST', `/tickets/${ticket.id}/actions`, { action: 'start' })
        await ask('POST', `/tickets/${ticket.id}/actions`, { action: 'complete' })
        for (let more = 0; more < 2; more++) await ask('POST', '/tickets', taken)
        return service.id
      } catch (error) {
        // A service that only leads to others, or that this counter does not serve.
        refusals.push(String(error))
      }
    }
  }
  throw new Error(`no service of the sample office could be served: ${refusals.join('; ')}`)
}

export function analytics(world: () => World): void {
  it('shows the lines as they stand and were, and gives them as a file', async () => {
    const { origin, admin } = world()
    const context = await world().person({ as: admin })
    const service = await liveAMorning(context, origin)
    const page = await open(context, '/analitik?period=today')
    const live = page.getByRole('region', { name: 'Saat ini' })
    const waiting = live.getByText('Menunggu', { exact: true }).locator('xpath=..').locator('dd').first()
    await eventually(async () => Number(await waiting.textContent()) >= 2)
    await page.getByRole('table', { name: /Waktu tunggu per jam/ }).waitFor({ state: 'attached' })
    const details = page.getByRole('region', { name: 'Layanan', exact: true })
    expect(await details.getByRole('row').count()).toBeGreaterThanOrEqual(2)

    await page.getByRole('combobox', { name: 'Layanan', exact: true }).selectOption(service)
    await page.waitForURL(new RegExp(`service=${service}`))
    await page.getByRole('combobox', { name: 'Saluran', exact: true }).selectOption('kiosk')
    await page.getByText('Belum ada antrean pada rentang ini').waitFor()
    await page.getByRole('button', { name: 'Hapus saringan' }).click()
    await page.getByRole('table', { name: /Waktu tunggu per jam/ }).waitFor({ state: 'attached' })

    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Unduh CSV' }).click()
    const file = readFileSync(await (await coming).path(), 'utf8')
    expect(file.startsWith('\uFEFF')).toBe(true)
    const [headings, ...rows] = parseCsv(file.slice(1))
    expect(headings).toContain('Tunggu (detik)')
    expect(rows.length).toBeGreaterThanOrEqual(3)
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([headings!.length]))
    await context.close()
  })

  it('shows at once which numbers do not send, and what waits in the inbox', async () => {
    const context = await world().person({ as: world().admin })
    const ask = asking(context, world().origin)
    const page = await open(context, '/analitik?period=today')
    const channel = page.getByRole('region', { name: 'WhatsApp, seluruh kantor' })
    await channel.getByText('Menunggu jawaban').waitFor()
    const [account] = (await ask('GET', '/channel-accounts')).items
    await ask('POST', `/message/queue/${account!.id}/pause`)
    await channel.getByText(/^Tidak mengirim:/).waitFor({ timeout: 5_000 })
    await ask('POST', `/message/queue/${account!.id}/resume`)
    await channel.getByText(/^Tidak mengirim:/).waitFor({ state: 'detached', timeout: 5_000 })
    await context.close()
  })

  it('leads from a part to its own figures, and back', async () => {
    const context = await world().person({ as: world().admin })
    const page = await open(context, '/analitik?period=today')
    await page.getByRole('radio', { name: 'Loket', exact: true }).click()
    await page.waitForURL(/by=counter/)
    const details = page.getByRole('region', { name: 'Loket', exact: true })
    const name = await details.getByRole('link').first().textContent()
    await details.getByRole('link').first().click()
    await page.waitForURL(/counter=[\da-f-]{36}/)
    const chosen = page.getByRole('combobox', { name: 'Loket', exact: true }).locator('option:checked')
    expect(await chosen.textContent()).toBe(name)
    await page.goBack()
    await page.waitForURL(/by=counter/)
    await details.getByRole('button', { name: 'Tunggu, median' }).click()
    await details.getByRole('columnheader', { name: 'Tunggu, median' }).and(page.locator('[aria-sort]')).waitFor()
    await context.close()
  })

  it('fits a phone', async () => {
    const context = await world().person({ as: world().admin, viewport: handset })
    const page = await open(context, '/analitik?period=today')
    await page.getByRole('table', { name: /Waktu tunggu per jam/ }).waitFor({ state: 'attached' })
    const wider = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
    expect(wider).toBe(false)
    await context.close()
  })
}
