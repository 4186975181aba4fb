/** "Akta Kelahiran (baru)" becomes `akta_kelahiran_baru`: a code as the API takes it; empty where nothing is left. */
export const wordOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[_0-9]+|_+$/g, '')
    .slice(0, 40)
    .replace(/_+$/, '')

/** The number that "Loket 12" is spoken by; null where its name has none from 1 to 999. */
export const numberIn = (name: string): number | null => {
  const found = /(?<!\d)[1-9]\d{0,2}(?!\d)/.exec(name)
  return found ? Number(found[0]) : null
}

export const isWord = (text: string): boolean => /^[a-z][a-z0-9_]{0,39}$/.test(text)

/** As typed with commas, each once. */
export const wordsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map(wordOf)
      .filter(Boolean),
  ),
]

/** `akta_kelahiran` for people. */
export const readable = (word: string): string => word.replaceAll('_', ' ')

export type Labelled = { id: string; en: string }

/** A text that is written in one language only is the other's too. */
export const bothOf = ({ id, en }: Labelled): Labelled => {
  const [first, second] = [id.trim(), en.trim()]
  return { id: first || second, en: second || first }
}
