import type { CaseDetail } from '@govconnect/cases/contract'
import { ProblemError } from '@govconnect/kernel/contract'

export type CaseDifference = {
  field: 'status' | 'sub_state' | 'officer' | 'agency' | 'kategori' | 'alamat' | 'deskripsi'
  before: string
  now: string
}

type Comparable = Pick<
  CaseDetail,
  'status' | 'sub_state' | 'officer' | 'agency' | 'kategori' | 'alamat' | 'deskripsi' | 'version'
>

const valuesOf = (item: Comparable): Record<CaseDifference['field'], string> => ({
  status: item.status,
  sub_state: item.sub_state ?? '',
  officer: item.officer?.name ?? '',
  agency: item.agency ?? '',
  kategori: item.kategori,
  alamat: item.alamat,
  deskripsi: item.deskripsi,
})

/** What somebody else changed since the form was opened. */
export const differencesOf = (before: Comparable, now: Comparable): CaseDifference[] => {
  const old = valuesOf(before)
  return Object.entries(valuesOf(now)).flatMap(([field, value]) => {
    const key = field as CaseDifference['field']
    return old[key] === value ? [] : [{ field: key, before: old[key], now: value }]
  })
}

/** The present case that a version conflict carries, or null for any other error. */
export const conflictOf = (error: unknown): Comparable | null => {
  if (!(error instanceof ProblemError) || error.code !== 'cases.version_conflict') return null
  const current = error.problem['current']
  return current && typeof current === 'object' && 'version' in current ? (current as Comparable) : null
}
