/**
 * Damerau-Levenshtein distance (a swap of neighbours counts one), given up as soon as it must exceed `limit`.
 * Returns `limit + 1` when it does.
 */
function distanceWithin(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row]
    let best = row
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1]
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      current.push(cost)
      best = Math.min(best, cost)
    }
    if (best > limit) return limit + 1
    beforeLast = last
    last = current
  }
  return last[right.length] ?? limit + 1
}

/** All forms of a word with one letter left out, and the word itself. */
function withoutOneLetter(word: string): string[] {
  const forms = [word]
  for (let index = 0; index < word.length; index += 1) forms.push(word.slice(0, index) + word.slice(index + 1))
  return forms
}

const keyboardRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']

function keyPlace(letter: string): readonly [number, number] | null {
  const row = keyboardRows.findIndex((keys) => keys.includes(letter))
  return row < 0 ? null : [row, (keyboardRows[row] ?? '').indexOf(letter) + row * 0.5]
}

/** Letters that stand for one another in speech or lie side by side under the thumb. */
function areAlike(left: string, right: string): boolean {
  if (/[aeiou]/u.test(left) && /[aeiou]/u.test(right)) return true
  if (
    [
      'fv',
      'vf',
      'fp',
      'pf',
      'sz',
      'zs',
      'kq',
      'qk',
      'ck',
      'kc',
      'iy',
      'yi',
      'jz',
      'zj',
      'dt',
      'td',
      'bp',
      'pb',
      'gk',
      'kg',
    ].includes(left + right)
  )
    return true
  const from = keyPlace(left)
  const to = keyPlace(right)
  return from !== null && to !== null && Math.abs(from[0] - to[0]) <= 1 && Math.abs(from[1] - to[1]) <= 1
}

/** A letter lost, doubled or swapped is a slip; another letter in its place only where the two are alike (`kemang` is no `kejang`). */
function isLikelySlip(word: string, candidate: string): boolean {
  if (word.length !== candidate.length) return true
  const at = [...word].findIndex((letter, index) => letter !== candidate[index])
  const swapped = word[at] === candidate[at + 1] && word[at + 1] === candidate[at]
  return swapped || areAlike(word[at] ?? '', candidate[at] ?? '')
}

/** In short words only a vowel left out, two neighbours swapped, or `o` for `u` and `e` for `i` is believed: `donk` is no `dong`, `setu` no `satu`. */
function isShortSlip(word: string, candidate: string): boolean {
  if (candidate.length > word.length)
    return candidate.at(-1) === word.at(-1) && consonants(word) === consonants(candidate)
  if (candidate.length < word.length) return false
  const at = [...word].findIndex((letter, index) => letter !== candidate[index])
  const pair = `${word[at]}${candidate[at]}`
  return (word[at] === candidate[at + 1] && word[at + 1] === candidate[at]) || ['ou', 'uo', 'ei', 'ie'].includes(pair)
}

/** Whether all letters of the first stand in the second, in this order. */
function isWithin(word: string, longer: string): boolean {
  let at = 0
  for (const letter of longer) if (letter === word[at]) at += 1
  return at === word.length
}

/** Finds the closest known word. Short words must be nearly right: distance 1 from four letters on, 2 from eight on. */
export class Speller {
  readonly #byForm = new Map<string, string[]>()
  readonly #bySkeleton = new Map<string, string | null>()

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word.length < 4) continue
      for (const form of withoutOneLetter(word)) {
        const held = this.#byForm.get(form)
        if (held) held.push(word)
        else this.#byForm.set(form, [word])
      }
      const skeleton = consonants(word)
      if (skeleton.length >= 3) this.#bySkeleton.set(skeleton, this.#bySkeleton.has(skeleton) ? null : word)
    }
  }

  nearest(word: string): string | null {
    if (word.length < 4) return this.fromConsonants(word)
    const limit = word.length >= 8 ? 2 : 1
    let best: string | null = null
    let bestScore = limit + 1
    for (const form of withoutOneLetter(word)) {
      for (const candidate of this.#byForm.get(form) ?? []) {
        const distance = distanceWithin(word, candidate, limit)
        if (distance === 1 && word.length < 8 && !isLikelySlip(word, candidate)) continue
        if (word.length < 6 && !isShortSlip(word, candidate)) continue
        // A wrong first letter is rarer than any other slip; it costs extra and is refused in short words.
        const score = distance + (candidate[0] === word[0] ? 0 : word.length < 7 ? 2 : 0.5) + candidate.length / 1000
        if (score < bestScore) {
          best = candidate
          bestScore = score
        }
      }
    }
    return best ?? this.fromConsonants(word)
  }

  /** `smph`, `smpah` → `sampah`: only where hardly any vowel was typed, in its place, and only one known word fits. */
  fromConsonants(word: string): string | null {
    if (word.length < 3 || /[aeiou].*[aeiou]/u.test(word)) return null
    const skeleton = consonants(word)
    if (skeleton.length < 3 || skeleton.length < word.length - 1) return null
    const found = this.#bySkeleton.get(skeleton)
    return found && isWithin(word, found) ? found : null
  }
}

function consonants(word: string): string {
  return word.replace(/[aeiou]/gu, '')
}
