import { addNote, listNotes } from '@govconnect/channel/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, newKey } from '../../../app/api.ts'

const key = (conversation: string) => ['conversations', 'notes', conversation]

export const useNotes = (conversation: string) =>
  useQuery({
    queryKey: key(conversation),
    queryFn: async ({ signal }) => (await api.call(listNotes, { params: { conversation } }, { signal })).items,
  })

export const useAddNote = (conversation: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (text: string) =>
      api.call(addNote, { params: { conversation }, body: { text } }, { idempotencyKey: newKey() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key(conversation) }),
  })
}
