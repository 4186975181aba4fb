import { createInstance, type i18n } from 'i18next'
import { useSyncExternalStore } from 'react'

export type Language = 'id' | 'en'

export type TextTree = { [key: string]: string | TextTree }

/** English has a form for one and a form for many; Indonesian has one. Callers name the key without the ending. */
type WithoutPlural<K extends string> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K

export type TextKey<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutPlural<K> : `${K}.${TextKey<T[K]>}`
}[keyof T & string]

/** The same keys with texts of another language. */
export type SameTexts<T> = { [K in keyof T]: T[K] extends string ? string : SameTexts<T[K]> }

export type Translate<Key extends string> = (key: Key, values?: Record<string, string | number>) => string

type Loaders = Record<Language, () => Promise<TextTree>>

const store = (engine: i18n) => ({
  subscribe: (changed: () => void) => {
    engine.on('languageChanged', changed)
    return () => engine.off('languageChanged', changed)
  },
  language: () => engine.language as Language,
})

/** Texts of an app in two languages, each loaded when first spoken. */
export const createTexts = <Key extends string>(loaders: Loaders) => {
  const engine = createInstance()
  const { subscribe, language } = store(engine)
  const translate: Translate<Key> = (key, values) => String(engine.t(key as string, values ?? {}))
  const parts: Loaders[] = [loaders]
  const known = new Set<Loaders[Language]>()
  const load = async (next: Language) => {
    for (const { [next]: part } of parts) {
      if (known.has(part)) continue
      engine.addResourceBundle(next, 'translation', await part(), true)
      known.add(part)
    }
  }
  return {
    t: translate,
    language,
    start: async (first: Language) => {
      await engine.init({ lng: first, resources: {}, interpolation: { escapeValue: false }, returnNull: false })
      await load(first)
      document.documentElement.lang = first
    },
    speak: async (next: Language) => {
      await load(next)
      await engine.changeLanguage(next)
      document.documentElement.lang = next
    },
    /** The words of one language, whatever is spoken: for what is handed to somebody else. */
    in: async (of: Language): Promise<Translate<Key>> => {
      await load(of)
      const fixed = engine.getFixedT(of)
      return (key, values) => String(fixed(key as string, values ?? {}))
    },
    /** Texts of pages that are not opened first: they come with the page, and in the other language once that is spoken. */
    add: async (part: Loaders) => {
      if (!parts.includes(part)) parts.push(part)
      await load(language())
    },
    /** Re-renders the caller when the language changes. */
    useT: (): Translate<Key> => {
      useSyncExternalStore(subscribe, language)
      return translate
    },
    useLanguage: (): Language => useSyncExternalStore(subscribe, language),
  }
}
