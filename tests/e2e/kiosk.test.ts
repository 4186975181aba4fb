import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SAMPLE_TENANT } from '@govconnect/tenants/contract'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Agent, startAgent } from '../../apps/print-agent/agent.ts'
import { type FakePrinter, startFakePrinter } from '../support/printer/tcp.ts'
import { hallFaults } from './accessibility.ts'
import { findBrowser, forgetRefusals, person, signIn, startWorld, type World } from './support.ts'

const browser = findBrowser()
const ensureWeb = new URL('../../scripts/ensure-web.ts', import.meta.url).pathname
const upright = { width: 1080, height: 1920 }
const dayMs = 24 * 3_600_000
const wide = { width: 1366, height: 768 }

/** A kiosk from its first start on, with a printer that speaks ESC/POS behind a print agent. Whoever uses it has a keyboard only. */
describe.skipIf(!browser)('a kiosk in a browser', { timeout: 60_000 }, () => {
  let world: World
  let staff: BrowserContext
  let kiosk: BrowserContext
  let page: Page
  let printer: FakePrinter
  let agent: Agent
  let branch: string
  const folder = mkdtempSync(join(tmpdir(), 'govconnect-kiosk-'))
  const faults: string[] = []

  async function ask(method: 'GET' | 'POST', path: string, data?: unknown) {
    const headers = { 'x-tenant': SAMPLE_TENANT.slug }
    const answer = await staff.request.fetch(`/api/v1${path}`, { method, headers, ...(data ? { data } : {}) })
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
    return answer.json()
  }
  const deviceNow = async () => (await ask('GET', `/devices?branch_id=${branch}`)).items[0]

  /** Moves on by Tab until the named control has the focus, and presses it. */
  async function press(name: string | RegExp): Promise<void> {
    const wanted = page.getByRole('button', { name, exact: typeof name === 'string' })
    await wanted.first().waitFor()
    for (let tries = 0; tries < 30; tries++) {
      await page.keyboard.press('Tab')
      if (await wanted.first().evaluate((one) => one === document.activeElement)) return page.keyboard.press('Enter')
    }
    throw new Error(`Tab does not lead to ${name}`)
  }
  const look = async (name: string) => {
    faults.push(...(await hallFaults(page)).map((words) => `${name}: ${words}`))
    await page.emulateMedia({ colorScheme: 'light' })
    if (process.env['SHOTS']) await page.screenshot({ path: join(process.env['SHOTS'], `kiosk-${name}.png`) })
  }
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
  const number = async () =>
    (await page
      .getByText(/^[A-Z]{1,2}-\d{3}$/)
      .first()
      .textContent()) ?? ''

  beforeAll(async () => {
    execFileSync(process.execPath, [ensureWeb])
    printer = await startFakePrinter()
    world = await startWorld(browser ?? '', { ADMIN_EMAIL: person.email, ADMIN_PASSWORD: person.password })
    const options = {
      printer: { host: '127.0.0.1', port: printer.port },
      origins: [world.origin],
      port: 0,
      pair: false,
    }
    agent = await startAgent({ ...options, data: folder }, { answerMs: 300, writeMs: 800, lookMs: 200, looks: 3 })
    staff = await world.person()
    await signIn(await staff.newPage())
    branch = (await ask('GET', '/branches')).items[0].id
    kiosk = await world.person({ viewport: upright })
    page = await kiosk.newPage()
  }, 120_000)
  afterAll(async () => {
    await agent?.stop()
    await world?.stop()
    await printer?.stop()
    rmSync(folder, { recursive: true, force: true })
  }, 30_000)

  it('is paired by six digits', async () => {
    const { code } = await ask('POST', '/devices', { branch_id: branch, kind: 'kiosk', name: 'Kios pintu' })
    await page.goto('/kiosk/')
    await page.getByLabel('Kode enam angka').waitFor()
    await look('pairing')
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
    await heading(/Selamat datang/)
  })

  it('is told to print by its agent, and staff connect it on the spot', async () => {
    const { config } = (await kiosk.request.get('/api/v1/devices/me').then((answer) => answer.json())) as {
      config: Record<string, unknown>
    }
    const way = { way: 'agent', agent_url: `http://127.0.0.1:${agent.port}`, columns: 32 }
    const more = { printer: way, ask_name: true, ask_phone: true, idle_seconds: 30 }
    await ask('POST', `/branches/${branch}/device-configs`, { kind: 'kiosk', config: { ...config, ...more } })
    await page.reload()
    await press(/Sambungkan printer/)
    await heading('Sambungkan printer')
    await look('connect')
    await page.getByLabel('Kode enam angka').focus()
    await page.keyboard.type(agent.code() ?? '')
    await page.keyboard.press('Enter')
    await heading(/Selamat datang/)
    await page.getByText('Printer belum dipilih').waitFor({ state: 'detached' })
    await expect.poll(async () => (await deviceNow()).printer, { timeout: 20_000 }).toBe('ok')
  })

  it('gives a number and prints it, with the keyboard alone', async () => {
    await look('welcome')
    await press('Bahasa Indonesia')
    await look('services')
    await press(/Administrasi Kependudukan/)
    await press(/KTP elektronik/)
    await heading('Isi data Anda')
    await look('details')
    await page.getByLabel(/Nama/).focus()
    await page.keyboard.type('Siti Rahmawati')
    await page.keyboard.press('Tab')
    await page.keyboard.type('081234567890')
    await page.keyboard.press('Enter')
    await heading(/Ambil nomor untuk/)
    await look('confirm')
    await press('Ambil nomor')
    await heading('Nomor Anda')
    await page.getByText('Ambil kertas nomor Anda.').waitFor()
    await look('ticket')
    expect(printer.paper.confused).toEqual([])
    const [slip] = printer.paper.slips
    const biggest = slip?.lines.toSorted((a, b) => b.height - a.height)[0]
    expect(biggest).toMatchObject({ text: await number(), height: 6 })
    expect(slip?.qr).toMatch(/\/t\/kota-contoh\/visits\/[\w-]{22}$/)
    expect(slip?.lines.map(({ text }) => text)).toContain('Yang perlu dibawa')
    expect(Math.max(...(slip?.lines ?? []).map(({ text, width }) => text.length * width))).toBeLessThanOrEqual(32)
    await press('Selesai')
  })

  it('says when the paper is out, to visitor and staff, and prints the number once there is some', async () => {
    printer.paper.linesLeft = 0
    await press('English')
    await heading('What do you need?')
    await press(/Civil registration/)
    await press(/Identity card/)
    await heading('Your details')
    await press('Next')
    await press('Take a number')
    await page
      .getByRole('alert')
      .getByText(/out of paper/)
      .waitFor()
    await look('no-paper')
    expect(printer.paper.slips).toHaveLength(1)
    await expect.poll(async () => (await deviceNow()).printer, { timeout: 20_000 }).toBe('paper_out')
    printer.paper.load()
    await press('Print again')
    await page.getByText('Take your paper.').waitFor()
    expect(printer.paper.slips.map(({ cut }) => cut)).toEqual([true, true])
    await press('Done')
    await heading(/Selamat datang/)
  })

  it('keeps nothing of a visitor on the device', async () => {
    const stored = await page.evaluate(async () => {
      const files = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
      const addresses = files.flat().map(({ url }) => new URL(url).pathname)
      return { local: JSON.stringify(localStorage), session: sessionStorage.length, addresses }
    })
    expect(stored.local).not.toMatch(/Siti|08123/)
    expect(stored.session).toBe(0)
    expect(stored.addresses.length).toBeGreaterThan(5)
    expect(stored.addresses.filter((path) => !path.startsWith('/kiosk/'))).toEqual([])
  })

  it('starts without a network, gives a number, and tells it later', async () => {
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('gc.kiosk') ?? ''), { timeout: 15_000 })
      .toContain('hmac_key')
    await page.evaluate(() => navigator.serviceWorker.ready)
    await kiosk.setOffline(true)
    await page.reload()
    await heading(/Selamat datang/)
    await page.getByText('Tanpa jaringan').waitFor()
    await press('Bahasa Indonesia')
    await press(/Administrasi Kependudukan/)
    await press(/KTP elektronik/)
    await press('Lanjut')
    await press('Ambil nomor')
    await page.getByText(/Jaringan sedang terputus/).waitFor()
    await look('offline')
    const given = await number()
    await kiosk.setOffline(false)
    await expect
      .poll(async () => JSON.stringify(await ask('GET', `/queues?branch=${branch}`)), { timeout: 25_000 })
      .toContain(given)
  })

  it('checks in by the typed code, and says why it does not', async () => {
    await page.setViewportSize(wide)
    await page.reload()
    await press(/Lapor hadir/)
    await heading('Lapor hadir')
    await page.getByLabel('Kode').focus()
    await page.keyboard.type('AAAAAAAAAAAAAAAAAAAAAA')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').first().waitFor()
    await look('check-in')
    forgetRefusals(world, '/kiosk/')
    await press('Kembali')
    await look('welcome-wide')
  })

  it('checks in whoever took a number from afar, by the address a reader types, and prints it', async () => {
    const { items } = await ask('GET', `/services?branch_id=${branch}`)
    const remote = items.find((one: { remote: boolean; code: string }) => one.remote && one.code === 'ktp')
    const joining = { request_id: 'kiosk-remote-1', branch_id: branch, service_id: remote.id, language: 'id' }
    const joined = await ask('POST', '/public/kota-contoh/visits', joining)
    const before = printer.paper.slips.length
    await press(/Lapor hadir/)
    await page.getByLabel('Kode').focus()
    await page.keyboard.type(joined.status_url)
    await page.keyboard.press('Enter')
    await heading(/Anda tercatat hadir/)
    await page.getByText('Ambil kertas nomor Anda.').waitFor()
    await look('checked-in')
    expect(printer.paper.slips.length).toBe(before + 1)
    expect(printer.paper.slips.at(-1)?.qr).toBe(joined.status_url)
    expect(await number()).toBe(joined.visit.number)
    await press('Selesai')
  })

  it('prints by the browser where the office says so', async () => {
    const { items } = await ask('GET', `/branches/${branch}/device-configs?kind=kiosk`)
    const printing = { way: 'page', agent_url: null, columns: 32 }
    const config = { ...items[0].config, printer: printing, ask_name: false, ask_phone: false }
    await ask('POST', `/branches/${branch}/device-configs`, { kind: 'kiosk', config })
    await page.addInitScript(() => {
      window.print = () => {
        const slip = document.querySelector('.page-slip')
        if (slip) document.body.append(slip.cloneNode(true))
      }
    })
    await page.reload()
    await press('Bahasa Indonesia')
    await press(/Pembayaran/)
    await press('Ambil nomor')
    await page.getByText('Ambil kertas nomor Anda.').waitFor()
    const given = await number()
    await page.emulateMedia({ media: 'print' })
    const slip = page.locator('.page-slip')
    expect(await slip.locator('.number').textContent()).toBe(given)
    expect(await slip.locator('svg').isVisible()).toBe(true)
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(false)
    if (process.env['SHOTS']) await page.screenshot({ path: join(process.env['SHOTS'], 'kiosk-page-slip.png') })
    await page.emulateMedia({ media: null })
  })

  it('gives numbers on the morning after a night without a network', async () => {
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

  it('starts over when its visitor is gone, after a warning', async () => {
    await page.clock.install()
    await page.goto('/kiosk/')
    await press('English')
    await heading('What do you need?')
    await page.clock.runFor(21_000)
    const warning = page.getByRole('dialog')
    await warning.waitFor()
    await look('idle')
    await page.keyboard.press('Enter')
    await warning.waitFor({ state: 'detached' })
    await page.clock.runFor(31_000)
    await heading(/Selamat datang/)
  })

  it('has no fault of accessibility on any screen', () => {
    expect(faults).toEqual([])
  })

  it('logged no error and kept the content security policy', () => {
    const expected = /ERR_INTERNET_DISCONNECTED|status of 401/
    expect(world.complaints.filter((line) => !expected.test(line))).toEqual([])
  })
})
