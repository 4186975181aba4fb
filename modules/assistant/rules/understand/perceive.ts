import type { Reading } from '../text/normalise.ts'
import { read } from '../text/normalise.ts'
import { Grammar } from './address/grammar.ts'
import type { GrammarSpan } from './address/grammar-spans.ts'
import { grammarSpans } from './address/grammar-spans.ts'
import { without } from './address/reading.ts'
import { affirmed } from './address/spans.ts'
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
  readonly grammar: Grammar
  /** Addresses as the grammar sees them; `understand` asks the second witness too. */
  readonly told: readonly GrammarSpan[]
  readonly location: FoundLocation | null
  readonly caseNumbers: readonly string[]
  readonly hasAddress: boolean
}

export function perceive(text: string): Percept {
  const reading = read(text)
  const location = findLocation(text)
  const numbers = findCaseNumbers(text)
  const grammar = new Grammar(without(reading, [...numbers, ...(location?.link ? [location] : [])]))
  const told = grammarSpans(grammar)
  const placed = namesIn(
    reading,
    affirmed(told).map((span) => grammar.offsets(span)),
  )
  const signals = new Signals(reading, placed)
  const caseNumbers = uniqueNumbers(numbers)
  return {
    reading,
    signals,
    evidence: weighCategories(signals.index),
    grammar,
    told,
    location,
    caseNumbers,
    placed,
    hasAddress: told.length > 0 || location !== null,
  }
}

/** Tokens of addresses after their first: they may separate `jalan di Jl. … berlubang` without weakening it. */
function namesIn(reading: Reading, spans: readonly { readonly start: number; readonly end: number }[]): Set<number> {
  const tokens = new Set<number>()
  reading.tokens.forEach((token, index) => {
    if (spans.some((span) => token.start > span.start && token.end <= span.end)) tokens.add(index)
  })
  return tokens
}
