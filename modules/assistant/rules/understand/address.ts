import { nameWords } from '../lexicon/names.ts'
import {
  areaWords, joiners, landmarkSecond, landmarkWords, neverNames, nodeWords, numberWords, ownPlace, positionFillers, positionWords, selfNamed, streetWords, streetWordsAfter,
} from '../lexicon/places.ts'
import type { Reading, Token } from '../text/normalise.ts'
import { rootOf } from '../text/normalise.ts'
import { findRtRw } from './rt-rw.ts'

/**
 * Cuts the address out of a message. A component is a street, an area, a junction, a landmark or an RT/RW; neighbouring components joined by
 * commas and small words make one span. Spans are offsets into the citizen's text, so nothing can be invented.
 */

interface Component {
  /** Token after the last one. */
  readonly end: number
  readonly strength: number
}

export interface AddressSpan {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly strength: number
}

const names = new Set(nameWords)
const abbreviated = new Set('jl jln gg no nmr kel kec kab kp kmp ds dsn rt rw dr jend letjen kol st sp lr lrg komp perum blk h hj kh drs ir prof sdn blok km ki pt ling lingk link kav'.split(' '))
const passiveLead = new Set('tolong segera mohon belum tidak sudah harus minta bisa biar agar supaya kapan mau akan jangan pernah sering selalu lagi perlu dapat baru cepat telah lama kalau boleh'.split(' '))

/** Known words that are still names after a street word: `jalan pasar minggu`, `jalan stasiun`. */
const streetNameLeads = new Set('raya pasar stasiun pelabuhan masjid sekolah makam kuburan baru lingkar tol arteri terminal lapangan sawah kebon kebun batu sungai kali kampung desa dusun gunung bukit pantai taman pahlawan pondok rumah_sakit pesantren tugu alun-alun bandara tanjung ujung pulo pulau tanah air kolam bendungan waduk telaga danau mangga benteng kota balai gereja'.split(' '))
const nameTails = new Set('raya utama baru lama dalam timur barat selatan utara tengah besar kecil satu dua tiga empat lima enam tujuh delapan sembilan sepuluh minggu senin rebo rabu kamis jumat sabtu ujung atas bawah luar wetan kulon lor kidul kaler hilir hulu induk indah permai asri lama jaya dan'.split(' '))

/** Offices that are named as the one responsible more often than as a place. */
const officeWords = new Set('dinas pln pdam bpjs telkom loket polisi pt cv bank'.split(' '))
const personTitles = new Set('pak bapak bu ibu haji h hj mbah bang ustadz ustad kyai kiai pa bpk mas mbak ko koh cik mbok wak uwak nek kang abah tuan daeng puang datuk dr drs ir prof kapten jenderal jendral letjen mayjen brigjen kolonel mayor cak ning gus tgk teungku opu'.split(' '))

class Grammar {
  readonly #tokens: readonly Token[]
  readonly #shouting: boolean
  readonly #rtrw: ReadonlyMap<number, number>

  constructor(reading: Reading) {
    this.#tokens = reading.tokens
    const words = reading.tokens.filter((token) => token.kind === 'word' && token.raw.length > 1)
    const upper = words.filter((token) => token.raw === token.raw.toUpperCase()).length
    const titled = words.filter((token) => token.capital).length
    this.#shouting = words.length > 3 && (upper > words.length * 0.6 || titled > words.length * 0.8)
    this.#rtrw = this.#locateRtRw(reading)
  }

