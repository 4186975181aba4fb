import type { CategoryEvidence } from '../categories.ts'
import type { Frame } from '../frames.ts'
import type { Opinion } from '../learned.ts'
import type { Signals } from '../signals.ts'

export interface IntentInput {
  readonly signals: Signals
  readonly evidence: CategoryEvidence
  readonly hasAddress: boolean
  readonly caseNumbers: readonly string[]
  readonly emergency: boolean
  readonly yesNo: 'yes' | 'no' | null
  /** What the learned words say, asked where the patterns are unsure. */
  readonly opinion: Opinion | null
}

/** What the deciding functions share. */
export interface Context extends IntentInput {
  readonly frames: readonly Frame[]
  /** Sentences in which an answer is wanted. */
  readonly questions: ReadonlySet<number>
  readonly problem: number
  readonly figurative: boolean
  readonly hasNumber: boolean
}

export function questionSentences(signals: Signals): Set<number> {
  const sentences = new Set<number>(signals.asked)
  for (const label of ['question', 'procedure', 'howToReport', 'infoAbout'])
    for (const match of signals.matches(label))
      if (label !== 'infoAbout' || match.pattern.weight >= 6) sentences.add(match.sentence)
  return sentences
}

/** Here, now, and ours: what tells a complaint from a question about how the world is. */
export function isGrounded(signals: Signals): boolean {
  return signals.index.words.some((word) => groundWords.has(word.form) || groundWords.has(word.root))
}

const groundWords = new Set(
  'saya kami kita warga rumah sini kampung desa komplek perumahan gang lingkungan tetangga sudah belum sejak tadi kemarin setiap terus hari minggu bulan tahun depan dekat ini parah sekali sering jalan lampu tidak'.split(
    ' ',
  ),
)

export function pleads(signals: Signals): boolean {
  return ['tolong', 'mohon', 'minta', 'segera', 'harap'].some((word) => signals.index.has(word))
}

/** `apakah lapor jalan rusak bisa anonim?`, `yang saya laporkan kapan diperbaiki?`: reporting is the subject, not the act. */
export function isAskedAbout(signals: Signals): boolean {
  const plea = pleads(signals)
  const all = signals.matches('report')
  return (
    all.length > 0 &&
    !plea &&
    all.every((match) => signals.factual.has(match.clause) || signals.inSentence('status', match.sentence) >= 7)
  )
}

/** A question mark, a question word, or a clause that asks. */
export function reallyAsks(signals: Signals): boolean {
  return signals.asked.size > 0 || signals.factual.size > 0 || signals.has('question')
}

/** `bisa minta surat domisili?` is a request in the form of a question. */
export function politeAsk(signals: Signals): boolean {
  if (
    signals.weight('question') >= 4 &&
    signals.index.any([['mau', 'tanya'], ['minta', 'tanya'], ['tanya']]).length > 0
  )
    return false
  return (
    ['minta', 'tolong', 'mohon', 'dibuatkan', 'buatkan', 'bantu', 'buatin', 'ajukan'].some((word) =>
      signals.index.has(word),
    ) || signals.index.phrase(['buat', 'saya']).length > 0
  )
}

/** Somebody's own case, rather than cases in general. */
export function isOwned(signals: Signals): boolean {
  return (
    ['saya', 'kami', 'kemarin', 'tadi', 'anda'].some((word) => signals.index.has(word)) ||
    signals.reading.tokens.some((token) => /(?:an|duan|nya)ku$/u.test(token.lower))
  )
}
