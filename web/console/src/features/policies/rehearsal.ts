import type { ResponseOf } from '@govconnect/kernel/contract'
import type { rehearsePolicy } from '@govconnect/queue/contract'
import { addDays, localTime } from '@govconnect/queue/rules'

export type Rehearsal = ResponseOf<typeof rehearsePolicy>
export type RehearsalRow = Rehearsal['rows'][number]
type Figure = 'wait_p50_minutes' | 'wait_p90_minutes'

/** A wait changes for people from a minute on. */
const feltMinutes = 1

/** By how many minutes a wait grows (above zero) or shrinks; null where nobody was called. */
export const changeOf = (row: RehearsalRow, figure: Figure): number | null => {
  const [before, after] = [row.present[figure], row.proposed[figure]]
  return before === null || after === null ? null : Math.round((after - before) * 10) / 10
}

export type Verdict = 'longer' | 'shorter' | 'same'

/** What half of a class, and the last tenth of it, will feel. */
export const verdictOf = (row: RehearsalRow): Verdict => {
  const changes = [changeOf(row, 'wait_p50_minutes') ?? 0, changeOf(row, 'wait_p90_minutes') ?? 0]
  const largest = changes.toSorted((a, b) => Math.abs(b) - Math.abs(a))[0] ?? 0
  if (Math.abs(largest) < feltMinutes) return 'same'
  return largest > 0 ? 'longer' : 'shorter'
}

/** Rows of whole classes. */
export const classRows = ({ rows }: Rehearsal): RehearsalRow[] => rows.filter(({ service_id }) => service_id === null)

export const serviceRows = ({ rows }: Rehearsal, code: string): RehearsalRow[] =>
  rows.filter((row) => row.class === code && row.service_id !== null)

/** All visitors together: how many, how many lose, and no-shows before and after. */
export const totals = (rehearsal: Rehearsal) => {
  const rows = classRows(rehearsal)
  const sum = (of: (row: RehearsalRow) => number) => rows.reduce((all, row) => all + of(row), 0)
  return {
    visitors: sum(({ present }) => present.tickets),
    worseOff: sum(({ worse_off }) => worse_off),
    noShows: [sum(({ present }) => present.no_shows), sum(({ proposed }) => proposed.no_shows)] as const,
    served: [sum(({ present }) => present.served), sum(({ proposed }) => proposed.served)] as const,
  }
}

/** The end of the scale that holds every bar. */
export const longestWait = (rows: readonly RehearsalRow[]): number =>
  Math.max(
    1,
    ...rows.flatMap(({ present, proposed }) => [present.wait_p90_minutes ?? 0, proposed.wait_p90_minutes ?? 0]),
  )

const lastDays = 30

/** The last thirty days that are over, in the branch's zone. */
export const usualRange = (zone: string, now: number): { from: string; to: string } => {
  const today = localTime(zone, now).day
  return { from: addDays(today, -lastDays), to: addDays(today, -1) }
}
