import { getMe, type MeView } from '@govconnect/identity/contract'
import type { Permission } from '@govconnect/kernel/contract'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'

export const meKey = ['me'] as const

export const meQuery = queryOptions({
  queryKey: meKey,
  queryFn: () => api.call(getMe),
  staleTime: 60_000,
})

/** The signed-in person; below the signed-in layout it is always there. */
export const useMe = (): MeView => useSuspenseQuery(meQuery).data

export const useCan = (permission: Permission): boolean => useMe().permissions.includes(permission)
