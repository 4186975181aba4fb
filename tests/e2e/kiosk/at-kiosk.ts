import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SAMPLE_TENANT } from '@govconnect/tenants/contract'
import type { BrowserContext, Page } from 'playwright-core'
import { startAgent } from '../../../apps/print-agent/agent.ts'
import { startFakePrinter } from '../../support/printer/tcp.ts'
import { hallFaults } from '../accessibility.ts'
import { person, signIn, startWorld } from '../support.ts'

const upright = { width: 1080, height: 1920 }

export type AtKiosk = Awaited<ReturnType<typeof atKiosk>>

/** A kiosk before its first start, with a printer that speaks ESC/POS behind a print agent, and staff who answer by the API. */
export async function atKiosk(executablePath: string) {
  const folder = mkdtempSync(join(tmpdir(), 'govconnect-kiosk-'))
  const printer = await startFakePrinter()
  const world = await startWorld(executablePath, { ADMIN_EMAIL: person.email, ADMIN_PASSWORD: person.password })
  const options = {
    printer: { host: '127.0.0.1', port: printer.port },
    origins: [world.origin],
    port: 0,
    pair: false,
  }
  const agent = await startAgent({ ...options, data: folder }, { answerMs: 300, writeMs: 800, lookMs: 200, looks: 3 })
  const staff = await world.person()
  await signIn(await staff.newPage())
  const ask = asking(staff)
  const branch: string = (await ask('GET', '/branches')).items[0].id
  const kiosk = await world.person({ viewport: upright })
  const page = await kiosk.newPage()
  return {
    ...{ world, printer, agent, branch, kiosk, page, ask },
    ...visitorAt(page),
    deviceNow: async () => (await ask('GET', `/devices?branch_id=${branch}`)).items[0],
    async stop() {
      await agent.stop()
      await world.stop()
      await printer.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const asking = (staff: BrowserContext) => async (method: 'GET' | 'POST', path: string, data?: unknown) => {
  const headers = { 'x-tenant': SAMPLE_TENANT.slug }
  const answer = await staff.request.fetch(`/api/v1${path}`, { method, headers, ...(data ? { data } : {}) })
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  return answer.json()
}

/** Who uses it has a keyboard only; what is wrong with the screens they see is kept in `faults`. */
function visitorAt(page: Page) {
  const faults: string[] = []
  return {
    faults,
    /** Moves on by Tab until the named control has the focus, and presses it. */
    async press(name: string | RegExp): Promise<void> {
      const wanted = page.getByRole('button', { name, exact: typeof name === 'string' })
      await wanted.first().waitFor()
      for (let tries = 0; tries < 30; tries++) {
        await page.keyboard.press('Tab')
        if (await wanted.first().evaluate((one) => one === document.activeElement)) return page.keyboard.press('Enter')
      }
      throw new Error(`Tab does not lead to ${name}`)
    },
    async look(name: string): Promise<void> {
      faults.push(...(await hallFaults(page)).map((words) => `${name}: ${words}`))
      await page.emulateMedia({ colorScheme: 'light' })
      if (process.env['SHOTS']) await page.screenshot({ path: join(process.env['SHOTS'], `kiosk-${name}.png`) })
    },
    heading: (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor(),
    number: async () =>
      (await page
        .getByText(/^[A-Z]{1,2}-\d{3}$/)
        .first()
        .textContent()) ?? '',
  }
}
