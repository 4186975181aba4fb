import type { Objects } from '../objects.ts'

export type Json = Record<string, unknown>

/**
 * One try of office B with a thing of office A.
 * `missing`: answers 404. `empty`: a list without items, or a count of zero. `own`: the id is only noted as B's own words
 * (B gets its own thing). `taken`: 409, the name is unique in the world (a phone number).
 */
export interface Attempt {
  params?: Json
  query?: Json
  body?: unknown
  expects?: 'missing' | 'empty' | 'own' | 'taken'
}

/** Office B's own thing, for bodies that name one of each. */
export interface Own {
  account: string
  conversation: string
  phone_number_id: string
}

export type Tries = (a: Objects, own: Own) => readonly Attempt[]

export const emptyQuery = (query: Json): Attempt => ({ query, expects: 'empty' })
