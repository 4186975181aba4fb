import type { CategoryEvidence } from './categories.ts'
import type { Signals } from './signals.ts'

/**
 * Ways of speaking about a trouble without reporting it: what-ifs, memories, news, adverts, jokes, questions. A complaint opened from one of these
 * is worse than a question asked back, so they weigh heavily.
 */
export interface Frame {
  readonly name: string
  /** What remains of the complaint evidence: 0 nothing, 1 all. */
  readonly keeps: number
}

export interface FrameInput {
  readonly signals: Signals
  readonly evidence: CategoryEvidence
  readonly hasAddress: boolean
}

/** A bare `tolong` is politeness; from weight 4 on the request names what is to be done. */
const realRequest = 4

type Test = (input: FrameInput) => Frame | null

const fiction: Test = ({ signals }) => {
  if (!signals.has('fiction')) return null
  return { name: 'fiction', keeps: signals.weight('request') >= realRequest && signals.weight('report') >= 6 ? 0.7 : 0.1 }
}

const advert: Test = ({ signals, evidence, hasAddress }) => {
  const count = signals.matches('advert').length
  if (count === 1 && hasAddress && evidence.topWeight >= 6) return null
  if (count === 0 || signals.weight('request') >= realRequest || signals.weight('report') >= 5) return null
  return { name: 'advert', keeps: count > 1 ? 0 : 0.3 }
}

const news: Test = ({ signals }) => {
  if (!signals.has('news')) return null
  const own = signals.weight('request') >= realRequest || signals.weight('report') >= 5
  return { name: 'news', keeps: own ? 0.9 : 0.15 }
}

const announcement: Test = ({ signals }) => {
  if (!signals.has('announcement') || signals.weight('request') >= realRequest || signals.weight('report') >= 5) return null
  return { name: 'announcement', keeps: 0.2 }
}

const notReporting: Test = ({ signals }) => (signals.has('notReporting') ? { name: 'not reporting', keeps: 0.1 } : null)

const hypothetical: Test = ({ signals, evidence }) => {
  const matches = signals.matches('hypothetical')
  if (matches.length === 0) return null
  const strong = matches.some((match) => ['misal', 'andai', 'umpama', 'seandainya', 'misalnya', 'misalkan'].some((word) => signals.index.is(match.spans[0]?.[0] ?? -1, word)))
  const governs = evidence.problems.some(({ match }) => matches.some((one) => one.sentence === match.sentence && (one.spans[0]?.[0] ?? 0) <= (match.spans[0]?.[1] ?? 0)))
  if (!strong && (!governs || signals.has('habitual'))) return null
  if (!strong && signals.weight('request') >= realRequest) return null
  return { name: 'hypothetical', keeps: 0.1 }
}

const resolved: Test = ({ signals, evidence }) => {
  if (!signals.has('resolved')) return null
  const last = signals.matches('resolved').reduce((latest, match) => Math.max(latest, match.spans.at(-1)?.[1] ?? 0), 0)
  const stillWrong = signals.matches('unresolved').some((match) => (match.spans[0]?.[0] ?? 0) > last)
  const later = evidence.problems.some(({ match, weight }) => weight >= 5 && match.spans.every(([start]) => start > last))
  if (stillWrong || later || signals.weight('request') >= realRequest || signals.weight('report') >= 6) return null
  return { name: 'resolved', keeps: 0.1 }
}

const past: Test = ({ signals }) => {
  if (!signals.has('past') || signals.weight('request') >= realRequest || signals.weight('report') >= 5) return null
  return { name: 'past', keeps: 0.35 }
}

const infoQuestion: Test = ({ signals }) => {
  const asks = signals.matches('infoAbout').some((match) => match.pattern.weight >= 6 || signals.asked.has(match.sentence) || signals.inSentence('question', match.sentence) > 0)
  if (!asks || signals.weight('request') >= realRequest || signals.weight('report') >= 6) return null
  return { name: 'asks about', keeps: signals.has('rhetorical') && signals.inSentence('infoAbout', 0) < 6 ? 0.6 : 0.15 }
}

const howTo: Test = ({ signals, hasAddress }) => (signals.has('howToReport') ? { name: 'asks how to report', keeps: hasAddress ? 0.8 : 0.2 } : null)

const opinion: Test = ({ signals }) => {
  if (!signals.has('opinion') || signals.weight('request') >= realRequest || signals.weight('report') >= 5) return null
  return { name: 'opinion', keeps: 0.6 }
}

const tests: readonly Test[] = [fiction, advert, news, announcement, notReporting, hypothetical, resolved, past, infoQuestion, howTo, opinion]

export function findFrames(input: FrameInput): Frame[] {
  return tests.map((test) => test(input)).filter((frame) => frame !== null)
}
