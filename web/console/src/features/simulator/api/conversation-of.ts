import { listConversations } from '@govconnect/channel/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'

/** The office's conversation with this phone, once the first message has arrived. */
export const useConversationOf = (waId: string) =>
  useQuery({
    queryKey: ['conversations', 'phone', waId],
    queryFn: async ({ signal }) => {
      const found = await api.call(listConversations, { query: { search: waId, limit: 5 } }, { signal })
      return found.items.find((one) => one.citizen.wa_id === waId) ?? found.items[0] ?? null
    },
  })
