import type { PoolView, TenantView } from '@govconnect/tenants/contract'
import { createTenant, deleteTenant, getTenant, setConcurrency, updateTenant } from '@govconnect/tenants/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, newKey } from '../../../app/api.ts'
import { meKey } from '../../session/api/me.ts'
import { poolKey, poolsKey } from './pools.ts'

const tenantKey = ['tenants', 'one'] as const

export const useTenant = (tenant: string) =>
  useQuery({
    queryKey: [...tenantKey, tenant],
    queryFn: ({ signal }) => api.call(getTenant, { params: { tenant } }, { signal }),
  })

export type OfficeInput = Pick<TenantView, 'name' | 'slug' | 'zone' | 'plan'>

/** The offices changed: lists follow, and the switcher that names them. */
const useTenantCommand = <Input, Answer>(run: (input: Input) => Promise<Answer>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: run,
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['tenants'] })
      void queries.invalidateQueries({ queryKey: meKey })
    },
  })
}

/** `key` belongs to the open form: pressing twice makes one office. */
export const useCreateTenant = (key: string) =>
  useTenantCommand((body: OfficeInput) => api.call(createTenant, { body }, { idempotencyKey: key }))

export const useUpdateTenant = (tenant: string) =>
  useTenantCommand((body: { status: 'active' | 'suspended' } | Omit<OfficeInput, 'slug'>) =>
    api.call(updateTenant, { params: { tenant }, body }, { idempotencyKey: newKey() }),
  )

export const useDeleteTenant = (tenant: string) =>
  useTenantCommand((query: { confirm: string; data: 'keep' | 'erase' }) =>
    api.call(deleteTenant, { params: { tenant }, query }, { idempotencyKey: newKey() }),
  )

/** The answer is the value in effect; figures show it at once. Two in a row are sent one after the other. */
export const useSetWorkers = (tenant: string) => {
  const queries = useQueryClient()
  return useMutation({
    scope: { id: `workers:${tenant}` },
    mutationFn: (workers: number) =>
      api.call(setConcurrency, { params: { tenant }, body: { workers } }, { idempotencyKey: newKey() }),
    onSuccess: ({ workers }) => {
      queries.setQueriesData<PoolView>({ queryKey: poolKey }, (known) =>
        known?.tenant_id === tenant ? { ...known, workers } : known,
      )
      void queries.invalidateQueries({ queryKey: poolsKey })
    },
  })
}