  #locateRtRw(reading: Reading): Map<number, number> {
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
    return this.#tokens[index]
  }

  get length(): number {
    return this.#tokens.length
  }

  #lower(index: number): string {
    return this.#tokens[index]?.lower ?? ''
  }

  /** After an abbreviation its dot is skipped. */
  #afterDot(index: number): number {
    return this.#lower(index) === '.' || this.#lower(index) === ':' ? index + 1 : index
  }

  #isName(index: number, lenient: boolean): boolean {
    const token = this.#tokens[index]
    if (!token || token.kind !== 'word') return false
    const { lower } = token
    if ((ownPlace.has(lower) && !token.capital) || passiveLead.has(lower)) return false
    if (names.has(lower)) return true
    if (token.via === 'unknown') return lower.length > 2 || token.capital
    if (neverNames.has(lower) || token.canon.some((word) => neverNames.has(word) || neverNames.has(rootOf(word)))) return false
    return token.capital && !this.#shouting && (lenient || token.via !== 'english')
  }

  #numberAt(index: number): boolean {
    const token = this.#tokens[index]
    return token?.kind === 'number' && /^\d{1,4}[a-z]?$/u.test(token.lower)
  }

  /** House numbers and blocks that follow a name: `no. 15A`, `15`, `blok C2`, `km 5`, `IV`. */
  #numberTail(start: number): number {
    let index = start
    const word = this.#lower(index)
    if (word === ',' && /^(?:no|nomor|nomer|nmr|blok|km)$/u.test(this.#lower(index + 1))) index += 1
    if (/^(?:no|nomor|nomer|nmr|km|kav|kavling|nr)$/u.test(this.#lower(index))) {
      const next = this.#afterDot(index + 1)
      const token = this.#tokens[next]
      return token && (/\d/u.test(token.lower) || numberWords.has(token.lower)) ? this.#unitLetter(next + 1) : start
    }
    if (/^(?:blok|blk)$/u.test(this.#lower(index))) {
      const next = this.#afterDot(index + 1)
      const token = this.#tokens[next]
      return token && /^[a-z]{0,2}\d{0,3}[a-z]?$/u.test(token.lower) && token.lower.length > 0 ? this.#unitLetter(next + 1) : start
    }
    return this.#numberAt(index) && !this.#isQuantity(index) ? this.#unitLetter(index + 1) : start
  }

  #isQuantity(index: number): boolean {
    return /^(?:hari|minggu|bulan|tahun|jam|kali|orang|meter|m|cm|rumah|menit|x|kk|titik|lubang|pohon|tiang|lampu|malam|ribu|juta|rb|jt|warga|ekor|unit|persen|days|weeks|hr|bln|thn|mggu|mgg|kg|buah|anak|kendaraan|dari|tahunan|an)$/u.test(this.#lower(index + 1))
  }

  #unitLetter(index: number): number {
    const slash = this.#lower(index)
    if ((slash === '/' || slash === '-') && this.#numberAt(index + 1)) return index + 2
    const token = this.#tokens[index]
    return token && /^[a-h]$/u.test(token.lower) && (token.capital || token.lower !== 'd') && !/^(?:d|k|g|y)$/u.test(token.lower) ? index + 1 : index
  }

  /** A name of up to five words from `start`; returns where it ends, or `start` when there is none. */
  #name(start: number, leads: boolean): number {
    let index = start
    let words = 0
    while (index < this.#tokens.length && words < 5) {
      const token = this.#tokens[index]
      if (!token) break
      if (token.kind === 'punct') {
        const next = this.#tokens[index + 1]
        const glued = next !== undefined && next.start === token.end
        const dotted = token.raw === '.' && words > 0 && abbreviated.has(this.#lower(index - 1)) && this.#isName(index + 1, true)
        if (!(dotted || (words > 0 && glued && /[-/'’]/u.test(token.raw) && this.#isName(index + 1, true)))) break
        index += 1
        continue
      }
      const lead = words === 0 && leads && streetNameLeads.has(token.lower) && this.#leadHolds(index)
      const tail = nameTails.has(token.lower) && (words > 0 ? !this.#tailEnds(index) : token.capital && !this.#shouting)
      const titled = this.#isTitle(index) && this.#isName(index + 1, true)
      if (!lead && !tail && !titled && !this.#isName(index, true)) break
      // Whoever writes `Jl. Manggis` with a capital does not go on with the name in lower case.
      if (words > 0 && !tail && !token.capital && !names.has(token.lower) && this.#tokens[index - 1]?.capital && !this.#shouting) break
      if (words > 0 && this.#opensComponent(index)) break
      words += 1
      index += 1
    }
    if (index === start && leads && numberWords.has(this.#lower(start))) return start + 1
    return index
  }

  #isTitle(index: number): boolean {
    return personTitles.has(this.#lower(index))
  }

  /** `jalan raya Bogor` is a name, `jalan raya rusak` is not. */
  #leadHolds(index: number): boolean {
    const token = this.#tokens[index]
    const next = index + 1
    return (token?.capital === true && !this.#shouting) || this.#isName(next, true) || (nameTails.has(this.#lower(next)) && this.#lower(next) !== 'dalam' && this.#lower(next) !== 'dan')
  }

  #tailEnds(index: number): boolean {
    const lower = this.#lower(index)
    if (lower === 'dan') return !(this.#tokens[index + 1]?.capital && !this.#shouting)
    if (lower === 'baru' || lower === 'lama' || lower === 'besar' || lower === 'dalam') {
      const next = this.#tokens[index + 1]
      return next !== undefined && next.kind === 'word' && next.via !== 'unknown' && !names.has(next.lower) && !/^(?:rt|rw|no|kel|kec|nomor|dan|rusak|banjir|mati|sudah|udah|ada|banyak)$/u.test(next.lower)
    }
    return false
  }

  #opensComponent(index: number): boolean {
    const lower = this.#lower(index)
    return this.#rtrw.has(index) || streetWords.has(lower) || /^(?:kel|kelurahan|kec|kecamatan|kab|kabupaten|desa|dusun|blok|no|nomor)$/u.test(lower)
  }

  #street(index: number): Component | null {
    if (!streetWords.has(this.#lower(index))) return null
    if (this.#tokens[index]?.via === 'regional' && !this.#tokens[index + 1]?.capital) return null
    const start = this.#afterDot(index + 1)
    if (this.#tokens[start]?.sentence !== this.#tokens[index]?.sentence) return null
    let end = this.#name(start, true)
    if (end === start && this.#numberAt(start) && !this.#isQuantity(start)) end = start + 1
    if (end === start) return null
    return { end: this.#tails(end), strength: 3 }
  }

  #streetAfter(index: number): Component | null {
    const end = this.#name(index, false)
    const named = end > index && this.#tokens[index]?.capital === true
    return named && streetWordsAfter.has(this.#lower(end)) ? { end: this.#tails(end + 1), strength: 3 } : null
  }

  #tails(end: number): number {
    let index = end
    for (let round = 0; round < 3; round += 1) {
      const next = this.#numberTail(index)
      if (next === index) break
      index = next
    }
    return index
  }

  #area(index: number): Component | null {
    const lower = this.#lower(index)
    if (!areaWords.has(lower)) return null
    const start = this.#afterDot(index + 1)
    if (/^(?:blok|blk|kav|kavling)$/u.test(lower)) {
      const end = this.#numberTail(index)
      return end > index ? { end: this.#tails(end), strength: 2 } : null
    }
    const nested = areaWords.has(this.#lower(start)) ? this.#area(start) : landmarkWords.has(this.#lower(start)) ? this.#landmark(start, false) : null
    if (nested && nested.end > start + 1) return { end: nested.end, strength: 2.5 }
    const end = this.#name(start, false)
    if (end === start) return this.#numberAt(start) && /^(?:blok|cluster|komplek|dusun|lingkungan|kampung)$/u.test(lower) ? { end: start + 1, strength: 2 } : null
    return { end: this.#tails(end), strength: /^(?:daerah|wilayah|area|kawasan)$/u.test(lower) ? 2 : 2.5 }
  }

  #node(index: number): Component | null {
    const lower = this.#lower(index)
    if ((lower === 'lampu' && this.#lower(index + 1) === 'merah') || (lower === 'traffic' && this.#lower(index + 1) === 'light')) {
      const end = this.#name(index + 2, false)
      return end > index + 2 ? { end: this.#tails(end), strength: 2 } : null
    }
    if (!nodeWords.has(lower)) return null
    if (lower === 'km') return this.#numberAt(index + 1) ? { end: index + 2, strength: 1.5 } : null
    let start = this.#afterDot(index + 1)
    if (lower === 'jembatan' && /^(?:penyeberangan|penyebrangan)$/u.test(this.#lower(start))) start += 1
    if (/^(?:tiga|empat|lima|enam|merah|gantung|kereta|sungai|kali)$/u.test(this.#lower(start))) {
      const end = this.#name(start + 1, false)
      if (end > start + 1) return { end: this.#tails(end), strength: 2 }
      if (/^(?:tiga|empat|lima|enam|merah)$/u.test(this.#lower(start))) return { end: start + 1, strength: 1.5 }
      start += 1
    }
    const inner = this.#street(start) ?? this.#landmark(start, true) ?? this.#area(start)
    if (inner) return { end: inner.end, strength: inner.strength }
    const end = this.#name(start, false)
    return end > start ? { end: this.#tails(end), strength: 2 } : null
  }

  /** A landmark; without a name of its own only where a position word or `di` led to it. */
  #landmark(index: number, led: boolean): Component | null {
    const lower = this.#lower(index)
    if (!landmarkWords.has(lower)) return null
    if (lower === 'rumah' && this.#lower(index + 1) !== 'sakit' && this.#lower(index + 1) !== 'makan') return this.#house(index, led)
    let start = this.#afterDot(index + 1)
    let kinds = 0
    while (kinds < 2 && landmarkSecond.has(this.#lower(start)) && !(this.#rtrw.has(start) && kinds > 0)) {
      start += 1
      kinds += 1
    }
    const street = this.#street(start)
    if (street) return { end: street.end, strength: 3 }
    const joined = this.#numberAt(start) && !this.#isQuantity(start) ? start + 1 : start
    let end = this.#name(joined, false)
    if (end === start && numberWords.has(this.#lower(start)) && /^(?:sdn?|smpn?|sman?|smkn?|tk|mi|mts)$/u.test(lower)) end = start + 1
    if (end > start) return officeWords.has(lower) && !led ? null : { end: this.#tails(end), strength: 2 }
    if (selfNamed.has(lower)) return { end: start, strength: led ? 1.5 : 0 }
    if (!led || officeWords.has(lower) || (kinds === 0 && (this.#ownedBy(start) || this.#ownedBy(start + 1)))) return null
    return { end: start, strength: kinds > 0 ? 1.2 : 1 }
  }

  #ownedBy(index: number): boolean {
    return /^(?:saya|kami|kita|aku|gue|gw|sy|ku|my|our)$/u.test(this.#lower(index))
  }

  /** Somebody's house is a place when the somebody is named: `rumah Pak Budi`, `rumah pak RT`. */
  #house(index: number, led: boolean): Component | null {
    const title = this.#lower(index + 1)
    if (!led || !/^(?:pak|bapak|bu|ibu|haji|h|hj|mbah|bang|ustadz|ustad|kyai|pa|bpk|mas|mbak|ko|cik|ketua|mbok|wak|uwak|nek|kang|abah|tuan|daeng|puang|datuk)$/u.test(title)) return null
    let start = this.#afterDot(index + 2)
    if (/^(?:haji|h|hj|rt|rw|lurah|kades|camat|ustadz|dukuh|kadus|dr|dokter|kyai|ketua)$/u.test(this.#lower(start))) {
      start = this.#rtrw.get(start) ?? this.#afterDot(start + 1)
      const end = this.#name(start, false)
      return { end: Math.max(start, end), strength: 1.2 }
    }
    const end = this.#name(start, false)
    return end > start ? { end, strength: 1.2 } : null
  }

  #position(index: number): Component | null {
    if (!this.#isPosition(index)) return null
    let start = index + 1
    for (let skipped = 0; skipped < 4; skipped += 1) {
      const inner = this.#street(start) ?? this.#landmark(start, true) ?? this.#node(start) ?? this.#area(start)
      if (inner) return { end: inner.end, strength: Math.max(inner.strength, 1) }
      if (this.#rtrw.has(start)) return { end: this.#rtrw.get(start) ?? start, strength: 2 }
      if (!positionFillers.has(this.#lower(start)) && !this.#isPosition(start)) break
      start += 1
    }
    const end = this.#name(start, false)
    const token = this.#tokens[start]
    return end > start && token && (token.capital || token.via === 'unknown' || names.has(token.lower)) ? { end: this.#tails(end), strength: 1.3 } : null
  }

  #isPosition(index: number): boolean {
    const token = this.#tokens[index]
    return token?.kind === 'word' && (positionWords.has(token.lower) || token.canon.some((word) => positionWords.has(word) && token.via !== 'spelling'))
  }

  /** `di Cicaheum`: an unknown or capitalised word after `di` is a place, unless `di` begins a passive verb written apart. */
  #afterIn(index: number): Component | null {
    const token = this.#tokens[index - 1]
    if (!token || !/^(?:di|d|ning|nang|neng|teng|ka|in|at|on|from|dari|dr|around|ke|asal|daerah)$/u.test(token.lower)) return null
    const before = this.#tokens[index - 2]
    if (before?.canon.some((word) => passiveLead.has(word)) && !this.#tokens[index]?.capital) return null
    const landmark = this.#landmark(index, token.lower === 'di' || token.lower === 'd' || token.lower === 'in' || token.lower === 'at')
    if (landmark) return landmark
    if (/^(?:dari|dr|from|ke|asal|d)$/u.test(token.lower) && !this.#tokens[index]?.capital) return null
    const end = this.#name(index, false)
    const first = this.#tokens[index]
    const plain = first && first.lower.length >= 4 && !nameTails.has(first.lower) && (first.capital || first.via === 'unknown' || names.has(first.lower))
    return end > index && plain ? { end: this.#tails(end), strength: 1.5 } : null
  }

  component(index: number): Component | null {
    const rtrwEnd = this.#rtrw.get(index)
    if (rtrwEnd !== undefined) return { end: rtrwEnd, strength: 2 }
    if (this.#tokens[index]?.kind !== 'word') return null
    return (
      this.#street(index) ?? this.#position(index) ?? this.#node(index) ?? this.#area(index) ?? this.#named(this.#landmark(index, false)) ?? this.#streetAfter(index) ?? this.#afterIn(index)
    )
  }

  #named(component: Component | null): Component | null {
    return component && component.strength > 0 ? component : null
  }

  /** A bare place name that continues an address after a comma or an RT/RW: `…, Sukamaju, Bandung`. */
  continuation(index: number): number {
    const end = this.#name(index, false)
    const next = this.#tokens[end]
    const first = this.#tokens[index]
    if (end === index || !first || !(first.capital || first.via === 'unknown' || names.has(first.lower))) return index
    return next === undefined || next.kind !== 'word' || this.component(end) !== null || joiners.has(next.lower) || first.capital ? this.#tails(end) : index
  }
}

function joinFrom(grammar: Grammar, start: number): number {
  let index = start
  for (let skipped = 0; skipped < 4; skipped += 1) {
    const token = grammar.at(index)
    if (!token) return -1
    if (skipped > 0 || index > start || grammar.component(index)) {
      if (grammar.component(index)) return index
    }
    if (!(token.kind === 'punct' && /[,./()\-:\n]/u.test(token.raw)) && !joiners.has(token.lower)) return -1
    index += 1
  }
  return grammar.component(index) ? index : -1
}

function grow(grammar: Grammar, first: Component): Component {
  let { end, strength } = first
  for (let parts = 0; parts < 8; parts += 1) {
    const next = joinFrom(grammar, end)
    const component = next >= 0 ? grammar.component(next) : null
    if (component) {
      end = component.end
      strength += component.strength
      continue
    }
    const separator = grammar.at(end)
    const from = separator?.raw === ',' || separator?.raw === '-' || separator?.raw === '\n' || separator?.raw === '(' ? end + 1 : end
    const more = grammar.continuation(from)
    if (more === from) break
    end = more
    strength += 0.5
  }
  return { end, strength }
}

export function findAddresses(reading: Reading): AddressSpan[] {
  const grammar = new Grammar(reading)
  const spans: (AddressSpan & { negated: boolean })[] = []
  let index = 0
  while (index < grammar.length) {
    const first = grammar.component(index)
    if (!first || first.end <= index) {
      index += 1
      continue
    }
    const { end, strength } = grow(grammar, first)
    const start = grammar.at(index)?.start ?? 0
    const stop = grammar.at(end - 1)?.end ?? start
    const before = grammar.at(index - 1)?.lower === 'di' ? grammar.at(index - 2) : grammar.at(index - 1)
    spans.push({ start, end: stop, text: reading.text.slice(start, stop).trim(), strength, negated: before?.canon.includes('bukan') ?? false })
    index = Math.max(end, index + 1)
  }
  const kept = spans.filter((span) => span.strength >= 1)
  const affirmed = kept.filter((span) => !span.negated)
  return affirmed.length > 0 ? affirmed : kept
}

export function bestAddress(spans: readonly AddressSpan[]): AddressSpan | null {
  return spans.reduce<AddressSpan | null>((best, span) => (best === null || span.strength > best.strength ? span : best), null)
}
