/**
 * How a whole number from 0 to 9999 is said, as names of clips. Indonesian: sebelas, dua belas, dua puluh satu, seratus,
 * dua ratus, seribu. English: twenty-one, one hundred and five. Clips hold whole words, so that a number is at most five.
 */
export type Language = 'id' | 'en'

/** Below this, and tens and hundreds, a number is one clip of its own. */
const oneClipBelow = 20

function below100(value: number): string[] {
  if (value < oneClipBelow) return [`n${value}`]
  const tens = value - (value % 10)
  return value === tens ? [`n${tens}`] : [`n${tens}`, `n${value - tens}`]
}

function below1000(value: number, language: Language): string[] {
  const rest = value % 100
  const hundreds = value - rest
  if (hundreds === 0) return below100(rest)
  if (rest === 0) return [`n${hundreds}`]
  return [`n${hundreds}`, ...(language === 'en' ? ['and'] : []), ...below100(rest)]
}

export function numberWords(value: number, language: Language): string[] {
  const rest = value % 1000
  const thousands = value - rest
  if (thousands === 0) return below1000(rest, language)
  if (rest === 0) return [`n${thousands}`]
  // English says the small rest with "and": one thousand and five.
  const joint = language === 'en' && rest < 100 ? ['and'] : []
  return [`n${thousands}`, ...joint, ...below1000(rest, language)]
}

/** Every number that is one clip. */
export const numberClips: readonly number[] = [
  ...Array.from({ length: oneClipBelow }, (_, n) => n),
  ...[20, 30, 40, 50, 60, 70, 80, 90],
  ...Array.from({ length: 9 }, (_, n) => (n + 1) * 100),
  ...Array.from({ length: 9 }, (_, n) => (n + 1) * 1000),
]
