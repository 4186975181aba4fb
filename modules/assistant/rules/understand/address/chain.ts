/**
 * A chain of words, each outside an address (0), its first word (1) or a further one (2). Scores of the words and of going from one state to the next
 * give the likeliest path through all of them, and how likely each word is in each state. No path goes from outside to a further word.
 */
export const states = 3
const [outside, first, further] = [0, 1, 2] as const

const never = Number.NEGATIVE_INFINITY

function logSum(a: number, b: number, c: number): number {
  const most = Math.max(a, b, c)
  return most === never ? never : most + Math.log(Math.exp(a - most) + Math.exp(b - most) + Math.exp(c - most))
}

/** `scores`: three of each word; `steps`: from state to state, row by row. */
export interface Chain {
  readonly scores: Float64Array
  readonly steps: Float64Array
}

export const mayFollow = (from: number, to: number): boolean => !(from === outside && to === further)

const at = (values: Float64Array, index: number): number => values[index] ?? 0

export interface Likelihoods {
  /** Log of the sum over all ways to come to each word's state, and to go on from it. */
  readonly before: Float64Array
  readonly after: Float64Array
  readonly all: number
}

export function likelihoods({ scores, steps }: Chain): Likelihoods {
  const words = scores.length / states
  const before = new Float64Array(scores.length)
  const after = new Float64Array(scores.length)
  const into = (word: number, from: number, to: number): number =>
    mayFollow(from, to) ? at(before, (word - 1) * states + from) + at(steps, from * states + to) : never
  const outOf = (word: number, from: number, to: number): number => {
    const next = (word + 1) * states + to
    return mayFollow(from, to) ? at(steps, from * states + to) + at(scores, next) + at(after, next) : never
  }
  for (let word = 0; word < words; word += 1)
    for (let to = 0; to < states; to += 1) {
      const come =
        word > 0 ? logSum(into(word, 0, to), into(word, 1, to), into(word, 2, to)) : to === further ? never : 0
      before[word * states + to] = come + at(scores, word * states + to)
    }
  for (let word = words - 2; word >= 0; word -= 1)
    for (let from = 0; from < states; from += 1)
      after[word * states + from] = logSum(outOf(word, from, 0), outOf(word, from, 1), outOf(word, from, 2))
  const last = (words - 1) * states
  return { before, after, all: logSum(at(before, last), at(before, last + 1), at(before, last + 2)) }
}

/** The state of each word on the likeliest path. */
export function bestPath({ scores, steps }: Chain): number[] {
  const words = scores.length / states
  const best = new Float64Array(scores.length)
  const cameFrom = new Uint8Array(scores.length)
  for (let word = 0; word < words; word += 1)
    for (let to = 0; to < states; to += 1) {
      let most = word > 0 || to === further ? never : 0
      for (let from = 0; word > 0 && from < states; from += 1) {
        const come = mayFollow(from, to) ? at(best, (word - 1) * states + from) + at(steps, from * states + to) : never
        if (come <= most) continue
        most = come
        cameFrom[word * states + to] = from
      }
      best[word * states + to] = most + at(scores, word * states + to)
    }
  const path: number[] = []
  let state = [outside, first, further].reduce<number>(
    (most, one) => (at(best, (words - 1) * states + one) > at(best, (words - 1) * states + most) ? one : most),
    outside,
  )
  for (let word = words - 1; word >= 0; word -= 1) {
    path[word] = state
    state = cameFrom[word * states + state] ?? outside
  }
  return path
}
