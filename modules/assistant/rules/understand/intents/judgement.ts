import { learnedJudgement } from '../../lexicon/learned.ts'
import type { Intent } from '../types.ts'
import { intents } from '../types.ts'
import type { Context } from './context.ts'
import type { Tally } from './tally.ts'

/**
 * Patterns and words are two witnesses; how far each is to be believed, and about what, is learned too (`evaluation/learn.ts`), from messages by hands
 * that wrote without knowing the patterns. Each intent is judged by itself, so that two may hold at once, and what comes out is a probability.
 */

export type Evidence = readonly (readonly [name: string, value: number])[]

const signalNames = [
  'request',
  'report',
  'status',
  'update',
  'cancel',
  'thanks',
  'procedure',
  'wantDocument',
  'queue',
  'handover',
  'howToReport',
  'outOfScope',
  'resolved',
  'unresolved',
  'rhetorical',
] as const

/** Shares below this are one and the same: not this. */
const leastShare = 0.003
/** Brings logarithms of shares, and weights of patterns, near to 1. */
const [shareScale, problemScale, signalScale] = [3, 9, 8]

/** What was found before some readings were ruled out (`early`), what is left of it, and how the words would have it. */
export function evidenceOf(context: Context, tally: Tally, early: ReadonlyMap<Intent, number>): Evidence {
  const { signals, evidence, opinion } = context
  const shares = opinion ? [...opinion.shares] : []
  const flags: readonly (readonly [string, boolean])[] = [
    ['place', context.hasAddress],
    ['number', context.hasNumber],
    ['emergency', context.emergency],
    ['figurative', context.figurative],
    ['asked', signals.asked.size > 0],
    ['factual', signals.factual.size > 0],
    ['questions', context.questions.size > 0],
  ]
  return [
    ...shares.map(([label, share]) => [`w:${label}`, Math.log(Math.max(share, leastShare)) / shareScale] as const),
    ...intents.flatMap((intent) => [
      [`p:${intent}`, tally.get(intent)] as const,
      [`e:${intent}`, early.get(intent) ?? 0] as const,
    ]),
    ...context.frames.map(({ name }) => [`f:${name.replaceAll(' ', '-')}`, 1] as const),
    ...flags.map(([name, holds]) => [name, Number(holds)] as const),
    ['problem', Math.min(context.problem, problemScale) / problemScale],
    ['subject', Math.min(evidence.topWeight, problemScale) / problemScale],
    ...signalNames.map((name) => [`s:${name}`, Math.min(signals.weight(name), signalScale) / signalScale] as const),
  ]
}

const hundredths = 100

interface Table {
  readonly base: readonly number[]
  readonly weights: ReadonlyMap<string, readonly number[]>
}

/** Lines of `name=12 -3 …`, one number for each intent in the order of `intents`; the line `base` is added to every message. */
function readTable(source: string): Table {
  const weights = new Map(
    source
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const cut = line.lastIndexOf('=')
        const values = line.slice(cut + 1).split(' ')
        return [line.slice(0, cut), values.map((value) => Number(value) / hundredths)] as const
      }),
  )
  return { base: weights.get('base') ?? intents.map(() => 0), weights }
}

const table = readTable(learnedJudgement)

/** How probable each intent is. */
export function judge(found: Evidence): Map<Intent, number> {
  const scores = [...table.base]
  for (const [name, value] of found) {
    const weights = value === 0 ? undefined : table.weights.get(name)
    weights?.forEach((weight, index) => {
      scores[index] = (scores[index] ?? 0) + weight * value
    })
  }
  return new Map(intents.map((intent, index) => [intent, 1 / (1 + Math.exp(-(scores[index] ?? 0)))]))
}
