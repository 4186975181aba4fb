/** A wire to a printer: TCP, serial or USB. */
export interface Pipe {
  /** Resolves when the wire has taken the bytes. */
  write(bytes: Uint8Array): Promise<void>
  /** Hands over all that comes, until the answered function is called. */
  listen(heard: (bytes: Uint8Array) => void): () => void
  /** Resolves when the other end is gone. */
  gone: Promise<void>
}

/** The listeners of a pipe. */
export const createListeners = () => {
  const listeners = new Set<(bytes: Uint8Array) => void>()
  return {
    listen(heard: (bytes: Uint8Array) => void): () => void {
      listeners.add(heard)
      return () => void listeners.delete(heard)
    },
    tell(bytes: Uint8Array): void {
      for (const heard of [...listeners]) heard(bytes)
    },
  }
}
