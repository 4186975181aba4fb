import type { BrowserContext, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { forgetRefusals, handset, open, type World } from './support.ts'

const colleague = { name: 'Budi Hartono', email: 'hartono@kota.example', password: 'sepeda biru di depan balai' }

/** A clerk's hour at a counter, with a colleague at the next one and a supervisor who watches. */
export function counters(world: () => World): void {
  let clerk: BrowserContext
  let desk: Page
  let other: Page
  let wall: Page
  const current = () => desk.getByRole('region', { name: /^Nomor di loket/ })
  const shows = (number: string, on = desk) => on.getByRole('region', { name: `Nomor di loket: ${number}` }).waitFor()
  const toast = (words: string | RegExp) => desk.getByText(words).first().waitFor()

  it('a counter is opened, and nobody waits', async () => {
    clerk = await world().person({ as: adminOf(world()) })
    desk = await open(clerk, '/loket')
    await desk.getByRole('button', { name: 'Buka loket: Loket 1' }).click()
    await desk.getByText('Tidak ada yang menunggu untuk loket ini.').first().waitFor()
    expect(new URL(desk.url()).searchParams.get('loket')).toMatch(/^[\da-f-]{36}$/)
    await desk.keyboard.press('Space')
    await desk.getByRole('alert').getByText('Antrean kosong').waitFor()
    await desk.getByRole('button', { name: 'Mengerti' }).click()
    forgetRefusals(world(), '/loket')
  })

  it('one key calls, one starts, one finishes and calls the next', async () => {
    for (let n = 0; n < 8; n++) await take(desk)
    await desk.getByText(/8 orang menunggu/).waitFor()
    await desk.keyboard.press('Space')
    await shows('A-001')
    await desk.keyboard.press('s')
    await current().getByText('Dilayani', { exact: true }).waitFor()
    await desk.keyboard.press('Space')
    await shows('A-002')
    await toast('A-001 selesai, A-002 dipanggil')
    await desk.getByText('Mengapa nomor ini').waitFor()
    await desk.getByText('A-002 adalah giliran berikutnya untuk loket ini.').waitFor()
  })

  it('what was done is taken back, both halves of it', async () => {
    await desk.keyboard.press('z')
    await shows('A-001')
    await current().getByText('Dilayani', { exact: true }).waitFor()
    await desk.keyboard.press('Space')
    await shows('A-002')
  })

  it('a visitor without a number gets one by keyboard, with a code for the telephone', async () => {
    await desk.keyboard.press('c')
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel('Layanan').selectOption({ label: 'KTP elektronik' })
    await dialog.getByLabel('Golongan').selectOption({ label: 'Lansia' })
    await dialog.getByLabel(/^Nama/).fill('Sri Wahyuni')
    await desk.keyboard.press('Enter')
    await dialog.getByRole('img', { name: /^Kode QR nomor A-\d{3}$/ }).waitFor()
    expect(await desk.evaluate(() => document.activeElement?.textContent)).toBe('Cetak')
    const given = /A-\d{3}/.exec((await dialog.getByRole('heading').textContent()) ?? '')?.[0]
    await dialog.getByRole('button', { name: 'Nomor lain' }).click()
    expect(await dialog.getByLabel(/^Nama/).inputValue()).toBe('')
    await desk.keyboard.press('Escape')
    const list = desk.getByRole('listitem').filter({ hasText: given ?? '?' })
    await list.getByText(/Lansia · Sri Wahyuni/).waitFor()
    await act(desk, given ?? '', { action: 'cancel', reason: 'mistake' })
    await list.waitFor({ state: 'detached' })
  })

  it('a visitor waits aside and comes back', async () => {
    await desk.keyboard.press('h')
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel('Alasan').fill('Mengambil KTP di mobil')
    await dialog.getByRole('button', { name: 'Tunda', exact: true }).click()
    await toast('A-002 ditunda')
    await desk.getByRole('tab', { name: /Di luar antrean/ }).click()
    await desk.getByText(/Mengambil KTP di mobil/).waitFor()
    await desk.getByRole('button', { name: 'Tindakan untuk A-002' }).click()
    await desk.getByRole('menuitem', { name: 'Panggil nomor ini' }).click()
    await shows('A-002')
    await desk.keyboard.press('s')
    await current().getByText('Dilayani', { exact: true }).waitFor()
  })

  it('a visitor goes on to another service with a note, and keeps the number', async () => {
    await desk.keyboard.press('n')
    await desk.getByRole('dialog').getByRole('textbox', { name: 'Catatan' }).fill('Perlu kursi roda di loket berikut.')
    await desk.getByRole('dialog').getByLabel('Kursi roda').check()
    await desk.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click()
    await current().getByText('Kursi roda').waitFor()
    await desk.keyboard.press('t')
    await desk.getByRole('dialog').getByLabel('Layanan').last().selectOption({ index: 0 })
    await desk.getByRole('dialog').getByLabel('Tempat di sana').selectOption('end')
    await desk.getByRole('dialog').getByRole('button', { name: 'Alihkan', exact: true }).click()
    await toast('A-002 dialihkan')
    await current().waitFor({ state: 'detached' })
  })

  it('nobody came: not before the grace is over, and a turn is given again', async () => {
    await desk.keyboard.press('Space')
    await shows('A-003')
    const absent = current().getByRole('button', { name: /Tidak hadir/ })
    expect(await absent.isDisabled()).toBe(true)
    await desk.keyboard.press('r')
    await toast('A-003 dipanggil ulang')
    await graceIsOver(desk)
    await desk.reload()
    await shows('A-003')
    await desk.waitForFunction(() => document.querySelector('button:disabled') === null)
    await desk.keyboard.press('x')
    await toast('A-003 dicatat tidak hadir')
    await desk.getByRole('tab', { name: /Di luar antrean/ }).click()
    await desk.getByRole('button', { name: 'Tindakan untuk A-003' }).click()
    await desk.getByRole('menuitem', { name: 'Beri giliran lagi' }).click()
    await toast('A-003 diberi giliran lagi')
  })

  it('a desk that was away too long is told, and goes on', async () => {
    await desk.route('**/agents/me/presence', (route) => route.abort())
    await desk.request.post('/api/v1/simulator/clock/advance', { data: { ms: 40_000 } })
    await desk.getByRole('heading', { name: 'Pilih loket Anda' }).waitFor()
    await desk.unroute('**/agents/me/presence')
    await desk.evaluate(() => dispatchEvent(new Event('online')))
    await desk.getByRole('alert').getByText('Anda tercatat tidak bertugas.').waitFor()
    await desk.getByRole('button', { name: 'Lanjutkan di Loket 1' }).click()
    await desk.getByText(/orang menunggu untuk loket ini/).waitFor()
  })

  it('a press that gets no answer is told, sent again, and done once', async () => {
    await desk.route('**/call-next', (route) => route.abort())
    await desk.keyboard.press('Space')
    await desk.getByText(/belum terkirim, sedang dicoba lagi/).waitFor()
    await desk.getByRole('alert').getByText('Panggil berikutnya: belum terkirim.').waitFor({ timeout: 20_000 })
    await desk.unroute('**/call-next')
    await desk.getByRole('button', { name: 'Coba lagi' }).click()
    await shows('A-004')
  })

  it('a colleague who acts first is seen, with what changed', async () => {
    other = await open(await joined(world(), clerk), '/loket')
    await other.getByRole('button', { name: 'Buka loket: Loket 2' }).click()
    await other.getByRole('button', { name: /Panggil berikutnya/ }).click()
    await shows('A-005', other)
    await desk.route('**/api/v1/counters/*/desk*', (route) => route.abort())
    await act(desk, 'A-004', { action: 'start' })
    await desk.keyboard.press('s')
    const refusal = desk.getByRole('alert').filter({ hasText: 'Sudah berubah' })
    await refusal.getByText('Dilayani').waitFor()
    await desk.unroute('**/api/v1/counters/*/desk*')
    await refusal.getByRole('button', { name: 'Mengerti' }).click()
    await current().getByText('Dilayani', { exact: true }).waitFor()
    forgetRefusals(world(), '/loket')
  })

  it('a supervisor sees both counters, and why a number was called', async () => {
    wall = await open(clerk, '/pengawas')
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

const adminOf = (world: World) => {
  if (!world.admin) throw new Error('the first day made no administrator')
  return world.admin
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

interface Office {
  branch_id: string
  id: string
}

/** A visitor takes a number of the first service of room A, as at a kiosk. */
const take = (page: Page) =>
  page.evaluate(async () => {
    const read = async (path: string) => (await (await fetch(`/api/v1${path}`)).json()) as { items: Office[] }
    const ktp = (await read('/services')).items.find((one) => (one as { code?: string }).code === 'ktp')
    const made = await fetch('/api/v1/tickets', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        request_id: crypto.randomUUID(),
        branch_id: ktp?.branch_id,
        service_id: ktp?.id,
        person: { name: 'Siti Aminah' },
      }),
    })
    if (!made.ok) throw new Error(await made.text())
  })

/** Acts on a ticket by the API, as another screen of the same person would. */
const act = (page: Page, number: string, action: object) =>
  page.evaluate(
    async ([number, action]) => {
      const read = async (path: string) =>
        (await (await fetch(`/api/v1${path}`)).json()) as { items: { id: string; number: string }[] }
      const branch = (await read('/branches')).items[0]?.id
      const ticket = (await read(`/tickets?branch_id=${branch}&q=${number}`)).items[0]
      const done = await fetch(`/api/v1/tickets/${ticket?.id}/actions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ request_id: crypto.randomUUID(), ...action }),
      })
      if (!done.ok) throw new Error(await done.text())
    },
    [number, action] as const,
  )

/** The simulator's clock moves the whole installation; the desk says meanwhile that it is still there. */
async function graceIsOver(page: Page): Promise<void> {
  const branch = ((await (await page.request.get('/api/v1/branches')).json()) as { items: Office[] }).items[0]?.id
  for (let n = 0; n < 4; n++) {
    const moved = await page.request.post('/api/v1/simulator/clock/advance', { data: { ms: 16_000 } })
    expect(moved.ok()).toBe(true)
    const told = await page.request.put('/api/v1/agents/me/presence', { data: { branch_id: branch } })
    expect(told.ok()).toBe(true)
  }
}
