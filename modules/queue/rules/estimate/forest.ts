/**
 * Trees of yes-or-no questions, in flat lists so that they can be kept as JSON. Node n asks whether the value of `feature[n]` is at most
 * `limit[n]`; yes, or not known (NaN), leads to `yes[n]`, no to the node after it (`yes[n] + 1`). A leaf has feature -1 and adds `value[n]`.
 */
export interface Forest {
  readonly base: number
  /** First node of each tree. */
  readonly roots: readonly number[]
  readonly feature: readonly number[]
  readonly limit: readonly number[]
  readonly yes: readonly number[]
  readonly value: readonly number[]
}

export function forestSays(forest: Forest, features: ArrayLike<number>): number {
  let sum = forest.base
  for (const root of forest.roots) {
    let node = root
    for (let feature = forest.feature[node]!; feature >= 0; feature = forest.feature[node]!)
      node = forest.yes[node]! + (features[feature]! > forest.limit[node]! ? 1 : 0)
    sum += forest.value[node]!
  }
  return sum
}
