import type { SameTexts } from '@govconnect/web/texts.ts'
import type { id } from './id.ts'

export const en: SameTexts<typeof id> = {
  pair: {
    title: 'Pair this kiosk',
    help: 'In the console, open Devices, add a kiosk, and type the six digits shown there.',
    label: 'Six-digit code',
    submit: 'Pair',
    away: 'The server does not answer. Check the network and try again.',
    revoked: 'The office revoked this kiosk. Type a new code to pair it again.',
  },
  starting: 'Reaching the server…',
  welcome: { title: 'Welcome', choose: 'Choose a language', checkIn: 'Have an appointment or a number? Check in' },
  service: { title: 'What do you need?', waiting: '{{count}} people waiting', closed: 'Closed', more: 'See choices' },
  class: { title: 'Are you one of these?', none: 'No, go on' },
  details: { title: 'Your details', name: 'Name', phone: 'Phone number', optional: 'optional', next: 'Next' },
  confirm: {
    title: 'Take a number for {{service}}?',
    bring: 'What to bring',
    waiting: 'Before you',
    people: '{{count}} people',
    take: 'Take a number',
  },
  ticket: {
    title: 'Your number',
    wait: 'About {{from}}–{{to}} minutes to wait',
    scan: 'Scan to follow your turn on your phone',
    offline: 'The network is down. This number counts; listen for the call.',
    remember: 'Write it down or take a photo.',
    done: 'Done',
  },
  checkIn: {
    title: 'Check in',
    help: 'Hold the QR code to the reader, or type its code.',
    label: 'Code',
    submit: 'Check in',
    done: 'You are checked in. Your number is {{number}}.',
  },
  back: 'Back',
  again: 'Start again',
  idle: { title: 'Still here?', text: 'This screen starts over in {{count}} seconds.', stay: 'I am still here' },
  fault: {
    title: 'Not done yet',
    away: 'The server does not answer and spare numbers are used up. Ask a member of staff.',
  },
  offlineChip: 'No network',
  unsynced: '{{count}} numbers not sent yet',
}
