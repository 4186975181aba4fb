/** Who answers a conversation. Each change raises `version`; whoever acts must name the version it saw. */
export type Ownership = { owner: 'assistant' | 'staff'; staffId: string | null; version: number }

export type OwnershipRefusal = 'already_taken' | 'not_owner' | 'not_taken_over'

type Change = { ok: true; ownership: Ownership } | { ok: false; reason: OwnershipRefusal }

/** A member of staff takes over. Taking one's own again changes nothing; another's only by force (a supervisor, or after asking). */
export function takeOver(current: Ownership, staffId: string | null, force: boolean): Change {
  if (current.owner === 'staff' && current.staffId === staffId) return { ok: true, ownership: current }
  if (current.owner === 'staff' && current.staffId !== null && !force) return { ok: false, reason: 'already_taken' }
  return { ok: true, ownership: { owner: 'staff', staffId, version: current.version + 1 } }
}

/** Back to the assistant, by the owner, by force, or by the clock. */
export function handBack(current: Ownership, staffId: string | null, force: boolean): Change {
  if (current.owner === 'assistant') return { ok: false, reason: 'not_taken_over' }
  if (!force && current.staffId !== null && current.staffId !== staffId) return { ok: false, reason: 'not_owner' }
  return { ok: true, ownership: { owner: 'assistant', staffId: null, version: current.version + 1 } }
}

/** An answer of the assistant is written only if nobody took the conversation since it began to think. */
export function mayAssistantReply(current: Ownership, begunFromVersion: number): boolean {
  return current.owner === 'assistant' && current.version === begunFromVersion
}

/** Staff may write when they own the conversation; with `takeOver` the same act makes them its owner. */
export function mayStaffReply(current: Ownership, staffId: string): boolean {
  return current.owner === 'staff' && current.staffId === staffId
}
