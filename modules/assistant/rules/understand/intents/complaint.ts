import type { Signals } from '../signals.ts'
import type { Context, IntentInput } from './context.ts'
import { isAskedAbout, isGrounded, pleads } from './context.ts'
import type { Tally } from './tally.ts'

/** How strongly something wrong is stated, after asking which of the statements stand inside real questions. */
export function problemStrength(input: IntentInput): number {
  return input.evidence.problems.reduce(
    (best, problem) =>
      Math.max(best, problem.weight * (isReportedBefore(input.signals, problem) ? 0.3 : certainty(input, problem))),
    0,
  )
}

type Problem = IntentInput['evidence']['problems'][number]

const turns = new Set(['sekarang', 'malah', 'kini', 'tetapi', 'ternyata', 'baru'])

/** `laporan saya soal lampu mati sudah dicek?`: what the report of then was about, unless something new is told after it. */
function isReportedBefore(signals: Signals, { match }: Problem): boolean {
  const start = match.spans[0]?.[0] ?? 0
  const asksAfter = signals.has('status') || signals.has('update') || signals.has('cancel')
  return (
    asksAfter &&
    signals
      .matches('caseTopic')
      .some(
        (topic) =>
          topic.sentence === match.sentence &&
          (topic.spans[0]?.[0] ?? 0) <= start &&
          !signals.index.words.slice(topic.spans.at(-1)?.[1] ?? 0, start).some((word) => turns.has(word.form)),
      )
  )
}

/** 1 for a plain statement; less inside a question, least where a fact, a date or a way of doing is asked for. */
function certainty(input: IntentInput, { match, weight }: Problem): number {
  const { signals } = input
  const { sentence } = match
  const asking = signals.asked.has(sentence) || signals.inSentence('question', sentence) > 0
  const scheduled = signals.inSentence('procedure', sentence) >= 6 && (asking || weight < 7)
  const howTo = signals.inSentence('howTo', sentence) > 0
  const factual = signals.factual.has(match.clause)
  const requested = signals.inSentence('request', sentence) >= 4
  const urged =
    requested &&
    (pleads(signals)
      ? !((howTo || scheduled) && (factual || signals.asked.has(sentence)))
      : !(scheduled || howTo || factual))
  const grounded = input.hasAddress || isGrounded(signals)
  const rhetorical = signals.inSentence('rhetorical', sentence) > 0 && grounded && weight >= 3
  if (urged || (!scheduled && !howTo && ((grounded && !factual) || rhetorical))) return 1
  const procedural = signals.inClause('procedure', match.clause) >= 6 || signals.inSentence('infoAbout', sentence) >= 5
  if (scheduled || howTo || factual || procedural) return 0.3
  if (!asking) return 1
  return signals.asked.has(sentence) ? 0.45 : 0.75
}

interface Evidence {
  readonly request: number
  readonly report: number
}

function evidenceOf({ signals }: Context): Evidence {
  return {
    request: signals.weight('procedure') >= 6 && !pleads(signals) ? 0 : signals.weight('request'),
    report: isAskedAbout(signals) ? 0 : signals.weight('report'),
  }
}

/** Something wrong is stated: how sure that makes a complaint. */
function stated(context: Context, { request, report }: Evidence): number {
  const { problem, signals } = context
  if (problem < 2) return 0
  const placed = isGrounded(signals) || context.hasAddress || request > 0
  const base = problem >= 5 ? 0.74 : problem >= 3.4 ? (placed ? 0.64 : 0.57) : 0.42
  return base + (request >= 4 ? 0.12 : 0) + (report > 0 ? 0.1 : 0) + (context.hasAddress ? 0.1 : 0)
}

/** Nothing wrong is stated, but somebody reports, asks for something to be done, or names a subject and a place. */
function implied(context: Context, { request, report }: Evidence): number {
  const { signals, evidence, hasAddress } = context
  if (report >= 5 && evidence.best) return 0.75
  if (report >= 5 && !signals.has('status') && !context.hasNumber) return 0.72
  if (request >= 5 && evidence.best) return hasAddress ? 0.72 : 0.58
  if (request >= 5 && !signals.has('wantDocument') && (hasAddress || signals.has('family')))
    return hasAddress ? 0.62 : 0.5
  const brief = signals.index.words.length <= 4 && context.questions.size === 0 && !signals.has('document')
  if (!context.figurative && evidence.topWeight >= 4 && brief) return 0.48
  return evidence.topWeight >= 3 && hasAddress && !signals.has('question') ? 0.5 : 0
}

/** Asking how to get one's own papers going again is a question, though something does not work. */
function aboutOwnPapers({ signals, evidence, hasAddress }: Context, { request, report }: Evidence): boolean {
  const personal = ['pelayanan', 'kesehatan', 'bansos', 'pungli'].includes(evidence.best ?? '')
  return personal && signals.weight('procedure') >= 5 && request < 4 && report === 0 && !hasAddress
}

export function complaint(context: Context, tally: Tally): void {
  const given = evidenceOf(context)
  const kept = context.frames.reduce((left, frame) => left * frame.keeps, 1) * (context.figurative ? 0.1 : 1)
  let score = stated(context, given) || implied(context, given)
  if (given.report >= 6 && score < 0.72 && (context.evidence.best || !context.hasNumber)) score = 0.8
  if (aboutOwnPapers(context, given)) score *= 0.6
  if (context.emergency) score = Math.max(score, 0.9)
  tally.add('CREATE_COMPLAINT', score * (context.emergency ? Math.max(kept, 0.6) : kept), reasonOf(context, given))
}

function reasonOf({ signals, evidence, problem, frames }: Context, { request, report }: Evidence): string {
  const cause = evidence.problems.reduce<Problem | null>(
    (best, one) => (best === null || one.weight > best.weight ? one : best),
    null,
  )
  const words = cause?.match.spans.map(([start, end]) =>
    signals.index.words
      .slice(start, end + 1)
      .map((word) => word.form)
      .join(' '),
  )
  const named = cause && words ? ` (${cause.kategori}: ${words.join(' + ')})` : ''
  const but = frames.length > 0 ? `, but ${frames.map((frame) => frame.name).join(', ')}` : ''
  return `problem ${problem}${named}, request ${request}, report ${report}${but}`
}
