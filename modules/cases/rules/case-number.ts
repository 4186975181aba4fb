/** The two kinds of case and the prefix of their numbers: laporan, and tiket layanan. */
export const numberPrefix = { complaint: 'LAP', service_request: 'TIK' } as const

export type CaseKind = keyof typeof numberPrefix

export interface CaseNumber {
  kind: CaseKind
  /** Local day, `YYYY-MM-DD`. */
  day: string
  sequence: number
}

const written = /^(LAP|TIK)[\s._/-]*(\d{4})[\s._/-]?(\d{2})[\s._/-]?(\d{2})[\s._/-]*(\d{3,9})$/i

/** `LAP-20261120-007`; three digits at least, more past 999. */
export function formatCaseNumber({ kind, day, sequence }: CaseNumber): string {
  return `${numberPrefix[kind]}-${day.replaceAll('-', '')}-${String(sequence).padStart(3, '0')}`
}

/** Reads a number however it was typed (case, spaces, missing dashes); null when it is none. */
export function parseCaseNumber(text: string): CaseNumber | null {
  const match = written.exec(text.trim())
  if (!match) return null
  const [, prefix = '', year = '', month = '', date = '', digits = ''] = match
  const day = `${year}-${month}-${date}`
  const sequence = Number(digits)
  if (!isCalendarDay(day) || sequence < 1) return null
  return { kind: prefix.toUpperCase() === 'LAP' ? 'complaint' : 'service_request', day, sequence }
}

/** The number as it is stored, or null. */
export function normaliseCaseNumber(text: string): string | null {
  const parsed = parseCaseNumber(text)
  return parsed && formatCaseNumber(parsed)
}

function isCalendarDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day)
}
