import { type App, type Client, localeOf, type Services } from '@govconnect/kernel'
import type { Language } from '@govconnect/web/texts.ts'
import type { Context } from 'hono'
import type { Assets } from '../assets.ts'
import { type Speak, textsIn } from '../texts.ts'
import { type Citizen, citizenOf } from './citizen.ts'
import { type Look, lookOf } from './look.ts'

export interface PortalParts {
  app: App
  services: Pick<Services, 'clock' | 'config' | 'log'>
  assets: Assets
}

/** What a page has to know of whoever reads it. */
export interface View {
  language: Language
  t: Speak
  look: Look
  /** As the address names the office. */
  slug: string
  /** Path and query of the page that shows this, for links that stay on it. */
  self: string
  now: Date
  assets: Assets
}

/** One request of one visitor. */
export interface Visitor extends View {
  http: Context
  client: Client
  listen: Citizen['listen']
  retryAfter(): string | null
  publicUrl: string
}

export function visitorOf(http: Context, { app, services, assets }: PortalParts): Visitor {
  const { publicUrl } = services.config
  const look = lookOf(http, publicUrl.startsWith('https:'))
  const language = look.language ?? localeOf(http.req.header('accept-language'))
  const { pathname, search } = new URL(http.req.url)
  return {
    ...{ http, look, language, publicUrl, assets },
    ...citizenOf(app, http, language),
    t: textsIn(language),
    slug: http.req.param('tenant') ?? '',
    self: pathname + search,
    now: services.clock.now(),
  }
}

/** The same visitor, spoken to in another language unless one was chosen here. */
export function speaking<V extends View>(view: V, language: Language): V {
  return view.look.language === null ? { ...view, language, t: textsIn(language) } : view
}
