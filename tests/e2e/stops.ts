// Every page and state that is looked at for faults in two themes, on a desk and on a phone.
import { SAMPLE_TENANT } from '@govconnect/tenants/contract'
import type { Page } from 'playwright-core'

export interface Stop {
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
const sample = `/tenants/${SAMPLE_TENANT.id}`
const failed = `${sample}?tab=parked`
const aFailure = 'main li input[type=checkbox]'
const keys = '/pengaturan?tab=keys'
const aKey = 'main li h3'
/** Presses one after the other, each once it is there. */
const through =
  (...selectors: string[]) =>
  async (page: Page) => {
    for (const selector of selectors) await page.locator(selector).first().click()
    await page.getByRole('dialog').waitFor()
  }
/** The menu of the office that may be deleted; its entries are to suspend and, last, to delete. */
const menuEntry = (entry: string) => through('main [aria-haspopup=menu]', `[role=menuitem]${entry}`)
const firstCase = openFirst('main a[href*="/kasus/"]', 'main h2')

/** Figures that cannot be asked for again are shown with their time. */
async function losePools(page: Page): Promise<void> {
  await page.route('**/api/v1/tenant-pools*', (route) => route.abort())
  await page.locator('main p[role=status]:has(svg)').waitFor({ timeout: 20_000 })
  await page.unroute('**/api/v1/tenant-pools*')
}

export const front: Stop[] = [
  { name: 'login', path: '/login', whole: 'input[type=email]' },
  { name: 'setup without a link', path: '/setup', whole: 'a[href="/login"]' },
]

const daily: Stop[] = [
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
  { name: 'palette', path: '/', whole: 'main section', first: press('Control+K') },
  { name: 'cheat sheet', path: '/inbox', whole: 'main li a', first: press('Shift+?') },
  { name: 'no such page', path: '/tidak-ada', whole: 'a[href="/"]' },
  { name: 'no such page below a page', path: '/kasus/LAP-1/tidak-ada', whole: 'main a[href="/"]' },
]

const offices: Stop[] = [
  { name: 'offices', path: '/tenants?sort=depth', whole: anOffice },
  { name: 'offices, nothing found', path: '/tenants?q=zzz', whole: 'main a[href="/tenants"]' },
  { name: 'offices, server away', path: '/tenants', whole: anOffice, first: losePools },
  { name: 'new office', path: '/tenants', whole: anOffice, first: press('c') },
  {
    name: 'new office, faults',
    path: '/tenants',
    whole: anOffice,
    first: async (page) => {
      await press('c')(page)
      await page.locator('[role=dialog] button[type=submit]').click()
      await page.locator('[role=dialog] [role=alert]').first().waitFor()
    },
  },
  { name: 'suspend an office', path: '/tenants?q=suka', whole: anOffice, first: menuEntry(':nth-of-type(1)') },
  { name: 'delete an office', path: '/tenants?q=suka', whole: anOffice, first: menuEntry(':last-of-type') },
  { name: 'office', path: sample, whole: 'main figure' },
  { name: 'office one does not stand in', path: '/tenants/suka-jadi', whole: 'main figure' },
  { name: 'no such office', path: '/tenants/tidak-ada', whole: 'main a[href="/tenants"]' },
  { name: 'office, no message found', path: `${sample}?from=2020-01-01&to=2020-01-02`, whole: 'main figure' },
  {
    name: 'message',
    path: sample,
    whole: 'main tbody tr',
    first: openFirst('main tbody td button', '[role=dialog] pre'),
  },
  { name: 'office, failed messages', path: failed, whole: aFailure },
  { name: 'failed message', path: failed, whole: aFailure, first: openFirst('main li button', '[role=dialog] pre') },
  {
    name: 'discard failed messages',
    path: failed,
    whole: aFailure,
    first: through(aFailure, 'main section button:has(.lucide-trash-2)'),
  },
]

const settings: Stop[] = [
  { name: 'audit', path: '/audit', whole: 'main tbody tr' },
  { name: 'audit entry', path: '/audit', whole: 'main tbody tr', first: openFirst('tbody button', '[role=dialog]') },
  ...['profile', 'security', 'channels', 'health'].map((tab) => ({
    name: `settings, ${tab}`,
    path: `/pengaturan?tab=${tab}`,
    whole: 'main section, main form',
  })),
  { name: 'settings, keys', path: `${keys}&ended=true`, whole: aKey },
  { name: 'new key', path: keys, whole: aKey, first: press('c') },
  {
    name: 'new key, faults',
    path: keys,
    whole: aKey,
    first: async (page) => {
      await press('c')(page)
      await page.locator('[role=dialog] select').selectOption('day')
      await page.locator('[role=dialog] textarea').fill('portal')
      await page.locator('[role=dialog] button[type=submit]').click()
      await page.locator('[role=dialog] [role=alert]').first().waitFor()
    },
  },
  { name: 'replace a key', path: keys, whole: aKey, first: through('main li button:has(.lucide-refresh-cw)') },
  { name: 'revoke a key', path: keys, whole: aKey, first: through('main li button:has(.lucide-ban)') },
  {
    name: 'secret of a key, closed without a copy',
    path: keys,
    whole: aKey,
    first: async (page) => {
      await press('c')(page)
      await page.locator('[role=dialog] input[type=checkbox]').first().check()
      await page.locator('[role=dialog] input').first().fill('Uji')
      await page.locator('[role=dialog] button[type=submit]').click()
      await page.locator('[role=dialog] pre').first().waitFor()
      await page.keyboard.press('Escape')
      await page.locator('[role=dialog] [role=alert]').waitFor()
    },
  },
]

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

const lines: Stop[] = [
  { name: 'desk', path: '/loket', whole: someone, first: working() },
  ...(['Shift+D', 'h', 't', 'n', 'b'] as const).map((key) => ({
    name: `desk, dialog ${key}`,
    path: '/loket',
    whole: someone,
    first: working(key),
  })),
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

/** Pages behind the sign-in. */
export const parts = { daily, lines, offices, settings }
