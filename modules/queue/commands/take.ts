import { admitted, newId, orRefusal, Refusal, type Tx } from '@govconnect/kernel'
import { countAhead } from '../queries/ahead.ts'
import { countService } from '../queries/tickets.ts'
import { isInLine } from '../row.ts'
import { businessDay } from '../rules/calendar.ts'
import { hasRoom, type LineCounts, mayJoin } from '../rules/joining.ts'
import { termsOf } from '../rules/policy.ts'
import { inLineOrder } from '../rules/routing.ts'
import type { Ticket } from '../rules/ticket.ts'
import { type Saved, saveTogether } from '../save.ts'
import { calendarOf, rivalsOf } from '../setup.ts'
import type { Work } from '../work.ts'
import { crowdOf, refuseCrowd } from './crowd.ts'
import { type Coming, isRemote, joiningStep, placeOf, refuseJoin, type Taking, visitorOf } from './join.ts'
import { type Numbered, openNumbers } from './number.ts'

/** Somebody who wants a number. */
export interface Comer {
  work: Work
  asked: Taking
  coming: Coming
}

export type Taken = Saved & { work: Work; ahead: number }

/** @throws Refusal as `takeTogether` answers it */
export async function takeTicket(work: Work, asked: Taking, coming: Coming): Promise<Taken> {
  const [taken] = await takeTogether([{ work, asked, coming }])
  if (taken instanceof Refusal) throw taken
  return taken!
}

/**
 * Gives numbers to some who come in the same moment, no two the same person: hours, limits and inputs are looked at, then the line is joined
 * (QM-12, QM-18), each after the other. A refusal takes no number.
 */
export async function takeTogether(comers: readonly Comer[]): Promise<(Taken | Refusal)[]> {
  const { tx } = comers[0]!.work
  const entered = comers.map((one) => orRefusal(() => enter(one)))
  const crowd = await crowdOf(tx, admitted(entered))
  const joining = entered.map(among((one) => refusingCrowd(one, crowd)))
  // Counted before the series are locked: others wait for their numbers until these are written, and these may wait for what others count.
  const counted = await countTogether(tx, admitted(joining))
  const numbered = await number(tx, joining)
  const all = admitted(numbered)
  const parts = all.map((one) => ({ work: one.work, steps: [joiningStep(one.work, one.place, one)] }))
  const saved = await saveTogether(tx, parts, { last: true })
  const next = saved.values()
  return numbered.map(
    among((one) => {
      const own = next.next().value!
      const mates = saved.filter(({ ticket }) => isAhead(one, ticket, own.ticket)).length
      return { ...own, work: one.work, ahead: counted.get(lineNameOf(one))! + mates }
    }),
  )
}

/** The next step of those who are not refused yet. */
const among =
  <A, B>(step: (one: A) => B) =>
  (one: A | Refusal): B | Refusal =>
    one instanceof Refusal ? one : orRefusal(() => step(one))

type Entered = ReturnType<typeof enter>

function enter({ work, asked, coming }: Comer) {
  const place = placeOf(work, asked, coming)
  const { branch, service, policy } = place
  const calendar = calendarOf(work.setup, branch)
  const { now } = work
  const how = { isRemote: isRemote(coming), byStaff: coming.channel === 'staff', inputs: asked.inputs }
  refuseJoin(work, mayJoin({ now, calendar, service, policy: policy.rules, ...how }))
  const key = now - termsOf(policy.rules, place.priority).credit_ms
  return {
    ...{ id: newId(), work, place, asked, coming, person: visitorOf(asked, coming), key, bookedFor: null },
    day: businessDay(calendar, now),
  }
}

function refusingCrowd(one: Entered, crowd: Awaited<ReturnType<typeof crowdOf>>): Entered {
  refuseCrowd(one.work, crowd, { ...one, policy: one.place.policy, booking: false })
  return one
}

const rivals = ({ work, place }: Entered) => rivalsOf(work.setup, place.service.id)
/** Whoever joins the same line with the same right. */
const lineNameOf = (one: Entered) => `${rivals(one).join()} ${one.work.now - one.key}`

/** How many are before them who were there already: once for those of one line, as the last of them sees it. */
async function countTogether(tx: Tx, joining: readonly Entered[]): Promise<Map<string, number>> {
  const last = new Map(joining.toSorted((a, b) => a.key - b.key).map((one) => [lineNameOf(one), one]))
  const counts = await Promise.all(
    [...last.values()].map((one) => {
      const { id, key, work, place } = one
      const joined = { id, key, arrival_at: work.now, area_id: place.service.area_id }
      return countAhead(tx, joined, { services: rivals(one), now: work.now })
    }),
  )
  return new Map([...last.keys()].map((name, n) => [name, counts[n]!]))
}

const isAhead = (one: Entered, other: Ticket, own: Ticket) =>
  isInLine(other) && rivals(one).includes(other.service_id) && inLineOrder(other, own) < 0

/** Their numbers, as long as there is room. */
async function number(tx: Tx, joining: readonly (Entered | Refusal)[]): Promise<(Refusal | (Entered & Numbered))[]> {
  const all = admitted(joining)
  if (all.length === 0) return joining.filter((one) => one instanceof Refusal)
  const wanted = ({ place, day }: Entered) => ({
    ...{ branchId: place.branch.id, letter: place.service.letter, day, rules: place.policy.rules },
  })
  const numbers = await openNumbers({ tx }, all.map(wanted))
  const rooms = await roomsOf(tx, all)
  const numbered = joining.map(
    among((one) => {
      const room = rooms.get(one.place.service.id)
      if (room) refuseJoin(one.work, hasRoom(one.place.service, room))
      const given = numbers.next(wanted(one))
      if (room) Object.assign(room, { givenToday: room.givenToday + 1, waiting: room.waiting + 1 })
      return { ...one, ...given }
    }),
  )
  numbers.done()
  return numbered
}

/** Counted where a service has limits, once its series is locked. */
async function roomsOf(tx: Tx, joining: readonly Entered[]): Promise<Map<string, LineCounts>> {
  const limited = joining.filter(
    ({ place: { service } }) => service.daily_capacity !== null || service.waiting_capacity !== null,
  )
  const days = new Map(limited.map(({ place, day }) => [place.service.id, day]))
  const counts = await Promise.all([...days].map(([id, day]) => countService(tx, id, day)))
  return new Map([...days.keys()].map((id, n) => [id, { givenToday: counts[n]!.given, waiting: counts[n]!.waiting }]))
}
