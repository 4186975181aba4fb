import {
  areaWords,
  landmarkSecond,
  landmarkWords,
  nameTails,
  neverNames,
  nodeWords,
  numberWords,
  onlyOnes,
  positionWords,
  streetWords,
  sureMarkers,
} from '../../lexicon/places.ts'
import type { Token } from '../../text/normalise.ts'
import type { Grammar } from './grammar.ts'
import { names } from './number-reader.ts'

/** Words that say what kind of place it is, not which. */
function isKind(lower: string): boolean {
  return (
    landmarkWords.has(lower) ||
    areaWords.has(lower) ||
    streetWords.has(lower) ||
    nodeWords.has(lower) ||
    positionWords.has(lower) ||
    landmarkSecond.has(lower)
  )
}

/** A capital before a word that means nothing else: a name. */
function isStrange(token: Token | undefined): boolean {
  return token?.capital === true && (token.via === 'unknown' || names.has(token.lower))
}

/** `Baleendah kampung Cieunteung`: the village is named before its hamlet. */
export function leadingName(grammar: Grammar, index: number): number {
  if (!areaWords.has(grammar.lower(index)) && !grammar.rtrw.has(index)) return index
  let from = index
  while (!grammar.shouting && from > 0 && index - from < 2) {
    const before = grammar.tokens[from - 1]
    const named = isStrange(before) || (before?.capital === true && isStrange(grammar.tokens[from - 2]))
    if (!before || !named || grammar.isTitle(from - 2) || neverNames.has(before.lower)) break
    if (before.sentence !== grammar.tokens[index]?.sentence) break
    from -= 1
  }
  return from
}

/** `kami dari SD Harapan`: who writes, not where it is. */
export function isSender(grammar: Grammar, index: number): boolean {
  const before = grammar.lower(index - 1)
  return (
    (/^(?:dari|dr|from)$/u.test(before) && grammar.ownedBy(index - 2)) ||
    (before === 'nama' && grammar.lower(index - 2) === 'atas')
  )
}

/** Every town has them. */
const anyStreet = /^(?:jalan|jln|jl) (?:raya|utama|besar|besak|satu|umum|kecil)$/u

/** Whether the words tell this place from others of its kind: `Pasar Legi` does, `pasar` does not. */
export function identifies(grammar: Grammar, from: number, end: number): boolean {
  if (end - from === 2 && anyStreet.test(`${grammar.lower(from)} ${grammar.lower(from + 1)}`)) return false
  for (let index = from; index < end; index += 1) {
    const token = grammar.tokens[index]
    if (!token || token.kind === 'punct') continue
    const kind = isKind(token.lower)
    if (token.kind === 'number' || /\d/u.test(token.lower) || onlyOnes.has(token.lower)) return true
    if (sureMarkers.has(token.lower) && index + 1 < end) return true
    if (!kind && (token.via === 'unknown' || names.has(token.lower))) return true
    const opens = token.sentence !== grammar.tokens[index - 1]?.sentence
    if (!kind && token.capital && !opens && !grammar.shouting) return true
    if (
      index > from &&
      (nameTails.has(token.lower) || numberWords.has(token.lower)) &&
      streetWords.has(grammar.lower(from))
    )
      return true
    if (numberWords.has(token.lower)) return true
    if (index > from && kind && token.capital && !opens && !grammar.shouting && isKind(grammar.lower(index - 1)))
      return true
    if (token.lower === 'pos' && grammar.lower(index - 1) === 'kantor') return true
  }
  return false
}
