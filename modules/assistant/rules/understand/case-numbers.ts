/** Finds case numbers however they are typed and writes them as `LAP-YYYYMMDD-XXX` / `TIK-YYYYMMDD-XXX`. */

export interface FoundNumber {
  readonly number: string
  readonly start: number
  readonly end: number
}

const digit = '[0-9oOlIiZzSsBb]'
const gap = '[\\s.,:;_/|#~–—-]{0,3}'
const prefix = '(?:lap(?:oran)?|tik(?:et)?|l\\s?a\\s?p|t\\s?i\\s?k|ticket|report)'

/** With its prefix: slips such as O for 0 are forgiven, since the prefix says what it is. */
const prefixed = new RegExp(
  `(?<![\\p{L}\\p{N}])(${prefix})${gap}(?:(?:nomor|nomer|no|nmr|number|num)${gap})?(2${gap}${digit}(?:${gap}${digit}){2})${gap}(${digit}${gap}${digit})${gap}(${digit}${gap}${digit})(?:${gap}(?:(?:nomor|nomer|no|urut|ke)${gap})?(${digit}{1,6}))(?![\\p{L}\\p{N}])`,
  'giu',
)
/** Without: only a plain date and a serial. */
const bare = /(?<![\p{L}\p{N}-])(20\d{2})[\s./-]?(\d{2})[\s./-]?(\d{2})[\s._/#-]{1,3}(\d{1,6})(?![\p{L}\p{N}])/giu

const letterDigits: Readonly<Record<string, string>> = { o: '0', l: '1', i: '1', z: '2', s: '5', b: '8' }

function digits(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^0-9a-z]/gu, '')
    .replace(/[a-z]/gu, (letter) => letterDigits[letter] ?? '')
}

function isDate(year: string, month: string, day: string): boolean {
  const monthNumber = Number(month)
  const dayNumber = Number(day)
  return /^20\d\d$/u.test(year) && monthNumber >= 1 && monthNumber <= 12 && dayNumber >= 1 && dayNumber <= 31
}

function compose(kind: string, parts: readonly [string, string, string, string]): string | null {
  const [year, month, day, serial] = parts
  if (!isDate(year, month, day) || serial === '' || Number(serial) === 0) return null
  return `${kind}-${year}${month}${day}-${String(Number(serial)).padStart(3, '0')}`
}

function kindOf(word: string, text: string, at: number): string {
  const plain = word.toLowerCase().replace(/\s/gu, '')
  if (/^ti/u.test(plain)) return 'TIK'
  if (plain !== '') return 'LAP'
  return /(?:tik|tiket|surat|permohonan|pengajuan|ticket|layanan)[^.!?]{0,40}$/iu.test(
    text.slice(Math.max(0, at - 60), at),
  )
    ? 'TIK'
    : 'LAP'
}

/** Widely spaced serials such as `LAP 20261121 1` are read; a serial glued to the date needs the full width of three. */
export function findCaseNumbers(source: string): FoundNumber[] {
  const text = source
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu, '-')
    .replace(/[\uFF10-\uFF5A]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
  const found: FoundNumber[] = []
  const add = (number: string | null, start: number, end: number): void => {
    if (number && !found.some((other) => start < other.end && end > other.start)) found.push({ number, start, end })
  }
  for (const match of text.matchAll(prefixed)) {
    const parts = [
      digits(match[2] ?? ''),
      digits(match[3] ?? ''),
      digits(match[4] ?? ''),
      digits(match[5] ?? ''),
    ] as const
    add(compose(kindOf(match[1] ?? '', text, match.index), parts), match.index, match.index + match[0].length)
  }
  for (const match of text.matchAll(bare)) {
    const parts = [match[1] ?? '', match[2] ?? '', match[3] ?? '', match[4] ?? ''] as const
    add(compose(kindOf('', text, match.index), parts), match.index, match.index + match[0].length)
  }
  return found.sort((left, right) => left.start - right.start)
}

export function uniqueNumbers(found: readonly FoundNumber[]): string[] {
  return [...new Set(found.map((one) => one.number))]
}
