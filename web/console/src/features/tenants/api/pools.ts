import type { PoolView } from '@govconnect/tenants/contract'
import { getPool, listPools, poolMeasured } from '@govconnect/tenants/contract'
import { type QueryClient, skipToken, type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query'
import { allPages } from '../../../app/all-pages.ts'
import { api } from '../../../app/api.ts'
import { live, useLiveEvents } from '../../../shell/live.ts'
import { useMe } from '../../session/api/me.ts'
import { laterPool, type PoolRow, withMeasured } from '../pool-cache.ts'
import { type Sample, withSample } from '../samples.ts'

export const poolsKey = ['tenants', 'pools'] as const
export const poolKey = ['tenants', 'pool'] as const
const samplesKey = (tenantId: string) => ['tenant-samples', tenantId] as const

/** Asked again this often, in milliseconds: all offices; one office; one whose live events tell, against a lost one. */
const allMs = 5_000
const oneMs = 2_000
const heardMs = 30_000

/** Most offices that one answer holds. */
const pageSize = 200

const allPools = (signal: AbortSignal): Promise<PoolRow[]> =>
  allPages<PoolRow>((cursor) => api.call(listPools, { query: { limit: pageSize, cursor } }, { signal }))

const addSample = (queries: QueryClient, pool: PoolView) =>
  queries.setQueryData<readonly Sample[]>(samplesKey(pool.tenant_id), (before = []) => withSample(before, pool))

/** All offices with what their queues do now: an operator looks for the worst among all, not among those of a page. */
export const usePools = (enabled = true) =>
  useQuery({ queryKey: poolsKey, queryFn: ({ signal }) => allPools(signal), refetchInterval: allMs, enabled })

/** A live stream carries the events of one office, the reader's; another is asked for. */
export const usePool = (tenant: string) => {
  const queries = useQueryClient()
  const connected = live.useState() === 'live'
  const own = useMe().tenant?.id === tenant
  return useQuery({
    queryKey: [...poolKey, tenant],
    queryFn: async ({ signal }) => {
      const pool = await api.call(getPool, { params: { tenant } }, { signal })
      addSample(queries, pool)
      return pool
    },
    refetchInterval: connected && own ? heardMs : oneMs,
  })
}

/** When the figures on screen were told, where asking again fails and they may be old. */
export const staleSince = (query: UseQueryResult<unknown>): number | null =>
  query.data !== undefined && (query.isError || query.isPaused) ? query.dataUpdatedAt : null

const none: readonly Sample[] = []

/** The last minutes as this page has seen them; gathered while a list or a detail is open. */
export const useSamples = (tenantId: string): readonly Sample[] =>
  useQuery<readonly Sample[]>({ queryKey: samplesKey(tenantId), queryFn: skipToken }).data ?? none

/** Figures on screen follow the measurements as they come, without asking the server. */
export const usePoolEvents = () => {
  const queries = useQueryClient()
  useLiveEvents((event) => {
    if (event.name !== poolMeasured.name) return
    const pool = event.payload as PoolView
    addSample(queries, pool)
    queries.setQueriesData<PoolView>({ queryKey: poolKey }, (known) =>
      known?.tenant_id === pool.tenant_id ? laterPool(known, pool) : known,
    )
    queries.setQueryData<readonly PoolRow[]>(poolsKey, (list) => list && withMeasured(list, pool))
  })
}
