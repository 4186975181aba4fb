/** Whoever takes part in the sharing: a tenant's pool. */
export interface Sharer {
  /** Workers busy now. */
  active(): number
  /** A larger weight gets more of a crowded process. */
  weight(): number
  /** Starts one more worker; false where there is nothing to do or the pool is at its size. */
  startOne(): boolean
}

/**
 * Workers of all tenants that may be busy in this process at once. When there are more who want than places, the next goes to the
 * tenant with the fewest busy workers for its weight: a flood of one tenant fills what the others leave, never their share.
 */
export function createSlots(budget: number) {
  const hungry = new Set<Sharer>()
  let taken = 0

  function next(): Sharer | undefined {
    let best: Sharer | undefined
    let least = Number.POSITIVE_INFINITY
    for (const one of hungry) {
      const share = one.active() / one.weight()
      if (share < least) {
        least = share
        best = one
      }
    }
    return best
  }

  function serve(): void {
    while (taken < budget) {
      const one = next()
      if (!one) return
      // First in the set when it comes again: those of equal share take turns.
      hungry.delete(one)
      if (one.startOne()) {
        taken += 1
        hungry.add(one)
      }
    }
  }

  return {
    /** This one has something to do. */
    want(one: Sharer): void {
      hungry.add(one)
      serve()
    },
    /** A worker that was started is done. */
    give(): void {
      taken -= 1
      serve()
    },
    leave: (one: Sharer) => hungry.delete(one),
    taken: () => taken,
  }
}

export type Slots = ReturnType<typeof createSlots>
