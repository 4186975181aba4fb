import { areas, branches, counters, holidays, services } from '@govconnect/queue/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'

export const placesKey = ['places'] as const

/** Of one branch, those too that are archived; pages leave out what they do not show. */
const asked = (branchId: string) => ({ query: { branch_id: branchId, archived: 'true' } })

export const useBranches = () =>
  useQuery({
    queryKey: [...placesKey, 'branches'],
    queryFn: async ({ signal }) => (await api.call(branches.list, { query: { archived: 'true' } }, { signal })).items,
  })

export const useAreas = (branchId: string) =>
  useQuery({
    queryKey: [...placesKey, 'areas', branchId],
    queryFn: async ({ signal }) => (await api.call(areas.list, asked(branchId), { signal })).items,
  })

export const useServices = (branchId: string) =>
  useQuery({
    queryKey: [...placesKey, 'services', branchId],
    queryFn: async ({ signal }) => (await api.call(services.list, asked(branchId), { signal })).items,
  })

export const useCounters = (branchId: string) =>
  useQuery({
    queryKey: [...placesKey, 'counters', branchId],
    queryFn: async ({ signal }) => (await api.call(counters.list, asked(branchId), { signal })).items,
  })

export const useHolidays = (branchId: string) =>
  useQuery({
    queryKey: [...placesKey, 'holidays', branchId],
    queryFn: async ({ signal }) => (await api.call(holidays.list, asked(branchId), { signal })).items,
  })
