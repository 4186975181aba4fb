import { type Intent, intents } from '../types.ts'
import type { Context } from './context.ts'
import { isOwned, pleads } from './context.ts'
import type { Tally } from './tally.ts'

/** Where two readings of a message exclude each other, the better one stays. The order of the steps matters. */
export function settle(context: Context, tally: Tally): void {
  settleCases(context, tally)
  settleDocuments(context, tally)
  settleQuestions(context, tally)
  settleElsewhere(context, tally)
}

function settleCases(context: Context, tally: Tally): void {
  const { signals, hasNumber } = context
  const open = tally.get('CREATE_COMPLAINT')
  const about = ['CHECK_STATUS', 'UPDATE_COMPLAINT', 'CANCEL'] as const
  const strongest = Math.max(...about.map((intent) => tally.get(intent)))
  const own = isOwned(signals) && !context.hasAddress && signals.weight('request') < 4 && signals.has('status')
  if (strongest >= 0.78 && (hasNumber || context.problem < 5 || (own && strongest >= 0.84)))
    tally.drop('CREATE_COMPLAINT', 'it is about an existing case')
  else if (strongest > 0 && open > strongest)
    for (const intent of about) if (tally.get(intent) < 0.85) tally.drop(intent, 'a new trouble')
  const requested = signals.weight('wantDocument') >= 6 && pleads(signals) && context.questions.size === 0
  if (requested && !hasNumber) tally.drop('CHECK_STATUS', 'it asks for the document')
  if (tally.get('CHECK_STATUS') >= 0.84 && (hasNumber || isOwned(signals)))
    tally.drop('QUESTION', 'it asks after a case')
  if (signals.weight('cancel') >= 7)
    for (const intent of ['CREATE_COMPLAINT', 'THANKS'] as const) tally.drop(intent, 'it is called off')
  if (tally.get('UPDATE_COMPLAINT') >= 0.88) tally.drop('CREATE_COMPLAINT', 'it adds to a case')
  if (tally.get('CANCEL') >= 0.7) tally.drop('CHECK_STATUS', 'it is called off')
  if (signals.weight('cancel') >= 6 && tally.get('CANCEL') >= 0.8 && context.questions.size === 0)
    for (const intent of ['TAKE_QUEUE', 'CREATE_TICKET', 'UPDATE_COMPLAINT'] as const)
      tally.drop(intent, 'it is called off')
  if (tally.get('UPDATE_COMPLAINT') > tally.get('CHECK_STATUS')) tally.drop('CHECK_STATUS', 'it is added to')
  if (signals.weight('update') >= 8) tally.drop('CHECK_STATUS', 'it tells news of the case')
}

function settleDocuments(context: Context, tally: Tally): void {
  const { signals, evidence } = context
  const misconduct = ['pungli', 'pelayanan', 'bansos']
  const wronged = evidence.problems.some(
    ({ kategori, weight }) => weight >= 8 && [...misconduct, 'lainnya'].includes(kategori),
  )
  const wrongdoing = evidence.problems.some(({ kategori, weight }) => weight >= 6 && misconduct.includes(kategori))
  if (
    tally.get('CREATE_COMPLAINT') >= 0.7 &&
    (wronged || (wrongdoing && !(signals.weight('wantDocument') >= 6 && pleads(signals))))
  )
    tally.drop('CREATE_TICKET', 'the document is what the trouble is about')
  const wanted = tally.get('CREATE_TICKET')
  const lost = signals.has('lostDocument') && !wrongdoing && !context.hasAddress
  if (
    wanted >= 0.8 &&
    ((signals.weight('wantDocument') >= 6 && (signals.has('document') || context.problem < 5)) || lost) &&
    !wronged &&
    signals.weight('report') === 0
  )
    tally.drop('CREATE_COMPLAINT', 'it wants a document')
  if (tally.get('QUESTION') >= 0.8 && signals.weight('procedure') >= 5 && wanted < 0.8)
    tally.drop('CREATE_TICKET', 'it asks how')
  if (signals.weight('status') >= 7 && tally.get('CHECK_STATUS') >= 0.84)
    tally.drop('CREATE_TICKET', 'it asks after one')
  if (tally.get('CREATE_TICKET') >= 0.8 && tally.get('QUESTION') < 0.8) tally.drop('QUESTION', 'it wants the document')
  if (tally.get('CREATE_TICKET') >= 0.7 && context.problem < 5) tally.drop('CREATE_COMPLAINT', 'it wants a document')
}

