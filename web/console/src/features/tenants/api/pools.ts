import type { PoolView } from '@govconnect/tenants/contract'
import { getPool, listPools, poolMeasured } from '@govconnect/tenants/contract'
import {
  type InfiniteData,
  type QueryClient,
  skipToken,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { api } from '../../../app/api.ts'
import { live, useLiveEvents } from '../../../shell/live.ts'
import { useMe } from '../../session/api/me.ts'
import { laterPool, type PoolPage, withMeasured } from '../pool-cache.ts'
import { type Sample, withSample } from '../samples.ts'

const listKey = ['tenants', 'pools'] as const
export const poolKey = ['tenants', 'pool'] as const
const samplesKey = (tenantId: string) => ['tenant-samples', tenantId] as const

/** Asked again this often where no live events tell, in milliseconds; where they do, only against a lost one. */
const unheardMs = 5_000
const heardMs = 30_000

/** A live stream carries the events of one office, the reader's; others are asked for. */
const useRefetchMs = () => {
  const connected = live.useState() === 'live'
  const own = useMe().tenant?.id
  return (tenantIds: readonly string[]) => (connected && tenantIds.every((id) => id === own) ? heardMs : unheardMs)
}

const addSample = (queries: QueryClient, pool: PoolView) =>
  queries.setQueryData<readonly Sample[]>(samplesKey(pool.tenant_id), (before = []) => withSample(before, pool))

/** Offices with what their queues do now, by name. */
export const usePools = () => {
  const refetchMs = useRefetchMs()
  return useInfiniteQuery({
    queryKey: listKey,
    queryFn: ({ pageParam, signal }) =>
      api.call(listPools, { query: { limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next_cursor,
    refetchInterval: ({ state }) =>
      refetchMs((state.data?.pages ?? []).flatMap((page) => page.items.map((row) => row.tenant_id))),
  })
}

export const usePool = (tenant: string) => {
  const queries = useQueryClient()
  const refetchMs = useRefetchMs()
  return useQuery({
    queryKey: [...poolKey, tenant],
    queryFn: async ({ signal }) => {
      const pool = await api.call(getPool, { params: { tenant } }, { signal })
      addSample(queries, pool)
      return pool
    },
    refetchInterval: ({ state }) => refetchMs(state.data ? [state.data.tenant_id] : ['']),
  })
}

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
    queries.setQueryData<InfiniteData<PoolPage, string>>(listKey, (list) => list && withMeasured(list, pool))
  })
}
