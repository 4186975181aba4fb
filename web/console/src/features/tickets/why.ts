import type { WhyView } from '@govconnect/queue/contract'

export type WhyWord = {
  key:
    | 'turn'
    | 'agent'
    | 'reserved'
    | 'quota'
    | 'credit'
    | 'penalty'
    | 'firstCome'
    | 'passed'
    | 'runnerUp'
    | 'runnerUpClose'
    | 'bound'
  values: { number?: string; minutes?: number; count?: number; list?: string; className?: string }
}

type Named = { number: string; className: string }

const reasons = { agent: 'agent', reserved: 'reserved', quota: 'quota', routing: 'turn' } as const
const minutes = (seconds: number) => Math.round(seconds / 60)

/** Why this number was called, as sentences: the reason first, then what weighed, then who stepped back, then the promise (QM-07). */
export function whyWords(why: WhyView, { number, className }: Named): WhyWord[] {
  const words: WhyWord[] = [{ key: reasons[why.by], values: { number } }]
  if (why.credit_minutes > 0) words.push({ key: 'credit', values: { minutes: why.credit_minutes, className } })
  if (why.penalty_minutes > 0) words.push({ key: 'penalty', values: { minutes: why.penalty_minutes } })
  if (why.first_come !== null && why.first_come !== number)
    words.push({ key: 'firstCome', values: { number: why.first_come } })
  if (why.passed.length > 0) words.push({ key: 'passed', values: passedOf(why) })
  if (why.runner_up) words.push(runnerUpOf(why.runner_up))
  words.push({ key: 'bound', values: { minutes: why.bound_minutes } })
  return words
}

function runnerUpOf({ number, margin_seconds }: NonNullable<WhyView['runner_up']>): WhyWord {
  const margin = minutes(margin_seconds)
  return margin < 1
    ? { key: 'runnerUpClose', values: { number } }
    : { key: 'runnerUp', values: { number, minutes: margin } }
}

function passedOf({ passed }: WhyView): WhyWord['values'] {
  const list = passed.map(({ number, waited_seconds }) => `${number} (${minutes(waited_seconds)}′)`).join(', ')
  return { count: passed.length, list }
}
