/** Lanes of this process listen here for messages that were queued a moment ago. */
const listeners = new Set<(accountId: string) => void>()

/** Call after the commit: the number's lane looks at once instead of at its next round. */
export function wakeLane(accountId: string): void {
  for (const listener of listeners) listener(accountId)
}

/** Answers the function that ends the listening. */
export function listenForWork(listener: (accountId: string) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
