export type CaseWord = 'complaint' | 'service-request'

/** What can be told to a citizen about a case. */
export const caseNotices = [
  'created',
  'status.proses',
  'status.selesai',
  'status.ditolak',
  'reopened',
  'commented',
  'assigned',
] as const
export type CaseNotice = (typeof caseNotices)[number]

/** A notice's event, which is also its template's key: `complaint.status.selesai`. */
export type NoticeEvent = `${CaseWord}.${CaseNotice}`

/** What happened to a case, in the words of its events. */
export type CaseHappening =
  | { what: 'created' }
  | { what: 'status'; from: string; status: string; cause: 'officer' | 'withdrawn' | 'disputed' }
  | { what: 'commented'; visibility: 'public' | 'internal' }
  | { what: 'assigned'; agencyChanged: boolean; agency: string | null }

/** The notice a happening calls for; null where the citizen need not know. */
export function noticeFor(happening: CaseHappening): CaseNotice | null {
  if (happening.what === 'created') return 'created'
  if (happening.what === 'commented') return happening.visibility === 'public' ? 'commented' : null
  if (happening.what === 'assigned') return happening.agencyChanged && happening.agency !== null ? 'assigned' : null
  if (happening.cause === 'disputed') return 'reopened'
  // A step inside `proses` is the office's own affair; a withdrawal is the citizen's own act.
  if (happening.cause === 'withdrawn' || happening.from === happening.status) return null
  if (happening.status === 'proses') return 'status.proses'
  if (happening.status === 'selesai') return 'status.selesai'
  return happening.status === 'ditolak' ? 'status.ditolak' : null
}

export interface Circumstances {
  ruleEnabled: boolean
  hasRecipient: boolean
  /** Where the case came from; `conversationId` is the chat it was opened in. */
  source: string
  conversationId: string | null
  /** Who made the change. */
  by: string | null
}

export type SuppressReason =
  | 'rule_off'
  | 'no_recipient'
  | 'told_in_chat'
  | 'subject_changed'
  | 'subject_gone'
  | 'cancelled'

/** Why a notice is recorded but not sent; null when it leaves. */
export function suppressionOf(notice: CaseNotice, seen: Circumstances): SuppressReason | null {
  if (!seen.ruleEnabled) return 'rule_off'
  if (!seen.hasRecipient) return 'no_recipient'
  // The assistant's reply in that chat has just told the number, or confirmed what the citizen did.
  if (notice === 'created' && seen.source === 'whatsapp' && seen.conversationId !== null) return 'told_in_chat'
  if ((notice === 'reopened' || notice === 'commented') && seen.by === 'citizen') return 'told_in_chat'
  return null
}

/** What a notice says about its case, kept with it to be checked again before it leaves. */
export interface Claim {
  version: number
  status?: string | null
  agency?: string | null
  /** Says something only as long as nothing newer of the same case was told. */
  onlyFirst?: boolean
}

export interface PresentState {
  version: number
  status: string
  agency: string | null
  withdrawn: boolean
}

/** The claim of a notice: what must still hold when it leaves. */
export function claimOf(notice: CaseNotice, at: { version: number; status: string; agency: string | null }): Claim {
  if (notice === 'created') return { version: at.version, onlyFirst: true }
  if (notice === 'commented') return { version: at.version }
  if (notice === 'assigned') return { version: at.version, agency: at.agency }
  return { version: at.version, status: at.status }
}

/** Is it still true? A newer state has a notice of its own, so an outdated one is left out, not corrected. */
export function stillHolds(claim: Claim, now: PresentState): boolean {
  if (now.version === claim.version) return true
  if (now.withdrawn) return false
  if (claim.status != null && claim.status !== now.status) return false
  return claim.agency == null || claim.agency === now.agency
}
