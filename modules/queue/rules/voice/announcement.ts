import { type Language, numberClips, numberWords } from './number-words.ts'

/** What the hall hears of a call. */
export interface Announcement {
  /** As shown: `A-023`. */
  number: string
  /** Of the counter; null: only its name is shown, and the visitor is asked to look. */
  spokenNumber: number | null
}

const letters = [...'abcdefghijklmnopqrstuvwxyz']

/** Clips of sentences, with what is said. `and` is needed where numbers ask for it. */
export const phrases: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  id: { ticket: 'nomor antrean', please_go: 'silakan menuju loket', look: 'silakan lihat layar' },
  en: { ticket: 'ticket', please_go: 'please go to counter', look: 'please look at the screen', and: 'and' },
}

const shown = /^([A-Z]{0,2})-?(\d{1,4})$/

/**
 * Names of the clips in the order in which they are played, after the chime. Zeros in front are shown and not said: A-023 is
 * "A, dua puluh tiga". A number of another form is not spoken: none.
 */
export function announcementOf({ number, spokenNumber }: Announcement, language: Language): string[] {
  const [, series, digits] = shown.exec(number) ?? []
  if (digits === undefined) return []
  const where = spokenNumber === null ? ['look'] : ['please_go', ...numberWords(spokenNumber, language)]
  const letterClips = [...(series ?? '').toLowerCase()].map((letter) => `letter_${letter}`)
  return ['ticket', ...letterClips, ...numberWords(Number(digits), language), ...where]
}

/** Every clip a voice needs. */
export function clipNames(language: Language): string[] {
  return [
    ...Object.keys(phrases[language]),
    ...letters.map((letter) => `letter_${letter}`),
    ...numberClips.map((value) => `n${value}`),
  ]
}
