import type { CaseDetail } from '@govconnect/cases/contract'
import { ProblemError } from '@govconnect/kernel/contract'
import { describe, expect, it } from 'vitest'
import { conflictOf, differencesOf } from './conflict.ts'
import { kindOfId } from './kind.ts'

const before = {
  status: 'baru',
  sub_state: null,
  officer: null,
  agency: null,
  kategori: 'jalan_rusak',
  alamat: 'Jl. Melati 15',
  deskripsi: 'lubang',
  version: 1,
} as unknown as CaseDetail

const problem = (code: string, more: object = {}) =>
  new ProblemError({ type: 'x', title: 'x', status: 409, detail: 'x', code, request_id: 'r', ...more })

describe('a change that came too late', () => {
  it('shows what somebody else changed', () => {
    const now = { ...before, status: 'proses', officer: { id: 's', name: 'Joko' }, version: 2 } as CaseDetail
    expect(differencesOf(before, now)).toEqual([
      { field: 'status', before: 'baru', now: 'proses' },
      { field: 'officer', before: '', now: 'Joko' },
    ])
  })

  it('is told from other refusals', () => {
    expect(conflictOf(problem('cases.version_conflict', { current: { version: 2 } }))).toEqual({ version: 2 })
    expect(conflictOf(problem('cases.note_required'))).toBeNull()
    expect(conflictOf(new Error('network'))).toBeNull()
  })
})

describe('kindOfId', () => {
  it('reads the kind from the number', () => {
    expect(kindOfId('TIK-20261121-001')).toBe('service_request')
    expect(kindOfId('LAP-20261121-001')).toBe('complaint')
  })
})
