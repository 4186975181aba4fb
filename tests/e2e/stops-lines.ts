// Loket and Pengawas, at work.
import type { Page } from 'playwright-core'
import { press, type Stop } from './stop.ts'

interface Answer {
  items: { id: string; branch_id: string; code?: string }[]
  id: string
  status: string
  ticket: Answer | null
}

/** A counter of the sample office as a clerk has it: open, with a visitor who is served and others who wait. */
async function atWork(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ask = async (method: string, path: string, body?: object) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`/api/v1${path}`, { method, ...(body ? { headers, body: JSON.stringify(body) } : {}) })
      return (await answer.json()) as Answer
    }
    const press = () => ({ request_id: crypto.randomUUID() })
    const counter = (await ask('GET', '/counters')).items[0]
    const ktp = (await ask('GET', '/services')).items.find(({ code }) => code === 'ktp')
    await ask('PUT', `/counters/${counter?.id}/session`, { ...press(), open: true })
    await ask('PUT', '/agents/me/presence', { branch_id: counter?.branch_id, presence: 'available' })
    for (let n = 0; n < 3; n++)
      await ask('POST', '/tickets', { ...press(), branch_id: ktp?.branch_id, service_id: ktp?.id, class: 'elderly' })
    const { ticket } = await ask('GET', `/counters/${counter?.id}/desk`)
    const present = ticket ?? (await ask('POST', `/counters/${counter?.id}/call-next`, press()))
    if (present.status === 'called')
      await ask('POST', `/tickets/${present.id}/actions`, { ...press(), action: 'start' })
  })
  await page.reload()
  // The number at the counter, or of who is next: with it the keys of the desk are there.
  await page.locator('main p.figures').first().waitFor()
}
const working =
  (...keys: string[]) =>
  async (page: Page) => {
    await atWork(page)
    for (const key of keys) await press(key)(page)
  }
const someone = 'main h2'

export const lines: Stop[] = [
  { name: 'desk', path: '/loket', whole: someone, first: working() },
  ...(['Shift+D', 'h', 't', 'n', 'b', 'c'] as const).map((key) => ({
    name: `desk, dialog ${key}`,
    path: '/loket',
    whole: someone,
    first: working(key),
  })),
  {
    name: 'desk, a number given',
    path: '/loket',
    whole: someone,
    first: async (page) => {
      await working('c')(page)
      await page.getByRole('dialog').locator('button[type=submit]').click()
      await page.locator('[data-slip]').waitFor()
    },
  },
  {
    name: 'desk, closing with a visitor',
    path: '/loket',
    whole: someone,
    first: async (page) => {
      await atWork(page)
      await page.locator('header button:has(.lucide-door-closed)').click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'desk, cheat sheet', path: '/loket', whole: someone, first: working('Shift+?') },
  {
    name: 'desk, another counter',
    path: '/loket',
    whole: someone,
    first: async (page) => {
      await atWork(page)
      await page.locator('header button:has(.lucide-plus)').click()
      await page.locator('main article').first().waitFor()
    },
  },
  {
    name: 'wall',
    path: '/pengawas?tab=waiting',
    whole: 'main article',
    first: async (page) => {
      await atWork(page)
      await page.locator('main article').first().waitFor()
    },
  },
  { name: 'wall, nothing found', path: '/pengawas?tab=find&q=zzz', whole: 'main article' },
  {
    name: 'wall, a number',
    path: '/pengawas?tab=waiting',
    whole: 'main article',
    first: async (page) => {
      await page.locator('main section li > button').first().click()
      await page.locator('[role=dialog] ol').first().waitFor()
    },
  },
  {
    name: 'wall, close a counter',
    path: '/pengawas',
    whole: 'main article',
    first: async (page) => {
      await page.locator('main article button.h-8').first().click()
      await page.getByRole('dialog').waitFor()
    },
  },
]
