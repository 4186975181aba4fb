import { say } from '../messages.ts'
import type { DialogueState, Language } from '../types.ts'
import { momentInWords } from './clock.ts'
import type { QueueEffect, Visit } from './types.ts'
import { placeInWords, turnInWords } from './words.ts'

const knownMs = 18 * 3_600_000

/** Words for a change that was made, and what is known from now on. */
export function done(
  state: DialogueState,
  { deed, visit }: Extract<QueueEffect, { type: 'queue_done' }>,
): { state: DialogueState; said: string } {
  const { language } = state
  const said = say(sentences[deed.does], language, valuesOf(visit, language))
  const held = deed.does !== 'cancel'
  const until = Math.max(Date.parse(visit.bookedFor ?? '') || 0, Date.parse(visit.at)) + knownMs
  return { state: { ...state, lastTicket: held ? { number: visit.number, until } : null }, said }
}

const sentences = {
  join: 'queueTaken',
  book: 'queueBooked',
  move: 'queueMoved',
  cancel: 'queueLeft',
  check_in: 'queueCheckedIn',
  reinstate: 'queueReturned',
} as const

function valuesOf(visit: Visit, language: Language): Record<string, string> {
  const things = visit.bring.map((thing) => thing[language]).join('; ')
  return {
    number: visit.number,
    service: visit.service[language],
    branch: visit.branch,
    address: visit.address ? ` (${visit.address})` : '',
    moment: visit.bookedFor ? momentInWords(visit.bookedFor, visit.zone, language) : '',
    place: visit.status === 'waiting' ? turnInWords(visit, language) : placeInWords(visit, language),
    bring: things ? say('queueBring', language, { things }) : '',
    url: visit.statusUrl,
    checkIn: visit.mustCheckIn ? say('queueArrive', language) : '',
  }
}
