import type { BrowserContext, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { forgetRefusals, handset, makeAdministrator, open, person, signIn, type World } from './support.ts'

const note = 'Petugas meninjau lokasi besok pagi.'
const answer = 'Halo Bu, saya Rina dari kantor. Ada yang bisa dibantu?'

/** One administrator's first day, in the order it happens. */
export function journey(world: () => World): void {
  let admin: BrowserContext
  let phone: Page
  let cases: Page
  let inbox: Page
  let number = ''
  const chat = () => phone.getByRole('region', { name: 'Obrolan' })

  it('the one-time link makes the administrator and joins the sample office', async () => {
    admin = await world().person()
    phone = await open(admin, world().adminLink)
    await makeAdministrator(phone)
    world().admin = admin
    expect(new URL(phone.url()).pathname).toBe('/simulator')
  })

  it('the link works once', async () => {
    const page = await open(await world().person(), world().adminLink)
    await page.getByRole('alert').waitFor()
    expect(await page.getByLabel('Nama lengkap').count()).toBe(0)
    await page.context().close()
    forgetRefusals(world(), '/setup')
  })

  it('a citizen reports, confirms with a button and gets a number', async () => {
    cases = await open(admin, '/kasus')
    await cases.getByText('Belum ada kasus').waitFor()
    await cases.evaluate(() => document.body.setAttribute('data-opened', 'once'))
    await write(phone, 'jalan berlubang di Jl. Melati 15')
    await chat().getByRole('button', { name: 'Ya, benar' }).click()
    const confirmation = chat().getByText(/LAP-\d{8}-\d+/)
    await confirmation.last().waitFor()
    number = /LAP-\d{8}-\d+/.exec((await confirmation.last().textContent()) ?? '')?.[0] ?? ''
    expect(number).toMatch(/^LAP-\d{8}-\d+$/)
  })

  it('the case appears on a page opened before, without a reload', async () => {
    await cases.getByRole('link', { name: number }).waitFor()
    expect(await cases.locator('body').getAttribute('data-opened')).toBe('once')
  })

  it('an officer takes the case on, and the phone is told', async () => {
    await cases.getByRole('link', { name: number }).click()
    await cases.getByRole('button', { name: 'Proses', exact: true }).click()
    const dialog = cases.getByRole('dialog')
    await dialog.getByLabel('Catatan (tidak wajib)').fill(note)
    await dialog.getByRole('button', { name: 'Ubah status' }).click()
    await dialog.waitFor({ state: 'detached' })
    await cases.getByRole('button', { name: 'Selesaikan' }).waitFor()
    await chat().getByText(note).waitFor()
  })

  it('an officer takes the conversation over, answers, and hands it back', async () => {
    inbox = await open(admin, '/inbox')
    await inbox.getByRole('list', { name: 'Daftar percakapan' }).getByRole('link').first().click()
    await inbox.getByRole('button', { name: 'Ambil alih', exact: true }).click()
    const box = inbox.getByPlaceholder('Tulis balasan…')
    await box.fill(answer)
    await box.press('Enter')
    await chat().getByText(answer).waitFor()
    await inbox.getByRole('button', { name: 'Kembalikan ke asisten' }).click()
    await inbox.getByText('Asisten sedang menjawab percakapan ini.').waitFor()
  })

  it('the keyboard opens the palette and the cheat sheet', async () => {
    await inbox.goto('/')
    await inbox.getByRole('heading', { name: 'Beranda', level: 1 }).waitFor()
    await inbox.keyboard.press('Control+K')
    const palette = inbox.getByRole('dialog', { name: 'Cari atau jalankan perintah' })
    await palette.getByRole('combobox').fill('kasus')
    await palette.getByRole('option', { name: /Kasus/ }).first().waitFor()
    await inbox.keyboard.press('Enter')
    await inbox.waitForURL('**/kasus')
    await inbox.getByRole('link', { name: number }).waitFor()
    await inbox.keyboard.press('Shift+?')
    const sheet = inbox.getByRole('dialog', { name: 'Pintasan papan ketik' })
    expect(await sheet.textContent()).toContain('Kasus berikutnya')
    await inbox.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
  })

  it('another device is listed, and revoked it has to sign in again', async () => {
    const other = await open(await world().person({ viewport: handset }), '/login')
    await signIn(other)
    await inbox.goto('/pengaturan?tab=security')
    const revoke = inbox.getByRole('button', { name: /^Keluarkan/ })
    await inbox.getByText('Perangkat ini').waitFor()
    expect(await revoke.count()).toBe(1)
    await revoke.click()
    await revoke.waitFor({ state: 'detached' })
    await other.goto('/kasus')
    await other.waitForURL(/\/login/)
    await other.context().close()
    forgetRefusals(world(), '')
  })

  it('the audit log lists what was done', async () => {
    await inbox.goto('/audit')
    const table = inbox.getByRole('table')
    await table.getByText('case.status_changed').last().waitFor()
    const words = await table.textContent()
    for (const act of ['case.status_changed', 'conversation.taken_over', 'conversation.handed_back', 'session.revoked'])
      expect(words).toContain(act)
    await inbox.getByRole('button', { name: 'Periksa rantai' }).click()
    const whole = inbox.getByText(/Rantai utuh/)
    await whole.first().waitFor()
  })

  it('signs out and in again, and comes back to the page asked for', async () => {
    await inbox.getByRole('button', { name: person.name }).click()
    await inbox.getByRole('menuitem', { name: 'Keluar' }).click()
    await inbox.waitForURL(/\/login/)
    await phone.close()
    await cases.close()
    await signIn(inbox, '/kasus?status=proses')
    await inbox.waitForURL(/\/kasus\?status=proses/)
    await inbox.getByRole('link', { name: number }).waitFor()
    await inbox.close()
    forgetRefusals(world(), '')
  })
}

async function write(phone: Page, text: string): Promise<void> {
  const box = phone.getByLabel(/^Tulis sebagai/)
  await box.fill(text)
  await box.press('Enter')
}
