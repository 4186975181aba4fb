import { createTexts, type TextKey as KeyOf } from '@govconnect/web/texts.ts'
import type { id } from './locales/id.ts'

export type TextKey = KeyOf<typeof id>

export const texts = createTexts<TextKey>({
  id: async () => (await import('./locales/id.ts')).id,
  en: async () => (await import('./locales/en.ts')).en,
})
export const { useT, useLanguage } = texts
