import { shiftDay } from './local-day.ts'
import type { Labelled } from './reasons.ts'

/** Fewer finished cases than this say nothing of the rest: no median is shown. */
export const minimumN = 5

/** Days shown when no beginning is asked for, and at most. */
const defaultDays = 30
const maxDays = 92

/** The days of the chart, oldest first, ending with `to`. */
export function shownDays(from: string | undefined, to: string): string[] {
  const earliest = shiftDay(to, -(maxDays - 1))
  let day = from ?? shiftDay(to, -(defaultDays - 1))
  if (day < earliest) day = earliest
  const days: string[] = []
  for (; day <= to; day = shiftDay(day, 1)) days.push(day)
  return days
}

/** What each figure means, shown beside it. */
export const definitions: Record<string, Labelled> = {
  total: {
    id: 'Kasus yang dibuka dalam rentang tanggal ini.',
    en: 'Cases opened within these dates.',
  },
  open: { id: 'Berstatus baru atau proses saat ini.', en: 'New or in progress at this moment.' },
  closed: { id: 'Berstatus selesai atau ditolak saat ini.', en: 'Finished or turned down at this moment.' },
  reopened: { id: 'Pernah dibuka kembali karena sanggahan warga.', en: 'Opened again at least once by a dispute.' },
  resolution: {
    id: 'Jam dari dibuka sampai selesai, hanya kasus selesai; kosong bila kurang dari minimum_n kasus.',
    en: 'Hours from opening to finishing, finished cases only; empty below minimum_n cases.',
  },
  sla: {
    id: 'Ditutup paling lambat pada hari jatuh tempo (kept), atau lewat, termasuk yang masih terbuka (broken).',
    en: 'Closed on or before the due day (kept), or past it, open ones included (broken).',
  },
  by_day: {
    id: 'Dibuka dan ditutup pada hari itu menurut zona waktu kantor.',
    en: "Opened and closed on that day in the office's time zone.",
  },
}
