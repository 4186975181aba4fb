import { say } from '../messages.ts'
import type { Language } from '../types.ts'
import { momentInWords } from './clock.ts'
import type { Visit, WaitRange } from './types.ts'

/** Ranges are told in steps of five minutes: nobody's wait is known to the minute. */
const step = 5
const round = (minutes: number): number => Math.round(minutes / step) * step

/** A range as people say it; half of those who wait are done before its middle. */
export function waitInWords({ p10, p90 }: WaitRange, language: Language): string {
  const [from, to] = [round(p10), Math.max(step, round(p90))]
  if (p90 < step) return say('waitShort', language)
  const key = from >= to ? 'waitAbout' : 'waitMinutes'
  return say(key, language, { from: String(from), to: String(to) })
}

/** How far the turn is: people ahead, and the range, or why there is none. */
export function turnInWords(visit: Visit, language: Language): string {
  const ahead =
    visit.peopleAhead === null
      ? ''
      : visit.peopleAhead === 0
        ? say('queueNext', language)
        : say('queueAhead', language, { count: String(visit.peopleAhead) })
  const wait = visit.wait ? say('queueWait', language, { wait: waitInWords(visit.wait, language) }) : ''
  const said = [ahead, wait].filter(Boolean).join(', ')
  const because = !visit.wait && visit.noWaitBecause ? visit.noWaitBecause[language] : ''
  return [said ? `${said}.` : '', because].filter(Boolean).join(' ')
}

/** Where one ticket stands. */
export function placeInWords(visit: Visit, language: Language): string {
  const { number, branch } = visit
  return say('placeHead', language, { number, branch, service: visit.service[language] }) + standing(visit, language)
}

function standing(visit: Visit, language: Language): string {
  const counter = visit.counter?.[language] ?? say('counterUnknown', language)
  switch (visit.status) {
    case 'booked':
      return say('placeBooked', language, { moment: momentInWords(visit.bookedFor ?? '', visit.zone, language) })
    case 'waiting':
      return turnInWords(visit, language) + (visit.mustCheckIn ? say('queueArrive', language) : '')
    case 'called':
      return say('placeCalled', language, { counter })
    case 'serving':
      return say('placeServing', language, { counter })
    case 'held':
      return say('placeHeld', language)
    case 'no_show':
      return say('placeMissed', language, { back: visit.can.includes('reinstate') ? say('placeBack', language) : '' })
    default:
      return say('placeOver', language)
  }
}
