// The kinds of values settings have, from text to a checked value.
import { BlockList, isIP } from 'node:net'
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

export interface Network {
  address: string
  /** Bits of the prefix; all of them for a single address. */
  prefix: number
}

/** `10.0.0.0/8,::1` */
export function networks() {
  return z
    .string()
    .transform((text) => text.split(',').map((one) => networkOf(one.trim())))
    .refine((list) => list.every((one) => one !== null))
    .transform((list) => list.filter((one) => one !== null))
}

function networkOf(text: string): Network | null {
  const [address = '', bits] = text.split('/')
  const longest = isIP(address) === 4 ? 32 : isIP(address) === 6 ? 128 : 0
  const prefix = bits === undefined ? longest : Number(bits)
  return longest > 0 && Number.isInteger(prefix) && prefix >= 0 && prefix <= longest ? { address, prefix } : null
}

/** True for an address inside one of the networks. */
export function isWithin(list: readonly Network[]): (address: string) => boolean {
  const block = new BlockList()
  for (const { address, prefix } of list) block.addSubnet(address, prefix, isIP(address) === 4 ? 'ipv4' : 'ipv6')
  return (address) => isIP(address) !== 0 && block.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6')
}
