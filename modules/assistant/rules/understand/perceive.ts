import type { Reading } from '../text/normalise.ts'
import { read } from '../text/normalise.ts'
import type { AddressSpan } from './address/spans.ts'
import { bestAddress, findAddresses } from './address/spans.ts'
import { findCaseNumbers, uniqueNumbers } from './case-numbers.ts'
import type { CategoryEvidence } from './categories.ts'
import { weighCategories } from './categories.ts'
import type { FeatureSource } from './learned.ts'
import type { FoundLocation } from './locations.ts'
import { findLocation } from './locations.ts'
import { Signals } from './signals.ts'

/** What is found in a message before anything is decided. */
export interface Percept extends FeatureSource {
  readonly reading: Reading
  readonly signals: Signals
  readonly evidence: CategoryEvidence
  readonly spans: readonly AddressSpan[]
  readonly address: AddressSpan | null
  readonly location: FoundLocation | null
  readonly caseNumbers: readonly string[]
  readonly hasAddress: boolean
}

export function perceive(text: string): Percept {
  const reading = read(text)
  const location = findLocation(text)
  const numbers = findCaseNumbers(text)
  const spans = findAddresses(without(reading, [...numbers, ...(location?.link ? [location] : [])]))
  const placed = namesIn(reading, spans)
  const signals = new Signals(reading, placed)
  const address = bestAddress(spans)
  const caseNumbers = uniqueNumbers(numbers)
  return {
    reading,
    signals,
    evidence: weighCategories(signals.index),
    spans,
    address,
    location,
    caseNumbers,
    placed,
    hasAddress: address !== null || location !== null,
  }
}

/** Tokens of addresses after their first: they may separate `jalan di Jl. … berlubang` without weakening it. */
function namesIn(reading: Reading, spans: readonly AddressSpan[]): Set<number> {
  const tokens = new Set<number>()
  reading.tokens.forEach((token, index) => {
    if (spans.some((span) => token.start > span.start && token.end <= span.end)) tokens.add(index)
  })
  return tokens
}

/** Case numbers and map links are no part of a written address. */
function without(reading: Reading, parts: readonly { readonly start: number; readonly end: number }[]): Reading {
  if (parts.length === 0) return reading
  const kept = reading.tokens.filter((token) =>
    parts.every((part) => token.end <= part.start || token.start >= part.end),
  )
  return { ...reading, tokens: kept }
}
