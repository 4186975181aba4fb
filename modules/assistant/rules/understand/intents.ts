import type { CategoryEvidence } from './categories.ts'
import { isFigurative, isOwnThing } from './figurative.ts'
import type { Frame } from './frames.ts'
import { findFrames } from './frames.ts'
import type { Signals } from './signals.ts'
import type { Intent, IntentScore } from './types.ts'

export interface IntentInput {
  readonly signals: Signals
  readonly evidence: CategoryEvidence
  readonly hasAddress: boolean
  readonly caseNumbers: readonly string[]
  readonly emergency: boolean
  readonly yesNo: 'yes' | 'no' | null
}

export interface IntentDecision {
  readonly intents: readonly IntentScore[]
  readonly reasons: readonly string[]
  readonly abuse: boolean
}

/** Below this an intent is not named. */
const floor = 0.4

class Tally {
  readonly scores = new Map<Intent, number>()
  readonly reasons: string[] = []

  add(intent: Intent, confidence: number, reason: string): void {
    if (confidence < floor) return
    if (confidence > (this.scores.get(intent) ?? 0)) this.scores.set(intent, Math.min(confidence, 0.99))
    this.reasons.push(`${intent}: ${reason}`)
  }

  get(intent: Intent): number {
    return this.scores.get(intent) ?? 0
  }

  drop(intent: Intent, reason: string): void {
    if (this.scores.delete(intent)) this.reasons.push(`not ${intent}: ${reason}`)
  }
}

interface Context extends IntentInput {
  readonly frames: readonly Frame[]
  /** Sentences in which an answer is wanted. */
  readonly questions: ReadonlySet<number>
  readonly problem: number
  readonly figurative: boolean
  readonly hasNumber: boolean
}

function questionSentences(signals: Signals): Set<number> {
  const sentences = new Set<number>(signals.asked)
  for (const label of ['question', 'procedure', 'howToReport', 'infoAbout']) for (const match of signals.matches(label)) sentences.add(match.sentence)
  return sentences
}

/** How strongly something wrong is stated, after asking which of the statements stand inside real questions. */
function problemStrength(input: IntentInput): number {
  const { signals, evidence } = input
  let best = 0
  for (const { match, weight } of evidence.problems) {
    const asking = signals.asked.has(match.sentence) || signals.inSentence('question', match.sentence) > 0
    const plain = signals.inSentence('rhetorical', match.sentence) > 0 || signals.inSentence('request', match.sentence) >= 4 || input.hasAddress
    const procedure = signals.inClause('procedure', match.clause) >= 6 || signals.inSentence('infoAbout', match.sentence) >= 5
    const factor = procedure && !plain ? 0.3 : asking && !plain ? 0.45 : 1
    best = Math.max(best, weight * factor)
  }
  return best
}

function complaint(context: Context, tally: Tally): void {
  const { signals, evidence, problem, frames } = context
  const kept = frames.reduce((left, frame) => left * frame.keeps, 1) * (context.figurative ? 0.1 : 1)
  const request = signals.weight('request')
  const report = signals.weight('report')
  let score = problem >= 5 ? 0.74 : problem >= 3.4 ? 0.6 : problem >= 2 ? 0.42 : 0
  if (score > 0) score += (request >= 4 ? 0.12 : 0) + (report > 0 ? 0.1 : 0) + (context.hasAddress ? 0.1 : 0)
  if (report >= 5 && score === 0 && evidence.best) score = 0.75
  if (report >= 6 && score < 0.72) score = evidence.best || !context.hasNumber ? 0.8 : score
  if (report >= 5 && score === 0 && !signals.has('status') && !context.hasNumber) score = 0.72
  if (score === 0 && request >= 5 && evidence.best) score = context.hasAddress ? 0.72 : 0.58
  if (score === 0 && evidence.best && context.hasAddress && !signals.has('question') && evidence.topWeight >= 3) score = 0.5
  // Asking how to get one's own papers going again is a question, though something does not work.
  if (signals.weight('procedure') >= 5 && request < 4 && report === 0 && !context.hasAddress && ['pelayanan', 'kesehatan', 'bansos', 'pungli'].includes(evidence.best ?? '')) score *= 0.6
  if (context.emergency) score = Math.max(score, 0.9)
  const cause = evidence.problems.reduce<CategoryEvidence['problems'][number] | null>((best, one) => (best === null || one.weight > best.weight ? one : best), null)
  tally.add('CREATE_COMPLAINT', score * (context.emergency ? Math.max(kept, 0.6) : kept), `problem ${problem}${cause ? ` (${cause.kategori}: ${cause.match.spans.map(([start, end]) => signals.index.words.slice(start, end + 1).map((word) => word.form).join(' ')).join(' + ')})` : ''}, request ${request}, report ${report}${frames.length > 0 ? `, but ${frames.map((frame) => frame.name).join(', ')}` : ''}`)
}

