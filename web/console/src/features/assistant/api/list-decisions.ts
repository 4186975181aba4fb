import { listDecisions } from '@govconnect/assistant/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'

export const useDecisions = (conversation: string | undefined, limit = 5) =>
  useQuery({
    queryKey: ['decisions', conversation, limit],
    queryFn: async ({ signal }) =>
      (await api.call(listDecisions, { query: { conversation, limit } }, { signal })).items,
    enabled: conversation !== undefined,
  })
