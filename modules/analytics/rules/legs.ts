import { type Story, standing } from './story.ts'
import type { Told } from './told.ts'

export const outcomes = [
  'served',
  'no_show',
  'abandoned',
  'cancelled',
  'unserved',
  'transferred',
  'missed_booking',
] as const
export type Outcome = (typeof outcomes)[number]

/** One service of a visit. Times in ms, durations in whole seconds; null: it did not come so far. */
export interface Leg {
  leg: number
  branch_id: string
  day: string
  service_id: string
  counter_id: string | null
  agent_id: string | null
  class: string
  channel: string
  booked: boolean
  joined: boolean
  enqueued_at: number
  ended_at: number | null
  wait_seconds: number | null
  walk_seconds: number | null
  service_seconds: number | null
  outcome: Outcome | null
  sla_kept: boolean | null
}

/** How a visit stands after its story so far. */
export interface Now {
  status: string
  branch_id: string
  service_id: string
  counter_id: string | null
  since: number
  held_seconds: number
}

export interface Visit {
  legs: Leg[]
  now: Now
}

interface Draft extends Leg {
  sla_minutes: number
  held_seconds: number
}

/** Of whoever had enough of waiting, as they or a clerk say. */
const given_up = new Set(['left', 'by_citizen'])

/**
 * The legs of a visit and how it stands, made from its story alone. Of a story that begins in its middle (the beginning is still
 * on its way) as much as can be said.
 * @throws where the story is empty
 */
export function visitOf(story: Story): Visit {
  const events = standing(story)
  // What was taken back may be heard of before what it was.
  const last = events.at(-1) ?? story.at(-1)
  if (last === undefined) throw new Error('an empty story')
  const drafts: Draft[] = []
  for (const told of events) follow(drafts, told)
  const open = drafts.at(-1) ?? begun(last)
  const atCounter = last.status === 'called' || last.status === 'serving'
  return {
    legs: drafts.map((draft) => legOf(draft, last)),
    now: {
      ...{ status: last.status, branch_id: last.branch_id, service_id: open.service_id },
      counter_id: atCounter ? open.counter_id : null,
      ...{ since: open.enqueued_at, held_seconds: open.held_seconds },
    },
  }
}

function follow(drafts: Draft[], told: Told): void {
  const leg = legIn(drafts, told)
  Object.assign(leg, changesBy(told, leg))
  if (told.next_service_id !== null && (told.name === 'done' || told.name === 'transferred')) {
    drafts.push({
      ...begun(told),
      leg: told.leg + 1,
      service_id: told.next_service_id,
      enqueued_at: told.at,
      joined: true,
    })
  }
}

/** The leg that an event is about; begun by the first that is known of it. */
function legIn(drafts: Draft[], told: Told): Draft {
  const known = drafts.find(({ leg }) => leg === told.leg)
  if (known) return Object.assign(known, { ...{ service_id: told.service_id, enqueued_at: told.enqueued_at } })
  const leg = { ...begun(told), sla_minutes: told.sla_minutes }
  drafts.push(leg)
  return leg
}

function begun(told: Told): Draft {
  const { leg, branch_id, day, service_id, channel, booked, enqueued_at } = told
  return {
    ...{ leg, branch_id, day, service_id, class: told.class, channel, booked, enqueued_at },
    ...{ counter_id: null, agent_id: null, joined: false, ended_at: null },
    ...{ wait_seconds: null, walk_seconds: null, service_seconds: null, outcome: null, sla_kept: null },
    ...{ sla_minutes: 0, held_seconds: 0 },
  }
}

const whole = (seconds: number | null) => (seconds === null ? null : Math.max(0, Math.round(seconds)))
const backInLine = { counter_id: null, agent_id: null, wait_seconds: null, walk_seconds: null }

function changesBy(told: Told, leg: Draft): Partial<Draft> {
  const { counter_id, agent_id, held_seconds, sla_minutes, at } = told
  const known = { held_seconds, sla_minutes: sla_minutes > 0 ? sla_minutes : leg.sla_minutes }
  const every = { ...known, joined: true }
  switch (told.name) {
    case 'created':
    case 'moved':
      return { ...every, joined: told.status !== 'booked' }
    case 'called':
      return { ...every, counter_id, agent_id, wait_seconds: whole(told.seconds), walk_seconds: null }
    case 'serving':
      return { ...every, counter_id, agent_id, walk_seconds: whole(told.seconds) }
    case 'returned':
      return { ...every, ...backInLine }
    case 'transferred':
      return told.next_service_id === null
        ? { ...every, ...backInLine }
        : { ...every, outcome: 'transferred', ended_at: at }
    case 'done':
      return { ...every, service_seconds: whole(told.seconds), outcome: 'served', ended_at: at }
    case 'no_show': {
      const missed = told.why === 'booking'
      return { ...every, joined: !missed, outcome: missed ? 'missed_booking' : 'no_show', ended_at: at }
    }
    case 'reinstated':
      return { ...every, ...backInLine, outcome: null, ended_at: null }
    case 'cancelled': {
      const abandoned = leg.joined && given_up.has(told.why ?? '')
      return { ...every, joined: leg.joined, outcome: abandoned ? 'abandoned' : 'cancelled', ended_at: at }
    }
    case 'expired':
      return { ...every, joined: leg.joined, outcome: leg.joined ? 'unserved' : 'missed_booking', ended_at: at }
    case 'checked_in':
    case 'held':
      return every
    default:
      return known
  }
}

/** A leg takes branch, day and class from the last word of the visit: a booking may be moved to another day. */
function legOf({ sla_minutes, held_seconds, ...leg }: Draft, last: Told): Leg {
  const { branch_id, day, channel, booked } = last
  const target = sla_minutes * 60
  return { ...leg, branch_id, day, class: last.class, channel, booked, sla_kept: keptOf(leg, { target, held_seconds }) }
}

/** Called in time; or not called, and gone after the time was over. */
function keptOf(leg: Leg, { target, held_seconds }: { target: number; held_seconds: number }): boolean | null {
  if (target <= 0 || !leg.joined) return null
  if (leg.wait_seconds !== null) return leg.wait_seconds <= target
  if (leg.ended_at === null) return null
  return (leg.ended_at - leg.enqueued_at) / 1_000 - held_seconds > target ? false : null
}
