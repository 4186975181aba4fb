import { canonical } from '../lexicon/variants.ts'
import type { Index } from './word-index.ts'

/**
 * A small pattern language over normalised words, read from lines such as
 *   `5! lampu jalan|pju + mati|padam + !listrik`
 * weight · `!` (a bad state is asserted) or `.` (only the subject is named) · groups. A group is alternatives, an alternative is neighbouring words
 * (filler words may stand between them). `a + b`: b within the window of a, before or after; `a > b`: after it; `a >2 b`: at most two words on;
 * `!x`: x must not stand in the sentence.
 * `@name` inserts a set. Words match by form or by root.
 */
export interface Link {
  readonly follows: boolean
  readonly window: number
}

export interface Pattern {
  readonly label: string
  readonly weight: number
  readonly asserts: boolean
  readonly groups: readonly (readonly (readonly string[])[])[]
  readonly forbidden: readonly (readonly string[])[]
  /** For each group after the first: whether it must follow the one before it, and how far off, in words, it may stand. */
  readonly links: readonly Link[]
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

/** How far apart, in words, the groups of one pattern may stand where the line does not say. */
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
    const [first = '', ...rest] = body.split(/\s(?=[+>]\d*\s)/u)
    const parts = rest.map((part) => {
      const [, sign, window, group = ''] = /^([+>])(\d*)\s+(.+)$/u.exec(part) ?? []
      return { group, follows: sign === '>', window: window ? Number(window) : windowWords }
    })
    const wanted = parts.filter(({ group }) => !group.startsWith('!'))
    patterns.push({
      label,
      weight: Number(found[1]),
      asserts: found[2] === '!',
      groups: [first, ...wanted.map(({ group }) => group)].map(alternatives),
      forbidden: parts.flatMap(({ group }) => (group.startsWith('!') ? alternatives(group.slice(1)) : [])),
      links: wanted.map(({ follows, window }) => ({ follows, window })),
      source: found[3],
    })
  }
  return patterns
}

/** Every single word that occurs in the patterns: what the speller may correct to. */
export function wordsOf(patterns: readonly Pattern[]): Set<string> {
  return new Set(patterns.flatMap((pattern) => pattern.groups.flat(2)))
}

function sentenceAt(index: Index, position: number): number {
  return index.words[position]?.sentence ?? -1
}

function closest(
  index: Index,
  from: readonly [number, number],
  spans: readonly (readonly [number, number])[],
  how: Link & { readonly reach: number },
): readonly [number, number] | null {
  let best: readonly [number, number] | null = null
  let bestGap = how.window + 1
  for (const span of spans) {
    const apart = Math.abs(sentenceAt(index, span[0]) - sentenceAt(index, from[0]))
    if (apart > how.reach) continue
    if (span[0] <= from[1] && span[1] >= from[0]) continue
    if (how.follows && span[0] < from[0]) continue
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
      for (const stem of word.stems) for (const order of this.#byWord.get(stem) ?? []) orders.add(order)
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
    for (const [order, rest] of groups.slice(1).entries()) {
      const link = pattern.links[order] ?? { follows: false, window: windowWords }
      const near = closest(index, link.follows ? (spans.at(-1) ?? head) : head, rest, { ...link, reach })
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
