import { patternSets } from '../lexicon/key-words.ts'
import type { Index } from '../text/word-index.ts'
import type { CategoryEvidence } from './categories.ts'
import { statesDenied } from './categories.ts'

const words = (name: string): string[] => (patternSets[name] ?? '').split('|')
const figurative = words('kiasan').map((phrase) => phrase.split(' '))
const belongings = words('milik').map((phrase) => phrase.split(' '))
/** Where bodies are spoken of, nothing is a figure of speech. */
const bodily: ReadonlySet<string> = new Set(['kesehatan', 'darurat', 'hewan', 'kebisingan'])
const publicThings = new Set(
  'jalan lampu sampah got selokan banjir pohon pdam taman halte parkir limbah asap kabel tiang jembatan drainase listrik warga petugas oknum'.split(
    ' ',
  ),
)

function near(index: Index, phrases: readonly (readonly string[])[], evidence: CategoryEvidence): boolean {
  return phrases.some((phrase) =>
    index
      .phrase(phrase)
      .some(
        ([start, end]) =>
          !index.isPassed(start) &&
          evidence.problems.some(
            ({ match, kategori }) =>
              !bodily.has(kategori) &&
              match.spans.some(
                ([from, to]) => from - end <= 3 && start - to <= 3 && index.words[start]?.sentence === match.sentence,
              ),
          ),
      ),
  )
}

const abundance = words('limpah').map((phrase) => phrase.split(' '))
const roadsOfLife = [
  ['jalan', 'nyala'],
  ['jalan', 'cinta'],
  ['jalan', 'jodoh'],
  ['jalan', 'cerita'],
  ['jalan', 'pikiran'],
  ['menuju', 'hati'],
  ['jalan', 'hati'],
  ['jalan', 'hidup'],
]

/** `banjir orderan`, `jalan hidupku penuh lubang`. */
function isIdiom(index: Index): boolean {
  const flooded = index
    .phrase(['banjir'])
    .some(([at]) =>
      abundance.some((phrase) => index.phrase(phrase).some(([start, end]) => start - at === 1 || at - end === 1)),
    )
  return flooded || (index.any(roadsOfLife).length > 0 && !index.has('lampu') && !index.has('listrik'))
}

/** `hati saya berlubang`, `dompet kebakaran`: the trouble is a figure of speech. */
export function isFigurative(index: Index, evidence: CategoryEvidence): boolean {
  if (isIdiom(index)) return true
  const loose =
    evidence.problems.length === 0 &&
    index.words.length <= 8 &&
    !index.has('tolong') &&
    figurative.some((phrase) =>
      index
        .phrase(phrase)
        .some(([start, end]) =>
          [start - 2, start - 1, end + 1, end + 2].some((at) => statesDenied.has(index.words[at]?.root ?? '')),
        ),
    )
  return (
    (loose || near(index, figurative, evidence)) &&
    ![...publicThings].some((word) => index.has(word) && word !== 'banjir' && word !== 'listrik')
  )
}

/** Broken things of one's own are no matter for the office. */
export function isOwnThing(index: Index, evidence: CategoryEvidence): boolean {
  const bad = ['rusak', 'mati', 'hilang', 'lowbat', 'error', 'pecah', 'mogok', 'eror', 'retak', 'bocor']
  const elsewhere = evidence.problems.some(
    ({ match, weight }) =>
      weight >= 4 &&
      match.spans.some(
        ([from, to]) =>
          !belongings.some((phrase) => index.phrase(phrase).some(([start, end]) => from - end <= 3 && start - to <= 3)),
      ),
  )
  if (elsewhere) return false
  return belongings.some((phrase) =>
    index
      .phrase(phrase)
      .some(([start, end]) =>
        bad.some((word) =>
          index
            .phrase([word])
            .some(([at]) => at - end <= 3 && at >= start && index.words[at]?.sentence === index.words[start]?.sentence),
        ),
      ),
  )
}
