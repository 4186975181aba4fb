import { areas, branches, counters, listAgents, listPolicies, services } from '@govconnect/queue/contract'
import { defaultPolicy } from '@govconnect/queue/rules'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'

/** Everything of a branch that moves with its tickets; `useBranchLive` makes it old. */
export const linesKey = (branchId: string) => ['lines', branchId] as const
/** Everything that moves with the set-up. */
const placesKey = ['places', 'in-use'] as const

export const useBranches = (enabled = true) =>
  useQuery({
    enabled,
    queryKey: [...placesKey, 'branches'],
    queryFn: async ({ signal }) => (await api.call(branches.list, {}, { signal })).items,
  })

/** Areas and services as visitors know them: nothing archived. */
export const useBranchSetup = (branchId: string | undefined) =>
  useQuery({
    queryKey: [...placesKey, 'setup', branchId],
    enabled: branchId !== undefined,
    queryFn: async ({ signal }) => {
      const query = { branch_id: branchId ?? '' }
      const [areaList, serviceList, policies] = await Promise.all([
        api.call(areas.list, { query }, { signal }),
        api.call(services.list, { query }, { signal }),
        api.call(listPolicies, { query }, { signal }),
      ])
      const published = policies.items.find(({ state }) => state === 'published')
      return { areas: areaList.items, services: serviceList.items, policy: published?.rules ?? defaultPolicy }
    },
  })

export type BranchSetup = NonNullable<ReturnType<typeof useBranchSetup>['data']>

export const useCounters = (branchId: string | undefined) =>
  useQuery({
    queryKey: [...linesKey(branchId ?? ''), 'counters'],
    enabled: branchId !== undefined,
    queryFn: async ({ signal }) =>
      (await api.call(counters.list, { query: { branch_id: branchId ?? '' } }, { signal })).items,
    placeholderData: (before) => before,
  })

export const useAgents = (branchId: string | undefined) =>
  useQuery({
    queryKey: [...linesKey(branchId ?? ''), 'agents'],
    enabled: branchId !== undefined,
    queryFn: async ({ signal }) => (await api.call(listAgents, { params: { id: branchId ?? '' } }, { signal })).items,
    placeholderData: (before) => before,
  })
