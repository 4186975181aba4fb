// Tempat, Perangkat, Kebijakan.
import type { Page } from 'playwright-core'
import { press, type Stop, through } from './stop.ts'

const addButton = 'main section button:has(.lucide-plus)'
const listMenu = (entry: string) => through('main li [aria-haspopup=menu]', `[role=menuitem]:has(${entry})`)
const inDialog = (open: (page: Page) => Promise<void>, then: (page: Page) => Promise<void>) => async (page: Page) => {
  await open(page)
  await then(page)
}
const saveIn = async (page: Page) => {
  await page.locator('[role=dialog] button[type=submit]').click()
  await page.locator('[role=dialog] [role=alert]').first().waitFor()
}

export const places: Stop[] = [
  { name: 'places', path: '/tempat', whole: 'main dl' },
  ...['areas', 'services', 'counters', 'holidays', 'skills'].map((tab) => ({
    name: `places, ${tab}`,
    path: `/tempat?tab=${tab}&archived=true`,
    whole: 'main ul li, main p.font-bold',
  })),
  {
    name: 'new branch, faults',
    path: '/tempat',
    whole: 'main dl',
    first: inDialog(through('main button:has(.lucide-plus)'), saveIn),
  },
  {
    name: 'new service, faults',
    path: '/tempat?tab=services',
    whole: 'main li',
    first: inDialog(through(addButton), saveIn),
  },
  { name: 'a service', path: '/tempat?tab=services', whole: 'main li', first: listMenu('.lucide-pencil') },
  { name: 'a counter', path: '/tempat?tab=counters', whole: 'main li', first: listMenu('.lucide-pencil') },
  { name: 'archive a counter', path: '/tempat?tab=counters', whole: 'main li', first: listMenu('.lucide-archive') },
]

const aPolicy = 'main li a[href*="policy="]'
export const rules: Stop[] = [
  { name: 'devices', path: '/perangkat', whole: 'main li h2, main p.font-bold' },
  { name: 'pair a device', path: '/perangkat', whole: 'main li h2, main p.font-bold', first: press('c') },
  { name: 'configuration of kiosks', path: '/perangkat?tab=config', whole: 'main h2' },
  ...['kiosk', 'display'].map((kind) => ({
    name: `change the configuration of a ${kind}`,
    path: `/perangkat?tab=config&kind=${kind}`,
    whole: 'main h2',
    first: through('main button:has(.lucide-sliders-horizontal)'),
  })),
  { name: 'voice', path: '/perangkat?tab=voice', whole: 'main li' },
  { name: 'policies', path: '/kebijakan', whole: `${aPolicy}, main dl` },
  ...['content', 'changes', 'rehearsal'].map((tab) => ({
    name: `a policy, ${tab}`,
    path: '/kebijakan',
    whole: `${aPolicy}, main dl`,
    first: async (page: Page) => {
      await page.locator(aPolicy).first().click()
      await page.locator('main [role=tab]').nth(['content', 'changes', 'rehearsal'].indexOf(tab)).click()
    },
  })),
]
