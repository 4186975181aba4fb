import { useQuery } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'
import { endpointsOf, kindOfId } from '../kind.ts'

export const caseKey = (id: string) => ['cases', 'one', id] as const

/** By number (it says the kind) or id. */
export const useCase = (id: string) =>
  useQuery({
    queryKey: caseKey(id),
    queryFn: ({ signal }) => api.call(endpointsOf(kindOfId(id)).read, { params: { id } }, { signal }),
  })
