import { signIn } from '@govconnect/identity/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'
import { meKey } from './me.ts'

export const useSignIn = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { email: string; password: string; remember: boolean }) => api.call(signIn, { body }),
    onSuccess: (me) => {
      queries.clear()
      queries.setQueryData(meKey, me)
    },
  })
}
