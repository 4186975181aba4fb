import type { Index } from '../text/word-index.ts'
import type { CategoryEvidence } from './categories.ts'
import type { CategoryId } from './types.ts'

const links = new Set('dan sama juga plus sekalian serta dengan lalu terus'.split(' '))
/** One trouble that brings about another is one matter. */
const causes = new Set(
  'karena gara-gara akibat sebab bikin buat membuat sampai hingga menimpa timpa kena nutup tutup halang jadi makanya gara'.split(
    ' ',
  ),
)
const mostWords = 16
/** Both must be stated plainly. */
const plainFrom = 6

/** The other trouble of `got mampet sama lampu mati juga`; null where all is said of one. */
export function secondTrouble(index: Index, evidence: CategoryEvidence, first: CategoryId | null): CategoryId | null {
  if (!first || index.words.length > mostWords || index.words.some((word) => causes.has(word.form))) return null
  const own = evidence.problems.filter(({ kategori, weight }) => kategori === first && weight >= plainFrom)
  const lastOwn = Math.max(-1, ...own.flatMap(({ match }) => match.spans.map(([, end]) => end)))
  const firstOwn = Math.min(...own.flatMap(({ match }) => match.spans.map(([start]) => start)))
  if (lastOwn < 0) return null
  const other = evidence.problems.find(({ kategori, weight, match }) => {
    if (kategori === first || weight < plainFrom) return false
    const start = Math.min(...match.spans.map(([from]) => from))
    const end = Math.max(...match.spans.map(([, to]) => to))
    const between = start > lastOwn ? [lastOwn, start] : end < firstOwn ? [end, firstOwn] : null
    return between !== null && index.words.slice((between[0] ?? 0) + 1, between[1]).some((word) => links.has(word.form))
  })
  return other?.kategori ?? null
}
