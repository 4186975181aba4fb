import { act, attach, type PhoneActionInput } from '@govconnect/simulator/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, newKey } from '../../../app/api.ts'
import { type Chat, withMessage } from '../chat-cache.ts'
import { chatKey } from './chat.ts'

export type Attachment = { filename: string; mime_type: string; data: string; caption?: string; voice?: boolean }

/** What the citizen does on the phone. */
export const useAct = (waId: string, numberId: string) => {
  const queries = useQueryClient()
  const params = { wa_id: waId, number_id: numberId }
  return useMutation({
    mutationFn: (action: PhoneActionInput) => api.call(act, { params, body: action }, { idempotencyKey: newKey() }),
    onSuccess: (message) => queries.setQueryData<Chat>(chatKey(waId, numberId), (chat) => withMessage(chat, message)),
  })
}

export const useAttach = (waId: string, numberId: string) => {
  const queries = useQueryClient()
  const params = { wa_id: waId, number_id: numberId }
  return useMutation({
    mutationFn: (file: Attachment) => api.call(attach, { params, body: file }, { idempotencyKey: newKey() }),
    onSuccess: (message) => queries.setQueryData<Chat>(chatKey(waId, numberId), (chat) => withMessage(chat, message)),
  })
}
