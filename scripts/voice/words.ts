import type { Language } from '../../modules/queue/rules/voice/number-words.ts'

const idDigits = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'] as const
const enSmall = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
]
const enTens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

function idNumber(value: number): string {
  if (value < 10) return idDigits[value]!
  if (value === 10) return 'sepuluh'
  if (value === 11) return 'sebelas'
  if (value < 20) return `${idDigits[value - 10]} belas`
  if (value < 100) return `${idDigits[value / 10]} puluh`
  if (value < 1000) return value === 100 ? 'seratus' : `${idDigits[value / 100]} ratus`
  return value === 1000 ? 'seribu' : `${idDigits[value / 1000]} ribu`
}

function enNumber(value: number): string {
  if (value < 20) return enSmall[value]!
  if (value < 100) return enTens[value / 10]!
  return value < 1000 ? `${enSmall[value / 100]} hundred` : `${enSmall[value / 1000]} thousand`
}

/** One clip's number in words: below 20, whole tens, hundreds or thousands. */
export const spokenNumber = (value: number, language: Language): string =>
  language === 'id' ? idNumber(value) : enNumber(value)

const idLetters = 'a bé cé dé eh èf gé ha i jé ka èl èm èn o pé ki èr ès té u fé wé èks yé zèt'.split(' ')
/** Letters by their names, spelled so that espeak-ng says them: it would read a single letter in its own way. */
export const letterNames: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  id: Object.fromEntries([...'abcdefghijklmnopqrstuvwxyz'].map((letter, n) => [letter, idLetters[n]!])),
  en: Object.fromEntries([...'abcdefghijklmnopqrstuvwxyz'].map((letter) => [letter, `${letter.toUpperCase()}.`])),
}
