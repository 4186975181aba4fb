import type { CaseDetail } from '@govconnect/cases/contract'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, newKey } from '../../../app/api.ts'
import { endpointsOf } from '../kind.ts'
import { caseKey } from './read-case.ts'

type Target = Pick<CaseDetail, 'id' | 'number' | 'kind' | 'version'>

/** The answer of a write is the newest case: shown at once under both of its names, lists follow. */
const keep = (queries: QueryClient) => (fresh: CaseDetail) => {
  queries.setQueryData(caseKey(fresh.number), fresh)
  queries.setQueryData(caseKey(fresh.id), fresh)
  void queries.invalidateQueries({ queryKey: ['cases', 'list'] })
}

export type ChangeInput = {
  status?: 'baru' | 'proses' | 'selesai' | 'ditolak'
  sub_state?: 'verifikasi' | 'koordinasi' | 'disposisi' | 'dikerjakan'
  reason?: string
  note?: string
  media?: string[]
}

export const useChangeCase = (target: Target) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ version, ...change }: ChangeInput & { version?: number }) =>
      api.call(
        endpointsOf(target.kind).change,
        { params: { id: target.id }, body: { ...change, version: version ?? target.version } },
        { idempotencyKey: newKey() },
      ),
    onSuccess: keep(queries),
  })
}

export type AssignInput = { officer_id: string | null; officer_name?: string; agency?: string | null; reason?: string }

export const useAssignCase = (target: Target) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: AssignInput) =>
      api.call(endpointsOf(target.kind).assign, { params: { id: target.id }, body }, { idempotencyKey: newKey() }),
    onSuccess: keep(queries),
  })
}

export const useNoteCase = (target: Target) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { note: string; visibility: 'public' | 'internal' }) =>
      api.call(endpointsOf(target.kind).note, { params: { id: target.id }, body }, { idempotencyKey: newKey() }),
    onSuccess: keep(queries),
  })
}

export const useDisputeCase = (target: Target) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (note: string) =>
      api.call(
        endpointsOf(target.kind).dispute,
        { params: { id: target.id }, body: { note, version: target.version } },
        { idempotencyKey: newKey() },
      ),
    onSuccess: keep(queries),
  })
}
