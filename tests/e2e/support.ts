import { randomBytes } from 'node:crypto'
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createTestDatabase } from '@govconnect/testkit'
import pg from 'pg'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { freePort, start } from '../support/program.ts'

export type Language = 'id' | 'en'
export const person = {
  name: 'Rina Wulandari',
  email: 'rina@kota.example',
  password: 'payung kuning di halte tujuh',
}
export const desk = { width: 1440, height: 900 }
export const handset = { width: 390, height: 844 }

const server = new URL('../../apps/server/main.ts', import.meta.url).pathname
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser of this machine, or null; where CI demands it, its absence is a failure. */
export function findBrowser(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram)
  if (found) return found
  const reason = `no browser on PATH (${names.join(', ')})`
  if (process.env['REQUIRE_BROWSER']) throw new Error(`REQUIRE_BROWSER is set and there is ${reason}`)
  console.warn(`The browser tests are skipped: ${reason}.`)
  return null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export interface World {
  origin: string
  /** The one-time link the server printed. */
  adminLink: string
  databaseUrl: string
  /** Everything a page complained about: console errors, exceptions, violations of the content security policy. */
  complaints: string[]
  /** A person's browser: cookies and storage of its own unless `as` brings another's. */
  person(options?: PersonOptions): Promise<BrowserContext>
  /** The administrator's browser, once the first run has made one. */
  admin?: BrowserContext
  /** Puts a message of an office where those are that could not be handled. */
  park(message: ParkedMessage): Promise<void>
  stop(): Promise<void>
}

export interface ParkedMessage {
  tenantId: string
  type: string
  key: string
}

export interface PersonOptions {
  as?: BrowserContext
  language?: Language
  viewport?: { width: number; height: number }
  /** False: a browser without scripts. */
  scripts?: boolean
}

/** The server program with its built-in simulator and no administrator, over a real database, and a real browser. */
export async function startWorld(executablePath: string, more: Record<string, string> = {}): Promise<World> {
  const database = await createTestDatabase([])
  const folder = mkdtempSync(join(tmpdir(), 'govconnect-e2e-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const program = start(server, { ...environmentOf({ origin, port, database: database.url, folder }), ...more })
  // Whoever names an administrator gets no link.
  const said = await program.line(more['ADMIN_EMAIL'] ? /GovConnect is ready/ : /(http\S+\/setup\?token=\S+)/)
  const adminLink = said[1] ?? ''
  const browser = await chromium.launch({ executablePath, headless: true, args: browserFlags })
  const complaints: string[] = []
  return {
    origin,
    adminLink,
    databaseUrl: database.url,
    complaints,
    person: (options = {}) => openPerson({ browser, complaints, origin }, options),
    park: (message) => park(database.url, message),
    async stop() {
      await browser.close()
      await program.stop()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function park(databaseUrl: string, { tenantId, type, key }: ParkedMessage): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(
    `insert into kernel.parked (tenant_id, id, type, key, payload, attempts, error, accepted_at, parked_at)
     values ($1, gen_random_uuid(), $2, $3, $4, 5, 'Error: the archive did not answer', now(), now())`,
    [tenantId, type, key, { loket: key }],
  )
  await client.end()
}

function environmentOf(of: { origin: string; port: number; database: string; folder: string }): Record<string, string> {
  const cleared = Object.keys(process.env).filter((name) => /^(WHATSAPP|ADMIN|AMQP|MODULE)/.test(name))
  return {
    ...Object.fromEntries(cleared.map((name) => [name, ''])),
    DATABASE_URL: of.database,
    PORT: String(of.port),
    PUBLIC_URL: of.origin,
    DATA_DIR: join(of.folder, 'data'),
    LOG_LEVEL: process.env['TEST_LOG'] ?? 'error',
    TURN_PAUSE_MS: '50',
    SIMULATOR: 'on',
    // One address opens a hundred pages in two minutes here.
    RATE_LIMIT_PER_MINUTE: '100000',
    INSTALLATION_SECRET: randomBytes(32).toString('hex'),
  }
}

async function openPerson(
  place: { browser: Browser; complaints: string[]; origin: string },
  options: PersonOptions,
): Promise<BrowserContext> {
  const context = await place.browser.newContext({
    viewport: options.viewport ?? desk,
    locale: 'id-ID',
    reducedMotion: 'reduce',
    javaScriptEnabled: options.scripts ?? true,
    baseURL: place.origin,
    ...(options.as ? { storageState: await options.as.storageState() } : {}),
  })
  context.setDefaultTimeout(10_000)
  if (options.language) await context.addInitScript(speak, options.language)
  await context.addInitScript(announceViolations)
  context.on('console', (message) => {
    if (message.type() !== 'error' || isExpected(message.text(), message.location().url)) return
    place.complaints.push(`${message.page()?.url()}: ${message.text()}`)
  })
  context.on('weberror', (fault) => place.complaints.push(fault.error().stack ?? fault.error().message))
  return context
}

/** Runs in the page. Keeps what else the person chose. */
function speak(language: string): void {
  // The empty page before the first address has no storage.
  if (location.protocol === 'about:') return
  const chosen: object = JSON.parse(localStorage.getItem('gc.screen') ?? '{}')
  localStorage.setItem('gc.screen', JSON.stringify({ ...chosen, language }))
}

/** Runs in the page. */
function announceViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) =>
    console.error(`content security policy: ${event.violatedDirective} refused ${event.blockedURI}`),
  )
}

/**
 * The browser itself reports every 401; asking who is signed in is how the console learns that nobody is. Requests that a test cuts off
 * are reported too.
 */
const isExpected = (text: string, url: string): boolean =>
  (/status of 401/.test(text) && /\/identity\/me$/.test(url)) || /net::ERR_FAILED/.test(text)

export async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(path)
  return page
}

