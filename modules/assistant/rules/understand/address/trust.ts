import { learnedTrust } from '../../lexicon/learned-trust.ts'
import type { Intent, IntentScore } from '../types.ts'
import type { AddressSpan } from './spans.ts'

/**
 * Whether somebody may have to go to the place that was found: `KTP Surabaya bisa dicetak di Malang?` and `jual ruko di Cisauk` name places and send nobody
 * anywhere. What the message wants and how surely the words are an address are weighed (by weights of `evaluation/learn.ts`).
 */

type Traits = readonly (readonly [string, number])[]

/** Only these tell; of the others too few name a place. */
const telling: readonly Intent[] = [
  'CREATE_COMPLAINT',
  'UPDATE_COMPLAINT',
  'CREATE_TICKET',
  'CHECK_STATUS',
  'THANKS',
  'QUESTION',
  'OUT_OF_SCOPE',
  'GREETING',
]

/** Nearer to 0 or 1 than this, likelihoods of the table are no surer. */
const [leastLogit, mostLogit] = [-4, 6]

export function trustTraits(span: AddressSpan, intents: readonly IntentScore[]): Traits {
  const sure = Math.log(span.likely / (1 - span.likely + 1e-9))
  return [
    ['any', 1],
    ...telling.map((one) => [one, intents.find(({ intent }) => intent === one)?.confidence ?? 0] as const),
    ['likely', span.likely],
    ['surely', Math.max(leastLogit, Math.min(mostLogit, sure)) / mostLogit],
    ['exact', Number(span.exact)],
    ['alone', Number(span.tokens === 1)],
  ]
}

/** `name=weight` in hundredths, one a line. */
const weights = new Map(
  learnedTrust
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('='))
    .map(([name = '', weight = '0']) => [name, Number(weight) / 100]),
)

function trustOf(traits: Traits): number {
  const sum = traits.reduce((all, [name, value]) => all + (weights.get(name) ?? 0) * value, 0)
  return 1 / (1 + Math.exp(-sum))
}

/** An address that is missed is asked for; one that is made up sends somebody out: still, most found are meant. */
const trustedFrom = 0.4

export function trusted(spans: readonly AddressSpan[], intents: readonly IntentScore[]): AddressSpan[] {
  return spans.filter((span) => trustOf(trustTraits(span, intents)) >= trustedFrom)
}
