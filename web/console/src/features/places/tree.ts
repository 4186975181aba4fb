type Node = { id: string; parent_id: string | null; position: number }

export type Placed<T> = { item: T; depth: number }

/** Services under the one above them, in their order. One whose parent is not in the list stands at the top. */
export const inTree = <T extends Node>(items: readonly T[]): Placed<T>[] => {
  const known = new Set(items.map(({ id }) => id))
  const below = Map.groupBy(items, ({ parent_id }) => (parent_id !== null && known.has(parent_id) ? parent_id : null))
  const walk = (parent: string | null, depth: number): Placed<T>[] =>
    (below.get(parent) ?? [])
      .toSorted((a, b) => a.position - b.position)
      .flatMap((item) => [{ item, depth }, ...walk(item.id, depth + 1)])
  return walk(null, 0)
}

/** What may stand above a service: neither itself nor what is below it. */
export const possibleParents = <T extends Node>(items: readonly T[], id: string | undefined): Placed<T>[] => {
  const all = inTree(items)
  if (id === undefined) return all
  const at = all.findIndex(({ item }) => item.id === id)
  if (at < 0) return all
  const depth = all[at]!.depth
  const end = all.findIndex((one, n) => n > at && one.depth <= depth)
  return [...all.slice(0, at), ...(end < 0 ? [] : all.slice(end))]
}

/** The next free place at the end. */
export const lastPosition = (items: readonly { position: number }[]): number =>
  Math.min(9_999, Math.max(-1, ...items.map(({ position }) => position)) + 1)
