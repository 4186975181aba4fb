import { nameWords } from '../../lexicon/names.ts'
import {
  abbreviated,
  capitalTails,
  nameTails,
  neverNames,
  numberWords,
  ownPlace,
  passiveLead,
  personTitles,
  positionWords,
  streetNameLeads,
  streetWords,
  streetWordsAfter,
} from '../../lexicon/places.ts'
import type { Reading, Token } from '../../text/normalise.ts'
import { rootOf } from '../../text/normalise.ts'
import { findRtRw } from '../rt-rw.ts'

export const names = new Set(nameWords)

/** Reads names and numbers: where a street's name ends, whether a word can be part of one. */
export class NameReader {
  readonly tokens: readonly Token[]
  readonly shouting: boolean
  /** First token of each RT/RW, and the token after its last. */
  readonly rtrw: ReadonlyMap<number, number>

  constructor(reading: Reading) {
    this.tokens = reading.tokens
    const words = reading.tokens.filter((token) => token.kind === 'word' && token.raw.length > 1)
    const upper = words.filter((token) => token.raw === token.raw.toUpperCase()).length
    const titled = words.filter((token) => token.capital).length
    this.shouting = words.length > 3 && (upper > words.length * 0.6 || titled > words.length * 0.8)
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

  isName(index: number, lenient: boolean): boolean {
    const token = this.tokens[index]
    if (token?.kind !== 'word') return false
    const { lower } = token
    if ((ownPlace.has(lower) && !token.capital) || passiveLead.has(lower)) return false
    if (names.has(lower)) return true
    if (token.via === 'unknown') return lower.length > 2 || token.capital
    if (neverNames.has(lower)) return false
    // A capital before a slang or regional spelling marks a name: `Ra Kartini`, not `ra` for "not".
    const spelled = token.via === 'slang' || token.via === 'regional'
    if (
      !(spelled && token.capital && !this.shouting) &&
      token.canon.some(
        (word) => neverNames.has(word) || (!(token.capital && !this.shouting) && neverNames.has(rootOf(word))),
      )
    )
      return false
    return token.capital && !this.shouting && (lenient || token.via !== 'english')
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
    return this.numberAt(index) && !this.isQuantity(index) ? this.unitLetter(index + 1) : start
  }

  isQuantity(index: number): boolean {
    return /^(?:hari|minggu|bulan|tahun|jam|kali|orang|meter|m|cm|rumah|menit|x|kk|titik|lubang|pohon|tiang|lampu|malam|ribu|juta|rb|jt|warga|ekor|unit|persen|days|weeks|hr|bln|thn|mggu|mgg|kg|buah|anak|kendaraan|dari|tahunan|an)$/u.test(
      this.lower(index + 1),
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

  /** A name of up to five words from `start`; returns where it ends, or `start` when there is none. */
  name(start: number, leads: boolean): number {
    let index = start
    let words = 0
    while (index < this.tokens.length && words < 5) {
      const token = this.tokens[index]
      if (!token) break
      if (token.kind === 'punct') {
        const next = this.tokens[index + 1]
        const glued = next !== undefined && next.start === token.end
        const dotted =
          token.raw === '.' &&
          words > 0 &&
          (abbreviated.has(this.lower(index - 1)) || /^[a-z]$/u.test(this.lower(index - 1))) &&
          this.isName(index + 1, true)
        if (!(dotted || (words > 0 && glued && /[-/'’]/u.test(token.raw) && this.isName(index + 1, true)))) break
        index += 1
        continue
      }
      const lead = words === 0 && leads && streetNameLeads.has(token.lower) && this.leadHolds(index)
      const tail = nameTails.has(token.lower) && (words > 0 ? !this.tailEnds(index) : token.capital && !this.shouting)
      const closing = words > 0 && token.capital && capitalTails.has(token.lower) && this.tokens[index - 1]?.capital
      const titled = this.isTitle(index) && this.isName(index + 1, true)
      if (!lead && !tail && !titled && !closing && !this.isName(index, true)) break
      // Whoever writes `Jl. Manggis` with a capital does not go on with the name in lower case.
      if (
        words > 0 &&
        !tail &&
        !token.capital &&
        !names.has(token.lower) &&
        this.tokens[index - 1]?.capital &&
        !this.shouting
      )
        break
      if (words > 0 && this.opensComponent(index)) break
      words += 1
      index += 1
    }
    if (index === start && leads && numberWords.has(this.lower(start))) return start + 1
    return index
  }

  isTitle(index: number): boolean {
    return personTitles.has(this.lower(index))
  }

  /** `jalan raya Bogor` is a name, `jalan raya rusak` is not. */
  leadHolds(index: number): boolean {
    const token = this.tokens[index]
    const next = index + 1
    return (
      (token?.capital === true && !this.shouting) ||
      this.isName(next, true) ||
      (nameTails.has(this.lower(next)) && this.lower(next) !== 'dalam' && this.lower(next) !== 'dan')
    )
  }

  tailEnds(index: number): boolean {
    const lower = this.lower(index)
    if (lower === 'dan') return !(this.tokens[index + 1]?.capital && !this.shouting)
    if (this.tokens[index]?.capital && !this.shouting) return false
    if (lower === 'baru' || lower === 'lama' || lower === 'besar' || lower === 'dalam') {
      const next = this.tokens[index + 1]
      return (
        next !== undefined &&
        next.kind === 'word' &&
        next.via !== 'unknown' &&
        !names.has(next.lower) &&
        !/^(?:rt|rw|no|kel|kec|nomor|dan|rusak|banjir|mati|sudah|udah|ada|banyak)$/u.test(next.lower)
      )
    }
    return false
  }

  opensComponent(index: number): boolean {
    const lower = this.lower(index)
    return (
      this.rtrw.has(index) ||
      lower === 'km' ||
      (streetWords.has(lower) && !streetWordsAfter.has(lower)) ||
      /^(?:kel|kelurahan|kec|kecamatan|kab|kabupaten|desa|dusun|blok|no|nomor)$/u.test(lower)
    )
  }

  tails(end: number): number {
    let index = end
    for (let round = 0; round < 3; round += 1) {
      const next = this.numberTail(index)
      if (next === index) break
      index = next
    }
    return index
  }

  isPosition(index: number): boolean {
    const token = this.tokens[index]
    return (
      token?.kind === 'word' &&
      (positionWords.has(token.lower) ||
        token.canon.some((word) => positionWords.has(word) && token.via !== 'spelling'))
    )
  }
}
