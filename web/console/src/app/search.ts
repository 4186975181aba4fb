/** Filters live in the URL. What a hand-typed address gets wrong is dropped, never an error page. */
export type RawSearch = Record<string, unknown>

export const textOf = (value: unknown, maxLength = 200): string | undefined => {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, maxLength) : undefined
}

export const choiceOf = <T extends string>(value: unknown, allowed: readonly T[]): T | undefined =>
  allowed.find((choice) => choice === value)

/** Only a path of this app may follow signing in: no other site, no scheme. */
export const localPath = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined

const calendarDay = /^\d{4}-\d{2}-\d{2}$/

export const dayOf = (value: unknown): string | undefined =>
  typeof value === 'string' && calendarDay.test(value) ? value : undefined

/** A search without its empty members, so that addresses stay short. */
export const tidy = <T extends object>(search: T): T =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== '')) as T
