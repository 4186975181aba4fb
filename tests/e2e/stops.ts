// Every page and state that is looked at for faults in two themes, on a desk and on a phone.
import { SAMPLE_TENANT } from '@govconnect/tenants/contract'
import type { Page } from 'playwright-core'
import { openFirst, press, type Stop, through } from './stop.ts'
import { lines } from './stops-lines.ts'
import { places, rules } from './stops-places.ts'

const anOffice = 'main a[href*="/tenants/"]'
const sample = `/tenants/${SAMPLE_TENANT.id}`
const failed = `${sample}?tab=parked`
const aFailure = 'main li input[type=checkbox]'
const keys = '/pengaturan?tab=keys'
const aKey = 'main li h3'
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
  { name: 'analytics', path: '/analitik?period=month', whole: 'main figure' },
  { name: 'analytics, nobody came', path: '/analitik?from=2020-01-01&to=2020-01-02', whole: 'main dl' },
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

/** Pages behind the sign-in. */
export const parts = { daily, lines, offices, places, rules, settings }
