import type { Signals } from '../signals.ts'
import type { Context } from './context.ts'
import { pleads, politeAsk, reallyAsks } from './context.ts'
import type { Tally } from './tally.ts'

export function ticket(context: Context, tally: Tally): void {
  const { signals } = context
  const want = Math.max(signals.weight('wantDocument'), signals.weight('lostDocument'))
  const short =
    signals.index.words.length <= 5 &&
    signals.has('document') &&
    context.questions.size === 0 &&
    context.problem < 4 &&
    !signals.has('outOfScope')
  if (want === 0 && short) tally.add('CREATE_TICKET', 0.66, 'names a document and nothing else')
  if (want === 0) return
  const wanted = want >= 6 && pleads(signals) && !reallyAsks(signals)
  const asks = wanted
    ? false
    : signals.weight('procedure') >= 6 ||
      (signals.weight('procedure') >= 5 && !politeAsk(signals)) ||
      signals.weight('howToReport') > 0
  const softAsk = !wanted && context.questions.size > 0
  const score = asks ? 0.3 : softAsk && !politeAsk(signals) ? 0.55 : 0.86
  tally.add('CREATE_TICKET', score, 'wants a document or service')
}

/** `petugas`, `admin dong`: a call, not a subject. */
function isBareCall(signals: Signals): boolean {
  const { words } = signals.index
  const called =
    words.some((word) => ['petugas', 'operator', 'cs', 'manusia', 'officer'].includes(word.form)) ||
    (words.length === 1 && words[0]?.form === 'admin' && signals.reading.tokens[0]?.lower === 'admin')
  return (
    called &&
    words.length <= 3 &&
    words.every((word) =>
      [
        'petugas',
        'operator',
        'cs',
        'manusia',
        'admin',
        'dong',
        'tolong',
        'iya',
        'bapak',
        'ibu',
        'mas',
        'minta',
        'mau',
        'panggil',
        'mana',
      ].includes(word.form),
    )
  )
}

/** Words that may stand in a greeting without making it anything else. */
const courtesies = new Set(
  'hai assalamualaikum waalaikumsalam permisi salam selamat sejahtera shalom om swastiastu horas pagi siang sore malam mas bapak ibu admin min kak dan sehat selalu semua iya nih dong wr wb warahmatullahi wabarakatuh apa kabar ada orang good morning afternoon evening hello hi halo petugas tes test halo kota kabupaten salam_sejahtera maaf mengganggu ganggu waktu numpang izin'.split(
    ' ',
  ),
)

/** Two words more than the courtesy may be a name; beyond that something is being said. */
export function isOnlyGreeting({ index }: Signals): boolean {
  return index.words.filter((word) => !courtesies.has(word.form)).length <= 2
}

const told = new Set(['fiction', 'advert', 'news'])
/** A frame that keeps so much of a complaint is itself in doubt. */
const doubtful = 0.5

export function others(context: Context, tally: Tally): void {
  const { signals } = context
  if (isBareCall(signals)) tally.add('HANDOVER', 0.88, 'calls a person')
  const handover = signals.weight('handover')
  const anyone = handover === 4 && signals.index.words.length <= 6 && context.problem < 2 && !signals.has('greeting')
  if (handover >= 6 || anyone) tally.add('HANDOVER', handover >= 7 ? 0.9 : 0.82, 'wants a person')
  const queue = signals.weight('queue')
  if (queue >= 4 && !signals.has('queueTrouble'))
    tally.add('TAKE_QUEUE', queue >= 6 ? 0.9 : queue === 5 ? 0.75 : 0.55, 'wants a place in the line')
  if (signals.has('outOfScope') && context.problem < 3.4) tally.add('OUT_OF_SCOPE', 0.6, 'another subject')
  for (const frame of context.frames)
    if (['fiction', 'advert', 'news', 'announcement', 'opinion', 'past', 'hearsay'].includes(frame.name))
      tally.add('OUT_OF_SCOPE', frame.keeps < doubtful && told.has(frame.name) ? 0.82 : 0.65, frame.name)
  if (context.frames.some((frame) => frame.name === 'not reporting'))
    tally.add('OUT_OF_SCOPE', 0.6, 'nothing to report')
  if (context.figurative) tally.add('OUT_OF_SCOPE', 0.75, 'figure of speech')
  const resolved = context.frames.some((frame) => frame.name === 'resolved')
  if (signals.has('thanks')) tally.add('THANKS', resolved ? 0.85 : signals.weight('thanks') >= 6 ? 0.7 : 0.5, 'thanks')
  if (resolved) tally.add('THANKS', 0.72, 'reports that all is well')
  if (signals.has('greeting') && isOnlyGreeting(signals)) tally.add('GREETING', 0.55, 'greets')
}
