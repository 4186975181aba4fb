import { joiners } from '../../lexicon/places.ts'
import type { Reading } from '../../text/normalise.ts'
import { Grammar } from './grammar.ts'
import type { Component } from './house-reader.ts'
import { identifies, isSender, leadingName } from './identify.ts'

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

const rangeWords = new Set(['pas', 'tepat', 'persis', 'dari', 'dr', 'sampai', 'sampe', 'smp', 'hingga', 'sampek'])
/** Lead to a place without being part of it. */
const leads = new Set(['sepanjang', 'menuju', 'sisi', 'jalur', 'sekitaran'])

/** Where the next piece of the same address begins, and what it is; null when none follows. */
function joined(grammar: Grammar, start: number): Component | null {
  let index = start
  let ranged = false
  for (let skipped = 0; skipped < 5; skipped += 1) {
    const token = grammar.at(index)
    if (!token) return null
    const component = grammar.component(index, true) ?? (ranged ? grammar.generic(index) : null)
    if (component) return component
    if (!(token.kind === 'punct' && /[,./()\-:\n]/u.test(token.raw)) && !joiners.has(token.lower)) return null
    ranged = rangeWords.has(token.lower)
    index += 1
  }
  return null
}

/** From here on a component has a name of its own. */
const leastNamed = 1.6

function grow(grammar: Grammar, first: Component): Component {
  let { end, strength } = first
  for (let parts = 0; parts < 8; parts += 1) {
    // `…jatuh ke kali. Jl. Inspeksi 3`: a nameless thing at the end of one sentence does not begin the address in the next.
    const closed = grammar.at(end)?.raw === '.' && grammar.at(end + 1)?.sentence !== grammar.at(end - 1)?.sentence
    if (closed && strength < leastNamed) break
    const component = joined(grammar, end)
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
    const from = leadingName(grammar, leads.has(grammar.lower(index)) ? index + 1 : index)
    const start = grammar.at(from)?.start ?? 0
    const stop = grammar.at(end - 1)?.end ?? start
    const before = grammar.at(index - 1)?.lower === 'di' ? grammar.at(index - 2) : grammar.at(index - 1)
    spans.push({
      start,
      end: stop,
      text: reading.text.slice(start, stop).trim(),
      strength: isSender(grammar, index) || !identifies(grammar, from, end) ? 0 : strength,
      negated: before?.canon.includes('bukan') ?? false,
    })
    index = Math.max(end, index + 1)
  }
  const told = closingName(grammar, reading.text)
  if (told && !spans.some((span) => span.strength >= 1)) spans.push(told)
  const kept = spans.filter((span) => span.strength >= 1)
  const affirmed = kept.filter((span) => !span.negated)
  return affirmed.length > 0 ? affirmed : kept
}

/** After these comes who wrote it, not where it is. */
const farewells = new Set(
  'kasih makasih terimakasih trims trmksh tks thanks hormat hormatnya salam wassalam wassalamualaikum nuwun nuhun suksma ttd pelapor nama warga dari'.split(
    ' ',
  ),
)

/** `…truk lewat terus padahal dilarang. Parung Panjang`: nothing but a name at the end, in a sentence of its own. */
function closingName(grammar: Grammar, written: string): (AddressSpan & { negated: boolean }) | null {
  const { tokens } = grammar
  const from = tokens.findIndex((token) => token.sentence === tokens.at(-1)?.sentence)
  const before = tokens.slice(Math.max(0, from - closeBy), Math.max(0, from))
  if (from < leastBefore || grammar.shouting || before.some(({ lower }) => farewells.has(lower))) return null
  const end = grammar.tails(grammar.name(from, false))
  const rest = tokens.slice(end)
  const first = tokens[from]
  if (end === from || !first?.capital || first.via !== 'unknown' || rest.some(({ kind }) => kind === 'word'))
    return null
  const stop = grammar.at(end - 1)?.end ?? first.start
  const text = written.slice(first.start, stop)
  return { start: first.start, end: stop, text, strength: 1, negated: false }
}

/** In tokens: what must have been said before, and how near a farewell stands. */
const [leastBefore, closeBy] = [5, 4]

export function bestAddress(spans: readonly AddressSpan[]): AddressSpan | null {
  return spans.reduce<AddressSpan | null>(
    (best, span) => (best === null || span.strength > best.strength ? span : best),
    null,
  )
}
