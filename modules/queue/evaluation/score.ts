import { quantileOf } from '../rules/estimate/index.ts'
import type { Ask } from './ask.ts'
import type { Outcome } from './walk.ts'

export interface Score {
  readonly waits: number
  /** Mean absolute error of the middle of the range, minutes. */
  readonly error: number
  /** Shares of the waits within the range, before its beginning and after its end. */
  readonly covered: number
  readonly below: number
  readonly above: number
  /** Mean width of the range, minutes. */
  readonly width: number
  /** Share of the estimates that nobody would have been shown. They are judged all the same. */
  readonly withheld: number
}

const meanOf = <T>(list: readonly T[], value: (one: T) => number): number =>
  list.reduce((sum, one) => sum + value(one), 0) / list.length

export function scoreOf(outcomes: readonly Outcome[]): Score {
  const below = meanOf(outcomes, ({ ask, estimate }) => (ask.waitMinutes < estimate.told.p10 ? 1 : 0))
  const above = meanOf(outcomes, ({ ask, estimate }) => (ask.waitMinutes > estimate.told.p90 ? 1 : 0))
  return {
    waits: outcomes.length,
    error: meanOf(outcomes, ({ ask, estimate }) => Math.abs(ask.waitMinutes - estimate.told.p50)),
    covered: 1 - below - above,
    below,
    above,
    width: meanOf(outcomes, ({ estimate }) => estimate.told.p90 - estimate.told.p10),
    withheld: meanOf(outcomes, ({ estimate }) => (estimate.withheld === null ? 0 : 1)),
  }
}

/** Days differ in how hard they are; beside this answer they can be compared. */
export const lengthLearnt = 'length of the line, learnt'

/** What simpler answers would have been worth on the same people: name and mean absolute error in minutes. */
export function simplerAnswers(learn: readonly Ask[], outcomes: readonly Outcome[]): [string, number][] {
  const constant = medianOf(learn.map(({ waitMinutes }) => waitMinutes))
  const byLength = mediansBy(learn, lengthOf, ({ waitMinutes }) => waitMinutes)
  const paces = mediansBy(learn, lineOf, paceOf)
  const pace = medianOf(learn.map(paceOf))
  const asks = outcomes.map(({ ask }) => ask)
  const error = (answer: (ask: Ask) => number) => meanOf(asks, (ask) => Math.abs(ask.waitMinutes - answer(ask)))
  return [
    ['published figure', error(({ publishedMinutes }) => publishedMinutes)],
    ['always the same, learnt', error(() => constant)],
    [lengthLearnt, error((ask) => byLength.get(lengthOf(ask)) ?? constant)],
    ['place times learnt pace', error((ask) => ask.state.position * (paces.get(lineOf(ask)) ?? pace))],
    ['routing run forward alone', error(({ state }) => state.forward?.p50 ?? Number.NaN)],
  ]
}

const fewestLearnt = 10
const longLine = 40
const lengthOf = ({ state }: Ask): string => String(Math.min(longLine, state.waiting))
const lineOf = ({ state }: Ask): string => `${state.branch} ${state.service}`
const paceOf = ({ state, waitMinutes }: Ask): number => waitMinutes / state.position

const medianOf = (values: readonly number[]): number => quantileOf(Float64Array.from(values).sort(), 0.5)

function mediansBy(asks: readonly Ask[], key: (ask: Ask) => string, value: (ask: Ask) => number): Map<string, number> {
  const groups = [...Map.groupBy(asks, key)].filter(([, members]) => members.length >= fewestLearnt)
  return new Map(groups.map(([name, members]) => [name, medianOf(members.map(value))]))
}
