import { execFileSync } from 'node:child_process'
import { SAMPLE_TENANT } from '@govconnect/tenants/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { officeOf, type PortalOffice } from './portal/office.ts'
import { portalPages } from './portal/pages.ts'
import { findBrowser, forgetRefusals, handset, open, startWorld, type World } from './support.ts'

const browser = findBrowser()
const ensureWeb = new URL('../../scripts/ensure-web.ts', import.meta.url).pathname
const internalKey = 'portal-internal-key'
const front = `/t/${SAMPLE_TENANT.slug}`

/** A citizen's telephone before the sample office, which an officer works at by the API. */
describe.skipIf(!browser)('the portal in a browser', { timeout: 60_000 }, () => {
  let world: World
  let office: PortalOffice

  beforeAll(async () => {
    execFileSync(process.execPath, [ensureWeb])
    world = await startWorld(browser ?? '', { INTERNAL_API_KEY: internalKey })
    office = await officeOf(world.origin, internalKey)
  }, 120_000)
  beforeEach(() => office.clear())
  afterAll(() => world?.stop(), 30_000)

  it('a number is taken, moves while one looks, is called on the open page, and is left', async () => {
    const context = await world.person({ viewport: handset })
    await office.take()
    const page = await open(context, front)
    await page.getByRole('link', { name: /^Pembayaran/ }).click()
    await page.getByText('1 orang', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Ambil nomor' }).dblclick()
    await page.getByRole('heading', { name: /^Nomor Anda D-\d{3}$/ }).waitFor()
    expect(await office.waiting()).toBe(2)
    await page.evaluate(() => document.body.setAttribute('data-opened', 'once'))
    let asked = 0
    page.on('request', (request) => {
      if (request.url().endsWith('/live')) asked += 1
    })
    await office.serveNext()
    const own = /D-\d{3}/.exec((await page.title()) ?? '')?.[0]
    expect((await office.callNext()).number).toBe(own)
    await page.getByText('Silakan ke Loket 4', { exact: true }).waitFor()
    expect(await page.title()).toContain('Silakan ke Loket 4')
    expect(await page.getByRole('status').filter({ hasText: 'Silakan ke Loket 4' }).count()).toBe(1)
    expect(await page.locator('body').getAttribute('data-opened')).toBe('once')
    // The server told it.
    expect(asked).toBe(0)
    await page.getByRole('link', { name: 'Keluar dari antrean' }).click()
    await page.getByRole('button', { name: 'Ya, keluar dari antrean' }).click()
    await page.getByText('Nomor ini dibatalkan dan tidak dipanggil lagi.', { exact: true }).waitFor()
    await context.close()
  })

  it('a page that is cut off says so and since when, and catches up by itself', async () => {
    const context = await world.person({ viewport: handset })
    const path = await office.take()
    const page = await open(context, path)
    await context.setOffline(true)
    await page.getByText(/^Tidak ada sambungan\. Yang tampak ini dari pukul \d\d:\d\d:\d\d\.$/).waitFor()
    await office.serveNext()
    await context.setOffline(false)
    await page.getByText('Layanan Anda selesai. Terima kasih sudah datang.', { exact: true }).waitFor()
    expect(await page.getByText(/^Tidak ada sambungan/).isVisible()).toBe(false)
    await context.close()
  })

  it('what is sent without a connection stays on the page with what was filled in', async () => {
    const context = await world.person({ viewport: handset })
    const page = await open(context, `${front}/services/${office.serviceOf('konsultasi').id}`)
    await page.getByLabel('Nama').fill('Eka Putri')
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Ambil nomor' }).click()
    const notice = page.getByRole('alert').getByText(/^Tidak ada sambungan internet/)
    await notice.waitFor()
    expect(await page.getByLabel('Nama').inputValue()).toBe('Eka Putri')
    await context.setOffline(false)
    await notice.waitFor({ state: 'detached' })
    await context.close()
  })

  it('a page that gets no stream asks instead', async () => {
    const context = await world.person({ viewport: handset })
    const path = await office.take()
    await context.route('**/stream', (route) => route.fulfill({ status: 404 }))
    const page = await open(context, path)
    const asked = page.waitForResponse((response) => response.url().endsWith('/live'))
    await office.callNext()
    await asked
    await page.getByText('Silakan ke Loket 4', { exact: true }).waitFor()
    expect(await page.getByText(/^Diperbarui pukul/).isVisible()).toBe(true)
    await office.leave(path)
    forgetRefusals(world, '/t/')
    await context.close()
  })

  it('a page that nobody looks at lets its stream go, and is right again when it is looked at', async () => {
    const context = await world.person({ viewport: handset })
    const path = await office.take()
    const streams: string[] = []
    const isStream = (url: string) => url.endsWith('/stream')
    context.on('request', (request) => isStream(request.url()) && streams.push('open'))
    context.on('requestfailed', (request) => isStream(request.url()) && streams.push('closed'))
    const page = await open(context, path)
    await expect.poll(() => streams).toEqual(['open'])
    const turnAway = (hidden: boolean) =>
      page.evaluate((away) => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => away })
        document.dispatchEvent(new Event('visibilitychange'))
      }, hidden)
    await turnAway(true)
    await expect.poll(() => streams).toEqual(['open', 'closed'])
    await office.callNext()
    await turnAway(false)
    await page.getByText('Silakan ke Loket 4', { exact: true }).waitFor()
    await expect.poll(() => streams).toEqual(['open', 'closed', 'open'])
    await office.leave(path)
    await context.close()
  })

  it('what is pressed keeps the focus when the page changes under it', async () => {
    const context = await world.person({ viewport: handset })
    const path = await office.takeFromAfar()
    const page = await open(context, path)
    await page.getByRole('button', { name: 'Saya sudah di kantor' }).focus()
    await office.checkIn(path)
    await page.getByRole('button', { name: 'Saya sudah di kantor' }).waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Keluar dari antrean' }).focus()
    await office.callNext()
    await page.getByText('Silakan ke Loket 4', { exact: true }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('leave')
    await office.leave(path)
    await context.close()
  })

  it('without scripts a time is booked, moved and cancelled by the keyboard', async () => {
    const context = await world.person({ viewport: handset, scripts: false })
    const page = await open(context, front)
    const press = async (name: RegExp | string, role: 'link' | 'button' = 'link') => {
      await page.getByRole(role, { name }).first().focus()
      await page.keyboard.press('Enter')
    }
    await press(/^Konsultasi/)
    await press('Pilih hari')
    await press(/\d+ waktu/)
    await press(/^\d\d:\d\d$/)
    await page.getByLabel('Nama').fill('Eka Putri')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^Nomor Anda E-\d{3}$/ }).waitFor()
    await press('Pindah waktu')
    await press(/\d+ waktu/)
    await page
      .getByRole('link', { name: /^\d\d:\d\d$/ })
      .last()
      .press('Enter')
    await press('Pindah ke waktu ini', 'button')
    await page.getByText('Lapor hadir saat Anda tiba di kantor.', { exact: true }).waitFor()
    await press('Batalkan janji')
    await press('Ya, batalkan janji', 'button')
    await page.getByText('Nomor ini dibatalkan dan tidak dipanggil lagi.', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Muat ulang' }).waitFor()
    await context.close()
  })

  describe('every page', () => portalPages(() => ({ world, office, front })))

  it('logged no error and kept to the content security policy', () => {
    // One test takes the network away.
    expect(world.complaints.filter((line) => !/ERR_INTERNET_DISCONNECTED/.test(line))).toEqual([])
  })
})
