const shape = /^notification:([0-9a-f-]{36}):(\d{1,9})$/

/** What a provider calls our message, and the key of its send: the notice, and which replay of it. */
export function refOf(id: string, generation: number): string {
  return `notification:${id}:${generation}`
}

/** Null for messages that are not notices. */
export function readRef(ref: string | null): { id: string; generation: number } | null {
  const match = ref === null ? null : shape.exec(ref)
  return match ? { id: match[1] ?? '', generation: Number(match[2]) } : null
}
