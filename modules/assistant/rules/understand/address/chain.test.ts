import { describe, expect, it } from 'vitest'
import { bestPath, likelihoods, mayFollow, states } from './chain.ts'

const chain = {
  scores: Float64Array.from([0, 1.2, -0.4, 0, -0.3, 0.9, 0, 0.2, 0.1, 0, -1, 0.7]),
  steps: Float64Array.from([0.3, -0.2, 0, -0.1, -0.6, 0.8, 0.2, -0.4, 0.5]),
}

/** Every path there is, by hand. */
function allPaths(words: number): number[][] {
  if (words === 0) return [[]]
  return allPaths(words - 1).flatMap((path) =>
    [0, 1, 2].filter((state) => mayFollow(path.at(-1) ?? 0, state)).map((state) => [...path, state]),
  )
}

const at = (values: Float64Array, index: number): number => values[index] ?? 0

const scoreOf = (path: readonly number[]): number =>
  path.reduce((sum, state, word) => {
    const step = word === 0 ? 0 : at(chain.steps, (path[word - 1] ?? 0) * states + state)
    return sum + step + at(chain.scores, word * states + state)
  }, 0)

describe('a chain of words', () => {
  const paths = allPaths(4)
  const total = paths.reduce((sum, path) => sum + Math.exp(scoreOf(path)), 0)

  it('finds the likeliest of all paths', () => {
    const best = paths.reduce((left, right) => (scoreOf(right) > scoreOf(left) ? right : left))
    expect(bestPath(chain)).toEqual(best)
  })

  it('knows how likely each state of each word is', () => {
    const { before, after, all } = likelihoods(chain)
    expect(all).toBeCloseTo(Math.log(total))
    for (let word = 0; word < 4; word += 1)
      for (let state = 0; state < states; state += 1) {
        const here = paths
          .filter((path) => path[word] === state)
          .reduce((sum, path) => sum + Math.exp(scoreOf(path)), 0)
        const told = Math.exp(at(before, word * states + state) + at(after, word * states + state) - all)
        expect(told).toBeCloseTo(here / total)
      }
  })

  it('never goes on with an address that has not begun', () => {
    expect(mayFollow(0, 2)).toBe(false)
    expect(bestPath({ scores: Float64Array.from([0, -9, 9, 0, -9, 9]), steps: new Float64Array(9) })[0]).not.toBe(2)
  })
})
