import type { CallInput } from '@govconnect/kernel/contract'
import { addDevice, commandDevice, type DeviceView, listDevices, updateDevice } from '@govconnect/queue/contract'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, newKey } from '../../../app/api.ts'

export const devicesKey = ['devices'] as const

/** Being online is a matter of time, which no event tells; a device that is being paired is waited for. */
const everyMs = (devices: readonly DeviceView[] | undefined): number =>
  devices?.some(({ state }) => state === 'pairing') ? 3_000 : 10_000

const listQuery = queryOptions({
  queryKey: [...devicesKey, 'list'],
  queryFn: async ({ signal }) => (await api.call(listDevices, {}, { signal })).items,
  refetchInterval: ({ state }) => everyMs(state.data),
})

/** All of the office: what goes wrong at once goes wrong across branches. */
export const useOfficeDevices = () => useQuery(listQuery)

export const useDevices = (branchId: string) =>
  useQuery({ ...listQuery, select: (all) => all.filter(({ branch_id }) => branch_id === branchId) })

const useDeviceCommand = <Input, Answer>(run: (input: Input) => Promise<Answer>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: run,
    onSettled: () => queries.invalidateQueries({ queryKey: devicesKey }),
    // The answer may hold a pairing code: nothing of it stays behind.
    gcTime: 0,
  })
}

/** `key` belongs to the open form: pressing twice makes one device. */
export const useAddDevice = (key: string) =>
  useDeviceCommand((body: CallInput<typeof addDevice>['body']) =>
    api.call(addDevice, { body }, { idempotencyKey: key }),
  )

export const useUpdateDevice = (id: string) =>
  useDeviceCommand((body: CallInput<typeof updateDevice>['body']) =>
    api.call(updateDevice, { params: { id }, body }, { idempotencyKey: newKey() }),
  )

export type DeviceCommand = CallInput<typeof commandDevice>['body']['command']

export const useCommandDevice = (id: string) =>
  useDeviceCommand((command: DeviceCommand) =>
    api.call(commandDevice, { params: { id }, body: { request_id: newKey(), command } }),
  )
