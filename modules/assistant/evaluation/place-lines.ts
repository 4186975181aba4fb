import { readFileSync } from 'node:fs'
import type { Labelled } from './measure.ts'

/**
 * Messages about places made from the templates in `places/`: what stands between `[` and `]` is the address. The same lines every time, so that what is
 * learned from them can be made again.
 */

export interface PlaceLine extends Required<Pick<Labelled, 'text' | 'alamat'>> {
  /** Templates of one manner: a part of them held back says how a manner never learned is read. */
  readonly family: string
}

interface Chance {
  /** Below `limit`, from nought on. */
  readonly below: (limit: number) => number
}

function chanceFrom(seed: number): Chance {
  let state = seed
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit
  }
  return { below: (limit) => Math.floor(below(limit)) }
}

function linesOf(name: string): string[] {
  const text = readFileSync(new URL(`./places/${name}`, import.meta.url), 'utf8')
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

function readWords(): Map<string, string[]> {
  const words = new Map<string, string[]>()
  for (const line of linesOf('words.txt')) {
    const cut = line.indexOf(':')
    const name = line.slice(0, cut)
    const entries = line
      .slice(cut + 1)
      .split(' | ')
      .map((entry) => entry.trim())
    words.set(name, [...(words.get(name) ?? []), ...entries])
  }
  return words
}

/** How the writer types: as it is taught, all small, without stops, with capitals at the names only, shouting. */
const manners: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => text.toLowerCase(),
  (text) => text.toLowerCase(),
  (text) => text.toLowerCase().replace(/[.,()!?]+/gu, ''),
  (text) => text.charAt(0).toUpperCase() + text.slice(1),
  (text) => (text.length < 120 ? text.toUpperCase() : text),
]

/** Letters go missing under the thumb, outside of numbers. */
function slip(text: string, chance: Chance): string {
  const at = chance.below(text.length)
  return /^[a-z]{3}$/u.test(text.slice(at - 1, at + 2)) ? text.slice(0, at) + text.slice(at + 1) : text
}

function fill(template: string, words: ReadonlyMap<string, readonly string[]>, chance: Chance): string {
  let text = template
  for (let depth = 0; depth < 6 && text.includes('{'); depth += 1)
    text = text.replace(/\{(\w+)\}/gu, (_, name: string) => {
      const entries = words.get(name)
      if (entries === undefined) throw new Error(`places/words.txt has no \`${name}\`, which \`${template}\` asks for`)
      return entries[chance.below(entries.length)] ?? ''
    })
  return text.replaceAll('\\n', '\n').replace(/ +([,.?!])/gu, '$1')
}

function lineOf(filled: string): Omit<PlaceLine, 'family'> {
  const [before = '', inside, after = ''] = filled.split(/[[\]]/u)
  return { text: before + (inside ?? '') + after, alamat: inside ?? null }
}

const seed = 20261128

/** `each`: how many messages of each template. */
export function placeLines(each: number): PlaceLine[] {
  const words = readWords()
  const chance = chanceFrom(seed)
  return linesOf('templates.txt').flatMap((line) => {
    const cut = line.indexOf(' | ')
    const [family, template] = [line.slice(0, cut), line.slice(cut + 3)]
    return Array.from({ length: each }, () => {
      const written = manners[chance.below(manners.length)]?.(fill(template, words, chance)) ?? ''
      const typed = chance.below(5) === 0 ? slip(written, chance) : written
      return { family, ...lineOf(typed.trim()) }
    })
  })
}
