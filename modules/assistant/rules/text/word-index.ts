import type { Reading, Word } from './normalise.ts'

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
      for (const stem of word.stems) this.#add(stem, position)
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
    return word !== undefined && (word.form === form || word.root === form || word.stems.includes(form))
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
