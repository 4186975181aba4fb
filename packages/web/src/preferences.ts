import { useSyncExternalStore } from 'react'
import type { Language } from './texts.ts'

/**
 * How this person likes the screen. Kept on the device (it is no personal data) under the keys that `public/theme.js`
 * reads before the first paint.
 */
export type Preferences = {
  theme: 'system' | 'light' | 'dark'
  contrast: 'system' | 'normal' | 'high'
  language: Language
  railCollapsed: boolean
  /** WCAG 2.1.4: single-letter keys can be switched off. */
  letterKeys: boolean
  /** The branch looked at last: pages about one branch begin there. */
  branch: string | null
}

const storageKey = 'gc.screen'

export const defaultPreferences: Preferences = {
  theme: 'system',
  contrast: 'system',
  language: 'id',
  railCollapsed: false,
  letterKeys: true,
  branch: null,
}

const oneOf = <T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T =>
  allowed.find((choice) => choice === value) ?? otherwise

/** Whatever is stored, what comes out is whole. */
export const readPreferences = (stored: string | null): Preferences => {
  let found: Record<string, unknown> = {}
  try {
    const parsed: unknown = JSON.parse(stored ?? '{}')
    if (parsed && typeof parsed === 'object') found = parsed as Record<string, unknown>
  } catch {
    found = {}
  }
  return {
    theme: oneOf(found['theme'], ['system', 'light', 'dark'], defaultPreferences.theme),
    contrast: oneOf(found['contrast'], ['system', 'normal', 'high'], defaultPreferences.contrast),
    language: oneOf(found['language'], ['id', 'en'], defaultPreferences.language),
    railCollapsed: found['railCollapsed'] === true,
    letterKeys: found['letterKeys'] !== false,
    branch: typeof found['branch'] === 'string' ? found['branch'] : null,
  }
}

const safely = <T>(work: () => T, otherwise: T): T => {
  try {
    return work()
  } catch {
    return otherwise
  }
}

let current = defaultPreferences
let loaded = false
const listeners = new Set<() => void>()

const wants = (query: string): boolean => matchMedia(query).matches

const paint = ({ theme, contrast }: Preferences) => {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = theme
  const high = contrast === 'high' || (contrast === 'system' && wants('(prefers-contrast: more)'))
  root.dataset['contrast'] = high ? 'high' : 'normal'
}

export const getPreferences = (): Preferences => {
  if (!loaded) {
    loaded = true
    current = readPreferences(safely(() => localStorage.getItem(storageKey), null))
  }
  return current
}

export const setPreferences = (change: Partial<Preferences>) => {
  current = { ...getPreferences(), ...change }
  safely(() => localStorage.setItem(storageKey, JSON.stringify(current)), undefined)
  paint(current)
  for (const changed of listeners) changed()
}

const subscribe = (changed: () => void) => {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, getPreferences)
