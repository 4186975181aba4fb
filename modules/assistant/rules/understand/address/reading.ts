import type { Reading } from '../../text/normalise.ts'
import { read } from '../../text/normalise.ts'
import { findCaseNumbers } from '../case-numbers.ts'
import { findLocation } from '../locations.ts'

/** Case numbers and map links are no part of a written address. */
export function without(reading: Reading, parts: readonly { readonly start: number; readonly end: number }[]): Reading {
  if (parts.length === 0) return reading
  const kept = reading.tokens.filter((token) =>
    parts.every((part) => token.end <= part.start || token.start >= part.end),
  )
  return { ...reading, tokens: kept }
}

/** The message as it is looked through for an address. */
export function addressReading(text: string): Reading {
  const location = findLocation(text)
  return without(read(text), [...findCaseNumbers(text), ...(location?.link ? [location] : [])])
}
