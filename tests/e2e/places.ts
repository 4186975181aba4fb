import type { BrowserContext, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { forgetRefusals, open, type World } from './support.ts'

/** An administrator sets a second branch up, until its first number could be called. */
export function places(world: () => World): void {
  let admin: BrowserContext
  let page: Page
  const dialog = () => page.getByRole('dialog')
  const save = async () => {
    await dialog().getByRole('button', { name: 'Simpan', exact: true }).click()
    await dialog().waitFor({ state: 'detached' })
  }
  const name = () => dialog().getByLabel('Nama', { exact: true })
  const item = (list: string, text: string) =>
    page.getByRole('list', { name: list }).getByRole('listitem').filter({ hasText: text })
  const tab = (words: string) => page.getByRole('tab', { name: words, exact: true }).click()
  const act = async (thing: string, entry: string) => {
    await page.getByRole('button', { name: `Tindakan untuk ${thing}`, exact: true }).click()
    await page.getByRole('menuitem', { name: entry }).click()
  }

  it('a branch is made, and says what it still needs', async () => {
    admin = await world().person(world().admin ? { as: world().admin } : {})
    page = await open(admin, '/tempat')
    await page.getByText('Jl. Merdeka 1, Kota Contoh').waitFor()
    await page.getByRole('button', { name: 'Cabang baru' }).click()
    await dialog().getByRole('button', { name: 'Simpan', exact: true }).click()
    await dialog().getByText('Wajib diisi.').waitFor()
    await name().fill('Pos Utara')
    expect(await dialog().getByLabel('Kode cabang').inputValue()).toBe('pos_utara')
    await dialog().getByLabel('Zona waktu').selectOption('Asia/Makassar')
    await dialog().getByLabel('Tutup, Jumat').fill('11:30')
    await save()
    await page.getByText('Sen–Kam 08:00–15:00 · Jum 08:00–11:30').waitFor()
    await page.getByText('Sebelum nomor pertama dipanggil').waitFor()
    expect(await page.getByRole('combobox', { name: 'Cabang' }).locator('option:checked').textContent()).toContain(
      'WITA',
    )
  })

  it('an area, services in a tree and a counter follow', async () => {
    await tab('Loket')
    await page.getByText('Belum ada ruang tunggu').waitFor()
    await page.getByRole('button', { name: 'Buka Ruang tunggu' }).click()
    await page.getByRole('button', { name: 'Ruang baru' }).click()
    await name().fill('Ruang Utama')
    await save()
    await tab('Layanan')
    for (const [service, below] of [
      ['Surat', null],
      ['Surat Pindah', 'Surat'],
    ] as const) {
      await page.getByRole('button', { name: 'Layanan baru' }).click()
      await name().fill(service)
      await dialog().getByLabel('Huruf nomor').fill('p')
      if (below) await dialog().getByLabel('Di bawah layanan').selectOption({ label: below })
      await save()
    }
    await item('Layanan', 'Menuju layanan di bawahnya').getByText('Surat', { exact: true }).waitFor()
    await act('Surat Pindah', 'Ubah')
    await dialog().getByRole('button', { name: 'Tambah berkas' }).click()
    await dialog().getByLabel('Berkas', { exact: true }).fill('KTP asli')
    await dialog().getByRole('switch', { name: 'Menerima janji temu' }).click()
    await save()
    await item('Layanan', 'Surat Pindah').getByText('1 berkas dibawa').waitFor()
    await item('Layanan', 'Surat Pindah').getByText('Janji temu').waitFor()
    await tab('Loket')
    await page.getByRole('button', { name: 'Loket baru' }).click()
    await name().fill('Loket 1')
    expect(await dialog().getByLabel('Nomor yang diucapkan').inputValue()).toBe('1')
    await save()
    await item('Loket', 'Loket 1').getByText('Ruang Utama').waitFor()
    await tab('Cabang')
    await page.getByText('Huruf yang dipakai').waitFor()
    expect(await page.getByText('Sebelum nomor pertama dipanggil').count()).toBe(0)
  })

  it('a code that is taken, and an area that still holds services, are refused in words', async () => {
    await tab('Layanan')
    await page.getByRole('button', { name: 'Layanan baru' }).click()
    await name().fill('Pindah')
    await dialog().getByLabel('Kode', { exact: true }).fill('surat_pindah')
    await dialog().getByRole('button', { name: 'Simpan', exact: true }).click()
    await dialog().getByText('Kode "surat_pindah" sudah dipakai').first().waitFor()
    await dialog().getByRole('button', { name: 'Batal' }).click()
    await tab('Ruang tunggu')
    await act('Ruang Utama', 'Arsipkan')
    await dialog().getByRole('button', { name: 'Arsipkan' }).click()
    await dialog().getByText('Masih ada 2 layanan di sini').waitFor()
    await dialog().getByRole('button', { name: 'Batal' }).click()
    forgetRefusals(world(), '/tempat')
  })

  it('a counter is archived, and back when that is undone', async () => {
    await tab('Loket')
    await act('Loket 1', 'Arsipkan')
    await dialog().getByRole('button', { name: 'Arsipkan' }).click()
    await page.getByText('Belum ada loket').waitFor()
    await page.getByRole('button', { name: 'Urungkan' }).click()
    await item('Loket', 'Loket 1').waitFor()
  })

  it('two people at once see each other’s change, and both are kept', async () => {
    await act('Loket 1', 'Ubah')
    await name().fill('Loket Satu')
    const other = await open(admin, page.url())
    await other.getByRole('button', { name: 'Tindakan untuk Loket 1' }).click()
    await other.getByRole('menuitem', { name: 'Ubah' }).click()
    await other.getByRole('dialog').getByLabel('Nomor yang diucapkan').fill('7')
    await other.getByRole('dialog').getByRole('button', { name: 'Simpan', exact: true }).click()
    await other.getByRole('dialog').waitFor({ state: 'detached' })
    await other.close()
    await dialog().getByRole('button', { name: 'Simpan', exact: true }).click()
    const conflict = dialog().getByRole('alert')
    expect(await conflict.getByRole('row').filter({ hasText: 'Nomor yang diucapkan' }).textContent()).toContain('17')
    await conflict.getByRole('button', { name: 'Simpan perubahan saya' }).click()
    await dialog().waitFor({ state: 'detached' })
    await act('Loket Satu', 'Ubah')
    expect(await dialog().getByLabel('Nomor yang diucapkan').inputValue()).toBe('7')
    await dialog().getByRole('button', { name: 'Batal' }).click()
    forgetRefusals(world(), '/tempat')
  })

  it('a holiday is set for one service only', async () => {
    await tab('Hari libur')
    await page.getByRole('button', { name: 'Hari baru' }).click()
    await dialog().getByLabel('Tanggal').fill('2036-08-17')
    await name().fill('Hari Kemerdekaan')
    await dialog().getByLabel('Berlaku untuk').selectOption({ label: 'Hanya Surat' })
    await save()
    const day = item('Hari libur', 'Hari Kemerdekaan')
    expect(await day.textContent()).toContain('17 Agustus 2036 · Hanya Surat')
    await day.getByText('Tutup', { exact: true }).waitFor()
  })

  it('the other pages about a branch begin at the one looked at last', async () => {
    for (const path of ['/perangkat', '/kebijakan', '/pengawas', '/tempat']) {
      await page.goto(path)
      await page.getByRole('combobox', { name: 'Cabang' }).locator('option:checked', { hasText: 'Pos Utara' }).waitFor({
        state: 'attached',
      })
    }
    await page.close()
    await admin.close()
  })
}
