import type { CallInput, ResponseOf } from '@govconnect/kernel/contract'
import {
  type DeviceConfig,
  type DeviceView,
  listDeviceConfigs,
  saveDeviceConfig,
  updateDevice,
} from '@govconnect/queue/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, newKey } from '../../../app/api.ts'
import { devicesKey } from './devices.ts'

export type ConfigVersion = ResponseOf<typeof listDeviceConfigs>['items'][number]
export type Kind = DeviceView['kind']

export const useConfigs = (branchId: string, kind: Kind) =>
  useQuery({
    queryKey: [...devicesKey, 'configs', branchId, kind],
    queryFn: async ({ signal }) =>
      (await api.call(listDeviceConfigs, { params: { id: branchId }, query: { kind } }, { signal })).items,
  })

export interface NewConfig {
  /** A new one, or the number of an earlier one. */
  config?: DeviceConfig
  again?: number
  note: string
  /** All devices of the kind, a single one, or none yet. */
  to: 'all' | 'none' | Pick<DeviceView, 'id' | 'version'>
}

export const useSaveConfig = (branchId: string, kind: Kind) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ to, ...asked }: NewConfig) => {
      const body: CallInput<typeof saveDeviceConfig>['body'] = { kind, roll_out: to === 'all', ...asked }
      const saved = await api.call(saveDeviceConfig, { params: { id: branchId }, body }, { idempotencyKey: newKey() })
      if (typeof to === 'object') {
        const change = { version: to.version, wanted_config_number: saved.number }
        await api.call(updateDevice, { params: { id: to.id }, body: change }, { idempotencyKey: newKey() })
      }
      return saved
    },
    onSettled: () => queries.invalidateQueries({ queryKey: devicesKey }),
  })
}