function ticket(context: Context, tally: Tally): void {
  const { signals } = context
  const want = signals.weight('wantDocument')
  if (want === 0) return
  const asks = signals.weight('procedure') >= 6 || (signals.weight('procedure') >= 5 && !politeAsk(signals)) || signals.weight('howToReport') > 0
  const softAsk = [...context.questions].length > 0
  const score = asks ? 0.3 : softAsk && !politeAsk(signals) ? 0.55 : 0.86
  const document = signals.has('document') || want >= 6 ? score : score * 0.8
  tally.add('CREATE_TICKET', document, 'wants a document or service')
}

/** `bisa minta surat domisili?` is a request in the form of a question. */
function politeAsk(signals: Signals): boolean {
  return ['minta', 'tolong', 'mohon', 'dibuatkan', 'buatkan', 'bantu', 'buatin', 'ajukan'].some((word) => signals.index.has(word))
}

function question(context: Context, tally: Tally): void {
  const { signals, problem } = context
  const procedure = signals.weight('procedure')
  const howTo = signals.weight('howToReport')
  const info = signals.weight('infoAbout')
  if (howTo >= 6) tally.add('QUESTION', 0.88, 'asks how to report')
  const requested = procedure === 5 && signals.weight('wantDocument') >= 6 && politeAsk(signals)
  if (procedure >= 5 && !requested && (signals.has('document') || problem < 3.4 || context.questions.size > 1)) tally.add('QUESTION', signals.has('document') ? 0.92 : 0.82, 'asks about a procedure')
  if (procedure === 4 && problem < 3.4) tally.add('QUESTION', 0.75, 'asks for a contact')
  if (info >= 5 && context.frames.some((frame) => frame.name === 'asks about')) tally.add('QUESTION', 0.8, 'asks for information')
  const turned = context.frames.some((frame) => ['hypothetical', 'asks about', 'asks how to report'].includes(frame.name))
  if (context.questions.size > 0 && turned) tally.add('QUESTION', 0.76, 'asks in general')
  if (context.questions.size > 0 && problem < 3.4) plainQuestion(context, tally)
}

/** A question with nothing of the office's business in it is small talk. */
function plainQuestion(context: Context, tally: Tally): void {
  const { signals, evidence } = context
  const civic = evidence.best !== null || signals.has('document') || signals.has('procedure') || signals.has('family') || signals.index.words.some((word) => civicWords.has(word.root) || civicWords.has(word.form))
  if (civic) tally.add('QUESTION', signals.has('question') && signals.asked.size > 0 ? 0.72 : 0.62, 'is a question')
  else tally.add('OUT_OF_SCOPE', 0.66, 'a question about something else')
}

const civicWords = new Set(
  'kantor dinas layan petugas pegawai kelurahan lurah kecamatan camat desa kota pemerintah daftar bayar pajak warga jadwal buka tutup libur syarat urus bantu layanan bot robot lapor laporan aduan anda surat berkas kartu izin bantuan program posyandu puskesmas sekolah vaksin bupati walikota rt rw kades fungsi siapa ini sini nomor kontak jam berlaku cetak ambil antre status proses gratis subsidi zonasi ppdb stnk bpkb samsat'.split(
    ' ',
  ),
)

