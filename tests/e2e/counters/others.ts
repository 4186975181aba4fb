import type { BrowserContext, Page } from 'playwright-core'
import { it } from 'vitest'
import { forgetRefusals, handset, open, type World } from '../support.ts'
import { act, adminOf, current, shows } from './acts.ts'

const colleague = { name: 'Budi Hartono', email: 'hartono@kota.example', password: 'sepeda biru di depan balai' }

/** A colleague at the next counter, a supervisor who watches, and the end of the hour. */
export function besideOthers(world: () => World, deskOf: () => Page): void {
  let other: Page
  let wall: Page

  it('a colleague who acts first is seen, with what changed', async () => {
    const desk = deskOf()
    other = await open(await joined(world(), desk.context()), '/loket')
    await other.getByRole('button', { name: 'Buka loket: Loket 2' }).click()
    await other.getByRole('button', { name: /Panggil berikutnya/ }).click()
    await shows(other, 'A-005')
    await desk.route('**/api/v1/counters/*/desk*', (route) => route.abort())
    await act(desk, 'A-004', { action: 'start' })
    await desk.keyboard.press('s')
    const refusal = desk.getByRole('alert').filter({ hasText: 'Sudah berubah' })
    await refusal.getByText('Dilayani').waitFor()
    await desk.unroute('**/api/v1/counters/*/desk*')
    await refusal.getByRole('button', { name: 'Mengerti' }).click()
    await current(desk).getByText('Dilayani', { exact: true }).waitFor()
    forgetRefusals(world(), '/loket')
  })

  it('a supervisor sees both counters, and why a number was called', async () => {
    wall = await open(deskOf().context(), '/pengawas')
    await wall.getByRole('heading', { name: 'Loket 2' }).waitFor()
    await wall.getByRole('button', { name: 'A-005' }).click()
    const sheet = wall.getByRole('dialog', { name: 'Nomor A-005' })
    await sheet.getByText('Mengapa nomor ini').waitFor()
    await sheet.getByText('Nomor diambil').waitFor()
    await wall.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
  })

  it('a supervisor closes the counter of a colleague, who is told at once', async () => {
    await wall.getByRole('button', { name: 'Tutup loket: Loket 2' }).click()
    const dialog = wall.getByRole('dialog')
    await dialog.getByLabel('Alasan').fill('Petugas dipanggil ke kantor pusat')
    await dialog.getByRole('button', { name: 'Tutup loket' }).click()
    await other.getByRole('heading', { name: 'Pilih loket Anda' }).waitFor()
    await wall.getByRole('tab', { name: /^Menunggu/ }).click()
    await wall.getByRole('button', { name: /A-005/ }).waitFor()
    await other.context().close()
    await wall.close()
  })

  it('the counter is closed, once it is said what becomes of the visitor', async () => {
    const desk = deskOf()
    await desk.getByRole('button', { name: 'Tutup loket' }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByText(/A-004 masih di loket/).waitFor()
    await dialog.getByRole('button', { name: /^Selesaikan/ }).click()
    await desk.getByRole('heading', { name: 'Pilih loket Anda' }).waitFor()
    await desk.context().close()
    forgetRefusals(world(), '/loket')
  })

  it('works on a phone', async () => {
    const phone = await open(await world().person({ as: adminOf(world()), viewport: handset }), '/loket')
    await phone.getByRole('button', { name: 'Buka loket: Loket 1' }).click()
    await phone.getByRole('button', { name: /Panggil berikutnya/ }).click()
    await phone.getByRole('button', { name: /Mulai layani/ }).click()
    await phone.getByRole('button', { name: /Selesai dan panggil berikutnya/ }).waitFor()
    // It stays so: the pages that are looked at for faults show a desk at work.
    await phone.context().close()
  })
}

/** One more member of staff, by an invitation link, signed in. */
async function joined(world: World, admin: BrowserContext): Promise<BrowserContext> {
  const { name, email, password } = colleague
  const made = await admin.request.post(`${world.origin}/api/v1/staff`, { data: { name, email, role: 'agent' } })
  const { invitation } = (await made.json()) as { invitation: { path: string } }
  const context = await world.person()
  const page = await open(context, invitation.path)
  await page.getByLabel('Kata sandi', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  await page.waitForURL((url) => url.pathname !== '/setup')
  await page.close()
  return context
}
