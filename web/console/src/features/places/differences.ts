import { ProblemError } from '@govconnect/kernel/contract'
import { sameValue } from '../../app/same-value.ts'
import { type OpenHours, weekText } from './hours.ts'
import { readable } from './words.ts'

type Fields = Record<string, unknown>

/** Only the fields that the form changed: what somebody else changes meanwhile elsewhere stays theirs. */
export const changedFields = <T extends object>(before: object, draft: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(draft).filter(([name, value]) => !sameValue((before as Fields)[name], value)),
  ) as Partial<T>

/** Names of the fields of the form that somebody else changed since it was opened. */
export const changedByOthers = (before: object, now: object, names: readonly string[]): string[] =>
  names.filter((name) => !sameValue((before as Fields)[name], (now as Fields)[name]))

/** What stands there now, as a version conflict tells it; null for any other error. */
export const conflictIn = <T extends { version: number }>(error: unknown): T | null => {
  if (!(error instanceof ProblemError) || error.code !== 'queue.version_conflict') return null
  const current = error.problem['current']
  return current && typeof current === 'object' && 'version' in current ? (current as T) : null
}

export interface Speaking {
  language: 'id' | 'en'
  /** Short names of days, Monday first. */
  days: readonly string[]
  none: string
  yes: string
  no: string
  /** Things named by their id. */
  names: ReadonlyMap<string, string>
}

const isHours = (value: object): value is OpenHours => 'weekday' in value && 'opens' in value

/** Any value of a set-up in words, for a table of differences. */
export const inWords = (value: unknown, say: Speaking): string => {
  if (value === null || value === undefined || value === '') return say.none
  if (typeof value === 'boolean') return value ? say.yes : say.no
  if (typeof value === 'string') return say.names.get(value) ?? value
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return listInWords(value, say)
  if ('id' in value && 'en' in value) return String((value as Fields)[say.language])
  if ('label' in value) return inWords(value.label, say)
  const parts = Object.entries(value).map(([name, one]) => `${readable(name)}: ${inWords(one, say)}`)
  return parts.length > 0 ? parts.join(', ') : say.none
}

const listInWords = (list: readonly unknown[], say: Speaking): string => {
  if (list.length === 0) return say.none
  if (list.every((one) => typeof one === 'object' && one !== null && isHours(one)))
    return weekText(list as OpenHours[], say.days)
  return list.map((one) => inWords(one, say)).join(', ')
}
