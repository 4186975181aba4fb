import { SAMPLE_TENANT } from '@govconnect/tenants/contract'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { forgetRefusals, invite, open, type World } from './support.ts'

const sample = `/tenants/${SAMPLE_TENANT.id}`
const newOffice = { name: 'Kelurahan Suka Maju (Barat)', slug: 'suka-maju-barat' }

/** Who runs the platform makes an office, sizes its workers, deals with what failed, and takes the office away. */
export function offices(world: () => World): void {
  let admin: BrowserContext
  let page: Page
  const dialog = () => page.getByRole('dialog')
  const row = (name: string) => page.getByRole('row').filter({ hasText: name })

  it('an office is made, once its address is a good one and free', async () => {
    admin = await world().person(world().admin ? { as: world().admin } : {})
    page = await open(admin, '/tenants')
    await page.getByRole('link', { name: SAMPLE_TENANT.name, exact: true }).waitFor()
    await page.keyboard.press('c')
    await dialog().getByLabel('Nama', { exact: true }).fill(newOffice.name)
    const address = dialog().getByLabel('Alamat')
    expect(await address.inputValue()).toBe('kelurahan-suka-maju-barat')
    await address.fill('-Suka Maju-')
    await address.press('Enter')
    await dialog()
      .getByText(/Pakai huruf kecil/)
      .waitFor()
    await address.fill(SAMPLE_TENANT.slug)
    await address.press('Enter')
    await dialog()
      .getByText(/Kantor lain sudah memakai alamat/)
      .waitFor()
    await address.fill(newOffice.slug)
    await dialog()
      .getByText(/Kantor lain sudah/)
      .waitFor({ state: 'detached' })
    await address.press('Enter')
    await page.getByRole('heading', { name: newOffice.name, level: 2 }).waitFor()
    forgetRefusals(world(), '/tenants')
  })

  it('the list is searched, sorted and kept in the address', async () => {
    await page.goto('/tenants?q=suka&sort=parked')
    await page.getByText('1 dari 2 kantor').waitFor()
    await page.getByRole('button', { name: 'Nama kantor' }).click()
    await page.getByLabel('Cari kantor').fill('')
    await page.getByText('2 kantor', { exact: true }).waitFor()
    expect(new URL(page.url()).search).toBe('')
    const named = await page.getByRole('table').locator('tbody a').allInnerTexts()
    expect(named).toEqual([newOffice.name, SAMPLE_TENANT.name])
  })

  it('workers are set with the keyboard, seen on another screen, and set back', async () => {
    const other = await open(admin, sample)
    await other.getByText(/Berlaku 4 pekerja/).waitFor()
    await page.goto(sample)
    await page.getByLabel('Jumlah pekerja').press('ArrowRight')
    await page.getByText(/Berlaku 5 pekerja/).waitFor()
    await other.getByText(/Berlaku 5 pekerja/).waitFor()
    await page.getByRole('button', { name: 'Urungkan' }).click()
    await page.getByText(/Berlaku 4 pekerja/).waitFor()
    await page.getByLabel('Angka').fill('99')
    await page.getByText('Antara 1 dan 16.').waitFor()
    await other.close()
  })

  it('what failed is read, handed back one by one or all at once, and thrown away', async () => {
    await world().park({ tenantId: SAMPLE_TENANT.id, type: 'tenants.record', key: 'loket-1' })
    await world().park({ tenantId: SAMPLE_TENANT.id, type: 'surat.dicetak', key: 'loket-2' })
    await page.goto(`${sample}?tab=parked`)
    const failed = page.getByRole('list', { name: 'Gagal diproses' }).getByRole('listitem')
    await failed.filter({ hasText: 'loket-2' }).getByRole('button', { name: 'Lihat isi' }).click()
    await dialog().getByLabel('Isi pesan').getByText('"loket": "loket-2"').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('checkbox', { name: /loket-1/ }).check()
    await page.keyboard.press('Shift+R')
    await failed.filter({ hasText: 'loket-1' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Putar ulang semua' }).click()
    await page.getByText('Tidak ada yang gagal').waitFor()
    // It cannot be handled: no module knows it. Five attempts later it is back, with the reason.
    await failed.getByText(/knows no message of type surat.dicetak/).waitFor({ timeout: 20_000 })
    await page.getByRole('checkbox', { name: /loket-2/ }).check()
    await page.getByRole('button', { name: 'Buang (1)' }).click()
    await dialog().getByRole('button', { name: 'Buang' }).click()
    await page.getByText('Tidak ada yang gagal').waitFor()
    await page.getByRole('tab', { name: 'Pesan' }).click()
    await page.getByRole('row').filter({ hasText: 'loket-1' }).getByText('Selesai').waitFor()
  })

  it('an office is suspended, and runs again when that is undone', async () => {
    await page.goto('/tenants?q=suka')
    await page.getByRole('button', { name: `Tindakan untuk ${newOffice.name}` }).click()
    await page.getByRole('menuitem', { name: 'Tangguhkan' }).click()
    await dialog().getByRole('button', { name: 'Tangguhkan' }).click()
    await row(newOffice.name).getByText('Ditangguhkan').waitFor()
    await page.getByRole('button', { name: 'Urungkan' }).click()
    await row(newOffice.name).getByText('Aktif').waitFor()
  })

  it('its messages are read by who stands in it', async () => {
    await row(newOffice.name).getByRole('link', { name: newOffice.name }).click()
    await page.getByRole('button', { name: `Masuk ke ${newOffice.name}` }).click()
    await page.getByText('Belum ada pesan').waitFor()
    await page.goto(sample)
    await page.getByRole('button', { name: `Masuk ke ${SAMPLE_TENANT.name}` }).click()
    await page
      .getByRole('table', { name: 'Pesan' })
      .or(page.getByRole('region', { name: 'Pesan' }))
      .first()
      .waitFor()
  })

  it('an admin of one office sees that one, and nothing of others', async () => {
    const budi = { name: 'Budi Santoso', email: 'budi@kota.example', role: 'tenant_admin' }
    const theirs = await invite(world(), admin, budi)
    await theirs.goto('/tenants')
    await theirs.waitForURL(`**${sample}`)
    await theirs.getByLabel('Jumlah pekerja').waitFor()
    await theirs.getByRole('tab', { name: 'Gagal diproses' }).click()
    await theirs.getByText('Tidak ada yang gagal').waitFor()
    expect(await theirs.getByText('Semua kantor').count()).toBe(0)
    expect(await theirs.getByText('Di samping kantor tersibuk').count()).toBe(0)
    expect(await theirs.getByRole('button', { name: /^Tindakan untuk/ }).count()).toBe(0)
    await theirs.goto(`/tenants/${newOffice.slug}`)
    await theirs.getByText('Kantor tidak ditemukan').waitFor()
    await theirs.getByRole('link', { name: 'Ke kantor Anda' }).click()
    await theirs.waitForURL(`**${sample}`)
    await theirs.context().close()
    forgetRefusals(world(), '/tenants')
  })

  it('while the server is away the figures stay, with their time', async () => {
    await page.goto('/tenants')
    await row(newOffice.name).waitFor()
    await page.route('**/api/v1/tenant-pools*', (route) => route.abort())
    await page.getByText(/Server tidak terjangkau. Angka ini dari pukul/).waitFor({ timeout: 20_000 })
    expect(await row(newOffice.name).count()).toBe(1)
    await page.unroute('**/api/v1/tenant-pools*')
    await page.getByText(/Server tidak terjangkau/).waitFor({ state: 'detached', timeout: 20_000 })
  })

  it('an office is deleted once its address is typed', async () => {
    await page.getByRole('button', { name: `Tindakan untuk ${newOffice.name}` }).click()
    await page.getByRole('menuitem', { name: 'Hapus kantor' }).click()
    const confirm = dialog().getByRole('button', { name: 'Hapus kantor' })
    await dialog().getByLabel(/Ketik/).fill('suka-maju')
    expect(await confirm.isDisabled()).toBe(true)
    await dialog().getByLabel(/Ketik/).fill(newOffice.slug)
    await dialog()
      .getByRole('radio', { name: /Hapus datanya juga/ })
      .check()
    await confirm.click()
    await row(newOffice.name).getByText('Sedang dihapus').waitFor()
    await page.close()
  })

  it('what others look at stands: another office, a message that failed', async () => {
    const data = { name: 'Kelurahan Suka Jadi', slug: 'suka-jadi' }
    const headers = { 'sec-fetch-site': 'same-origin' }
    expect((await admin.request.post('/api/v1/tenants', { headers, data })).status()).toBe(201)
    await world().park({ tenantId: SAMPLE_TENANT.id, type: 'surat.dicetak', key: 'loket-3' })
    await admin.close()
  })
}
