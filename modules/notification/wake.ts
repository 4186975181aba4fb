const wakers = new Set<() => void>()

/** A sender asks to be told of new work in this process. Answers the function that ends it. */
export function watchQueue(wake: () => void): () => void {
  wakers.add(wake)
  return () => wakers.delete(wake)
}

/** Called after a commit that left something to send. Senders of other processes look by themselves. */
export function wakeSenders(): void {
  for (const wake of wakers) wake()
}