function caseTalk(context: Context, tally: Tally): void {
  const { signals, hasNumber, problem } = context
  const status = signals.weight('status')
  const update = signals.weight('update')
  const cancel = signals.weight('cancel')
  const reopen = signals.weight('reopen')
  const open = tally.get('CREATE_COMPLAINT')
  if (cancel > 0 && !(problem >= 5 && !hasNumber && cancel < 7)) tally.add('CANCEL', cancel >= 6 || hasNumber ? 0.88 : 0.7, 'calls it off')
  if (reopen > 0 && hasNumber) tally.add('UPDATE_COMPLAINT', 0.95, 'disputes a closed case')
  if (update > 0 && (hasNumber || update >= 6)) tally.add('UPDATE_COMPLAINT', hasNumber ? 0.92 : update >= 7 && signals.weight('status') < 7 ? 0.88 : 0.78, 'adds to a case')
  const general = signals.weight('procedure') >= 6 && !hasNumber && !isOwned(signals)
  if (signals.index.words.length <= 3 && signals.index.has('status')) tally.add('CHECK_STATUS', 0.85, 'asks after a case')
  if (status > 0 && !general && (hasNumber || status >= 6 || (status >= 5 && open < 0.85))) tally.add('CHECK_STATUS', hasNumber ? 0.93 : status >= 6 ? 0.85 : 0.7, 'asks after a case')
  if (hasNumber && tally.get('UPDATE_COMPLAINT') === 0 && tally.get('CANCEL') === 0) tally.add('CHECK_STATUS', signals.has('resolved') && context.questions.size === 0 ? 0.5 : 0.9, 'names a case')
  if (update > 0 && problem >= 5 && (hasNumber || update >= 6)) tally.add('UPDATE_COMPLAINT', 0.95, 'adds facts')
  if (hasNumber && problem >= 5 && status === 0 && context.questions.size === 0 && cancel === 0) tally.add('UPDATE_COMPLAINT', 0.86, 'adds facts to a named case')
}

/** `petugas`, `admin dong`: a call, not a subject. */
function isBareCall(signals: Signals): boolean {
  const { words } = signals.index
  const called = words.some((word) => ['petugas', 'operator', 'cs', 'manusia', 'officer'].includes(word.form)) || (words.length === 1 && words[0]?.form === 'admin' && signals.reading.tokens[0]?.lower === 'admin')
  return called && words.length <= 3 && words.every((word) => ['petugas', 'operator', 'cs', 'manusia', 'admin', 'dong', 'tolong', 'iya', 'bapak', 'ibu', 'mas', 'minta', 'mau', 'panggil', 'mana'].includes(word.form))
}

/** Somebody's own case, rather than cases in general. */
function isOwned(signals: Signals): boolean {
  return ['saya', 'kami', 'kemarin', 'tadi', 'anda'].some((word) => signals.index.has(word)) || signals.reading.tokens.some((token) => /(?:an|duan|nya)ku$/u.test(token.lower))
}

function others(context: Context, tally: Tally): void {
  const { signals } = context
  if (isBareCall(signals)) tally.add('HANDOVER', 0.88, 'calls a person')
  if (signals.weight('handover') > 0) tally.add('HANDOVER', signals.weight('handover') >= 7 ? 0.9 : 0.82, 'wants a person')
  const queue = signals.weight('queue')
  if (queue >= 4 && !signals.has('queueTrouble')) tally.add('TAKE_QUEUE', queue >= 6 ? 0.9 : queue === 5 ? 0.75 : 0.55, 'wants a place in the line')
  if (signals.has('outOfScope')) tally.add('OUT_OF_SCOPE', 0.6, 'another subject')
  for (const frame of context.frames) if (['fiction', 'advert', 'news', 'announcement', 'opinion', 'past'].includes(frame.name)) tally.add('OUT_OF_SCOPE', 0.65, frame.name)
  if (context.figurative) tally.add('OUT_OF_SCOPE', 0.75, 'figure of speech')
  if (signals.has('thanks')) tally.add('THANKS', signals.weight('thanks') >= 6 ? 0.7 : 0.5, 'thanks')
  if (signals.has('resolved') && context.frames.some((frame) => frame.name === 'resolved')) tally.add('THANKS', 0.72, 'reports that all is well')
  if (signals.has('greeting')) tally.add('GREETING', 0.55, 'greets')
}

