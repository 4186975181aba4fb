import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { open, type World } from './support.ts'

/** An administrator gives a program a key, changes its secret, and takes it away. */
export function keys(world: () => World): void {
  let page: Page
  let first = ''
  let second = ''
  const dialog = () => page.getByRole('dialog')
  const row = (text: string) =>
    page.getByRole('list', { name: 'Kunci API' }).getByRole('listitem').filter({ hasText: text })

  it('an office without keys is shown how to make one', async () => {
    page = await open(await world().person({ as: adminOf(world()) }), '/pengaturan?tab=keys')
    await page.getByText('Belum ada kunci yang berlaku').waitFor()
    expect(await page.getByRole('region', { name: 'Contoh perintah' }).textContent()).toContain(
      `${world().origin}/api/v1/messages`,
    )
    await page.getByRole('button', { name: 'Buat kunci pertama' }).click()
    await dialog().getByRole('button', { name: 'Buat kunci' }).click()
    await dialog().getByText('Pilih sedikitnya satu hak.').waitFor()
    await dialog().getByText('Wajib diisi.').waitFor()
  })

  it('the secret is shown once, and closing without a copy is asked about', async () => {
    await dialog().getByLabel('Nama', { exact: true }).fill('Situs kota')
    await dialog()
      .getByRole('checkbox', { name: /Mengirim pesan/ })
      .check()
    await dialog().getByLabel('Nama', { exact: true }).press('Enter')
    first = await secretOf(page)
    expect(first).toMatch(/^gck_[0-9a-f]{10}_[\w-]{43}$/)
    await page.keyboard.press('Escape')
    await dialog()
      .getByText(/Rahasia belum disalin/)
      .waitFor()
    await dialog().getByRole('button', { name: 'Tutup tanpa menyalin' }).click()
    await dialog().waitFor({ state: 'detached' })
    expect(await page.locator('body').textContent()).not.toContain(first)
    await row('Situs kota').getByText('Berlaku', { exact: true }).waitFor()
    expect(await row('Situs kota').textContent()).toContain(first.slice(0, 14))
  })

  it('a program publishes with it, and may do nothing else', async () => {
    expect(await statusWith(world(), first, 'POST', '/messages')).toBe(202)
    expect(await statusWith(world(), first, 'GET', '/messages')).toBe(403)
    await page.reload()
    await row('Situs kota').getByText('sekarang', { exact: true }).waitFor()
  })

  it('a new secret stands beside the old one for a while', async () => {
    await page.getByRole('button', { name: 'Ganti rahasia: Situs kota' }).click()
    await dialog().getByRole('button', { name: 'Ganti rahasia' }).click()
    second = await secretOf(page)
    await dialog().getByRole('button', { name: 'Salin: Rahasia kunci' }).click()
    await dialog().getByRole('button', { name: 'Selesai' }).click()
    await row(first.slice(0, 14)).getByText('Digantikan').waitFor()
    for (const secret of [first, second]) expect(await statusWith(world(), secret, 'POST', '/messages')).toBe(202)
  })

  it('a revoked key is refused at once', async () => {
    await row(first.slice(0, 14)).getByRole('button', { name: 'Cabut: Situs kota' }).click()
    await dialog().getByRole('button', { name: 'Cabut' }).click()
    await row(first.slice(0, 14)).waitFor({ state: 'detached' })
    await expect.poll(() => statusWith(world(), first, 'POST', '/messages')).toBe(401)
    expect(await statusWith(world(), second, 'POST', '/messages')).toBe(202)
    await page.getByRole('switch', { name: 'Tampilkan juga yang sudah berakhir' }).click()
    await row(first.slice(0, 14)).getByText('Dicabut', { exact: true }).waitFor()
    expect(new URL(page.url()).searchParams.get('ended')).toBe('true')
    await page.context().close()
  })
}

const adminOf = (world: World) => {
  if (!world.admin) throw new Error('the first day made no administrator')
  return world.admin
}

/** As the dialog shows it. */
async function secretOf(page: Page): Promise<string> {
  const shown = page.getByRole('region', { name: 'Rahasia kunci' }).locator('pre')
  await shown.waitFor()
  return (await shown.textContent()) ?? ''
}

async function statusWith(world: World, secret: string, method: 'GET' | 'POST', path: string): Promise<number> {
  const { status } = await fetch(`${world.origin}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    ...(method === 'POST' ? { body: JSON.stringify({ key: 'warga-17', payload: { layanan: 'ktp' } }) } : {}),
  })
  return status
}
