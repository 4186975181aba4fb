import type { Page } from 'playwright-core'
import { hallFaults } from '../accessibility.ts'
import { open, type World } from '../support.ts'

const upright = { width: 1080, height: 1920 }

const words = {
  id: { language: 'Bahasa Indonesia', back: 'Kembali', take: 'Ambil nomor', given: 'Nomor Anda', done: 'Selesai' },
  en: { language: 'English', back: 'Back', take: 'Take a number', given: 'Your number', done: 'Done' },
}

const services = {
  id: { ktp: [/Administrasi Kependudukan/, /KTP elektronik/], payment: [/Pembayaran/] },
  en: { ktp: [/Civil registration/, /Identity card/], payment: [/Payments/] },
} as const

interface Wish {
  service?: 'ktp' | 'payment'
  language?: 'id' | 'en'
  /** The words of a class that goes ahead. */
  as?: string
}

export type Door = Awaited<ReturnType<typeof doorOf>>

/** The kiosk at the door, paired by its six digits. */
export async function doorOf(world: World, code: string) {
  const context = await world.person({ viewport: upright })
  const page = await open(context, '/kiosk/')
  await page.getByLabel('Kode enam angka').fill(code)
  await page.keyboard.press('Enter')
  await atStart(page)
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
  const faults: string[] = []
  const look = async (name: string) => {
    faults.push(...(await hallFaults(page)).map((fault) => `${name}: ${fault}`))
    await page.emulateMedia({ colorScheme: 'light' })
  }

  async function choose({ service = 'ktp', language = 'id' }: Wish): Promise<void> {
    await press(words[language].language)
    for (const one of services[language][service]) await press(one)
    await page.getByRole('button', { name: words[language].take }).waitFor()
  }

  async function take(wish: Wish = {}): Promise<string> {
    const { language = 'id', as } = wish
    await choose(wish)
    await press(as ?? words[language].take)
    return given(language)
  }

  async function given(language: 'id' | 'en', before?: () => Promise<void>): Promise<string> {
    await page.getByRole('heading', { level: 1, name: words[language].given }).waitFor()
    const number = /[A-Z]-\d{3}/.exec((await page.getByRole('main').textContent()) ?? '')?.[0] ?? 'no number'
    await before?.()
    await press(words[language].done)
    await atStart(page)
    return number
  }

  return {
    context,
    page,
    take,
    /** Takes a number as `take` does; answers what is wrong with the screens on the way, too. */
    async takeLooking({ language = 'id', service = 'ktp' }: Wish = {}): Promise<{ number: string; faults: string[] }> {
      faults.length = 0
      await press(words[language].language)
      await page.getByRole('button', { name: words[language].back }).waitFor()
      await look(`${language}, services`)
      await press(words[language].back)
      await page.getByRole('button', { name: words[language].language }).waitFor()
      await look(`${language}, welcome`)
      await choose({ language, service })
      await look(`${language}, confirm`)
      await press(words[language].take)
      const number = await given(language, () => look(`${language}, number`))
      return { number, faults: [...faults] }
    },
    /** What it keeps for hours without a network. */
    kept: async () =>
      JSON.parse(await page.evaluate(() => localStorage.getItem('gc.kiosk') ?? '{}')) as {
        blocks?: { day: string; letter: string; from: number; to: number; hmac_key: string }[]
        setup: { policy: object }
      },
    async alone(): Promise<void> {
      await context.setOffline(true)
      await page.getByText('Tanpa jaringan').waitFor({ timeout: 20_000 })
    },
    online: () => context.setOffline(false),
  }
}

const atStart = (page: Page) => page.getByRole('heading', { level: 1, name: /Selamat datang/ }).waitFor()
