import type { Language } from '@govconnect/web/texts.ts'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'

export interface Look {
  /** Null: not chosen here. */
  language: Language | null
  theme: 'light' | 'dark' | null
  contrast: 'high' | null
}

const cookie = 'govconnect.portal'
const shape = /^(id|en|-)\.(light|dark|-)\.(high|-)$/
const languages = ['id', 'en'] as const
const themes = ['light', 'dark'] as const
const contrasts = ['high'] as const
const yearSeconds = 365 * 24 * 3600

const chosen = <T extends string>(value: string | undefined, from: readonly T[]): T | undefined =>
  from.find((one) => one === value)

/** What the visitor chose, by an earlier page or by this address (`?lang=en`), which is kept. Holds nothing about the person. */
export function lookOf(http: Context, secure: boolean): Look {
  const [, language, theme, contrast] = shape.exec(getCookie(http, cookie) ?? '') ?? []
  const before: Look = {
    language: chosen(language, languages) ?? null,
    theme: chosen(theme, themes) ?? null,
    contrast: chosen(contrast, contrasts) ?? null,
  }
  const asked = {
    language: chosen(http.req.query('lang'), languages),
    theme: chosen(http.req.query('theme'), [...themes, 'auto']),
    contrast: chosen(http.req.query('contrast'), [...contrasts, 'normal']),
  }
  if (!asked.language && !asked.theme && !asked.contrast) return before
  const now: Look = {
    language: asked.language ?? before.language,
    theme: asked.theme === undefined ? before.theme : asked.theme === 'auto' ? null : asked.theme,
    contrast: asked.contrast === undefined ? before.contrast : asked.contrast === 'normal' ? null : asked.contrast,
  }
  const value = [now.language ?? '-', now.theme ?? '-', now.contrast ?? '-'].join('.')
  setCookie(http, cookie, value, { path: '/t', httpOnly: true, sameSite: 'Lax', secure, maxAge: yearSeconds })
  return now
}
