import { phrases } from '@govconnect/queue/rules'

type Spoken = 'id' | 'en'

export type ClipKind =
  | { kind: 'phrase'; words: string }
  | { kind: 'letter'; words: string }
  | { kind: 'number'; words: string }

/** What a clip says: a phrase, a letter or a number. */
export const clipKind = (name: string, language: Spoken): ClipKind => {
  const phrase = phrases[language][name]
  if (phrase !== undefined) return { kind: 'phrase', words: phrase }
  if (name.startsWith('letter_')) return { kind: 'letter', words: name.slice('letter_'.length).toUpperCase() }
  return { kind: 'number', words: name.slice(1) }
}

/** Which clip a file is by its name: `n12.mp3`, `12.wav`, `A.ogg` or `letter_a.mp3`; undefined for none of them. */
export const clipOfFile = (fileName: string, names: readonly string[]): string | undefined => {
  const base = fileName
    .replace(/\.[^.]*$/, '')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
  return names.find((name) => name === base || name === `n${base}` || name === `letter_${base}`)
}
