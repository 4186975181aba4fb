import { changePassword, listSessions, revokeSession, updateProfile } from '@govconnect/identity/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, newKey } from '../../../app/api.ts'
import { meKey } from '../../session/api/me.ts'

export const useUpdateProfile = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { name?: string; locale?: 'id' | 'en' }) =>
      api.call(updateProfile, { body }, { idempotencyKey: newKey() }),
    onSuccess: (me) => queries.setQueryData(meKey, me),
  })
}

export const useChangePassword = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { current_password: string; new_password: string }) => api.call(changePassword, { body }),
    onSuccess: (me) => {
      queries.setQueryData(meKey, me)
      void queries.invalidateQueries({ queryKey: ['sessions'] })
    },
  })
}

export const useSessions = () =>
  useQuery({ queryKey: ['sessions'], queryFn: async () => (await api.call(listSessions)).items })

export const useRevokeSession = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.call(revokeSession, { params: { id } }, { idempotencyKey: newKey() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  })
}
