import { nameWords } from '../../lexicon/names.ts'
import { compassWords, insideUnits, marketBlocks, numberWords, sideWords } from '../../lexicon/places.ts'
import type { Reading, Token } from '../../text/normalise.ts'
import { findRtRw } from '../rt-rw.ts'

export const names = new Set(nameWords)

/** Reads the numbers of an address: houses, blocks, floors, RT and RW. */
export class NumberReader {
  readonly reading: Reading
  readonly tokens: readonly Token[]
  readonly shouting: boolean
  /** Whether the writer capitalises names: then a strange word in small letters is none. */
  readonly capitalises: boolean
  /** First token of each RT/RW, and the token after its last. */
  readonly rtrw: ReadonlyMap<number, number>

  constructor(reading: Reading) {
    this.reading = reading
    this.tokens = reading.tokens
    const words = reading.tokens.filter((token) => token.kind === 'word' && token.raw.length > 1)
    const upper = words.filter((token) => token.raw === token.raw.toUpperCase()).length
    const titled = words.filter((token) => token.capital).length
    this.shouting = words.length > 3 && (upper > words.length * 0.6 || titled > words.length * 0.8)
    this.capitalises =
      !this.shouting &&
      reading.tokens.some(
        (token, index) =>
          token.capital &&
          token.raw.length > 2 &&
          token.sentence === reading.tokens[index - 1]?.sentence &&
          (token.via === 'unknown' || names.has(token.lower)),
      )
    this.rtrw = this.locateRtRw(reading)
  }

  locateRtRw(reading: Reading): Map<number, number> {
    const spans = new Map<number, number>()
    for (const span of findRtRw(reading.text)) {
      const first = reading.tokens.findIndex((token) => token.end > span.start)
      let last = first
      while (last + 1 < reading.tokens.length && (reading.tokens[last + 1]?.start ?? 0) < span.end) last += 1
      if (first >= 0) spans.set(first, last + 1)
    }
    return spans
  }

  at(index: number): Token | undefined {
    return this.tokens[index]
  }

  /** Where these tokens stand in the citizen's text. */
  offsets({ from, to }: { readonly from: number; readonly to: number }): { start: number; end: number } {
    const start = this.at(from)?.start ?? 0
    return { start, end: this.at(to - 1)?.end ?? start }
  }

  get length(): number {
    return this.tokens.length
  }

  lower(index: number): string {
    return this.tokens[index]?.lower ?? ''
  }

  /** After an abbreviation its dot is skipped. */
  afterDot(index: number): number {
    return this.lower(index) === '.' || this.lower(index) === ':' ? index + 1 : index
  }

  numberAt(index: number): boolean {
    const token = this.tokens[index]
    return token?.kind === 'number' && /^\d{1,4}[a-z]?$/u.test(token.lower)
  }

  /** House numbers and blocks that follow a name: `no. 15A`, `15`, `blok C2`, `km 5`, `IV`. */
  numberTail(start: number): number {
    let index = start
    const word = this.lower(index)
    if (word === ',' && /^(?:no|nomor|nomer|nmr|blok|km)$/u.test(this.lower(index + 1))) index += 1
    if (/^(?:no|nomor|nomer|nmr|km|kav|kavling|nr)$/u.test(this.lower(index))) {
      const next = this.afterDot(index + 1)
      const token = this.tokens[next]
      return token && (/\d/u.test(token.lower) || numberWords.has(token.lower)) ? this.unitLetter(next + 1) : start
    }
    if (/^(?:blok|blk)$/u.test(this.lower(index))) {
      const next = this.afterDot(index + 1)
      const token = this.tokens[next]
      return token && /^[a-z]{0,2}\d{0,3}[a-z]?$/u.test(token.lower) && token.lower.length > 0
        ? this.unitLetter(next + 1)
        : start
    }
    if (insideUnits.has(this.lower(index)) && this.isUnit(index + 1)) return index + 2
    return this.numberAt(index) && !this.isQuantity(index) ? this.unitLetter(index + 1) : start
  }

  /** `lantai 2`, `tower C`, `blok sayur`. */
  isUnit(index: number): boolean {
    const token = this.tokens[index]
    if (this.lower(index - 1) === 'blok') return marketBlocks.has(this.lower(index))
    return token !== undefined && (this.numberAt(index) || (token.capital && /^[a-z]{1,3}$/u.test(token.lower)))
  }

  isQuantity(index: number): boolean {
    return /^(?:hari|detik|minggu|bulan|pagi|siang|sore|subuh|wib|wita|wit|lembar|rangkap|butir|senti|sentimeter|centi|liter|persen|tahun|jam|kali|orang|meter|m|cm|km|kilometer|rumah|menit|x|kk|titik|lubang|pohon|tiang|lampu|malam|ribu|juta|rb|jt|warga|ekor|unit|persen|days|weeks|hr|bln|thn|mggu|mgg|kg|buah|anak|kendaraan|dari|tahunan|an)$/u.test(
      this.lower(index + 1),
    )
  }

  /** `Jalan 17 Agustus`. */
  isMonth(index: number): boolean {
    return /^(?:januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember)$/u.test(
      this.lower(index),
    )
  }

  unitLetter(index: number): number {
    const slash = this.lower(index)
    if ((slash === '/' || slash === '-') && this.numberAt(index + 1)) return index + 2
    const token = this.tokens[index]
    return token &&
      /^[a-h]$/u.test(token.lower) &&
      (token.capital || token.lower !== 'd') &&
      !/^(?:d|k|g|y)$/u.test(token.lower)
      ? index + 1
      : index
  }

  tails(end: number): number {
    let index = end
    // `C8/21`, `B2-9`: a house in its block.
    const code = /^[a-z]{1,2}\d{1,3}[a-z]?$/u.test(this.lower(index - 1))
    if (code && /^[/-]$/u.test(this.lower(index)) && this.numberAt(index + 1)) index += 2
    for (let round = 0; round < 3; round += 1) {
      const next = this.numberTail(index)
      if (next === index) break
      index = next
    }
    const side = sideWords.has(this.lower(index)) && compassWords.has(this.lower(index + 1))
    return side ? index + 2 : index
  }
}
