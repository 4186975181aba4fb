import type { BrowserContext, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { forgetRefusals, open, type World } from './support.ts'

/** The shortest sound: a WAV header and two samples. */
const clip = Buffer.from('UklGRiYAAABXQVZFZm10IBAAAAABAAEAgD4AAAB9AAACABAAZGF0YQIAAAAAAA==', 'base64')

/** A screen of the hall is paired, told what to be, and put out again. */
export function devices(world: () => World): void {
  let admin: BrowserContext
  let page: Page
  let hall: Page
  const dialog = () => page.getByRole('dialog')
  const card = (name: string) =>
    page.getByRole('list', { name: 'Perangkat' }).getByRole('listitem').filter({ hasText: name })
  const act = async (name: string, entry: string) => {
    await page.getByRole('button', { name: `Tindakan untuk ${name}` }).click()
    await page.getByRole('menuitem', { name: entry }).click()
  }

  it('a display is paired by the six digits, and the page sees it live', async () => {
    admin = await world().person(world().admin ? { as: world().admin } : {})
    page = await open(admin, '/perangkat')
    await page.getByText('Belum ada perangkat').waitFor()
    await page.getByRole('button', { name: 'Pasangkan perangkat' }).click()
    await dialog().getByLabel('Nama perangkat').fill('Layar ruang A')
    await dialog().getByRole('radio', { name: 'Layar' }).click()
    await dialog().getByLabel('Cabang').selectOption({ label: 'Kantor Pelayanan' })
    await dialog().getByRole('button', { name: 'Buat kode' }).click()
    const code = (
      (await dialog()
        .getByRole('group', { name: /^Kode:/ })
        .textContent()) ?? ''
    ).replaceAll(/\D/g, '')
    expect(code).toMatch(/^\d{6}$/)
    hall = await open(await world().person(), '/display')
    await hall.getByRole('textbox').fill(code)
    await hall.keyboard.press('Enter')
    await dialog().getByText('Perangkat terpasang dan tersambung.').waitFor()
    await dialog().getByRole('button', { name: 'Selesai' }).click()
    await card('Layar ruang A').getByText('Tersambung').waitFor()
  })

  it('a configuration is tried, rolled out, and an earlier one used again', async () => {
    await page.getByRole('tab', { name: 'Konfigurasi' }).click()
    await page.getByRole('radio', { name: 'Layar' }).click()
    const change = async (text: string) => {
      await page.getByRole('button', { name: 'Ubah konfigurasi' }).click()
      await dialog().getByLabel('Nama di layar').fill(text)
      await dialog().getByRole('region', { name: 'Yang berubah' }).getByText(text).waitFor()
      await dialog().getByRole('button', { name: 'Simpan dan terapkan' }).click()
      await dialog().waitFor({ state: 'detached' })
    }
    const version = (number: number) =>
      page
        .getByRole('list', { name: 'Versi' })
        .getByRole('listitem')
        .filter({ hasText: `Versi ${number}` })
    await change('Kota Contoh Hebat')
    await hall.getByText('Kota Contoh Hebat').waitFor()
    await change('Kota Contoh Ramah')
    await hall.getByText('Kota Contoh Ramah').waitFor()
    await version(1).getByRole('button', { name: 'Pakai lagi' }).click()
    await dialog().getByText('Kota Contoh Ramah').waitFor()
    await dialog().getByRole('button', { name: 'Pakai lagi' }).click()
    await version(3).waitFor()
    await hall.getByText('Kota Contoh Hebat').waitFor()
  })

  it('the office’s own voice takes the place of a clip, and files that are no sound are refused', async () => {
    await page.getByRole('tab', { name: 'Suara' }).click()
    await page.getByText('0 dari 75 klip memakai rekaman kantor').waitFor()
    const picker = page.getByLabel('Ganti angka 7', { exact: true }).and(page.locator('input'))
    await picker.setInputFiles({
      name: 'tujuh.wav',
      mimeType: 'audio/wav',
      buffer: Buffer.from('bukan suara sama sekali'),
    })
    await page.getByText('Berkas suara tidak terbaca').waitFor()
    await picker.setInputFiles({ name: 'tujuh.wav', mimeType: 'audio/wav', buffer: clip })
    await page.getByText('1 dari 75 klip memakai rekaman kantor').waitFor()
    const files = ['n8.wav', '9.wav', 'rapat.wav'].map((name) => ({ name, mimeType: 'audio/wav', buffer: clip }))
    await page.getByLabel('Unggah banyak klip').and(page.locator('input')).setInputFiles(files)
    await dialog().getByText('2 dari 3 berkas dikenali dari namanya.').waitFor()
    await dialog().getByRole('button', { name: 'Unggah', exact: true }).click()
    await dialog().getByText('2 dari 2 terunggah').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('3 dari 75 klip memakai rekaman kantor').waitFor()
    forgetRefusals(world(), '/perangkat')
  })

  it('is renamed, and a revoked one asks for a code again', async () => {
    await page.getByRole('tab', { name: 'Perangkat' }).click()
    await act('Layar ruang A', 'Ubah nama')
    await dialog().getByLabel('Nama perangkat').fill('Layar pintu')
    await dialog().getByRole('button', { name: 'Simpan', exact: true }).click()
    await act('Layar pintu', 'Muat ulang')
    await page.getByText('Layar pintu diberi tahu').waitFor()
    await act('Layar pintu', 'Keluarkan')
    await dialog().getByRole('button', { name: 'Keluarkan' }).click()
    await page.getByText('Belum ada perangkat').waitFor()
    await hall.getByRole('textbox').waitFor()
    await page.getByRole('switch', { name: 'Tampilkan juga yang dikeluarkan' }).click()
    await card('Layar pintu').getByText('Dikeluarkan').waitFor()
    await hall.context().close()
    forgetRefusals(world(), '/display')
  })

  it('what others look at stands: a kiosk that came from another branch and waits for its code', async () => {
    await page.getByRole('button', { name: 'Pasangkan perangkat' }).click()
    await dialog().getByLabel('Nama perangkat').fill('Kios pintu depan')
    await dialog().getByLabel('Cabang').selectOption({ label: 'Pos Utara' })
    await dialog().getByRole('button', { name: 'Buat kode' }).click()
    await dialog().getByRole('button', { name: 'Tutup' }).first().click()
    await act('Kios pintu depan', 'Pindah cabang')
    await dialog().getByLabel('Cabang').selectOption({ label: 'Kantor Pelayanan' })
    await dialog().getByRole('button', { name: 'Pindahkan' }).click()
    await dialog()
      .getByRole('group', { name: /^Kode:/ })
      .waitFor()
    await dialog().getByRole('button', { name: 'Tutup' }).first().click()
    await card('Kios pintu depan').getByText('Menunggu kode').waitFor()
    await admin.close()
  })
}
