import { exportLines, readLineFigures, readLiveChannel, readLiveLines } from '@govconnect/analytics/contract'
import { type ResponseOf, urlOf } from '@govconnect/kernel/contract'
import type { Language } from '@govconnect/web/texts.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'
import { useLiveEvents } from '../../../shell/live.ts'
import type { Days } from '../periods.ts'
import type { AnalyticsSearch } from '../search.ts'

export type Figures = ResponseOf<typeof readLineFigures>
export type LiveLines = ResponseOf<typeof readLiveLines>
export type LiveChannel = ResponseOf<typeof readLiveChannel>

const queryOf = (search: AnalyticsSearch, days: Days) => ({
  ...days,
  branch_id: search.branch,
  service_id: search.service,
  counter_id: search.counter,
  agent_id: search.agent,
  class: search.class,
  channel: search.channel,
})

/** Figures of a range. A range that holds today is asked again each minute; the last answer stays on screen meanwhile. */
export const useFigures = (search: AnalyticsSearch, days: Days) => {
  const query = queryOf(search, days)
  return useQuery({
    queryKey: ['analytics', 'lines', query],
    queryFn: ({ signal }) => api.call(readLineFigures, { query }, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
}

/** Lines as they stand: the server is about a second behind, this page two more at most. */
export const useLiveLines = (branch: string | undefined) =>
  useQuery({
    queryKey: ['analytics', 'live', branch],
    queryFn: ({ signal }) => api.call(readLiveLines, { query: { branch_id: branch } }, { signal }),
    refetchInterval: 2_000,
  })

/** Events that change what the channel's part shows. */
const ofChannel = /^(channel|conversation|message|whatsapp)\./
/** The server keeps its answer for so long; asking sooner, in a flood of messages, brings nothing new, ms. */
const sameAnswerMs = 1_000

/** Numbers and inbox as they stand: asked again at an event, and every two seconds, for waits grow without any. */
export const useLiveChannel = () => {
  const live = useQuery({
    queryKey: ['analytics', 'live-channel'],
    queryFn: ({ signal }) => api.call(readLiveChannel, {}, { signal }),
    refetchInterval: 2_000,
  })
  useLiveEvents(({ name }) => {
    const old = Date.now() - live.dataUpdatedAt >= sameAnswerMs
    if (old && ofChannel.test(name)) void live.refetch({ cancelRefetch: false })
  })
  return live
}

/** Where the browser fetches the same range as a file. */
export const csvAddress = (search: AnalyticsSearch, days: Days, language: Language): string =>
  urlOf(exportLines, 'api', { query: { ...queryOf(search, days), language } })
