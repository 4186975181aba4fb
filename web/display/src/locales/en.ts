import type { SameTexts } from '@govconnect/web/texts.ts'
import type { id } from './id.ts'

export const en: SameTexts<typeof id> = {
  pair: {
    title: 'Pair this screen',
    help: 'In the console, open Devices, add a display, and type the six digits shown there.',
    label: 'Six-digit code',
    submit: 'Pair',
    away: 'The server does not answer. Check the network and try again.',
    revoked: 'The office revoked this screen. Type a new code to pair it again.',
  },
  starting: 'Reaching the server…',
  now: 'Now calling',
  last: 'Last calls',
  waiting: 'Waiting',
  people: '{{count}} people',
  nobody: 'No calls right now',
  closed: 'The office is closed',
  go: 'to',
  recalled: 'Called again',
  stale: 'Cut off since {{time}}. Numbers here may be behind; listen for the staff.',
  soundOff: 'Sound is not on yet',
  soundOn: 'Turn sound on',
  quiet: 'Quiet hours: calls without sound',
  caption: 'Ticket {{number}}, please go to {{counter}}',
  minutes: '{{from}}–{{to}} min',
}
