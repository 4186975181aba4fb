import { signOut } from '@govconnect/identity/contract'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'

/** Leaves nothing of the person behind in this page: it is loaded anew. */
export const useSignOut = () =>
  useMutation({
    mutationFn: () => api.call(signOut),
    onSuccess: () => window.location.assign('/login'),
  })
