import { refuse } from '@govconnect/kernel'
import type { PolicyRules } from '../contract/policies.ts'
import { formatNumber, nextNumber } from '../rules/numbering.ts'
import { type Apart, heldNumbers, keepLast, lockSeries, type Series, type Stand, standOf } from '../store/series.ts'
import type { Work } from '../work.ts'

export interface Numbered {
  sequence: number
  number: string
}

/** A number that is wanted, by the policy of its branch. */
export interface Wanted {
  branchId: string
  letter: string
  day: string
  rules: PolicyRules
}

/** Where wanted numbers come from; told once at the end how far each series went. */
export interface Numbers {
  /** @throws Refusal `queue.numbers_used_up` */
  next(wanted: Wanted): Numbered
  /** Keeps what was given. */
  done(): void
}

/**
 * Opens the series of business days from which numbers are given, as many as are wanted. They stay locked until the commit: what is counted after it
 * (capacity) holds.
 */
export async function openNumbers({ tx }: Pick<Work, 'tx'>, wanted: readonly Wanted[]): Promise<Numbers> {
  const byName = Map.groupBy(wanted, nameOf)
  const asked = [...byName.values()].map((list) => ({
    ...seriesOf(list[0]!),
    rules: list[0]!.rules,
    wanted: list.length,
  }))
  const [, stands] = await Promise.all([
    lockSeries(tx, asked),
    standOf(
      tx,
      asked.map(({ rules, ...series }) => ({ ...series, leasedTo: apartOf(rules, series.day).leasedTo })),
    ),
  ])
  const held = await Promise.all(
    asked.map(({ rules, ...series }, n) =>
      stands[n]!.free ? new Set<number>() : heldNumbers(tx, series, apartOf(rules, series.day)),
    ),
  )
  const open = new Map([...byName.keys()].map((name, n) => [name, openSeries(asked[n]!, stands[n]!, held[n]!)]))
  return {
    next: (one) => open.get(nameOf(one))!.next(one),
    done: () => {
      const given = [...open.values()].flatMap(({ given }) => given() ?? [])
      if (given.length > 0) keepLast(tx, given)
    },
  }
}

/** One number alone. */
export async function allot(work: Pick<Work, 'tx'>, wanted: Wanted): Promise<Numbered> {
  const numbers = await openNumbers(work, [wanted])
  const numbered = numbers.next(wanted)
  numbers.done()
  return numbered
}

const nameOf = ({ branchId, letter, day }: Wanted) => `${branchId} ${letter} ${day}`

function seriesOf({ branchId, letter, day, rules }: Wanted): Series {
  const { first, last } = rules.numbering
  return { branchId, letter, day, first, last }
}

/** Past the end the numbers begin again; those that somebody still holds are left out. */
function openSeries(series: Series, stand: Stand, held: Set<number>) {
  let { last } = stand
  return {
    next({ letter, rules }: Wanted): Numbered {
      const sequence = nextNumber(rules.numbering, last, (one) => held.has(one))
      if (sequence === null) throw refuse('queue.numbers_used_up', { letter })
      last = sequence
      held.add(sequence)
      return { sequence, number: formatNumber(letter, sequence, rules.numbering.digits) }
    },
    given: () => (last === stand.last ? null : { ...series, given: last }),
  }
}

/** Numbers that live on into later days keep out of the way of those leased for them. */
export function apartOf({ carry_over }: Pick<PolicyRules, 'carry_over'>, day: string): Apart {
  return { openFrom: '-infinity', leasedFrom: day, leasedTo: carry_over === 'next_day' ? 'infinity' : day }
}
