import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'
import { type CaseKind, endpointsOf } from '../kind.ts'
import { caseKey } from './read-case.ts'

export type CreateInput = {
  kategori: string
  deskripsi: string
  alamat: string
  area?: string
  name?: string
  contact?: string
  source: string
  confidential?: boolean
  conversation_id?: string
  citizen_id?: string
  wa_user_id?: string
}

/** `key` belongs to the open form: pressing twice opens one case. */
export const useCreateCase = (kind: CaseKind, key: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: CreateInput) => api.call(endpointsOf(kind).create, { body }, { idempotencyKey: key }),
    onSuccess: (fresh) => {
      queries.setQueryData(caseKey(fresh.number), fresh)
      void queries.invalidateQueries({ queryKey: ['cases', 'list'] })
    },
  })
}
