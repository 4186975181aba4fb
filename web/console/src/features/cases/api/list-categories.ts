import { categories } from '@govconnect/cases/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'
import type { CaseKind } from '../kind.ts'

export const useCategories = (kind: CaseKind) =>
  useQuery({
    queryKey: ['categories', kind],
    queryFn: async () => (await api.call(categories.list, { query: { kind } })).items,
    staleTime: 5 * 60_000,
  }).data ?? []
