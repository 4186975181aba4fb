import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { AtKiosk } from './at-kiosk.ts'

/** Paired with its office and its printer, it gives numbers on paper. */
export function numbersOnPaper(at: () => AtKiosk): void {
  it('is paired by six digits', async () => {
    const { page, branch, ask, look, heading } = at()
    const { code } = await ask('POST', '/devices', { branch_id: branch, kind: 'kiosk', name: 'Kios pintu' })
    await page.goto('/kiosk/')
    await page.getByLabel('Kode enam angka').waitFor()
    await look('pairing')
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
    await heading(/Selamat datang/)
  })

  it('is told to print by its agent, and staff connect it on the spot', async () => {
    const { kiosk, page, agent, branch, ask, deviceNow, press, look, heading } = at()
    const { config } = (await kiosk.request.get('/api/v1/devices/me').then((answer) => answer.json())) as {
      config: Record<string, unknown>
    }
    const way = { way: 'agent', agent_url: `http://127.0.0.1:${agent.port}`, columns: 32 }
    const more = { printer: way, ask_name: true, ask_phone: true, idle_seconds: 30 }
    await ask('POST', `/branches/${branch}/device-configs`, { kind: 'kiosk', config: { ...config, ...more } })
    await page.reload()
    await press(/Sambungkan printer/)
    await heading('Sambungkan printer')
    await look('connect')
    await page.getByLabel('Kode enam angka').focus()
    await page.keyboard.type(agent.code() ?? '')
    await page.keyboard.press('Enter')
    await heading(/Selamat datang/)
    await page.getByText('Printer belum dipilih').waitFor({ state: 'detached' })
    await expect.poll(async () => (await deviceNow()).printer, { timeout: 20_000 }).toBe('ok')
  })

  it('gives a number and prints it, with the keyboard alone', async () => {
    const { page, printer, press, look, heading, number } = at()
    await look('welcome')
    await press('Bahasa Indonesia')
    await look('services')
    await press(/Administrasi Kependudukan/)
    await press(/KTP elektronik/)
    await heading('Isi data Anda')
    await look('details')
    await page.getByLabel(/Nama/).focus()
    await page.keyboard.type('Siti Rahmawati')
    await page.keyboard.press('Tab')
    await page.keyboard.type('081234567890')
    await page.keyboard.press('Enter')
    await heading(/Ambil nomor untuk/)
    await look('confirm')
    await press('Ambil nomor')
    await heading('Nomor Anda')
    await page.getByText('Ambil kertas nomor Anda.').waitFor()
    await look('ticket')
    expect(printer.paper.confused).toEqual([])
    const [slip] = printer.paper.slips
    const biggest = slip?.lines.toSorted((a, b) => b.height - a.height)[0]
    expect(biggest).toMatchObject({ text: await number(), height: 6 })
    expect(slip?.qr).toMatch(/\/t\/kota-contoh\/visits\/[\w-]{22}$/)
    expect(slip?.lines.map(({ text }) => text)).toContain('Yang perlu dibawa')
    expect(Math.max(...(slip?.lines ?? []).map(({ text, width }) => text.length * width))).toBeLessThanOrEqual(32)
    await press('Selesai')
  })

  it('says when the paper is out, to visitor and staff, and prints the number once there is some', async () => {
    const { page, printer, deviceNow, press, look, heading } = at()
    printer.paper.linesLeft = 0
    await press('English')
    await heading('What do you need?')
    await press(/Civil registration/)
    await press(/Identity card/)
    await heading('Your details')
    await press('Next')
    await press('Take a number')
    await page
      .getByRole('alert')
      .getByText(/out of paper/)
      .waitFor()
    await look('no-paper')
    expect(printer.paper.slips).toHaveLength(1)
    await expect.poll(async () => (await deviceNow()).printer, { timeout: 20_000 }).toBe('paper_out')
    printer.paper.load()
    await press('Print again')
    await page.getByText('Take your paper.').waitFor()
    expect(printer.paper.slips.map(({ cut }) => cut)).toEqual([true, true])
    await press('Done')
    await heading(/Selamat datang/)
  })
}

/** Its paper comes from the browser, where there is no print agent. */
export function paperByBrowser(at: () => AtKiosk): void {
  it('prints by the browser where the office says so', async () => {
    const { page, branch, ask, press, number } = at()
    const { items } = await ask('GET', `/branches/${branch}/device-configs?kind=kiosk`)
    const printing = { way: 'page', agent_url: null, columns: 32 }
    const config = { ...items[0].config, printer: printing, ask_name: false, ask_phone: false }
    await ask('POST', `/branches/${branch}/device-configs`, { kind: 'kiosk', config })
    await page.addInitScript(() => {
      window.print = () => {
        const slip = document.querySelector('.page-slip')
        if (slip) document.body.append(slip.cloneNode(true))
      }
    })
    await page.reload()
    await press('Bahasa Indonesia')
    await press(/Pembayaran/)
    await press('Ambil nomor')
    await page.getByText('Ambil kertas nomor Anda.').waitFor()
    const given = await number()
    await page.emulateMedia({ media: 'print' })
    const slip = page.locator('.page-slip')
    expect(await slip.locator('.number').textContent()).toBe(given)
    expect(await slip.locator('svg').isVisible()).toBe(true)
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(false)
    if (process.env['SHOTS']) await page.screenshot({ path: join(process.env['SHOTS'], 'kiosk-page-slip.png') })
    await page.emulateMedia({ media: null })
  })
}
