import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import type { Slip } from './slip.ts'

/** Paper of 58 mm holds 32 letters in a line, of 80 mm 42 or 48. */
const narrowAtMost = 34
/** Dots of one module of the code: an address of 90 letters fits in both widths. */
const moduleDots = { narrow: 6, wide: 8 } as const

/**
 * What every printer's first code page holds. Printers disagree about the others, and Indonesian needs none: signs of typography become those of a
 * typewriter, accents go, what is left over is a question mark.
 */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\u2018\u2019\u02bc]/g, "'")
    .replaceAll(/[\u201c\u201d]/g, '"')
    .replaceAll('\u2022', '*')
    .replaceAll(/\s/g, ' ')
    .replaceAll(/[^ -~]/gu, '?')
}

/** As wide as the paper allows, at most eight times a letter. */
export const numberScale = (number: string, columns: number): number =>
  Math.max(1, Math.min(8, Math.floor(columns / Math.max(1, number.length))))

/** A ticket as bytes for the printer, with the cut. */
export function encodeSlip(slip: Slip, columns: number): Uint8Array {
  const encoder = new ReceiptPrinterEncoder({ language: 'esc-pos', columns, feedBeforeCut: 4, newline: '\n' })
  const line = (text: string | null) => {
    if (text !== null && text !== '') encoder.line(plain(text))
  }
  const scale = numberScale(slip.number, columns)
  encoder.initialize().align('center').bold(true)
  line(slip.office)
  encoder.bold(false)
  line(slip.branch)
  encoder.newline()
  line(slip.title)
  encoder.bold(true).size(scale, scale).line(plain(slip.number)).size(1, 1)
  line(slip.service)
  encoder.bold(false)
  line(slip.taken)
  encoder.newline()
  line(slip.ahead)
  line(slip.wait)
  if (slip.bring) {
    encoder.newline().align('left').bold(true)
    line(slip.bring.title)
    encoder.bold(false)
    for (const item of slip.bring.items) line(`- ${item}`)
    encoder.align('center')
  }
  encoder.newline()
  if (slip.follow) {
    const size = columns <= narrowAtMost ? moduleDots.narrow : moduleDots.wide
    encoder.qrcode(slip.follow.url, { model: 2, size, errorlevel: 'm' })
    line(slip.follow.text)
  }
  line(slip.note)
  return encoder.cut('partial').encode()
}
