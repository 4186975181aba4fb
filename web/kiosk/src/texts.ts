import { createTexts, type TextKey as KeyOf, type Translate as TranslateKeys } from '@govconnect/web/texts.ts'
import { id } from './locales/id.ts'

export type TextKey = KeyOf<typeof id>
export type Translate = TranslateKeys<TextKey>

export const loadEnglish = async () => (await import('./locales/en.ts')).en

/** English is fetched when the first screen stands and kept with the shell: a kiosk without a network speaks both. */
export const texts = createTexts<TextKey>({ id: async () => id, en: loadEnglish })
export const { useT, useLanguage } = texts
