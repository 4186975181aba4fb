import type { Principal } from '@govconnect/kernel'

/** Who acts: a member of staff, or a program with the internal key speaking for one (or for nobody in particular). */
export interface Actor {
  /** Null: the office as such. */
  staffId: string | null
  staffName: string | null
}

export function actorOf(principal: Principal, named?: { staff_id?: string; staff_name?: string }): Actor {
  if (principal.kind === 'staff') return { staffId: principal.id, staffName: principal.name }
  return { staffId: named?.staff_id ?? null, staffName: named?.staff_name ?? null }
}
