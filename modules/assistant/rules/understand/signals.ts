import { intentBook } from '../lexicon/key-words.ts'
import type { Reading, Word } from '../text/normalise.ts'
import type { Match } from '../text/patterns.ts'
import { findAll } from '../text/patterns.ts'
import { Index } from '../text/word-index.ts'

const notDone = new Set(
  'tidak belum bukan minta mau harus perlu tolong mohon lapor laporkan jangan tanpa kurang saya lama apakah kapan'.split(
    ' ',
  ),
)

const interrogatives = new Set(
  'atau apa apakah siapa berapa mana bagaimana boleh bolehkah adakah benarkah bisakah apaan kapan'.split(' '),
)
const beforeQuestion = new Set(
  'mau ingin numpang boleh izin tanya bertanya iya hai permisi selamat pagi siang sore malam assalamualaikum bapak ibu mas admin min kalau di ke dari kira itu eh oh tolong info informasi dong maaf saya minta'.split(
    ' ',
  ),
)
const particles = new Set('iya bapak ibu mas admin sih hari ini sekarang besok'.split(' '))

/** `buka gak ya`, `sudah jadi belum pak`: a yes-or-no question without its mark. */
function trailingQuestions(reading: Reading): Word[] {
  const asked: Word[] = []
  reading.words.forEach((word, position) => {
    const rests = ['siapa', 'mana', 'berapa', 'apa', 'kapan', 'bagaimana'].includes(word.form)
    if (word.form !== 'tidak' && word.form !== 'belum' && !rests) return
    if (/[-2]/u.test(reading.tokens[word.token]?.lower ?? '')) return
    const rest = reading.words.slice(position + 1).filter((other) => other.clause === word.clause)
    if (!rest.every((other) => particles.has(other.form)) || position === 0) return
    const earlier = reading.words.slice(Math.max(0, position - 4), position)
    const joined =
      earlier.some((other) => ['tetapi', 'juga', 'tidak', 'malah'].includes(other.form)) ||
      earlier.at(-1)?.form === 'masih'
    if (rests ? position > 1 : !joined && (word.form === 'tidak' || earlier.some((other) => other.form === 'sudah')))
      asked.push(word)
  })
  return asked
}

/** Everything noticed in a message before anything is decided. */
export class Signals {
  readonly index: Index
  readonly reading: Reading
  readonly #matches = new Map<string, Match[]>()
  /** Sentences and clauses that end in a question mark. */
  readonly asked: ReadonlySet<number>
  readonly factual: ReadonlySet<number>
  readonly #trailing: readonly number[]

  constructor(reading: Reading, passed: ReadonlySet<number> = new Set()) {
    this.reading = reading
    this.index = new Index(reading, passed)
    for (const pattern of intentBook.candidates(this.index)) {
      const found = findAll(this.index, pattern).filter(
        (match) => !this.#isName(match) && (match.pattern.label !== 'resolved' || this.#isDone(match)),
      )
      if (found.length === 0) continue
      const held = this.#matches.get(pattern.label)
      if (held) held.push(...found)
      else this.#matches.set(pattern.label, found)
    }
    const trailing = trailingQuestions(reading)
    this.asked = new Set([
      ...reading.tokens.filter((token) => token.raw === '?').map((token) => token.sentence),
      ...trailing.map((word) => word.sentence),
    ])
    this.#trailing = trailing.map((word) => word.clause)
    this.factual = this.#factualClauses()
  }

  /** `Gg. Damai` settles nothing, `Jl. Kenangan` remembers nothing. */
  #isName(match: Match): boolean {
    return match.spans.some(([start]) => this.index.isPassed(start))
  }

  /** `sudah diperbaiki`, but not `sudah lama tidak diperbaiki` or `sudah minta diperbaiki`. */
  #isDone(match: Match): boolean {
    const first = match.spans[0]?.[0] ?? 0
    const last = match.spans.at(-1)?.[1] ?? first
    return (
      !this.index.words.slice(first + 1, last).some((word) => notDone.has(word.form)) &&
      this.index.words[first - 1]?.form !== 'tidak'
    )
  }

  /** Clauses in which a fact is asked for, rather than a wrong complained of. */
  #factualClauses(): Set<number> {
    const clauses = new Set<number>()
    const { words } = this.index
    words.forEach((word, position) => {
      if (!interrogatives.has(word.form)) return
      const opens = words
        .slice(0, position)
        .filter((other) => other.clause === word.clause)
        .every((other) => beforeQuestion.has(other.form))
      if (opens || this.asked.has(word.sentence)) clauses.add(word.clause)
    })
    for (const token of this.reading.tokens) {
      if (token.raw !== '?') continue
      const first = words.find((word) => word.sentence === token.sentence)
      if (
        first &&
        /^(?:apakah|apa|is|are|do|does|can|how|what|who|where|when)$/u.test(
          this.reading.tokens[first.token]?.lower ?? '',
        )
      )
        clauses.add(first.clause)
    }
    for (const clause of this.#trailing) clauses.add(clause)
    return clauses
  }

  matches(label: string): readonly Match[] {
    return this.#matches.get(label) ?? []
  }

  /** The signals that hold, in no order. */
  labels(): string[] {
    return [...this.#matches.keys()]
  }

  /** The heaviest match of a signal, 0 when absent. */
  weight(label: string): number {
    return this.matches(label).reduce((best, match) => Math.max(best, match.pattern.weight), 0)
  }

  has(label: string): boolean {
    return this.#matches.has(label)
  }

  inSentence(label: string, sentence: number): number {
    return this.matches(label).reduce(
      (best, match) => (match.sentence === sentence ? Math.max(best, match.pattern.weight) : best),
      0,
    )
  }

  inClause(label: string, clause: number): number {
    return this.matches(label).reduce(
      (best, match) => (match.clause === clause ? Math.max(best, match.pattern.weight) : best),
      0,
    )
  }
}
