import { expect } from 'vitest'
import type { Day, TicketWhole, Why } from './office.ts'

type Final = 'completed' | 'cancelled' | 'no_show' | 'expired'

const outcomeOf: Record<Final, string> = {
  completed: 'served',
  cancelled: 'cancelled',
  no_show: 'no_show',
  expired: 'expired',
}

/** A call as the log keeps it. */
interface Called {
  ticket: TicketWhole
  counter: string
  at: string
  why: Why
}

/** Ends of a visit, and what opens it again. */
const ending = new Set(['ticket.done', 'ticket.cancelled', 'ticket.no_show', 'ticket.expired'])
const goesOn = ({ name, payload }: TicketWhole['events'][number]) => name === 'ticket.done' && payload.next != null

/** Each ticket of the day by its number: one final state, come to once, that its last leg ended with. */
export function finalsOf(tickets: readonly TicketWhole[]): Record<string, string> {
  expect(new Set(tickets.map(({ number }) => number)).size, 'numbers given twice').toBe(tickets.length)
  for (const { number, status, events, legs } of tickets) {
    const ends = events.filter((event) => ending.has(event.name) && !goesOn(event)).length
    const back = events.filter(({ name }) => name === 'ticket.reinstated').length
    expect(ends - back, `${number} ends once`).toBe(1)
    expect(ending.has(events.at(-1)?.name ?? ''), `nothing happens to ${number} after its end`).toBe(true)
    expect(
      legs.every(({ outcome }) => outcome !== null),
      `each leg of ${number} has an outcome`,
    ).toBe(true)
    expect(legs.at(-1)?.outcome, number).toBe(outcomeOf[status as Final])
  }
  return Object.fromEntries(tickets.map(({ number, status }) => [number, status]))
}

/** Calls of all tickets in the order in which they were made. */
export function callsOf(tickets: readonly TicketWhole[]): Called[] {
  const calls = tickets.flatMap((ticket) =>
    ticket.events
      .filter(({ name }) => name === 'ticket.called')
      .map(({ at, payload }) => ({ ticket, at, counter: payload.counter_id!, why: payload.why! })),
  )
  return calls.sort((a, b) => (a.at < b.at ? -1 : 1))
}

const leaving = new Set([...ending, 'ticket.held', 'ticket.returned', 'ticket.transferred'])

interface Stay {
  number: string
  counter: string
  from: string
  to: string
}

/** From each call to what ended it. */
function staysOf({ number, events }: TicketWhole): Stay[] {
  return events.flatMap(({ name, at, payload }, n) => {
    if (name !== 'ticket.called') return []
    const left = events.slice(n + 1).find((event) => leaving.has(event.name))
    return [{ number, counter: payload.counter_id!, from: at, to: left?.at ?? 'never' }]
  })
}

/** No ticket is at two counters, and no counter has two tickets, at any moment of the day. */
export function expectOnePlaceEach(tickets: readonly TicketWhole[]): void {
  const stays = tickets.flatMap(staysOf)
  for (const key of ['number', 'counter'] as const)
    for (const of of new Set(stays.map((stay) => stay[key]))) {
      const inOrder = stays.filter((stay) => stay[key] === of).sort((a, b) => (a.from < b.from ? -1 : 1))
      for (const [n, stay] of inOrder.entries())
        expect(stay.to <= (inOrder[n + 1]?.from ?? '9999'), `${of}: ${JSON.stringify(inOrder)}`).toBe(true)
    }
}

/**
 * What each call says of itself, held against who stood in line the moment before: who came earlier and was passed, whom plain first come,
 * first served would have called, that the next one was there, and that nobody was passed by more than is promised.
 */
export async function expectTrueReasons(day: Day, calls: readonly Called[]): Promise<void> {
  const areas = new Map((await day.counters()).map(({ id, area_ids }) => [id, area_ids]))
  for (const { ticket, counter, at, why } of calls) {
    const name = `${ticket.number} at ${at}`
    const before = new Date(Date.parse(at) - 1).toISOString()
    const line = (await day.past(before))
      .filter((one) => one.status === 'waiting' && areas.get(counter)?.includes(one.area_id) && one.id !== ticket.id)
      .sort((a, b) => (a.arrival_at < b.arrival_at ? -1 : 1))
    const anybodys = line.filter(({ reserved_for }) => reserved_for === null)
    const passed = anybodys.filter(({ arrival_at }) => arrival_at < ticket.arrival_at)
    expect(
      why.passed.map(({ number }) => number),
      name,
    ).toEqual(passed.map(({ number }) => number))
    expect(why.first_come, name).toBe(passed[0]?.number ?? ticket.number)
    expect(why.credit_minutes, name).toBe(ticket.class === 'elderly' ? 15 : 0)
    const rivals = line.filter(({ reserved_for }) => (reserved_for?.counter_id ?? counter) === counter)
    expect(why.runner_up === null, name).toBe(rivals.length === 0)
    if (why.runner_up)
      expect(
        rivals.map(({ number }) => number),
        name,
      ).toContain(why.runner_up.number)
    for (const one of passed)
      expect(Date.parse(ticket.arrival_at) - Date.parse(one.arrival_at), name).toBeLessThanOrEqual(
        why.bound_minutes * 60_000,
      )
  }
}
