import { redeemLink } from '@govconnect/identity/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'
import { meKey } from '../../session/api/me.ts'

export type RedeemBody = {
  token: string
  password: string
  name?: string
  email?: string
  join_sample_tenant?: boolean
}

export const useRedeemLink = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: RedeemBody) => api.call(redeemLink, { body }),
    onSuccess: (me) => queries.setQueryData(meKey, me),
  })
}
