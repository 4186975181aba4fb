import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from '@govconnect/kernel'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mountWebApp } from '../../apps/server/http/web.ts'
import { defaultDeviceConfig, defaultPolicy } from '../../modules/queue/rules/index.ts'
import { browserFlags, findBrowser } from './support.ts'

const executablePath = findBrowser()
const root = new URL('../../', import.meta.url).pathname

/** What a kiosk kept before its server went away. */
const kept = {
  setup: {
    office: { name: 'Kota Contoh', slug: 'kota-contoh' },
    device: { name: 'Kios pintu' },
    branch: {
      ...{ id: 'b', name: 'Pusat', zone: 'Asia/Jakarta', open: true, closes_at: null },
      ...{ day_ends: '00:00', hours: [], holidays: [] },
    },
    ...{ areas: [], services: [], policy: defaultPolicy, config: defaultDeviceConfig, config_number: 0 },
  },
}

/** The server has the kiosk's files only, as after an update while the modules still start. */
describe.skipIf(!executablePath)('a new version of the kiosk', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'govconnect-shell-'))
  let current: App
  let server: Server
  let browser: Browser
  let page: Page

  const mount = () => {
    current = new Hono()
    mountWebApp(current, { folder, base: '/kiosk/' })
  }
  const marked = () => page.evaluate(() => document.documentElement.dataset['mark'] === 'old')
  const waits = () => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting))

  beforeAll(async () => {
    execFileSync(process.execPath, [join(root, 'scripts/ensure-web.ts')])
    cpSync(join(root, 'web/kiosk/dist'), folder, { recursive: true })
    mount()
    await new Promise<void>((resolve) => {
      const fetch = (request: Request) => current.fetch(request)
      server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, () => resolve()) as Server
    })
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: browserFlags })
    const context = await browser.newContext({
      baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      reducedMotion: 'reduce',
    })
    await context.addInitScript((stored) => localStorage.setItem('gc.kiosk', stored), JSON.stringify(kept))
    page = await context.newPage()
    await page.clock.install()
    await page.goto('/kiosk/')
    await page.getByRole('heading', { name: /Selamat datang/ }).waitFor()
    await page.evaluate(() => navigator.serviceWorker.ready)
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('waits while a visitor stands there', async () => {
    await page.getByRole('button', { name: 'Bahasa Indonesia' }).click()
    await page.getByRole('heading', { name: 'Apa keperluan Anda?' }).waitFor()
    await page.evaluate(() => {
      document.documentElement.dataset['mark'] = 'old'
    })
    const rewrite = (file: string, from: RegExp, to: string) => {
      const text = readFileSync(join(folder, file), 'utf8')
      expect(text).toMatch(from)
      writeFileSync(join(folder, file), text.replace(from, to))
    }
    rewrite('index.html', /<title>GovConnect/, '<title>GovConnect baru')
    rewrite('sw.js', /[0-9a-f]{16}/, 'feedfeedfeedfeed')
    mount()
    await page.evaluate(async () => void (await navigator.serviceWorker.getRegistration())?.update())
    await expect.poll(waits, { timeout: 15_000 }).toBe(true)
    await page.clock.runFor(20_000)
    expect(await marked()).toBe(true)
    expect(await page.title()).toBe('GovConnect')
  })

  it('comes once nobody does, whole', async () => {
    await page.getByRole('button', { name: 'Kembali' }).click()
    await page.getByRole('heading', { name: /Selamat datang/ }).waitFor()
    await page.clock.runFor(3_000)
    expect(await marked()).toBe(true)
    await page.clock.runFor(4_000)
    await expect.poll(() => page.title(), { timeout: 15_000 }).toBe('GovConnect baru')
    await page.getByRole('heading', { name: /Selamat datang/ }).waitFor()
    expect(await marked()).toBe(false)
    expect(await page.evaluate(() => caches.keys())).toEqual(['kiosk-shell-feedfeedfeedfeed'])
  })

  it('starts without a server too', async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await page.reload()
    await page.getByRole('heading', { name: /Selamat datang/ }).waitFor()
    await page.getByText('Tanpa jaringan').waitFor()
  })
})
