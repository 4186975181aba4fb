import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rejectReasons, withdrawnReason } from './reasons.ts'
import {
  type CaseState,
  checkVersion,
  decideDispute,
  decideMove,
  decideWithdraw,
  disputableUntil,
  isClosed,
  type Move,
  type Status,
  statuses,
  subStates,
} from './state.ts'

const none = { photoToFinish: false }

function state(status: Status, more: Partial<CaseState> = {}): CaseState {
  const closedDay = isClosed(status) ? '2026-11-20' : null
  return { status, subState: status === 'proses' ? 'verifikasi' : null, version: 3, closedDay, reason: null, ...more }
}

function move(more: Partial<Move>): Move {
  return { photos: 0, ...more }
}

describe('moving a case', () => {
  it('starts in verifikasi and can be moved between sub-states', () => {
    expect(decideMove(state('baru'), move({ status: 'proses' }), none)).toMatchObject({
      ok: true,
      value: { status: 'proses', subState: 'verifikasi', changed: true },
    })
    expect(decideMove(state('proses'), move({ subState: 'dikerjakan' }), none)).toMatchObject({
      value: { subState: 'dikerjakan', changed: true },
    })
  })

  it('finishes with a note only, and with a photo where the category says so', () => {
    const finish = move({ status: 'selesai', note: 'Sudah ditambal' })
    expect(decideMove(state('proses'), finish, none)).toMatchObject({ value: { status: 'selesai', subState: null } })
    expect(decideMove(state('proses'), { ...finish, note: '  ' }, none)).toMatchObject({ code: 'cases.note_required' })
    const demands = { photoToFinish: true }
    expect(decideMove(state('proses'), finish, demands)).toMatchObject({ code: 'cases.photo_required' })
    expect(decideMove(state('proses'), { ...finish, photos: 1 }, demands)).toMatchObject({ ok: true })
  })

  it('rejects with a reason of the list and a note', () => {
    const reject = move({ status: 'ditolak', note: 'Jalan milik provinsi', reason: 'di_luar_kewenangan' })
    expect(decideMove(state('proses'), reject, none)).toMatchObject({
      value: { status: 'ditolak', reason: 'di_luar_kewenangan' },
    })
    expect(decideMove(state('baru'), reject, none)).toMatchObject({ ok: true })
    const refused = (more: Partial<Move>) => decideMove(state('proses'), { ...reject, ...more }, none)
    expect(refused({ reason: undefined })).toMatchObject({ code: 'cases.reason_required' })
    expect(refused({ reason: 'bosan' })).toMatchObject({ code: 'cases.reason_unknown' })
    expect(refused({ reason: withdrawnReason })).toMatchObject({ code: 'cases.reason_unknown' })
    expect(refused({ reason: 'toString' })).toMatchObject({ code: 'cases.reason_unknown' })
    expect(refused({ note: undefined })).toMatchObject({ code: 'cases.note_required' })
  })

  it.each([
    ['baru', { status: 'selesai', note: 'x' }, 'cases.not_started'],
    ['proses', { status: 'baru' }, 'cases.cannot_return_to_new'],
    ['selesai', { status: 'proses' }, 'cases.already_closed'],
    ['selesai', { status: 'ditolak', reason: 'lainnya', note: 'x' }, 'cases.already_closed'],
    ['ditolak', { status: 'baru' }, 'cases.already_closed'],
    ['baru', { subState: 'dikerjakan' }, 'cases.sub_state_needs_progress'],
    ['selesai', { subState: 'dikerjakan' }, 'cases.sub_state_needs_progress'],
    ['proses', { reason: 'lainnya' }, 'cases.reason_not_expected'],
  ] as const)('from %s %o is %s', (from, wanted, code) => {
    expect(decideMove(state(from), move(wanted), none)).toEqual({ ok: false, code })
  })

  it('never ends in a state that breaks the law of the machine', () => {
    const anyMove = fc.record({
      status: fc.option(fc.constantFrom(...statuses), { nil: undefined }),
      subState: fc.option(fc.constantFrom(...subStates), { nil: undefined }),
      reason: fc.option(fc.constantFrom(...Object.keys(rejectReasons), 'bukan alasan'), { nil: undefined }),
      note: fc.option(fc.constantFrom('', 'Catatan'), { nil: undefined }),
      photos: fc.nat(2),
    })
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 12 }), fc.boolean(), (moves, photoToFinish) => {
        let now = state('baru')
        for (const one of moves) {
          const decision = decideMove(now, one, { photoToFinish })
          if (!decision.ok) continue
          const { status, subState, reason } = decision.value
          expect(subState === null).toBe(status !== 'proses')
          expect(reason === null).toBe(status !== 'ditolak')
          if (isClosed(now.status)) expect(status).toBe(now.status)
          if (status === 'baru') expect(now.status).toBe('baru')
          now = { ...now, status, subState, reason, closedDay: isClosed(status) ? '2026-11-20' : null }
        }
      }),
    )
  })
})

describe('dispute', () => {
  it('opens a closed case again within ten working days', () => {
    // Friday 20 November 2026 + 10 working days = Friday 4 December.
    expect(disputableUntil(state('selesai'))).toBe('2026-12-04')
    expect(decideDispute(state('selesai'), '2026-12-04')).toMatchObject({
      value: { status: 'proses', subState: 'verifikasi' },
    })
    expect(decideDispute(state('selesai'), '2026-12-05')).toMatchObject({ code: 'cases.dispute_too_late' })
    expect(decideDispute(state('selesai'), '2026-12-07', new Set(['2026-11-23']))).toMatchObject({ ok: true })
    expect(decideDispute(state('ditolak', { reason: 'lainnya' }), '2026-11-21')).toMatchObject({ ok: true })
  })

  it('is refused while open and after a withdrawal', () => {
    expect(decideDispute(state('proses'), '2026-11-21')).toMatchObject({ code: 'cases.not_closed' })
    const withdrawn = state('ditolak', { reason: withdrawnReason })
    expect(decideDispute(withdrawn, '2026-11-21')).toMatchObject({ code: 'cases.dispute_withdrawn' })
  })
})

describe('withdrawal and versions', () => {
  it('takes back only a new case', () => {
    expect(decideWithdraw(state('baru'))).toMatchObject({ value: { status: 'ditolak', reason: withdrawnReason } })
    for (const status of ['proses', 'selesai', 'ditolak'] as const) {
      expect(decideWithdraw(state(status))).toMatchObject({ code: 'cases.withdraw_too_late' })
    }
  })

  it('refuses an old version, accepts none', () => {
    expect(checkVersion(3, 2)).toBe('cases.version_conflict')
    expect(checkVersion(3, 3)).toBeNull()
    expect(checkVersion(3, undefined)).toBeNull()
  })
})
