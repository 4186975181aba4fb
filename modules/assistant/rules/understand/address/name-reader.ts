import {
  abbreviated,
  capitalTails,
  nameTails,
  neverClosing,
  neverNames,
  numberWords,
  ownPlace,
  passiveLead,
  personTitles,
  positionWords,
  streetNameLeads,
  streetWords,
  streetWordsAfter,
  weekDays,
} from '../../lexicon/places.ts'
import { rootOf } from '../../text/normalise.ts'
import { NumberReader, names } from './number-reader.ts'

/** `nyediain`, `ditandai`, `durasinya`: endings that names do not have. */
const looksLikeVerb =
  /^(?:di|nge|ng|ny|me[mn]|me|ber|ter|ke|se)[a-z]{3,}(?:in|kan|nya|ake|keun)$|^[a-z]{4,}(?:nya|annya|inya|keun)$|^(?:di|nge)[a-z]{4,}i$/u

/** `ndi2`, `anak2`: said twice, which names are not. */
const doubled = /^[a-z]+2$/u

/** Reads names: where a street's name ends, whether a word can be part of one. */
export class NameReader extends NumberReader {
  isName(index: number, lenient: boolean): boolean {
    const token = this.tokens[index]
    if (token?.kind !== 'word') return false
    const { lower } = token
    // The next line of a form: `…, Keluhan: air mati`.
    if (this.tokens[index + 1]?.raw === ':') return false
    if ((ownPlace.has(lower) && !token.capital) || passiveLead.has(lower)) return false
    if ((token.canon.includes('rumah') && lower !== 'rumah') || lower.endsWith('-nya')) return false
    if (token.via === 'unknown' && !token.capital && (looksLikeVerb.test(lower) || doubled.test(lower))) return false
    if (weekDays.has(lower) && !token.capital && this.lower(index - 1) !== 'pasar') return false
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
      const closing = words > 0 && this.closes(index)
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

  /** `Padang Bulan`, `Abu Bakar`: between capitals an everyday word belongs to the name. */
  closes(index: number): boolean {
    const token = this.tokens[index]
    if (!token?.capital || this.shouting || !this.tokens[index - 1]?.capital) return false
    return capitalTails.has(token.lower) || (token.raw.length > 2 && !neverClosing.has(token.lower))
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
    if (weekDays.has(lower))
      return !(this.tokens[index]?.capital && !this.shouting) && this.lower(index - 1) !== 'pasar'
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

  isPosition(index: number): boolean {
    const token = this.tokens[index]
    return (
      token?.kind === 'word' &&
      (positionWords.has(token.lower) ||
        token.canon.some((word) => positionWords.has(word) && token.via !== 'spelling'))
    )
  }
}
