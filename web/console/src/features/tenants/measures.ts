import type { Format } from '@govconnect/web/format.ts'
import type { TextKey } from '../../app/texts.ts'

type Say = (key: TextKey, values: { n: string }) => string

const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const

/** "1,2 GB": one digit after the point from kilobytes on. */
export const bytesText = (format: Format, bytes: number): string => {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)))
  return `${format.number(tenth(bytes / 1024 ** power))} ${units[power]}`
}

/** "40 seconds", "3 minutes", "2 hours", "5 days" — the largest unit that fits, short. */
export const ageText = (say: Say, format: Format, seconds: number): string => {
  const text = (key: TextKey, size: number) => say(key, { n: format.number(Math.floor(seconds / size)) })
  if (seconds < 60) return text('tenants.age.seconds', 1)
  if (seconds < 3600) return text('tenants.age.minutes', 60)
  return seconds < 86_400 ? text('tenants.age.hours', 3600) : text('tenants.age.days', 86_400)
}

/** One digit after the point; less than a tenth that is not nothing stays a tenth. */
export const tenth = (value: number): number => (value > 0 && value < 0.1 ? 0.1 : Math.round(value * 10) / 10)

/** How full, from 0 to 1; nothing allowed is full. */
export const share = (used: number, limit: number): number => (limit > 0 ? Math.min(1, used / limit) : 1)
