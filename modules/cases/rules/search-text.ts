/**
 * One spelling for search: lower case, no accents, no punctuation, single spaces. The dashes of case numbers go too, so
 * that "LAP-20261120-001", "lap 20261120 001" and "20261120" all find the same case.
 */
export function normaliseSearchText(...parts: readonly (string | null | undefined)[]): string {
  return parts
    .filter(Boolean)
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** At most this many words of a search are looked at; more only narrow what is already narrow. */
const maxWords = 8

/** The words that must all occur, in any order, as parts of words. */
export function searchWords(query: string): string[] {
  const words = normaliseSearchText(query).split(' ').filter(Boolean)
  return [...new Set(words)].slice(0, maxWords)
}
