import type { Signals } from './signals.ts'

const serviceEnds = new Set(
  'untuk utk buat atas karena krn di ke dong pak bu ya yang yg dan atau saya sy anak dari dr tgl tanggal besok hari baru please for pa kak min nih donk deh apa gimana bagaimana bisa mau tolong minta dibuatkan buatkan hilang rusak sekolah suami istri bapak ibu kami punya dengan nya dulu kalau bank keperluan guna a n an online saja aja lagi juga segera perlu syaratnya caranya nama'.split(
    ' ',
  ),
)

/** The document asked for, in the citizen's words: `surat keterangan` and the words that say which. */
export function serviceOf(signals: Signals): string | null {
  const spans = signals.matches('document').flatMap((match) => match.spans)
  const longest = spans.reduce<readonly [number, number] | null>(
    (best, span) => (best === null || span[1] - span[0] > best[1] - best[0] ? span : best),
    null,
  )
  if (!longest) return null
  const { tokens, text } = signals.reading
  const { words } = signals.index
  const firstToken = words[longest[0]]?.token ?? 0
  let lastToken = words[longest[1]]?.token ?? firstToken
  for (let more = 0; more < 3; more += 1) {
    const next = tokens[lastToken + 1]
    if (next?.kind !== 'word' || serviceEnds.has(next.lower) || next.canon.some((word) => serviceEnds.has(word))) break
    lastToken += 1
  }
  return text.slice(tokens[firstToken]?.start ?? 0, tokens[lastToken]?.end ?? 0) || null
}
