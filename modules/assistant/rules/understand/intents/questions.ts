import type { Context } from './context.ts'
import { politeAsk, reallyAsks } from './context.ts'
import { isOnlyGreeting } from './requests.ts'
import type { Tally } from './tally.ts'

export function question(context: Context, tally: Tally): void {
  const { signals, problem } = context
  const procedure = signals.weight('procedure')
  const howTo = signals.weight('howToReport')
  const info = signals.weight('infoAbout')
  if (howTo >= 6) tally.add('QUESTION', 0.88, 'asks how to report')
  const requested =
    (procedure === 5 || !reallyAsks(signals)) && signals.weight('wantDocument') >= 6 && politeAsk(signals)
  // `kapan sampah diambil? sudah menumpuk`: nobody wants a timetable.
  const complains = procedure < 6 && signals.has('rhetorical') && problem >= 3.4
  if (
    procedure >= 5 &&
    !requested &&
    !(signals.has('outOfScope') && !isCivic(context)) &&
    !complains &&
    (signals.has('document') || problem < 3.4 || context.questions.size > 1 || asksApart(context))
  )
    tally.add('QUESTION', signals.has('document') ? 0.92 : 0.82, 'asks about a procedure')
  if (procedure === 4 && problem < 3.4) tally.add('QUESTION', 0.75, 'asks for a contact')
  if (info >= 5 && context.frames.some((frame) => frame.name === 'asks about'))
    tally.add(isCivic(context) ? 'QUESTION' : 'OUT_OF_SCOPE', isCivic(context) ? 0.8 : 0.66, 'asks for information')
  const turned = context.frames.some((frame) =>
    ['hypothetical', 'asks about', 'asks how to report'].includes(frame.name),
  )
  if (context.questions.size > 0 && turned) tally.add('QUESTION', 0.76, 'asks in general')
  if (context.questions.size > 0 && problem < 3.4) plainQuestion(context, tally)
}

/** A question in a sentence of its own, beside the trouble. */
function asksApart({ signals, evidence }: Context): boolean {
  return signals
    .matches('procedure')
    .some(
      (match) =>
        match.pattern.weight >= 5 && !evidence.problems.some((problem) => problem.match.sentence === match.sentence),
    )
}

/** Whether the office has anything to do with it. */
function isCivic({ signals, evidence, hasAddress }: Context): boolean {
  return (
    evidence.best !== null ||
    hasAddress ||
    signals.has('document') ||
    signals.index.words.some((word) => civicWords.has(word.root) || civicWords.has(word.form))
  )
}

const whoAreYou = [
  ['siapa', 'anda'],
  ['anda', 'siapa'],
  ['ini', 'siapa'],
  ['siapa', 'ini'],
  ['ini', 'apa'],
  ['apa', 'ini'],
]

/** A question with nothing of the office's business in it is small talk. */
function plainQuestion(context: Context, tally: Tally): void {
  const { signals } = context
  // `BLT dikasih ke orang meninggal, ini gimana` wants no answer.
  if (signals.has('rhetorical') && context.evidence.topWeight >= 3) return
  const civic = isCivic(context) || signals.has('procedure') || signals.index.any(whoAreYou).length > 0
  const howAreYou = signals.index.phrase(['apa', 'kabar']).length > 0 && signals.index.words.length <= 8
  if (howAreYou) tally.add('GREETING', 0.7, 'asks how one is')
  else if (civic)
    tally.add('QUESTION', signals.has('question') && signals.asked.size > 0 ? 0.72 : 0.62, 'is a question')
  else if (!(signals.has('greeting') && isOnlyGreeting(signals)))
    tally.add('OUT_OF_SCOPE', 0.66, 'a question about something else')
}

const civicWords = new Set(
  'kantor dinas layan petugas pegawai kelurahan lurah kecamatan camat desa kota pemerintah daftar bayar pajak warga desa kampung lingkungan jadwal buka tutup libur syarat urus bantu layanan bot robot lapor laporan aduan surat berkas kartu izin bantuan program posyandu puskesmas sekolah vaksin bupati walikota rt rw kades fungsi sini nomor kontak jam berlaku cetak ambil antre status proses gratis subsidi bansos pasar perpustakaan damkar aturan perda denda retribusi beasiswa ambulans vaksin imunisasi nikah akta ktp kk waris polsek zonasi ppdb stnk bpkb samsat'.split(
    ' ',
  ),
)