/** The first run, with the sample office. */
export async function makeAdministrator(page: Page): Promise<void> {
  await page.getByLabel('Nama lengkap').fill(person.name)
  await page.getByLabel('Email').fill(person.email)
  await page.getByLabel('Kata sandi', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await page.getByRole('radio', { name: /Pakai kantor contoh/, checked: true }).waitFor()
  await page.getByRole('button', { name: 'Selesaikan penyiapan' }).click()
  await page.getByRole('link', { name: 'Buka simulator' }).click()
  await page.getByLabel(/^Tulis sebagai/).waitFor()
}

export async function signIn(page: Page, path = '/login'): Promise<void> {
  await page.goto(path)
  await page.getByLabel('Email').fill(person.email)
  await page.getByLabel('Kata sandi', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.waitForURL((url) => url.pathname !== '/login')
}

/** A colleague, invited by the administrator, who hands the link over; in a browser of their own. */
export async function invite(
  world: World,
  admin: BrowserContext,
  colleague: { name: string; email: string; role: string },
): Promise<Page> {
  const headers = { 'sec-fetch-site': 'same-origin' }
  const answer = await admin.request.post('/api/v1/staff', { headers, data: colleague })
  const { invitation } = (await answer.json()) as { invitation: { path: string } }
  const page = await open(await world.person(), invitation.path)
  await page.getByLabel('Kata sandi', { exact: true }).fill('sepeda hijau di taman kota')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname !== '/setup')
  return page
}

/** Where a refusal is the point of the test, the browser's own line about it is no complaint. */
export function forgetRefusals(world: World, path: string): void {
  const refused = /Failed to load resource: the server responded with a status of 4(01|03|04|09|10|22)/
  const kept = world.complaints.filter((line) => !(refused.test(line) && line.includes(path)))
  world.complaints.splice(0, world.complaints.length, ...kept)
}

/** The page stands: something is there, and nothing of it is a placeholder any more. */
export async function whole(page: Page): Promise<void> {
  await page.locator('#root a, #root input').first().waitFor()
  await page.locator('.breathe').first().waitFor({ state: 'detached' })
}
