import { addWorkingDays } from './local-day.ts'
import { isRejectReason, withdrawnReason } from './reasons.ts'

export const statuses = ['baru', 'proses', 'selesai', 'ditolak'] as const
export type Status = (typeof statuses)[number]

/** What an officer is doing while a case is in `proses`. */
export const subStates = ['verifikasi', 'koordinasi', 'disposisi', 'dikerjakan'] as const
export type SubState = (typeof subStates)[number]

/** Working days after closing in which the citizen may say that it is not solved. */
export const disputeWorkingDays = 10

export interface CaseState {
  status: Status
  subState: SubState | null
  version: number
  /** Local day of closing, `YYYY-MM-DD`; null while open. */
  closedDay: string | null
  reason: string | null
}

/** What an officer asks for; what is left out stays as it is. */
export interface Move {
  status?: Status
  subState?: SubState
  reason?: string
  note?: string
  photos: number
}

export interface MoveDemands {
  /** The category wants a photo of the finished work. */
  photoToFinish: boolean
}

export type MoveRefusal =
  | 'cases.not_started'
  | 'cases.cannot_return_to_new'
  | 'cases.already_closed'
  | 'cases.sub_state_needs_progress'
  | 'cases.reason_required'
  | 'cases.reason_unknown'
  | 'cases.reason_not_expected'
  | 'cases.note_required'
  | 'cases.photo_required'
  | 'cases.version_conflict'
  | 'cases.not_closed'
  | 'cases.dispute_too_late'
  | 'cases.dispute_withdrawn'
  | 'cases.withdraw_too_late'

export type Decision<T> = { ok: true; value: T } | { ok: false; code: MoveRefusal }

/** The state after a change; `changed` is false when the case already was as asked. */
export interface NextState {
  status: Status
  subState: SubState | null
  reason: string | null
  changed: boolean
}

/** Every way an officer can move a case: baru → proses → selesai | ditolak, and baru → ditolak. */
const officerMoves: Record<Status, readonly Status[]> = {
  baru: ['proses', 'ditolak'],
  proses: ['selesai', 'ditolak'],
  selesai: [],
  ditolak: [],
}

export function movesFrom(status: Status): readonly Status[] {
  return officerMoves[status]
}

export function isClosed(status: Status): boolean {
  return status === 'selesai' || status === 'ditolak'
}

/** Null when the caller's version still holds, or none was named. */
export function checkVersion(current: number, expected: number | undefined): MoveRefusal | null {
  return expected === undefined || expected === current ? null : 'cases.version_conflict'
}

/** May an officer change state so? Says the state after, or the one reason why not. */
export function decideMove(state: CaseState, move: Move, demands: MoveDemands): Decision<NextState> {
  const status = move.status ?? state.status
  const refusal = refuseDirection(state.status, status) ?? refuseMissing(state, status, move, demands)
  if (refusal) return { ok: false, code: refusal }
  if (move.subState && status !== 'proses') return { ok: false, code: 'cases.sub_state_needs_progress' }
  const subState = status === 'proses' ? (move.subState ?? state.subState ?? 'verifikasi') : null
  const reason = status === 'ditolak' ? (move.reason ?? state.reason) : null
  return {
    ok: true,
    value: { status, subState, reason, changed: status !== state.status || subState !== state.subState },
  }
}

function refuseDirection(from: Status, to: Status): MoveRefusal | null {
  if (from === to || officerMoves[from].includes(to)) return null
  if (isClosed(from)) return 'cases.already_closed'
  return to === 'baru' ? 'cases.cannot_return_to_new' : 'cases.not_started'
}

function refuseMissing(state: CaseState, to: Status, move: Move, demands: MoveDemands): MoveRefusal | null {
  const rejecting = to === 'ditolak' && state.status !== 'ditolak'
  if (move.reason !== undefined && !rejecting) return 'cases.reason_not_expected'
  if (rejecting && move.reason === undefined) return 'cases.reason_required'
  if (rejecting && !isRejectReason(move.reason ?? '')) return 'cases.reason_unknown'
  const finishing = to === 'selesai' && state.status !== 'selesai'
  if ((rejecting || finishing) && !move.note?.trim()) return 'cases.note_required'
  if (finishing && demands.photoToFinish && move.photos === 0) return 'cases.photo_required'
  return null
}

/** The last local day on which a closed case may be disputed; null when it may not. */
export function disputableUntil(state: CaseState, holidays?: ReadonlySet<string>): string | null {
  if (!isClosed(state.status) || state.closedDay === null || state.reason === withdrawnReason) return null
  return addWorkingDays(state.closedDay, disputeWorkingDays, holidays)
}

/** "It is not solved": opens a closed case again, checked anew by an officer. */
export function decideDispute(state: CaseState, today: string, holidays?: ReadonlySet<string>): Decision<NextState> {
  if (!isClosed(state.status)) return { ok: false, code: 'cases.not_closed' }
  if (state.reason === withdrawnReason) return { ok: false, code: 'cases.dispute_withdrawn' }
  const until = disputableUntil(state, holidays)
  if (until === null || today > until) return { ok: false, code: 'cases.dispute_too_late' }
  return { ok: true, value: { status: 'proses', subState: 'verifikasi', reason: null, changed: true } }
}

/** A citizen takes an own case back, as long as nobody has begun to work on it. */
export function decideWithdraw(state: CaseState): Decision<NextState> {
  if (state.status !== 'baru') return { ok: false, code: 'cases.withdraw_too_late' }
  return { ok: true, value: { status: 'ditolak', subState: null, reason: withdrawnReason, changed: true } }
}
