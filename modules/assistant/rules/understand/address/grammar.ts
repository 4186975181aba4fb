import { keyWords } from '../../lexicon/key-words.ts'
import {
  areaWords,
  compassWords,
  genericAfterMarker,
  joiners,
  landmarkSecond,
  landmarkWords,
  nameTails,
  neverNames,
  nodeWords,
  numberWords,
  officeWords,
  openSpaces,
  ownPlace,
  passiveLead,
  positionFillers,
  selfNamed,
  streetWords,
  streetWordsAfter,
  sureMarkers,
  wildPlaces,
} from '../../lexicon/places.ts'
import { rootOf } from '../../text/normalise.ts'
import type { Component } from './house-reader.ts'
import { HouseReader } from './house-reader.ts'
import { names } from './number-reader.ts'

/** The components of an address. */
export class Grammar extends HouseReader {
  street(index: number): Component | null {
    if (!streetWords.has(this.lower(index))) return null
    if (this.tokens[index]?.via === 'regional' && !this.tokens[index + 1]?.capital) return null
    const start = this.afterDot(index + 1)
    if (this.tokens[start]?.sentence !== this.tokens[index]?.sentence) return null
    let end = this.name(start, true)
    if (end === start && this.plainName(index, start)) end = Math.max(this.name(start + 1, false), start + 1)
    if (end === start && this.numberAt(start) && !this.isQuantity(start))
      end = start + (this.isMonth(start + 1) ? 2 : 1)
    if (end === start) return null
    return { end: this.tails(end), strength: 3 }
  }

  /** `JL. TENTARA PELAJAR`, `jl hos cokroaminoto`: after a sure marker an everyday noun may begin the name. */
  plainName(marker: number, index: number): boolean {
    const token = this.tokens[index]
    if (token?.kind !== 'word' || !sureMarkers.has(this.lower(marker))) return false
    if (
      genericAfterMarker.has(token.lower) ||
      neverNames.has(token.lower) ||
      ownPlace.has(token.lower) ||
      passiveLead.has(token.lower) ||
      this.isPosition(index)
    )
      return false
    return (
      token.lower.length > 2 &&
      token.canon.every((word) => !keyWords.has(word) && !keyWords.has(rootOf(word)) && !neverNames.has(rootOf(word)))
    )
  }

  streetAfter(index: number): Component | null {
    const end = this.name(index, false)
    const named = end > index && this.tokens[index]?.capital === true
    return named && streetWordsAfter.has(this.lower(end)) ? { end: this.tails(end + 1), strength: 3 } : null
  }

  area(index: number): Component | null {
    const lower = this.lower(index)
    if (!areaWords.has(lower) || (lower === 'kota' && this.lower(index - 1) === 'ibu')) return null
    const start = this.afterDot(index + 1)
    if (/^(?:blok|blk|kav|kavling)$/u.test(lower)) {
      const end = this.numberTail(index)
      if (end > index) return { end: this.tails(end), strength: 2 }
      const named = this.tokens[start]?.capital ? this.name(start, false) : start
      return named > start ? { end: this.tails(named), strength: 2 } : null
    }
    const nested = areaWords.has(this.lower(start))
      ? this.area(start)
      : landmarkWords.has(this.lower(start))
        ? this.landmark(start, false)
        : null
    if (nested && nested.end > start + 1) return { end: nested.end, strength: 2.5 }
    const end = this.name(start, this.twoCapitals(start))
    if (end === start)
      return this.numberAt(start) && /^(?:blok|cluster|komplek|dusun|lingkungan|kampung)$/u.test(lower)
        ? { end: start + 1, strength: 2 }
        : null
    return { end: this.tails(end), strength: /^(?:daerah|wilayah|area|kawasan)$/u.test(lower) ? 2 : 2.5 }
  }

  /** `Desa Air Duku`, `Desa Long Bagun`: two capitals make a name even of everyday words. */
  twoCapitals(index: number): boolean {
    return !this.shouting && this.tokens[index]?.capital === true && this.tokens[index + 1]?.capital === true
  }

