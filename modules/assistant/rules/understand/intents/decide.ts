import type { CategoryEvidence } from '../categories.ts'
import { isFigurative, isOwnThing } from '../figurative.ts'
import { findFrames } from '../frames.ts'
import type { Signals } from '../signals.ts'
import type { Intent, IntentScore } from '../types.ts'
import { intents } from '../types.ts'
import { caseTalk } from './case-talk.ts'
import { complaint, problemStrength } from './complaint.ts'
import type { Context, IntentInput } from './context.ts'
import { questionSentences } from './context.ts'
import { question } from './questions.ts'
import { others, ticket } from './requests.ts'
import { settle, trim } from './settle.ts'
import { Tally } from './tally.ts'

export interface IntentDecision {
  readonly intents: readonly IntentScore[]
  readonly reasons: readonly string[]
  readonly abuse: boolean
}

export function decideIntents(input: IntentInput): IntentDecision {
  const { signals, evidence } = input
  const figurative =
    isFigurative(signals.index, evidence) ||
    (!input.hasAddress && signals.weight('request') < 4 && isOwnThing(signals.index, evidence))
  const context: Context = {
    ...input,
    frames: findFrames(input),
    questions: questionSentences(signals),
    problem: problemStrength(input),
    figurative,
    hasNumber: input.caseNumbers.length > 0,
  }
  const tally = new Tally()
  complaint(context, tally)
  ticket(context, tally)
  question(context, tally)
  caseTalk(context, tally)
  others(context, tally)
  settle(context, tally)
  const abuse = isAbusive(signals, evidence)
  trim(context, tally, abuse)
  consult(context, tally)
  return { intents: ordered(tally), reasons: tally.reasons, abuse }
}

/** How much the learned words count beside the patterns, which count 1. */
const opinionWeight = 1.8
/** Patterns that found nothing cannot start a complaint, however sure the words are; it is asked whether one is meant. */
const wordsAloneMost = 0.5
/** What remains of the words' share for an intent that the patterns ruled out. */
const ruledOutKeeps = 0.35
/** From here on the patterns see another matter in it. */
const surelyElse = 0.8
/** And of a complaint for which nothing else speaks. */
const unfoundedKeeps = 0.6
const nearlySure = 0.85
/** Shares below this are noise. */
const leastShare = 0.05

/** Patterns and learned words are heard together. */
function consult(context: Context, tally: Tally): void {
  const { opinion } = context
  if (!opinion || opinion.words === 0 || context.yesNo !== null) return
  const intents = new Set([...tally.scores.keys(), ...opinion.shares.keys()])
  for (const intent of intents) {
    if (!isIntent(intent)) continue
    const found = sureness(tally.get(intent))
    const share = (opinion.shares.get(intent) ?? 0) * trustIn(intent, context, tally)
    if (found === 0 && share < leastShare) continue
    const together = (found + opinionWeight * share) / (1 + opinionWeight)
    tally.set(intent, found === 0 ? Math.min(together, wordsAloneMost) : together)
  }
  tally.reasons.push(`words: ${opinion.best} ${Math.round((opinion.shares.get(opinion.best) ?? 0) * 100) / 100}`)
  if (context.emergency) tally.set('CREATE_COMPLAINT', Math.max(tally.get('CREATE_COMPLAINT'), 0.7))
}

/** What the patterns are nearly sure of counts for more than their score. */
function sureness(score: number): number {
  return score >= nearlySure ? score + 0.25 : score
}

function isSure(tally: Tally): boolean {
  return [...tally.scores.values()].some((score) => score >= nearlySure)
}

/** Whether anything but the words speaks for a complaint: the patterns, or where they see nothing at all, a place or a plea. */
function isFounded({ signals, evidence, hasAddress }: Context, tally: Tally): boolean {
  if (tally.get('CREATE_COMPLAINT') > 0) return true
  if ([...tally.scores.values()].some((score) => score >= surelyElse)) return false
  return evidence.topWeight > 0 || hasAddress || signals.has('report') || signals.has('request')
}

/** The words of a complaint are all there in a story or a piece of news; how it is told, the patterns know better. */
function trustIn(intent: Intent, context: Context, tally: Tally): number {
  const complaint = intent === 'CREATE_COMPLAINT'
  const told = complaint ? context.frames.reduce((left, frame) => left * frame.keeps, 1) : 1
  const founded = !complaint || isFounded(context, tally) ? 1 : unfoundedKeeps
  const astray = intent === 'OUT_OF_SCOPE' && tally.get(intent) === 0 && isSure(tally) ? unfoundedKeeps : 1
  return Math.max(told, 0.1) * founded * astray * (tally.ruledOut.has(intent) ? ruledOutKeeps : 1)
}

function isIntent(label: string): label is Intent {
  return (intents as readonly string[]).includes(label)
}

/** Animals are insults only where no animal is what the message is about. */
function isAbusive(signals: Signals, evidence: CategoryEvidence): boolean {
  const animals = new Set(['anjing', 'babi', 'monyet', 'setan', 'asu', 'celeng'])
  const aboutAnimals = evidence.best === 'hewan' || evidence.best === 'pencemaran' || evidence.best === 'kesehatan'
  return signals
    .matches('insult')
    .some((match) => !aboutAnimals || !animals.has(signals.index.words[match.spans[0]?.[0] ?? 0]?.form ?? ''))
}

function ordered(tally: Tally): IntentScore[] {
  const all = [...tally.scores].map(([intent, confidence]) => ({
    intent,
    confidence: Math.round(confidence * 100) / 100,
  }))
  const kept = all.sort((left, right) => right.confidence - left.confidence)
  const best = kept[0]
  if (!best) return [{ intent: 'OUT_OF_SCOPE', confidence: 0.3 }]
  return kept.filter((one) => one === best || one.confidence >= 0.55)
}
