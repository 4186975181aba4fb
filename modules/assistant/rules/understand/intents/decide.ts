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

const unsureBelow = 0.67

/** Nothing found, or nothing sure: the learned words are asked. What they alone say is worth a question to the citizen, never an act. */
function consult(context: Context, tally: Tally): void {
  const { opinion } = context
  if (!opinion || !isIntent(opinion.best) || context.yesNo !== null) return
  const share = opinion.shares.get(opinion.best) ?? 0
  const top = Math.max(0, ...tally.scores.values())
  if (top === 0 && share >= 0.5 && opinion.words >= 3) tally.add(opinion.best, 0.5, 'such words were meant so before')
  const complaint = opinion.best === 'CREATE_COMPLAINT' || tally.get('CREATE_COMPLAINT') > 0
  if (top > 0 && top < unsureBelow && share >= 0.9 && opinion.words >= 3 && !complaint) {
    for (const intent of [...tally.scores.keys()])
      if (intent !== opinion.best) tally.drop(intent, 'the words say otherwise')
    tally.add(opinion.best, 0.68, 'such words were meant so before')
  }
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
