import { createPhone, listNumbers, listPhones, type PhoneView, updatePhone } from '@govconnect/simulator/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, newKey } from '../../../app/api.ts'

export const phonesKey = ['simulator', 'phones'] as const

export const useNumbers = () =>
  useQuery({
    queryKey: ['simulator', 'numbers'],
    queryFn: async () => (await api.call(listNumbers)).items,
    staleTime: 60_000,
  })

export const usePhones = () =>
  useQuery({ queryKey: phonesKey, queryFn: async () => (await api.call(listPhones)).items })

export const useAddPhone = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => api.call(createPhone, { body: {} }, { idempotencyKey: newKey() }),
    onSuccess: (phone) => queries.setQueryData<PhoneView[]>(phonesKey, (before) => [...(before ?? []), phone]),
  })
}

export type PhoneChange = Partial<Pick<PhoneView, 'name' | 'online' | 'blocked' | 'read_receipts'>>

/** Switches are reversible, so they show at once and go back when refused. */
export const useChangePhone = (waId: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: PhoneChange) =>
      api.call(updatePhone, { params: { wa_id: waId }, body }, { idempotencyKey: newKey() }),
    onMutate: (change) => {
      const before = queries.getQueryData<PhoneView[]>(phonesKey)
      queries.setQueryData<PhoneView[]>(phonesKey, (phones) =>
        phones?.map((phone) => (phone.wa_id === waId ? { ...phone, ...change } : phone)),
      )
      return { before }
    },
    onError: (_error, _change, kept) => queries.setQueryData(phonesKey, kept?.before),
  })
}
