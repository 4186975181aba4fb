import type { Direction } from './types.ts'

/** Digits of a phone as people write it, or null: 5 to 15 digits after `+`, spaces, dashes and brackets are gone. */
export function digitsOfPhone(written: string): string | null {
  const digits = written.replace(/[\s()+.-]/g, '')
  return /^[1-9]\d{4,14}$/.test(digits) ? digits : null
}

/**
 * A wamid in Meta's layout: base64 of length-prefixed phone, direction mark and a hex id. `hex` gives at least 20
 * upper-case hex digits of randomness.
 */
export function wamid(direction: Direction, phone: string, hex: string): string {
  const inbound = direction === 'inbound'
  const id = inbound ? `3A${hex.slice(0, 18)}` : hex.slice(0, 18)
  const head = String.fromCharCode(0x1c, 0x18, phone.length) + phone
  const mark = String.fromCharCode(0x15, 0x02, 0x00, inbound ? 0x12 : 0x11, 0x18, id.length)
  return `wamid.${btoa(`${head}${mark}${id}\u0000`)}`
}
