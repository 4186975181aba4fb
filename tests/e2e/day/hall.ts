import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { hallFaults } from '../accessibility.ts'
import { open, type World } from '../support.ts'
import type { Day } from './office.ts'

const wide = { width: 1920, height: 1080 }

const words = {
  id: {
    now: 'Sedang dipanggil',
    nobody: 'Tidak ada panggilan saat ini',
    again: 'Panggilan ulang',
    mute: 'Nyalakan suara',
  },
  en: { now: 'Now calling', nobody: 'No calls right now', again: 'Called again', mute: 'Turn sound on' },
}

type Language = keyof typeof words

/** A number and the counter it is called to, by the counter's number. */
export interface Call {
  number: string
  counter: number
}

const spoken = {
  id: ({ number, counter }: Call) => `Nomor antrean ${number}, silakan menuju Loket ${counter}`,
  en: ({ number, counter }: Call) => `Ticket ${number}, please go to Counter ${counter}`,
}

declare global {
  interface Window {
    captions: string[]
  }
}

/**
 * Runs in the page. A caption stands only as long as its call is spoken: each is kept as it comes. Words are shorter than in life, so that
 * no call has to wait for its turn to be heard.
 */
function keepCaptions(): void {
  Object.defineProperty(AudioBuffer.prototype, 'duration', { get: () => 0.02 })
  window.captions = []
  let last = ''
  new MutationObserver(() => {
    const caption = /^(Nomor antrean|Ticket) [A-Z]-\d{3},.*$/.exec(
      document.querySelector('footer p')?.textContent ?? '',
    )
    const words = caption?.[0] ?? ''
    if (words !== '' && words !== last) window.captions.push(words)
    last = words
  }).observe(document, { childList: true, subtree: true, characterData: true })
}

interface Screen {
  page: Page
  language: Language
}

export type Halls = Awaited<ReturnType<typeof hallsOf>>

/** A screen in each waiting room; the second one speaks English, for one number of its configuration is its own. */
export async function hallsOf(world: World, day: Day) {
  const pair = async (name: string): Promise<Page> => {
    const context = await world.person({ viewport: wide })
    await context.addInitScript(keepCaptions)
    const page = await open(context, '/display')
    await page.getByRole('textbox').fill(await day.codeFor('display', name))
    await page.keyboard.press('Enter')
    await page.getByText(words.id.nobody).waitFor()
    return page
  }
  const screens: Screen[] = [
    { page: await pair('Layar ruang A'), language: 'id' },
    { page: await pair('Layar ruang B'), language: 'en' },
  ]
  await speakEnglish(day, screens[1]!.page)
  const each = <T>(look: (screen: Screen) => Promise<T>) => Promise.all(screens.map(look))
  const saidOn = ({ page }: Screen) => page.evaluate(() => window.captions)

  return {
    /** Both are empty. */
    empty: () => each(({ page, language }) => page.getByText(words[language].nobody).waitFor({ timeout: 20_000 })),
    /** Both may be heard. */
    loud: () => each(({ page, language }) => page.getByRole('button', { name: words[language].mute }).count()),
    /** Both show it among those called now. */
    show: ({ number, counter }: Call, again = false) =>
      each(async ({ page, language }) => {
        const now = page.getByRole('region', { name: words[language].now })
        await now.getByText(number, { exact: true }).waitFor()
        await now.getByText(language === 'id' ? `Loket ${counter}` : `Counter ${counter}`, { exact: true }).waitFor()
        if (again) await now.getByText(words[language].again).waitFor()
      }),
    /** Both have said all of these, in this order, since they were put up. */
    say: (calls: readonly Call[]) =>
      each((screen) =>
        expect.poll(() => saidOn(screen), { timeout: 15_000 }).toEqual(calls.map(spoken[screen.language])),
      ),
    /** Neither says anything now: a call of the same number is heard apart from the one before. */
    fallSilent: () =>
      each(({ page }) =>
        page
          .getByRole('contentinfo')
          .getByText(/[A-Z]-\d{3}/)
          .waitFor({ state: 'detached' }),
      ),
    /** What is wrong with either, as they stand. */
    async faults(): Promise<string[]> {
      const found: string[] = []
      for (const { page, language } of screens) {
        found.push(...(await hallFaults(page)).map((fault) => `${language}: ${fault}`))
        await page.emulateMedia({ colorScheme: 'light' })
      }
      return found
    },
  }
}

async function speakEnglish(day: Day, page: Page): Promise<void> {
  const { config, device } = await (await page.request.get('/api/v1/devices/me')).json()
  const english = { ...config, languages: ['en'], sound: { ...config.sound, languages: ['en'] } }
  const body = { kind: 'display', config: english, roll_out: false }
  const { number } = await day.ask<{ number: number }>('POST', `/branches/${day.branch}/device-configs`, body)
  const change = { version: device.version, wanted_config_number: number }
  await day.ask('PATCH', `/devices/${device.id}`, change)
  await page.getByText(words.en.nobody).waitFor({ timeout: 20_000 })
}
