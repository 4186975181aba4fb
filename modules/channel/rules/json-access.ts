/** Careful access to JSON that a stranger wrote: every reader answers null instead of throwing. */
export type JsonObject = Record<string, unknown>

export function asObject(value: unknown): JsonObject | null {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject) : null
}

/** Own properties only: `{"type":"constructor"}` must not reach the prototype. */
export function memberOf(object: JsonObject | null, name: string): unknown {
  return object !== null && Object.hasOwn(object, name) ? object[name] : undefined
}

export function objectIn(object: JsonObject | null, name: string): JsonObject | null {
  return asObject(memberOf(object, name))
}

export function listIn(object: JsonObject | null, name: string): unknown[] | null {
  const value = memberOf(object, name)
  return Array.isArray(value) ? value : null
}

/** Text, or a number written where text belongs; anything else is null. */
export function textIn(object: JsonObject | null, name: string): string | null {
  const value = memberOf(object, name)
  if (typeof value === 'string') return value
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null
}

/** A number, also when written as text: locations come both ways. */
export function numberIn(object: JsonObject | null, name: string): number | null {
  const value = memberOf(object, name)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'string' || value.trim() === '') return null
  const number = Number(value)
  return Number.isFinite(number) ? number : null
}

export function flagIn(object: JsonObject | null, name: string): boolean {
  return memberOf(object, name) === true
}
