import {
  advanceClock,
  listWebhooks,
  readClock,
  readJournal,
  readSettings,
  readVerdict,
  resetSettings,
  type SettingsView,
  updateSettings,
} from '@govconnect/simulator/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, newKey } from '../../../app/api.ts'

export const useClock = () =>
  useQuery({ queryKey: ['simulator', 'clock'], queryFn: () => api.call(readClock), refetchInterval: 30_000 })

export const useAdvanceClock = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (ms: number) => api.call(advanceClock, { body: { ms } }, { idempotencyKey: newKey() }),
    // Time is in everything on screen.
    onSuccess: () => queries.invalidateQueries(),
  })
}

const settingsKey = ['simulator', 'settings']

export const useSettings = () => useQuery({ queryKey: settingsKey, queryFn: () => api.call(readSettings) })

export const useChangeFaults = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (faults: Partial<SettingsView['faults']>) =>
      api.call(updateSettings, { body: { faults } }, { idempotencyKey: newKey() }),
    onSuccess: (settings) => queries.setQueryData(settingsKey, settings),
  })
}

export const useResetFaults = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => api.call(resetSettings, undefined, { idempotencyKey: newKey() }),
    onSuccess: (settings) => queries.setQueryData(settingsKey, settings),
  })
}

export const useWebhooks = () =>
  useQuery({
    queryKey: ['simulator', 'webhooks'],
    queryFn: async ({ signal }) => (await api.call(listWebhooks, { query: { limit: 50 } }, { signal })).items,
  })

export const useJournal = (waId: string) =>
  useQuery({
    queryKey: ['simulator', 'journal', waId],
    queryFn: async ({ signal }) =>
      (await api.call(readJournal, { query: { limit: 100, wa_id: waId } }, { signal })).items,
  })

export const useVerdict = () =>
  useQuery({ queryKey: ['simulator', 'verdict'], queryFn: ({ signal }) => api.call(readVerdict, {}, { signal }) })
