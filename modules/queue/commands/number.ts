import { refuse } from '@govconnect/kernel'
import type { PolicyRules } from '../contract/policies.ts'
import { formatNumber, nextNumber } from '../rules/numbering.ts'
import { type Apart, heldNumbers, type Series, setLast, takeNext } from '../store/tickets.ts'
import type { Work } from '../work.ts'

export interface Numbered {
  sequence: number
  number: string
}

/**
 * The next number of a series for a business day. The series stays locked until the commit: what is counted after it (capacity) holds.
 * @throws Refusal `queue.numbers_used_up`
 */
export async function allot(
  work: Work,
  of: { branchId: string; letter: string; day: string },
  rules: PolicyRules,
): Promise<Numbered> {
  const { first, last, digits } = rules.numbering
  const series: Series = { ...of, first, last }
  const taken = await takeNext(work.tx, series, apartOf(rules, of.day))
  const sequence = taken.held ? await skipHeld(work, series, { last: taken.last, rules }) : taken.last
  return { sequence, number: formatNumber(of.letter, sequence, digits) }
}

/** Numbers that live on into later days keep out of the way of those leased for them. */
export function apartOf({ carry_over }: Pick<PolicyRules, 'carry_over'>, day: string): Apart {
  return { openFrom: '-infinity', leasedFrom: day, leasedTo: carry_over === 'next_day' ? 'infinity' : day }
}

/** Past the end the numbers begin again; those that somebody still holds are left out. */
async function skipHeld(work: Work, series: Series, of: { last: number; rules: PolicyRules }): Promise<number> {
  const held = await heldNumbers(work.tx, series, apartOf(of.rules, series.day))
  const next = nextNumber(of.rules.numbering, of.last, (sequence) => held.has(sequence))
  if (next === null) throw refuse('queue.numbers_used_up', { letter: series.letter })
  await setLast(work.tx, series, next)
  return next
}
