/** Spreads the bits of a number over 32 bits, so that neighbours have nothing in common. */
function spread(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35)
  return (second ^ (second >>> 16)) >>> 0
}

/** One number out of two; the order of the two counts. */
export function joinSeeds(seed: number, other: number): number {
  return spread(Math.imul(seed, 0x9e3779b1) ^ spread(other + 0x7f4a7c15))
}

/** A number in [0, 1) that belongs to a seed: asked again, it is the same. */
export function chanceOf(seed: number): number {
  return spread(seed ^ 0x5bd1e995) / 4_294_967_296
}

/** A seed that belongs to a text. */
export function seedOf(text: string): number {
  let seed = 0x811c9dc5
  for (let at = 0; at < text.length; at++) seed = Math.imul(seed ^ text.charCodeAt(at), 0x01000193)
  return spread(seed)
}

/** Numbers in [0, 1), one after the other, always the same for a seed. */
export function chancesOf(seed: number): () => number {
  let drawn = 0
  return () => chanceOf(joinSeeds(seed, drawn++))
}