function settle(context: Context, tally: Tally): void {
  const open = tally.get('CREATE_COMPLAINT')
  const about = ['CHECK_STATUS', 'UPDATE_COMPLAINT', 'CANCEL'] as const
  const strongest = Math.max(...about.map((intent) => tally.get(intent)))
  const aboutOwn = isOwned(context.signals) && !context.hasAddress && context.signals.weight('request') < 4 && context.signals.has('status')
  if (strongest >= 0.78 && (context.hasNumber || context.problem < 5 || (aboutOwn && strongest >= 0.84))) tally.drop('CREATE_COMPLAINT', 'it is about an existing case')
  else if (strongest > 0 && open > strongest) for (const intent of about) if (tally.get(intent) < 0.85) tally.drop(intent, 'a new trouble')
  if (tally.get('CHECK_STATUS') >= 0.84 && (context.hasNumber || isOwned(context.signals))) tally.drop('QUESTION', 'it asks after a case')
  const wrongdoing = context.evidence.problems.some(({ kategori, weight }) => weight >= 5 && ['pungli', 'pelayanan', 'bansos', 'ketertiban'].includes(kategori))
  if (open >= 0.7 && wrongdoing) tally.drop('CREATE_TICKET', 'the document is what the trouble is about')
  if (tally.get('CANCEL') >= 0.7) tally.drop('CHECK_STATUS', 'it is called off')
  if (tally.get('UPDATE_COMPLAINT') > tally.get('CHECK_STATUS')) tally.drop('CHECK_STATUS', 'it is added to')
  if (tally.get('QUESTION') >= 0.8 && context.signals.weight('procedure') >= 5 && tally.get('CREATE_TICKET') < 0.8) tally.drop('CREATE_TICKET', 'it asks how')
  if (context.signals.weight('status') >= 7 && tally.get('CHECK_STATUS') >= 0.84) tally.drop('CREATE_TICKET', 'it asks after one')
  if (tally.get('CREATE_TICKET') >= 0.8 && tally.get('QUESTION') < 0.8) tally.drop('QUESTION', 'it wants the document')
  if (tally.get('CREATE_TICKET') >= 0.7 && context.problem < 5) tally.drop('CREATE_COMPLAINT', 'it wants a document')
  if (tally.get('TAKE_QUEUE') >= 0.7) for (const intent of ['CREATE_TICKET', 'QUESTION'] as const) if (tally.get(intent) < 0.9) tally.drop(intent, 'it wants a place in the line')
  if (context.signals.matches('advert').length >= 2) tally.drop('HANDOVER', 'an advert')
  if (tally.get('HANDOVER') >= 0.8) for (const intent of ['QUESTION', 'CREATE_TICKET', 'CHECK_STATUS'] as const) if (tally.get(intent) < 0.85) tally.drop(intent, 'a person is wanted')
}

const substantive: readonly Intent[] = ['CREATE_COMPLAINT', 'CREATE_TICKET', 'CHECK_STATUS', 'QUESTION', 'UPDATE_COMPLAINT', 'CANCEL', 'TAKE_QUEUE', 'HANDOVER']

/** Greetings, thanks and the rest count only where nothing weightier was said. */
function trim(tally: Tally, abuse: boolean): void {
  const strong = Math.max(...substantive.map((intent) => tally.get(intent)))
  const onlyAsked = strong === tally.get('QUESTION') && strong < 0.75
  const weighty = strong >= 0.55 && !(onlyAsked && tally.get('OUT_OF_SCOPE') >= 0.6)
  if (weighty) for (const intent of ['GREETING', 'THANKS', 'OUT_OF_SCOPE'] as const) tally.drop(intent, 'something weightier was said')
  if (tally.get('OUT_OF_SCOPE') > 0 && tally.get('QUESTION') < 0.75) tally.drop('QUESTION', 'another subject')
  if (tally.get('THANKS') > 0 || tally.get('OUT_OF_SCOPE') > 0) tally.drop('GREETING', 'something weightier was said')
  if (abuse && !weighty) tally.add('ABUSE', 0.8, 'insults and nothing else')
}

export function decideIntents(input: IntentInput): IntentDecision {
  const { signals, evidence } = input
  const figurative = isFigurative(signals.index, evidence) || isOwnThing(signals.index, evidence)
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
  trim(tally, abuse)
  return { intents: ordered(tally), reasons: tally.reasons, abuse }
}

/** Animals are insults only where no animal is what the message is about. */
function isAbusive(signals: Signals, evidence: CategoryEvidence): boolean {
  const animals = new Set(['anjing', 'babi', 'monyet', 'setan', 'asu', 'celeng'])
  const aboutAnimals = evidence.best === 'hewan' || evidence.best === 'pencemaran' || evidence.best === 'kesehatan'
  return signals.matches('insult').some((match) => !aboutAnimals || !animals.has(signals.index.words[match.spans[0]?.[0] ?? 0]?.form ?? ''))
}

function ordered(tally: Tally): IntentScore[] {
  const all = [...tally.scores].map(([intent, confidence]) => ({ intent, confidence: Math.round(confidence * 100) / 100 }))
  const kept = all.sort((left, right) => right.confidence - left.confidence)
  const best = kept[0]
  if (!best) return [{ intent: 'OUT_OF_SCOPE', confidence: 0.3 }]
  return kept.filter((one) => one === best || one.confidence >= 0.55)
}
