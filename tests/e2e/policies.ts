import type { BrowserContext, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { forgetRefusals, invite, open, type World } from './support.ts'

const headers = { 'sec-fetch-site': 'same-origin' }

/** A policy is drafted by one person, approved by another, and gone back to. */
export function policies(world: () => World): void {
  let admin: BrowserContext
  let page: Page
  let second: Page
  let branch = ''
  let other = ''
  const dialog = (on = page) => on.getByRole('dialog')
  const pane = (number: number, on = page) => on.getByRole('region', { name: `Versi ${number}` })
  const state = (number: number, words: string, on = page) => pane(number, on).getByText(words, { exact: true })

  it('a draft says what is wrong with it, and what it would change', async () => {
    admin = await world().person(world().admin ? { as: world().admin } : {})
    page = await open(admin, '/kebijakan')
    other = (await page.locator('main option', { hasText: 'Pos Utara' }).getAttribute('value')) ?? ''
    await page.getByLabel('Cabang').selectOption({ label: 'Kantor Pelayanan · WIB' })
    await page.getByRole('heading', { name: 'Kebijakan bawaan' }).waitFor()
    branch = new URL(page.url()).searchParams.get('branch') ?? ''
    await page.getByRole('button', { name: 'Rancangan baru' }).click()
    await state(1, 'Rancangan').waitFor()
    await page.getByLabel(/^Ditunggu setelah dipanggil/).fill('90')
    await page.getByText('Warga punya 90 detik untuk sampai di loket').waitFor()
    await page.getByLabel(/^Keutamaan terbesar/).fill('10')
    await page.getByText('Keutamaan "Lansia" lebih dari batas 10 menit.').waitFor()
    expect(await page.getByRole('button', { name: 'Simpan rancangan' }).isDisabled()).toBe(true)
    await page.getByLabel(/^Keutamaan terbesar/).fill('20')
    await page.getByLabel('Catatan', { exact: true }).fill('Loket jauh dari ruang tunggu')
    await page.getByRole('button', { name: 'Simpan rancangan' }).click()
    await page.getByText('Semua tersimpan.').waitFor()
    await page.getByRole('tab', { name: 'Perbedaan' }).click()
    const changes = page.getByRole('list', { name: 'Perbedaan' })
    await changes.getByText('60 detik').waitFor()
    expect(await changes.getByRole('listitem').count()).toBe(2)
  })

  it('it is rehearsed on a day that was', async () => {
    await page.getByRole('tab', { name: 'Uji pada hari lalu' }).click()
    await page.getByRole('button', { name: 'Jalankan uji' }).click()
    await page.getByText('Tidak ada antrean pada hari-hari itu').waitFor()
    await serveSome(admin, branch)
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
    await page.getByLabel('Sampai tanggal').fill(today)
    await page.getByLabel('Dari tanggal').fill(today)
    await page.getByRole('button', { name: 'Jalankan uji' }).click()
    await page.getByText(/^\d+ kunjungan pada 1 hari\./).waitFor()
    const table = page.getByRole('table')
    await table.getByRole('rowheader', { name: 'Lansia' }).waitFor()
    await page.getByRole('switch', { name: 'Rinci per layanan' }).click()
    await table.getByRole('rowheader', { name: 'Pembayaran' }).first().waitFor()
    forgetRefusals(world(), '/kebijakan')
  })

  it('its maker proposes it, and cannot approve it', async () => {
    await page.getByRole('button', { name: 'Ajukan' }).click()
    await page.getByText('Menunggu orang lain: pembuatnya tidak dapat menyetujui sendiri.').waitFor()
    expect(await page.getByRole('button', { name: 'Setujui' }).count()).toBe(0)
    const list = await admin.request.get(`/api/v1/policies?branch_id=${branch}`)
    const [one] = ((await list.json()) as { items: { id: string; version: number }[] }).items
    const data = { version: one?.version, approve: true }
    const answer = await admin.request.post(`/api/v1/policies/${one?.id}/decide`, { headers, data })
    expect(answer.status()).toBe(403)
    expect(await answer.json()).toMatchObject({ code: 'queue.own_policy' })
  })

  it('another person approves it by key, and it is in force', async () => {
    second = await invite(world(), admin, { name: 'Sari Dewi', email: 'sari@kota.example', role: 'supervisor' })
    await approve(1)
    await state(1, 'Berlaku').waitFor()
    expect(await second.getByRole('button', { name: 'Buat rancangan dari ini' }).count()).toBe(0)
  })

  it('a later one takes its place, and the earlier is put in force again', async () => {
    await page.getByRole('button', { name: 'Buat rancangan dari ini' }).click()
    await page.getByRole('tab', { name: 'Isi' }).click()
    await page.getByLabel(/^Panggilan ulang/).fill('1')
    await page.getByRole('button', { name: 'Simpan rancangan' }).click()
    await page.getByText('Semua tersimpan.').waitFor()
    await page.getByLabel(/^Panggilan ulang/).fill('2')
    await page
      .getByRole('list', { name: 'Versi kebijakan' })
      .getByRole('link', { name: /Versi 1/ })
      .click()
    await dialog().getByRole('button', { name: 'Tetap di sini' }).click()
    await page.getByLabel(/^Panggilan ulang/).fill('1')
    await page.getByRole('button', { name: 'Ajukan' }).click()
    await approve(2)
    const list = second.getByRole('list', { name: 'Versi kebijakan' })
    await list.getByRole('link', { name: /Versi 1/ }).click()
    await state(1, 'Pernah berlaku', second).waitFor()
    await pane(1, second).getByRole('button', { name: 'Berlakukan lagi' }).click()
    await dialog(second).getByRole('button', { name: 'Berlakukan lagi' }).click()
    await dialog(second).getByText('Wajib diisi.').waitFor()
    await dialog(second).getByLabel('Alasan').fill('Warga mengeluh')
    await dialog(second).getByRole('button', { name: 'Berlakukan lagi' }).click()
    await state(1, 'Berlaku', second).waitFor()
    await list
      .getByRole('link', { name: /Versi 2/ })
      .getByText('Pernah berlaku')
      .waitFor()
    await second.context().close()
  })

  it('a draft is thrown away after a question, also with changes that are not saved', async () => {
    await page.getByRole('button', { name: 'Rancangan baru' }).click()
    await state(3, 'Rancangan').waitFor()
    await page.getByLabel(/^Panggilan ulang/).fill('4')
    await page.getByRole('button', { name: 'Buang rancangan' }).click()
    await dialog().getByRole('button', { name: 'Batal' }).click()
    await state(3, 'Rancangan').waitFor()
    await page.getByRole('button', { name: 'Buang rancangan' }).click()
    await dialog().getByRole('button', { name: 'Buang rancangan' }).click()
    await page.getByText('Rancangan versi 3 dibuang').waitFor()
    await pane(3).waitFor({ state: 'detached' })
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('what others look at stands: a draft', async () => {
    const data = { branch_id: branch, note: 'Rancangan untuk dilihat' }
    expect((await admin.request.post('/api/v1/policies', { headers, data })).status()).toBe(201)
    await admin.close()
    forgetRefusals(world(), '')
  })

  async function approve(number: number): Promise<void> {
    await second.goto(`/kebijakan?branch=${other}`)
    await second.getByRole('link', { name: `Kantor Pelayanan, versi ${number}` }).click()
    await state(number, 'Menunggu persetujuan', second).waitFor()
    await second.keyboard.press('a')
    await dialog(second).getByRole('list', { name: 'Perbedaan' }).waitFor()
    await dialog(second).getByRole('button', { name: 'Setujui' }).click()
    await state(number, 'Berlaku', second).waitFor()
  }
}

/** Three visitors are served at a counter of the sample office. */
async function serveSome(admin: BrowserContext, branch: string): Promise<void> {
  let serial = 0
  const send = async (method: 'post' | 'put', path: string, data: object) => {
    const answer = await admin.request[method](`/api/v1${path}`, { headers, data })
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as { id: string }
  }
  const once = (data: object) => ({ request_id: `e2e-policy-${++serial}`, ...data })
  const open = (open: boolean) => send('put', `/counters/${counter?.id}/session`, once({ open }))
  const read = async (path: string) =>
    (await (await admin.request.get(`/api/v1${path}?branch_id=${branch}`)).json()) as {
      items: { id: string; name: { id: string } }[]
    }
  const payment = (await read('/services')).items.find(({ name }) => name.id === 'Pembayaran')
  const counter = (await read('/counters')).items.find(({ name }) => name.id === 'Loket 4')
  await open(true)
  await send('put', '/agents/me/presence', { branch_id: branch, presence: 'available' })
  for (const group of ['regular', 'regular', 'elderly'])
    await send('post', '/tickets', once({ branch_id: branch, service_id: payment?.id, class: group }))
  for (let n = 0; n < 3; n++) {
    const { id } = await send('post', `/counters/${counter?.id}/call-next`, once({}))
    for (const action of ['start', 'complete']) await send('post', `/tickets/${id}/actions`, once({ action }))
  }
  await open(false)
}