  node(index: number): Component | null {
    const lower = this.lower(index)
    if (
      (lower === 'lampu' && this.lower(index + 1) === 'merah') ||
      (lower === 'traffic' && this.lower(index + 1) === 'light')
    ) {
      const end = this.name(index + 2, false)
      return end > index + 2 ? { end: this.tails(end), strength: 2 } : null
    }
    if (!nodeWords.has(lower)) return null
    if (lower === 'km') return this.numberAt(index + 1) ? { end: index + 2, strength: 1.5 } : null
    let start = this.afterDot(index + 1)
    if (lower === 'jembatan' && /^(?:penyeberangan|penyebrangan)$/u.test(this.lower(start))) start += 1
    if (lower === 'jembatan' && this.lower(start) === 'timbang')
      return { end: this.tails(this.name(start + 1, false)), strength: 1.5 }
    if (/^(?:[3-6]|layang|tiga|empat|lima|enam|merah|gantung|kereta|sungai|kali)$/u.test(this.lower(start))) {
      const end = this.name(start + 1, false)
      if (end > start + 1) return { end: this.tails(end), strength: 2 }
      if (/^(?:[3-6]|tiga|empat|lima|enam|merah)$/u.test(this.lower(start))) return { end: start + 1, strength: 1.5 }
      start += 1
    }
    const inner = this.street(start) ?? this.landmark(start, true) ?? this.area(start) ?? this.position(start)
    if (inner) return { end: inner.end, strength: inner.strength }
    const end = this.name(start, false)
    return end > start ? { end: this.tails(end), strength: 2 } : null
  }

  /** A landmark; without a name of its own only where a position word or `di` led to it. */
  landmark(index: number, led: boolean, linked = false): Component | null {
    const lower = this.lower(index)
    if (!landmarkWords.has(lower) || this.isNoPlace(index)) return null
    if (lower === 'rumah' && this.lower(index + 1) !== 'sakit' && this.lower(index + 1) !== 'makan')
      return this.house(index, led)
    let start = this.afterDot(index + 1)
    let kinds = 0
    while (kinds < 2 && landmarkSecond.has(this.lower(start)) && !this.rtrw.has(start)) {
      start += 1
      kinds += 1
    }
    const house = this.rtrw.get(start)
    if (house !== undefined && !this.ownedBy(start)) return { end: house, strength: 2.5 }
    const beside = openSpaces.has(lower) || (wildPlaces.has(lower) && lower !== 'rumah') ? this.position(start) : null
    if (beside && beside.strength >= 1.3) return beside
    const street = this.street(start)
    if (street) return officeWords.has(lower) ? null : { end: street.end, strength: 3 }
    const joined = this.numberAt(start) && !this.isQuantity(start) ? start + 1 : start
    let end = this.name(joined, false)
    if (end === start && numberWords.has(this.lower(start)) && /^(?:sdn?|smpn?|sman?|smkn?|tk|mi|mts)$/u.test(lower))
      end = start + 1
    // Whoever writes names with capitals does not name a shop in small letters.
    const first = this.tokens[joined]
    if (end > start && joined === start && first?.via === 'unknown' && !first.capital && this.capitalises) end = start
    if (end > start)
      return officeWords.has(lower) && !led && !areaWords.has(lower) && !this.staffed(index)
        ? null
        : { end: this.tails(end), strength: 2 }
    // The dot after a bare landmark ends the sentence.
    if (kinds === 0) start = index + 1
    if (selfNamed.has(lower)) return { end: start, strength: led ? 1.5 : this.tokens[index]?.capital ? 1 : 0 }
    if (
      !led ||
      (officeWords.has(lower) && !linked) ||
      (kinds === 0 && wildPlaces.has(lower) && !linked) ||
      (kinds === 0 && (this.ownedBy(start) || this.ownedBy(start + 1)))
    )
      return null
    return { end: start, strength: kinds > 0 ? 1.2 : 1 }
  }

  /** `timur pom bensin`, `wetan balai desa`. */
  compass(index: number): Component | null {
    if (!compassWords.has(this.lower(index))) return null
    const inner = this.landmark(index + 1, true) ?? this.node(index + 1) ?? this.street(index + 1)
    return inner ? { end: inner.end, strength: Math.max(inner.strength, 1) } : null
  }

