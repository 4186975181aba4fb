import { joiners } from '../../lexicon/places.ts'
import type { Grammar } from './grammar.ts'
import type { Component } from './house-reader.ts'
import { identifies, isSender, leadingName } from './identify.ts'

/**
 * Addresses by their grammar. A component is a street, an area, a junction, a landmark or an RT/RW; neighbouring components joined by commas and
 * small words make one span.
 */

export interface GrammarSpan {
  /** First token, and the one after the last. */
  readonly from: number
  readonly to: number
  readonly strength: number
  /** `bukan Jl. Kenari 3`. */
  readonly negated: boolean
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

export function grammarSpans(grammar: Grammar): GrammarSpan[] {
  const spans: GrammarSpan[] = []
  let index = 0
  while (index < grammar.length) {
    const first = grammar.component(index)
    if (!first || first.end <= index) {
      index += 1
      continue
    }
    const { end, strength } = grow(grammar, first)
    const from = leadingName(grammar, leads.has(grammar.lower(index)) ? index + 1 : index)
    const refused = isSender(grammar, index) || !identifies(grammar, from, end)
    if (!refused && strength >= 1) spans.push({ from, to: end, strength, negated: isNegated(grammar, index) })
    index = Math.max(end, index + 1)
  }
  const told = spans.length === 0 ? closingName(grammar) : null
  return told ? [told] : spans
}

export function isNegated(grammar: Grammar, index: number): boolean {
  const before = grammar.lower(index - 1) === 'di' ? grammar.at(index - 2) : grammar.at(index - 1)
  return before?.canon.includes('bukan') ?? false
}

/** After these comes who wrote it, not where it is. */
const farewells = new Set(
  'kasih makasih terimakasih trims trmksh tks thanks hormat hormatnya salam wassalam wassalamualaikum nuwun nuhun suksma ttd pelapor nama warga dari'.split(
    ' ',
  ),
)

/** `…truk lewat terus padahal dilarang. Parung Panjang`: nothing but a name at the end, in a sentence of its own. */
function closingName(grammar: Grammar): GrammarSpan | null {
  const { tokens } = grammar
  const from = tokens.findIndex((token) => token.sentence === tokens.at(-1)?.sentence)
  const before = tokens.slice(Math.max(0, from - closeBy), Math.max(0, from))
  if (from < leastBefore || grammar.shouting || before.some(({ lower }) => farewells.has(lower))) return null
  const end = grammar.tails(grammar.name(from, false))
  const rest = tokens.slice(end)
  const first = tokens[from]
  if (end === from || !first?.capital || first.via !== 'unknown' || rest.some(({ kind }) => kind === 'word'))
    return null
  return { from, to: end, strength: 1, negated: false }
}

/** In tokens: what must have been said before, and how near a farewell stands. */
const [leastBefore, closeBy] = [5, 4]
