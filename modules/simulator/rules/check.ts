import type { GraphCode } from './graph-error.ts'
import type { JsonObject } from './types.ts'

/** Why a request is refused. */
export interface Fault {
  code: GraphCode
  details: string
}

export type Check = Fault | null

export function missing(name: string): Fault {
  return { code: 131008, details: `The parameter ${name} is required.` }
}

export function invalid(details: string): Fault {
  return { code: 131009, details }
}

/** The first fault of a list of checks, each run only when those before passed. */
export function firstFault(...checks: (() => Check)[]): Check {
  for (const check of checks) {
    const fault = check()
    if (fault) return fault
  }
  return null
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function objectAt(value: unknown, key: string): JsonObject | undefined {
  const found = isObject(value) ? value[key] : undefined
  return isObject(found) ? found : undefined
}

export function listAt(value: unknown, key: string): unknown[] {
  const found = isObject(value) ? value[key] : undefined
  return Array.isArray(found) ? found : []
}

export function textAt(value: unknown, key: string): string | undefined {
  const found = isObject(value) ? value[key] : undefined
  return typeof found === 'string' ? found : undefined
}

/** A text of 1 to `max` characters. */
export function needText(value: unknown, name: string, max: number): Check {
  if (value === undefined || value === null || value === '') return missing(name)
  return optionalText(value, name, max)
}

/** Nothing, or a text of at most `max` characters. */
export function optionalText(value: unknown, name: string, max: number): Check {
  if (value === undefined || value === null) return null
  if (typeof value !== 'string') return invalid(`${name} must be a string.`)
  if (value.length > max) return invalid(`${name} length is ${value.length}. Max length is ${max}.`)
  return null
}

export function needObject(value: unknown, name: string): Check {
  if (value === undefined || value === null) return missing(name)
  return isObject(value) ? null : invalid(`${name} must be a JSON object.`)
}

export function webUrl(value: unknown, name: string): Check {
  if (typeof value !== 'string' || value === '') return missing(name)
  return /^https?:\/\/\S+$/i.test(value) && value.length <= 2000 ? null : invalid(`${name} is not a valid URL.`)
}
