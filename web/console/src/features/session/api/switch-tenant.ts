import { switchTenant } from '@govconnect/identity/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'
import { meKey } from './me.ts'

/** Everything on screen belongs to the office before; it is dropped, not shown under the new name. */
export const useSwitchTenant = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (tenantId: string) => api.call(switchTenant, { body: { tenant_id: tenantId } }),
    onSuccess: (me) => {
      queries.clear()
      queries.setQueryData(meKey, me)
    },
  })
}
