import type { Tx } from '@govconnect/kernel'
import { type PersonRow, ticketsOf } from '../queries/tickets.ts'
import { personMay } from '../rules/joining.ts'
import type { Visitor } from '../rules/ticket.ts'
import type { Policy } from '../setup.ts'
import { lockPersons } from '../store/tickets.ts'
import type { Work } from '../work.ts'
import { refuseJoin } from './join.ts'

interface OnDay {
  person: Visitor | null
  day: string
}

/** What those who come have already, by their key; each locked, so that limits hold for somebody who presses twice. */
export type Crowd = ReadonlyMap<string, readonly PersonRow[]>

export async function crowdOf(tx: Tx, comers: readonly OnDay[]): Promise<Crowd> {
  const known = comers.flatMap(({ person, day }) => (person?.key == null ? [] : [{ key: person.key, day }]))
  if (known.length === 0) return new Map()
  await lockPersons(
    tx,
    known.map(({ key }) => key),
  )
  const rows = await Promise.all(known.map(({ key, day }) => ticketsOf(tx, key, day)))
  return new Map(known.map(({ key }, n) => [key, rows[n]!]))
}

/** @throws Refusal `queue.person_limit` */
export function refuseCrowd(
  work: Pick<Work, 'locale'>,
  crowd: Crowd,
  { person, day, policy, booking }: OnDay & { policy: Policy; booking: boolean },
): void {
  if (person?.key == null) return
  const own = crowd.get(person.key) ?? []
  const booked = own.filter(({ status }) => status === 'booked')
  const open = own.filter(({ status }) => ['waiting', 'called', 'serving', 'held'].includes(status))
  const today = own.filter((one) => one.day === day && one.status !== 'booked').length
  const counts = { open: open.map(({ number }) => number), today, bookings: booked.map(({ number }) => number) }
  refuseJoin(work, personMay(policy.rules, counts, booking))
}
