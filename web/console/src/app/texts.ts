import { createTexts, type TextKey as KeyOf } from '@govconnect/web/texts.ts'
import type { id } from '../locales/id/index.ts'

export type TextKey = KeyOf<typeof id>

const texts = createTexts<TextKey>({
  id: async () => (await import('../locales/id/index.ts')).id,
  en: async () => (await import('../locales/en/index.ts')).en,
})

export const { t, useT, useLanguage } = texts
export const startTexts = texts.start
export const speak = texts.speak
export const currentLanguage = texts.language
