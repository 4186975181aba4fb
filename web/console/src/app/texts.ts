import { createTexts, type TextKey as KeyOf } from '@govconnect/web/texts.ts'
import type { id } from '../locales/id/index.ts'
import type { lines } from '../locales/id/lines.ts'

export type TextKey = KeyOf<typeof id> | KeyOf<typeof lines>

const texts = createTexts<TextKey>({
  id: async () => (await import('../locales/id/index.ts')).id,
  en: async () => (await import('../locales/en/index.ts')).en,
})

export const { t, useT, useLanguage } = texts
export const textsIn = texts.in
export const startTexts = texts.start
export const speak = texts.speak
export const currentLanguage = texts.language

const lineTexts = {
  id: async () => (await import('../locales/id/lines.ts')).lines,
  en: async () => (await import('../locales/en/lines.ts')).lines,
}

/** A page about lines comes with its texts, which the first screen does not need. */
export const withLineTexts = async <Page>(page: Promise<Page>): Promise<Page> =>
  (await Promise.all([page, texts.add(lineTexts)]))[0]
