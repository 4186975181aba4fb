import {
  deleteRecording,
  listRecordings,
  listScenarios,
  type RecordingFile,
  readRun,
  replayRecording,
  runScenario,
  saveRecording,
  stopRun,
} from '@govconnect/simulator/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, newKey } from '../../../app/api.ts'
import { currentLanguage } from '../../../app/texts.ts'

export const useScenarios = () =>
  useQuery({
    // The server answers in the reader's language.
    queryKey: ['simulator', 'scenarios', currentLanguage()],
    queryFn: async () => (await api.call(listScenarios)).items,
    staleTime: 5 * 60_000,
  })

export const useRunScenario = () =>
  useMutation({
    mutationFn: ({ id, numberId }: { id: string; numberId: string }) =>
      api.call(runScenario, { params: { id }, body: { number_id: numberId } }, { idempotencyKey: newKey() }),
  })

/** Asked often while it runs: a run takes seconds. */
export const useRun = (id: string | null) =>
  useQuery({
    queryKey: ['simulator', 'run', id],
    queryFn: ({ signal }) => api.call(readRun, { params: { id: id ?? '' } }, { signal }),
    enabled: id !== null,
    refetchInterval: (query) => (query.state.data?.state === 'running' ? 700 : false),
  })

export const useStopRun = () => useMutation({ mutationFn: (id: string) => api.call(stopRun, { params: { id } }) })

const recordingsKey = ['simulator', 'recordings']

export const useRecordings = () =>
  useQuery({ queryKey: recordingsKey, queryFn: async () => (await api.call(listRecordings)).items })

export type NewRecording = { title: string; number_id: string; wa_id: string } | { file: RecordingFile }

export const useSaveRecording = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: NewRecording) => api.call(saveRecording, { body }, { idempotencyKey: newKey() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: recordingsKey }),
  })
}

export const useDeleteRecording = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.call(deleteRecording, { params: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: recordingsKey }),
  })
}

export const useReplay = () =>
  useMutation({
    mutationFn: ({ id, numberId }: { id: string; numberId: string }) =>
      api.call(replayRecording, { params: { id }, body: { number_id: numberId } }, { idempotencyKey: newKey() }),
  })
