import { canonical } from '../lexicon/variants.ts'
import type { Reading, Word } from './normalise.ts'

/**
 * A small pattern language over normalised words, read from lines such as
 *   `5! lampu jalan|pju + mati|padam + !listrik`
 * weight · `!` (a bad state is asserted) or `.` (only the subject is named) · groups. A group is alternatives, an alternative is neighbouring words
 * (filler words may stand between them). `a + b`: both within the window, any order; `a > b`: in this order; `!x`: x must not stand in the sentence.
 * `@name` inserts a set. Words match by form or by root.
 */
export interface Pattern {
  readonly label: string
  readonly weight: number
  readonly asserts: boolean
  readonly groups: readonly (readonly (readonly string[])[])[]
  readonly forbidden: readonly (readonly string[])[]
  readonly ordered: boolean
  readonly source: string
}

export interface Match {
  readonly pattern: Pattern
  /** Positions in `reading.words` of the words that matched, one span per group. */
  readonly spans: readonly (readonly [number, number])[]
  readonly sentence: number
  readonly clause: number
}

export type Sets = Readonly<Record<string, string>>

/** How far apart, in words, the groups of one pattern may stand. */
const windowWords = 8
/** A sentence end between two groups counts as so many words, where patterns may reach over it at all. */
const sentenceCost = 3

export function readSets(source: string): Sets {
  const sets: Record<string, string> = {}
  for (const line of source.split('\n')) {
    const found = /^@(\w+)\s*=\s*(.+)$/u.exec(line.trim())
    if (found?.[1] && found[2]) sets[found[1]] = expand(found[2], sets)
  }
  return sets
}

function expand(text: string, sets: Sets): string {
  return text.replace(/@(\w+)/gu, (_, name: string) => {
    const set = sets[name]
    if (set === undefined) throw new Error(`Pattern set @${name} is not defined; define it above its first use.`)
    return set
  })
}

function alternatives(group: string): string[][] {
  return group
    .split('|')
    .map((alternative) =>
      alternative
        .trim()
        .split(/\s+/u)
        .flatMap((word) => canonical(word)?.canon ?? [word]),
    )
    .filter((words) => words[0] !== '')
}

export function compile(label: string, source: string, sets: Sets): Pattern[] {
  const patterns: Pattern[] = []
  for (const line of source.split('\n')) {
    const found = /^(-?\d+(?:\.\d+)?)([!.])\s+(.+)$/u.exec(line.trim())
    if (!found?.[3]) continue
    const body = expand(found[3], sets)
    const ordered = body.includes(' > ')
    const parts = body.split(/\s[+>]\s/u)
    patterns.push({
      label,
      weight: Number(found[1]),
      asserts: found[2] === '!',
      groups: parts.filter((part) => !part.startsWith('!')).map(alternatives),
      forbidden: parts.filter((part) => part.startsWith('!')).flatMap((part) => alternatives(part.slice(1))),
      ordered,
      source: found[3],
    })
  }
  return patterns
}

/** Every single word that occurs in the patterns: what the speller may correct to. */
export function wordsOf(patterns: readonly Pattern[]): Set<string> {
  return new Set(patterns.flatMap((pattern) => pattern.groups.flat(2)))
}

const fillers = new Set(
  'yang nya itu ini sudah telah sekali sangat parah banyak juga pada sih kok nih dong deh lagi iya ya masih terus saja jadi ada si the a an is are was were be been to of and very so really my our your selalu sering mulai semua pun lah kan mah teh atuh euy to lho loh bapak ibu mas tersebut cukup agak akan pernah kunjung'.split(
    ' ',
  ),
)

export class Index {
  readonly words: readonly Word[]
  readonly #positions = new Map<string, number[]>()
  readonly #places: readonly number[]
  readonly #passed: ReadonlySet<number>

