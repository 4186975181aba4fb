import type { CategoryEvidence } from '../categories.ts'
import { isFigurative, isOwnThing } from '../figurative.ts'
import { findFrames } from '../frames.ts'
import type { Signals } from '../signals.ts'
import type { IntentScore } from '../types.ts'
import { caseTalk } from './case-talk.ts'
import { complaint, problemStrength } from './complaint.ts'
import type { Context, IntentInput } from './context.ts'
import { questionSentences } from './context.ts'
import type { Evidence } from './judgement.ts'
import { evidenceOf, judge } from './judgement.ts'
import { question } from './questions.ts'
import { others, ticket } from './requests.ts'
import { settle, trim } from './settle.ts'
import { Tally } from './tally.ts'

export interface IntentDecision {
  readonly intents: readonly IntentScore[]
  /** How far the whole message sounds like a complaint. */
  readonly complains: number
  readonly reasons: readonly string[]
  readonly abuse: boolean
}

/** Everything the patterns and the words say about a message, before it is decided; `evaluation/learn.ts` learns from it. */
export interface Hearing {
  readonly context: Context
  readonly tally: Tally
  readonly found: Evidence
  readonly abuse: boolean
}

export function hear(input: IntentInput): Hearing {
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
  const early = new Map(tally.scores)
  settle(context, tally)
  const abuse = isAbusive(signals, evidence)
  trim(context, tally, abuse)
  return { context, tally, found: evidenceOf(context, tally, early), abuse }
}

export function decideIntents(input: IntentInput): IntentDecision {
  const { context, tally, found, abuse } = hear(input)
  consult(context, tally, found)
  return { intents: ordered(tally), complains: tally.get('CREATE_COMPLAINT'), reasons: tally.reasons, abuse }
}

/** In danger a case is recorded, and a complaint that only the words tell of is asked about first. */
const [emergencyLeast, wordsAloneMost] = [0.7, 0.55]
/** Who surely asks for something else tells of the danger in passing, unless it may be both. */
const [surelyElse, inDoubt] = [0.7, 0.25]
/** What is less probable is not named. */
const leastNamed = 0.05

/** Patterns and learned words are heard together; a plain yes or no needs no judging. */
function consult(context: Context, tally: Tally, found: Evidence): void {
  const { opinion } = context
  if (!opinion || opinion.words === 0 || context.yesNo !== null) return
  const founded = isFounded(context, tally)
  for (const [intent, probability] of judge(found)) {
    const most = intent === 'CREATE_COMPLAINT' && !founded ? wordsAloneMost : 1
    if (probability >= leastNamed) tally.set(intent, Math.min(probability, most))
    else tally.scores.delete(intent)
  }
  tally.reasons.push(`words: ${opinion.best} ${Math.round((opinion.shares.get(opinion.best) ?? 0) * 100) / 100}`)
  const surely = [...tally.scores].some(([intent, score]) => intent !== 'CREATE_COMPLAINT' && score >= surelyElse)
  if (context.emergency && (!surely || tally.get('CREATE_COMPLAINT') >= inDoubt))
    tally.set('CREATE_COMPLAINT', Math.max(tally.get('CREATE_COMPLAINT'), emergencyLeast))
}

/** Whether anything but the words speaks for a complaint. */
function isFounded({ signals, evidence, hasAddress }: Context, tally: Tally): boolean {
  return (
    tally.get('CREATE_COMPLAINT') > 0 ||
    evidence.topWeight > 0 ||
    hasAddress ||
    signals.has('report') ||
    signals.has('request')
  )
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
