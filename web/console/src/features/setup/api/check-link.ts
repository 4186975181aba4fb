import { checkLink } from '@govconnect/identity/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'

/** The token goes in the body: addresses end up in logs. */
export const useLink = (token: string) =>
  useQuery({
    queryKey: ['link', token],
    queryFn: () => api.call(checkLink, { body: { token } }),
    enabled: token !== '',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
