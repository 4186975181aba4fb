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
  return {
    name: 'fiction',
    keeps: signals.weight('request') >= realRequest && signals.weight('report') >= 6 ? 0.7 : 0.1,
  }
}

const advert: Test = ({ signals, evidence, hasAddress }) => {
  if (signals.weight('wantDocument') >= 5) return null
  const selling =
    signals.has('selling') &&
    signals.asked.size === 0 &&
    !evidence.problems.some(({ kategori, weight }) => weight >= 5 && kategori !== 'banjir')
  const count = new Set(
    [...signals.matches('advert'), ...(selling ? signals.matches('selling') : [])].map((match) => match.spans[0]?.[0]),
  ).size
  if (count === 1 && hasAddress && evidence.topWeight >= 6) return null
  if (count === 0 || signals.weight('request') >= realRequest || signals.weight('report') >= 5) return null
  return { name: 'advert', keeps: count > 1 ? 0 : 0.5 }
}

/** `Diteruskan: …`, `[Berita] …`, `BREAKING: …`: the first word says that it is passed on. */
const passedOn =
  /^[\s[(*_"]*(?:diteruskan|terusan|forward(?:ed)?|fwd|berita|breaking(?: news)?|news|info (?:lalu lintas|lalin|bmkg|viral)|kabar duka|viral|press release|siaran pers)\b[\s\])*_"]*[:\-–!]/iu

const news: Test = ({ signals }) => {
  if (passedOn.test(signals.reading.text)) return { name: 'news', keeps: 0.1 }
  if (!signals.has('news')) return null
  const own = signals.weight('request') >= realRequest || signals.weight('report') >= 5
  return { name: 'news', keeps: own ? 0.9 : 0.15 }
}

/** What officers themselves are blamed for is told with `katanya` as a matter of course. */
const misconduct: ReadonlySet<string> = new Set(['pungli', 'pelayanan', 'bansos'])

/** Heard of, elsewhere: `kemarin di Bandung banjir katanya`. */
const hearsay: Test = ({ signals, evidence }) => {
  const own = [
    'saya',
    'kami',
    'rumah',
    'sini',
    'warga',
    'kita',
    'tetangga',
    'anak',
    'padahal',
    'tetapi',
    'petugas',
  ].some((word) => signals.index.has(word))
  const wrongdoing = evidence.problems.some(({ kategori }) => misconduct.has(kategori))
  if (!signals.has('hearsay') || own || wrongdoing || signals.weight('request') > 0 || signals.weight('report') >= 5)
    return null
  return { name: 'hearsay', keeps: 0.3 }
}

/** `Pengumuman …`, `Info: …` at the very beginning. */
const announced = /^[\s[(*_"]*(?:(?:pengumuman|pemberitahuan|himbauan|imbauan|undangan)\b|(?:info|informasi)\s*:)/iu

const announcement: Test = ({ signals }) => {
  const opens = announced.test(signals.reading.text) && !signals.reading.text.includes('?')
  if (
    !(signals.has('announcement') || opens) ||
    signals.weight('request') >= realRequest ||
    signals.weight('report') >= 5
  )
    return null
  return { name: 'announcement', keeps: 0.2 }
}

const notReporting: Test = ({ signals }) => (signals.has('notReporting') ? { name: 'not reporting', keeps: 0.1 } : null)

const hypothetical: Test = ({ signals, evidence }) => {
  const matches = signals.matches('hypothetical')
  if (matches.length === 0) return null
  const strong = matches.some((match) =>
    ['misal', 'andai', 'umpama', 'seandainya', 'misalnya', 'misalkan'].some((word) =>
      signals.index.is(match.spans[0]?.[0] ?? -1, word),
    ),
  )
  const governs = evidence.problems.some(({ match }) =>
    matches.some((one) => one.sentence === match.sentence && (one.spans[0]?.[0] ?? 0) <= (match.spans[0]?.[1] ?? 0)),
  )
  const wonders = signals.asked.size > 0 && !signals.has('rhetorical')
  if (!strong && !wonders && (!governs || signals.has('habitual'))) return null
  if (!strong && signals.weight('request') >= realRequest) return null
  return { name: 'hypothetical', keeps: 0.1 }
}

/** `sudah nyala lagi`: working again, not broken again. */
function isAgain(signals: Signals, position: number, last: number): boolean {
  return position === last + 1 && ['lagi', 'kembali'].includes(signals.index.words[position]?.form ?? '')
}

const resolved: Test = ({ signals, evidence }) => {
  if (!signals.has('resolved')) return null
  const last = signals.matches('resolved').reduce((latest, match) => Math.max(latest, match.spans.at(-1)?.[1] ?? 0), 0)
  const stillWrong = signals
    .matches('unresolved')
    .some((match) => (match.spans[0]?.[0] ?? 0) > last && !isAgain(signals, match.spans[0]?.[0] ?? 0, last))
  const later = evidence.problems.some(
    ({ match, weight }) => weight >= 5 && match.spans.every(([start]) => start > last),
  )
  if (stillWrong || later || signals.weight('request') >= realRequest || signals.weight('report') >= 6) return null
  return { name: 'resolved', keeps: 0.1 }
}

/** `pernah hampir tenggelam`, but not `tidak pernah diangkut`. */
function onceHappened(signals: Signals): boolean {
  return signals.index
    .phrase(['pernah'])
    .some(
      ([at]) =>
        !['tidak', 'belum', 'jangan', 'tanpa'].includes(signals.index.words[at - 1]?.form ?? '') &&
        !['lapor', 'dilaporkan', 'melapor', 'janji'].includes(signals.index.words[at + 1]?.root ?? ''),
    )
}

const past: Test = ({ signals, hasAddress }) => {
  if (
    !(signals.has('past') || (onceHappened(signals) && !hasAddress)) ||
    signals.weight('request') >= realRequest ||
    signals.weight('report') >= 5
  )
    return null
  return { name: 'past', keeps: 0.35 }
}

const infoQuestion: Test = ({ signals }) => {
  const asks = signals
    .matches('infoAbout')
    .some(
      (match) =>
        match.pattern.weight >= 6 ||
        signals.asked.has(match.sentence) ||
        signals.inSentence('question', match.sentence) > 0,
    )
  if (!asks || signals.weight('request') >= realRequest || signals.weight('report') >= 6) return null
  return { name: 'asks about', keeps: signals.has('rhetorical') && signals.inSentence('infoAbout', 0) < 6 ? 0.6 : 0.15 }
}

const howTo: Test = ({ signals, hasAddress }) =>
  signals.has('howToReport') ? { name: 'asks how to report', keeps: hasAddress ? 0.8 : 0.2 } : null

const aside: Test = ({ signals, hasAddress }) => {
  if (!signals.has('outOfScope') || hasAddress || signals.weight('request') > 0 || signals.weight('report') > 0)
    return null
  return { name: 'small talk', keeps: 0.5 }
}

const opinion: Test = ({ signals }) => {
  if (!signals.has('opinion') || signals.weight('request') >= realRequest || signals.weight('report') >= 5) return null
  return { name: 'opinion', keeps: 0.6 }
}

const tests: readonly Test[] = [
  fiction,
  advert,
  news,
  hearsay,
  announcement,
  notReporting,
  hypothetical,
  resolved,
  past,
  infoQuestion,
  howTo,
  aside,
  opinion,
]

export function findFrames(input: FrameInput): Frame[] {
  return tests.map((test) => test(input)).filter((frame) => frame !== null)
}
