import { joiners } from '../../lexicon/places.ts'
import type { Reading } from '../../text/normalise.ts'
import type { Component } from './grammar.ts'
import { Grammar } from './grammar.ts'

/**
 * Cuts the address out of a message. A component is a street, an area, a junction, a landmark or an RT/RW; neighbouring components joined by
 * commas and small words make one span. Spans are offsets into the citizen's text, so nothing can be invented.
 */

export interface AddressSpan {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly strength: number
}

function joinFrom(grammar: Grammar, start: number): number {
  let index = start
  for (let skipped = 0; skipped < 4; skipped += 1) {
    const token = grammar.at(index)
    if (!token) return -1
    if (skipped > 0 || index > start || grammar.component(index)) {
      if (grammar.component(index)) return index
    }
    if (!(token.kind === 'punct' && /[,./()\-:\n]/u.test(token.raw)) && !joiners.has(token.lower)) return -1
    index += 1
  }
  return grammar.component(index) ? index : -1
}

function grow(grammar: Grammar, first: Component): Component {
  let { end, strength } = first
  for (let parts = 0; parts < 8; parts += 1) {
    const next = joinFrom(grammar, end)
    const component = next >= 0 ? grammar.component(next) : null
    if (component) {
      end = component.end
      strength += component.strength
      continue
    }
    const separator = grammar.at(end)
    const open = separator?.kind !== 'word' || /\d$/u.test(grammar.at(end - 1)?.lower ?? '')
    if (!open) break
    const from =
      separator?.raw === ',' || separator?.raw === '-' || separator?.raw === '\n' || separator?.raw === '('
        ? end + 1
        : end
    const more = grammar.continuation(from)
    if (more === from) break
    end = more
    strength += 0.5
  }
  return { end, strength }
}

export function findAddresses(reading: Reading): AddressSpan[] {
  const grammar = new Grammar(reading)
  const spans: (AddressSpan & { negated: boolean })[] = []
  let index = 0
  while (index < grammar.length) {
    const first = grammar.component(index)
    if (!first || first.end <= index) {
      index += 1
      continue
    }
    const { end, strength } = grow(grammar, first)
    const start = grammar.at(index)?.start ?? 0
    const stop = grammar.at(end - 1)?.end ?? start
    const before = grammar.at(index - 1)?.lower === 'di' ? grammar.at(index - 2) : grammar.at(index - 1)
    spans.push({
      start,
      end: stop,
      text: reading.text.slice(start, stop).trim(),
      strength,
      negated: before?.canon.includes('bukan') ?? false,
    })
    index = Math.max(end, index + 1)
  }
  const kept = spans.filter((span) => span.strength >= 1)
  const affirmed = kept.filter((span) => !span.negated)
  return affirmed.length > 0 ? affirmed : kept
}

export function bestAddress(spans: readonly AddressSpan[]): AddressSpan | null {
  return spans.reduce<AddressSpan | null>(
    (best, span) => (best === null || span.strength > best.strength ? span : best),
    null,
  )
}
