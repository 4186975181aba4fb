import type { VisitView } from '@govconnect/queue/contract'
import type { View } from './asking/visitor.ts'
import { said } from './words.ts'

/** RFC 5545: backslash, comma, semicolon and line ends in text. */
const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

const maxLineBytes = 75

/** Lines are at most 75 octets; what is longer goes on behind a space. Never cut within a character. */
function folded(line: string): string {
  const lines: string[] = ['']
  let bytes = 0
  for (const sign of line) {
    const size = Buffer.byteLength(sign)
    if (bytes + size > maxLineBytes) {
      lines.push(' ')
      bytes = 1
    }
    lines[lines.length - 1] += sign
    bytes += size
  }
  return lines.join('\r\n')
}

const stamp = (at: string) => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/** A booking for the visitor's own calendar, with a reminder an hour before. A later version replaces an earlier one. */
export function calendarOf(view: Pick<View, 'language' | 't'>, visit: VisitView, address: string): string {
  const { office, branch, service, number, booked_for, at, version } = visit
  const start = stamp(booked_for ?? at)
  const key = address.slice(address.lastIndexOf('/') + 1)
  const text = [view.t('calendar.text', { number }), ...service.bring.map((one) => `- ${said(view, one)}`), address]
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//GovConnect//Portal//ID',
    'BEGIN:VEVENT',
    `UID:${key}@govconnect`,
    `SEQUENCE:${version}`,
    `DTSTAMP:${stamp(at)}`,
    `DTSTART:${start}`,
    `SUMMARY:${escaped(`${said(view, service.name)} · ${office.name} (${number})`)}`,
    `LOCATION:${escaped([branch.name, branch.address].filter((part) => part !== '').join(', '))}`,
    `DESCRIPTION:${escaped(text.join('\n'))}`,
    `URL:${address}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(said(view, service.name))}`,
    'TRIGGER:-PT1H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
