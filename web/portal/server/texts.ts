import type { TextKey as KeyOf, Language, Translate } from '@govconnect/web/texts.ts'
import { createInstance } from 'i18next'
import { en } from './locales/en.ts'
import { id } from './locales/id.ts'

export type TextKey = KeyOf<typeof id>
export type Speak = Translate<TextKey>

const engine = createInstance()
const resources = { id: { translation: id }, en: { translation: en } }
// Pages escape what they show; both languages are here, so there is nothing to wait for.
void engine.init({ lng: 'id', resources, initAsync: false, interpolation: { escapeValue: false }, returnNull: false })

const spoken: Record<Language, Speak> = { id: speakIn('id'), en: speakIn('en') }

function speakIn(language: Language): Speak {
  const fixed = engine.getFixedT(language)
  return (key, values) => String(fixed(key as string, values ?? {}))
}

export const textsIn = (language: Language): Speak => spoken[language]
