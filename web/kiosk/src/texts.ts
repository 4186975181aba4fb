import { createTexts, type TextKey as KeyOf, type Translate as TranslateKeys } from '@govconnect/web/texts.ts'
import { en } from './locales/en.ts'
import { id } from './locales/id.ts'

export type TextKey = KeyOf<typeof id>
export type Translate = TranslateKeys<TextKey>

/** Both come with the app: a kiosk without a network speaks both too. */
export const texts = createTexts<TextKey>({ id: async () => id, en: async () => en })
export const { useT, useLanguage } = texts
