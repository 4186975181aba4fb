// The kinds of values settings have, from text to a checked value.
import { z } from 'zod'

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

export type UrlScheme = 'http:' | 'https:' | 'postgres:' | 'postgresql:' | 'amqp:' | 'amqps:'

export function wholeNumber({ min, max }: { min: number; max: number }, fallback: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max))
    .default(fallback)
}

export function millisecondsUpTo(max: number, fallback: number) {
  return wholeNumber({ min: 0, max }, fallback)
}

/** Fits an HTTP header as it is: visible ASCII, no spaces. */
export function printable({ min }: { min: number }) {
  return z
    .string()
    .min(min)
    .max(4096)
    .regex(/^[\x21-\x7e]+$/)
}

export function onOff() {
  return z.enum(['on', 'off']).transform((word) => word === 'on')
}

export function listOf() {
  return z
    .string()
    .transform((text) => [...new Set(text.split(',').map((word) => word.trim()))])
    .pipe(z.array(z.string().regex(/^[a-z][a-z0-9-]*$/)))
}

/** Without a trailing slash, so that paths can be put behind it. */
export function webUrl({ path }: { path: boolean }) {
  return z
    .string()
    .refine((text) => isUrl(text, ['http:', 'https:']))
    .refine((text) => path || new URL(text).pathname === '/')
    .transform((text) => text.replace(/\/+$/, ''))
}

export function serviceUrl(schemes: UrlScheme[]) {
  return z.string().refine((text) => isUrl(text, schemes))
}

export function urlByModule() {
  return z
    .string()
    .transform((text) => text.split(',').map((pair) => pair.trim().split(/=(.*)/s)))
    .refine((pairs) =>
      pairs.every(([name, url]) => /^[a-z][a-z0-9-]*$/.test(name ?? '') && isUrl(url, ['http:', 'https:'])),
    )
    .transform((pairs) => Object.fromEntries(pairs.map(([name, url]) => [name, (url ?? '').replace(/\/+$/, '')])))
}

function isUrl(text: string | undefined, schemes: UrlScheme[]): boolean {
  const url = text === undefined ? null : URL.parse(text)
  return url !== null && url.host !== '' && schemes.some((scheme) => scheme === url.protocol)
}

/** The address with its password hidden, for faults and logs. */
export function withoutPassword(text: string): string {
  const url = URL.parse(text)
  if (!url?.host) return '(not shown)'
  if (url.password !== '') url.password = '***'
  // Passwords also come as parameters (?password=…).
  return url.search === '' ? url.href : `${url.href.slice(0, url.href.indexOf('?'))}?…`
}
