import {
  chanceOf,
  exponential,
  type InLine,
  joinSeeds,
  type LineNow,
  leftOf,
  type OpenCounter,
  rangeOf,
  runForward,
  seedOf,
  type WaitRange,
} from '../rules/estimate/index.ts'
import { type Call, type CallLine, endOf } from './bank-line.ts'
import { type HeadStarts, headStartMinutes, usualChance } from './bank-order.ts'
import type { PastCalls } from './bank-past.ts'
import type { Skills } from './bank-skills.ts'

const futures = 100

/** On the mean, until somebody who was not seen yet comes to help with what is asked for. */
const newcomerMinutes = 15
const newcomer = 'newcomer'

interface Ticket extends InLine {
  /** Counted from the moment of asking. */
  readonly joinedAt: number
  /** How likely. */
  readonly headStart: number
}

type CanHelp = (agent: string, service: string) => boolean

/** The bank's routing in one future: of those the agent can help, the smallest key first. */
function routeOf(waiting: readonly Ticket[], seed: number, canHelp: CanHelp) {
  const keyed = (ticket: Ticket) => {
    const hasStart = chanceOf(joinSeeds(seed, seedOf(ticket.id))) < ticket.headStart
    return { ticket, key: ticket.joinedAt - (hasStart ? headStartMinutes : 0) }
  }
  const line = waiting.map(keyed)
  return {
    join: (ticket: Ticket) => void line.push(keyed(ticket)),
    call(agent: string): Ticket | null {
      let first = -1
      for (const [at, { ticket, key }] of line.entries())
        if ((first < 0 || key < line[first]!.key) && canHelp(agent, ticket.service)) first = at
      return first < 0 ? null : line.splice(first, 1)[0]!.ticket
    },
  }
}

export interface BankMoment {
  readonly call: Call
  readonly line: CallLine
  readonly past: PastCalls
  readonly skills: Skills
  readonly starts: HeadStarts
}

export function bankForward(moment: BankMoment): WaitRange | null {
  const { call, line, past, starts } = moment
  const now = call.joinedAt
  const counters = countersOf(moment)
  const state: LineNow<Ticket> = {
    waiting: [
      ...line.waiting.map((other) => ({ ...other, joinedAt: other.joinedAt - now, headStart: starts.of(other) })),
      { id: call.id, service: call.service, joinedAt: 0, headStart: usualChance(call) },
    ],
    counters,
    route: (waiting, seed) => routeOf(waiting, seed, helpIn(moment, counters, seed)),
    turnMinutes: (chance) => drawn(past.turnMinutes, chance) ?? 0,
    serviceMinutes: past.serviceMinutes,
    patienceMinutes: ({ joinedAt }, chance) => past.patienceMinutes(Math.max(0, -joinedAt), chance),
    joins: {
      perMinute: line.joined15 / 15,
      untilMinutes: headStartMinutes,
      ticket: (index, atMinutes, chance) => {
        const like = drawn(past.joined, chance)
        if (!like) return null
        return { id: `join ${index}`, service: like.service, joinedAt: atMinutes, headStart: usualChance(like) }
      },
    },
  }
  return rangeOf(runForward(state, [call.id], { count: futures, seed: seedOf(call.id) }).get(call.id)!)
}

const drawn = <T>(list: ArrayLike<T>, chance: number): T | undefined => list[Math.floor(chance * list.length)]

function countersOf({ call, line, past }: BankMoment): OpenCounter[] {
  const now = call.joinedAt
  const busy = line.inService.map<OpenCounter>(({ agent, service, startedAt }) => ({
    id: agent,
    callsIn: (chance, turn) => turn + leftOf(past.serviceMinutes(service, agent), now - startedAt, chance),
  }))
  const away = line.away.map<OpenCounter>((last) => ({
    id: last.agent,
    callsIn: (chance) => leftOf(past.awayMinutes, now - endOf(last), chance),
  }))
  return [...busy, ...away, { id: newcomer, callsIn: (chance) => exponential(1 / newcomerMinutes, chance) }]
}

/** Who can help with what in one future. */
function helpIn({ call, skills }: BankMoment, counters: readonly OpenCounter[], seed: number): CanHelp {
  const helps = new Map<string, boolean>()
  const draw = (agent: string, service: string) =>
    chanceOf(joinSeeds(seed, seedOf(`${agent} ${service}`))) < skills.chance(agent, service)
  for (const { id } of counters) helps.set(`${id} ${call.service}`, id === newcomer || draw(id, call.service))
  return (agent, service) => {
    const place = `${agent} ${service}`
    const known = helps.get(place) ?? (agent !== newcomer && draw(agent, service))
    helps.set(place, known)
    return known
  }
}
