import type { ResponseOf } from '@govconnect/kernel/contract'
import { listAgentSkills, setAgentSkills } from '@govconnect/queue/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, newKey } from '../../../app/api.ts'
import { placesKey } from './lists.ts'

export type AgentSkills = ResponseOf<typeof listAgentSkills>['items'][number]

const keyOf = (branchId: string) => [...placesKey, 'agent-skills', branchId]

export const useAgentSkills = (branchId: string) =>
  useQuery({
    queryKey: keyOf(branchId),
    queryFn: async ({ signal }) => (await api.call(listAgentSkills, { params: { id: branchId } }, { signal })).items,
  })

/** An empty set takes the entry away. */
export const useSetAgentSkills = (branchId: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: AgentSkills) =>
      api.call(setAgentSkills, { params: { id: branchId }, body }, { idempotencyKey: newKey() }),
    onSuccess: ({ items }) => queries.setQueryData(keyOf(branchId), items),
  })
}
