/** 53-bit hash (cyrb53): well mixed, fast, the same everywhere. Not for secrets. */
export function hash53(text: string, seed = 0): number {
  let a = 0xdeadbeef ^ seed
  let b = 0x41c6ce57 ^ seed
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return 4294967296 * (2097151 & b) + (a >>> 0)
}

/** A number in [0, 1) that depends on the seed, the kind of fault and the event's key only. */
export function roll(seed: number, kind: string, key: string): number {
  return hash53(`${kind}\u0000${key}`, seed) / 2 ** 53
}

export interface Dice {
  /** True with the given probability; asking again for the same kind and key is a new draw, in a fixed sequence. */
  happens(kind: string, key: string, probability: number): boolean
  /** A number in [0, 1) of the same sequence. */
  fraction(kind: string, key: string): number
  /** Starts every sequence anew. */
  restart(seed: number): void
  seed(): number
}

/** Keys remembered before the oldest sequences are forgotten, so that a long run stays small. */
const mostKeys = 200_000

export function createDice(firstSeed: number): Dice {
  let seed = firstSeed
  let drawn = new Map<string, number>()
  const fraction = (kind: string, key: string) => {
    const id = `${kind}\u0000${key}`
    const turn = drawn.get(id) ?? 0
    if (drawn.size >= mostKeys) drawn = new Map()
    drawn.set(id, turn + 1)
    return roll(seed, kind, `${key}\u0000${turn}`)
  }
  return {
    happens: (kind, key, probability) => probability > 0 && fraction(kind, key) < probability,
    fraction,
    restart(next) {
      seed = next
      drawn = new Map()
    },
    seed: () => seed,
  }
}
