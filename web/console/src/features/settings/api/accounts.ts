import { type AccountSettings, listAccounts, updateAccount } from '@govconnect/channel/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, newKey } from '../../../app/api.ts'

const key = ['queue', 'accounts']

export const useAccounts = () => useQuery({ queryKey: key, queryFn: async () => (await api.call(listAccounts)).items })

export const useUpdateAccount = (account: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { name?: string; settings?: Partial<AccountSettings> }) =>
      api.call(updateAccount, { params: { account }, body }, { idempotencyKey: newKey() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
}