  /** `passed` tokens (those of an address) take no room between the words of a pattern. */
  constructor(reading: Reading, passed: ReadonlySet<number> = new Set()) {
    this.words = reading.words
    this.#passed = passed
    let place = 0
    this.#places = reading.words.map((word) => {
      if (!passed.has(word.token)) place += 1
      return place
    })
    reading.words.forEach((word, position) => {
      this.#add(word.form, position)
      if (word.root !== word.form) this.#add(word.root, position)
    })
  }

  #add(form: string, position: number): void {
    const held = this.#positions.get(form)
    if (held) held.push(position)
    else this.#positions.set(form, [position])
  }

  /** Part of an address: names such as `Jl. Rindu` mean nothing else. */
  isPassed(position: number): boolean {
    return this.#passed.has(this.words[position]?.token ?? -1)
  }

  /** How many words lie from one position to a later one. */
  gap(from: number, to: number): number {
    return (this.#places[to] ?? to) - (this.#places[from] ?? from)
  }

  has(form: string): boolean {
    return this.#positions.has(form)
  }

  is(position: number, form: string): boolean {
    const word = this.words[position]
    return word !== undefined && (word.form === form || word.root === form)
  }

  /** Where the neighbouring words stand: first and last position of each occurrence. */
  phrase(words: readonly string[]): (readonly [number, number])[] {
    const first = words[0]
    if (first === undefined) return []
    const spans: (readonly [number, number])[] = []
    for (const start of this.#positions.get(first) ?? []) {
      const end = this.#follow(words, start)
      if (end >= 0) spans.push([start, end])
    }
    return spans
  }

  #follow(words: readonly string[], start: number): number {
    let position = start
    for (const next of words.slice(1)) {
      let probe = position + 1
      while (probe <= position + 3 && !this.is(probe, next)) {
        const between = this.words[probe]
        if (!between || !fillers.has(between.form)) return -1
        probe += 1
      }
      if (!this.is(probe, next) || this.words[probe]?.sentence !== this.words[start]?.sentence) return -1
      position = probe
    }
    return position
  }

  any(alternatives: readonly (readonly string[])[]): (readonly [number, number])[] {
    return alternatives.flatMap((alternative) => this.phrase(alternative))
  }
}

function sentenceAt(index: Index, position: number): number {
  return index.words[position]?.sentence ?? -1
}

function closest(
  index: Index,
  from: readonly [number, number],
  spans: readonly (readonly [number, number])[],
  how: { readonly ordered: boolean; readonly reach: number },
): readonly [number, number] | null {
  let best: readonly [number, number] | null = null
  let bestGap = windowWords + 1
  for (const span of spans) {
    const apart = Math.abs(sentenceAt(index, span[0]) - sentenceAt(index, from[0]))
    if (apart > how.reach) continue
    if (span[0] <= from[1] && span[1] >= from[0]) continue
    if (how.ordered && span[0] < from[0]) continue
    const between = span[0] > from[1] ? index.gap(from[1], span[0]) : index.gap(span[1], from[0])
    const gap = between + apart * sentenceCost
    if (gap < bestGap) {
      best = span
      bestGap = gap
    }
  }
  return best
}

/** Patterns by the words their first group begins with, so that a message is only held against those it could match. */
export class PatternBook {
  readonly #byWord = new Map<string, number[]>()
  readonly #patterns: readonly Pattern[]

  constructor(patterns: readonly Pattern[]) {
    this.#patterns = patterns
    patterns.forEach((pattern, order) => {
      for (const word of new Set(pattern.groups[0]?.map((alternative) => alternative[0] ?? ''))) {
        const held = this.#byWord.get(word)
        if (held) held.push(order)
        else this.#byWord.set(word, [order])
      }
    })
  }

  /** In the order they were written. */
  candidates(index: Index): Pattern[] {
    const orders = new Set<number>()
    for (const word of index.words) {
      for (const order of this.#byWord.get(word.form) ?? []) orders.add(order)
      if (word.root !== word.form) for (const order of this.#byWord.get(word.root) ?? []) orders.add(order)
    }
    return [...orders]
      .sort((left, right) => left - right)
      .map((order) => this.#patterns[order])
      .filter((pattern) => pattern !== undefined)
  }
}

/** Finds a pattern in the message; one match per occurrence of its first group. `reach`: over how many sentence ends its groups may lie apart. */
export function findAll(index: Index, pattern: Pattern, reach = 0): Match[] {
  const groups = pattern.groups.map((group) => index.any(group))
  if (groups.some((spans) => spans.length === 0)) return []
  const matches: Match[] = []
  for (const head of groups[0] ?? []) {
    const spans: (readonly [number, number])[] = [head]
    for (const rest of groups.slice(1)) {
      const near = closest(index, pattern.ordered ? (spans.at(-1) ?? head) : head, rest, {
        ordered: pattern.ordered,
        reach,
      })
      if (!near) break
      spans.push(near)
    }
    if (spans.length !== groups.length) continue
    const sentence = sentenceAt(index, head[0])
    if (index.any(pattern.forbidden).some((span) => sentenceAt(index, span[0]) === sentence)) continue
    matches.push({ pattern, spans, sentence, clause: index.words[head[0]]?.clause ?? 0 })
  }
  return matches
}