  /** The other end of `dari bundaran sampai SPBU`. */
  generic(index: number): Component | null {
    const lower = this.lower(index)
    if (lower === 'rumah' || (!landmarkWords.has(lower) && !nodeWords.has(lower))) return null
    const whole = this.landmark(index, true, true) ?? this.node(index)
    return { end: Math.max(whole?.end ?? 0, index + 1), strength: 0.5 }
  }

  /** `linked`: an address stands before it, so that a nameless place is enough. */
  position(index: number, linked = false): Component | null {
    if (!this.isPosition(index)) return null
    let start = index + 1
    for (let skipped = 0; skipped < 4; skipped += 1) {
      const inner = this.street(start) ?? this.landmark(start, true, linked) ?? this.node(start) ?? this.area(start)
      if (inner) return { end: inner.end, strength: Math.max(inner.strength, 1) }
      if (this.rtrw.has(start)) return { end: this.rtrw.get(start) ?? start, strength: 2 }
      if (!positionFillers.has(this.lower(start)) && !this.isPosition(start)) break
      start += 1
    }
    const junction = this.lower(start)
    if (nodeWords.has(junction) && junction.length > 2) return { end: start + 1, strength: 1 }
    const end = this.name(start, false)
    const token = this.tokens[start]
    return end > start && token && (token.capital || token.via === 'unknown' || names.has(token.lower))
      ? { end: this.tails(end), strength: 1.3 }
      : null
  }

  /** `di Cicaheum`: an unknown or capitalised word after `di` is a place, unless `di` begins a passive verb written apart. */
  afterIn(index: number): Component | null {
    const token = this.tokens[index - 1]
    if (
      !token ||
      !/^(?:di|d|ning|nang|neng|ning|ndek|ing|ring|dina|teng|in|at|on|from|dari|dr|around|daerah|sampai|sampe|hingga)$/u.test(
        token.lower,
      )
    )
      return null
    const before = this.tokens[index - 2]
    if (before?.canon.some((word) => passiveLead.has(word)) && !this.tokens[index]?.capital) return null
    const landmark = this.landmark(
      index,
      token.lower === 'di' || token.lower === 'd' || token.lower === 'in' || token.lower === 'at',
    )
    if (landmark) return landmark
    if (/^(?:dari|dr|from|d|sampai|sampe|hingga)$/u.test(token.lower) && !this.tokens[index]?.capital) return null
    const end = this.name(index, false)
    // `pindah dari Bekasi` tells no place; `dari Cicaheum sampai Cibiru` does.
    if (/^(?:dari|dr|from)$/u.test(token.lower) && !/^(?:sampai|sampe|hingga|ke|arah|to)$/u.test(this.lower(end)))
      return null
    const first = this.tokens[index]
    const plain =
      first &&
      first.lower.length >= 4 &&
      !nameTails.has(first.lower) &&
      (first.capital || first.via === 'unknown' || names.has(first.lower))
    return end > index && plain ? { end: this.tails(end), strength: 1.5 } : null
  }

  component(index: number, linked = false): Component | null {
    const rtrwEnd = this.rtrw.get(index)
    if (rtrwEnd !== undefined) return { end: rtrwEnd, strength: 2 }
    if (this.tokens[index]?.kind !== 'word') return null
    return (
      this.street(index) ??
      this.position(index, linked) ??
      this.compass(index) ??
      this.node(index) ??
      this.area(index) ??
      this.named(this.landmark(index, false)) ??
      this.streetAfter(index) ??
      this.afterIn(index)
    )
  }

  named(component: Component | null): Component | null {
    return component && component.strength > 0 ? component : null
  }

  /** A bare place name that continues an address after a comma or an RT/RW: `…, Sukamaju, Bandung`. */
  continuation(index: number): number {
    const end = this.name(index, false)
    const next = this.tokens[end]
    const first = this.tokens[index]
    if (this.capitalises && !first?.capital) return index
    if (end === index || !first || !(first.capital || first.via === 'unknown' || names.has(first.lower))) return index
    return next === undefined ||
      next.kind !== 'word' ||
      this.component(end) !== null ||
      joiners.has(next.lower) ||
      first.capital
      ? this.tails(end)
      : index
  }
}
