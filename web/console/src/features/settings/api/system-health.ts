import { systemHealth } from '@govconnect/system/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'

export const useSystemHealth = () =>
  useQuery({
    queryKey: ['system', 'health'],
    queryFn: ({ signal }) => api.call(systemHealth, undefined, { signal }),
    refetchInterval: 5000,
  })