function settleQuestions(context: Context, tally: Tally): void {
  const queue = tally.get('TAKE_QUEUE')
  if (queue >= 0.85 && context.problem < 5) tally.drop('CREATE_COMPLAINT', 'it wants a place in the line')
  if (queue >= 0.7)
    dropBelow(tally, { intents: ['CREATE_TICKET', 'QUESTION'], limit: 0.9, reason: 'it wants a place in the line' })
  const troubled = context.hasAddress || context.problem >= 5
  if (tally.get('HANDOVER') >= 0.88 && !troubled && context.signals.weight('request') < 4)
    tally.drop('CREATE_COMPLAINT', 'a person is wanted')
}

function settleElsewhere(context: Context, tally: Tally): void {
  const { signals } = context
  const told = tally.get('OUT_OF_SCOPE') >= 0.82 && tally.get('CREATE_COMPLAINT') < 0.55
  if (told && signals.weight('procedure') < 6 && !context.hasNumber) {
    const intents: Intent[] = ['HANDOVER', 'QUESTION', 'CREATE_COMPLAINT']
    if (signals.weight('wantDocument') < 6) intents.push('CREATE_TICKET')
    dropBelow(tally, { intents, limit: 0.92, reason: 'a story, an advert or the news' })
  }
  if (tally.get('HANDOVER') >= 0.8)
    dropBelow(tally, {
      intents: ['QUESTION', 'CREATE_TICKET', 'CHECK_STATUS'],
      limit: 0.85,
      reason: 'a person is wanted',
    })
}

function dropBelow(tally: Tally, of: { intents: readonly Intent[]; limit: number; reason: string }): void {
  for (const intent of of.intents) if (tally.get(intent) < of.limit) tally.drop(intent, of.reason)
}

const light: ReadonlySet<Intent> = new Set(['GREETING', 'THANKS', 'OUT_OF_SCOPE', 'ABUSE'])
const substantive = intents.filter((intent) => !light.has(intent))

/** A short thank-you is a thank-you, whatever else its words could mean. */
function onlyThanks(context: Context): boolean {
  const { signals } = context
  return (
    signals.weight('thanks') >= 6 &&
    signals.index.words.length <= 7 &&
    context.questions.size === 0 &&
    context.problem < 3.4 &&
    !context.hasNumber &&
    !signals.has('cancel') &&
    !signals.has('wantDocument') &&
    signals.weight('request') < 4
  )
}

/** Greetings, thanks and the rest count only where nothing weightier was said. */
export function trim(context: Context, tally: Tally, abuse: boolean): void {
  if (onlyThanks(context)) for (const intent of substantive) tally.drop(intent, 'a thank-you')
  const strong = Math.max(...substantive.map((intent) => tally.get(intent)))
  const onlyAsked = strong === tally.get('QUESTION') && strong < 0.75
  const weighty = strong >= 0.55 && !(onlyAsked && tally.get('OUT_OF_SCOPE') >= 0.6)
  if (weighty)
    for (const intent of ['GREETING', 'THANKS', 'OUT_OF_SCOPE'] as const)
      tally.drop(intent, 'something weightier was said')
  if (tally.get('OUT_OF_SCOPE') > 0 && tally.get('QUESTION') < 0.75) tally.drop('QUESTION', 'another subject')
  if (tally.get('THANKS') > 0 || tally.get('OUT_OF_SCOPE') > 0 || tally.get('CREATE_COMPLAINT') >= 0.44)
    tally.drop('GREETING', 'something weightier was said')
  if (abuse && !weighty) tally.add('ABUSE', 0.8, 'insults and nothing else')
}
