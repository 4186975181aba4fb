import type { Ask } from './ask.ts'
import { coverageFloor, type Kind } from './kinds.ts'
import { lengthLearnt, type Score, scoreOf, simplerAnswers } from './score.ts'
import { daysOf, isKnown, type Outcome } from './walk.ts'

export interface Report {
  readonly text: string
  readonly held: boolean
}

export function reportOf(kind: Kind, learn: readonly Ask[], outcomes: readonly Outcome[]): Report {
  const score = scoreOf(outcomes)
  const error = (minutes: number) => (minutes * kind.perMinute).toFixed(1)
  const errorHeld = score.error * kind.perMinute <= kind.mostError
  const coverageHeld = score.covered >= coverageFloor.least && score.covered <= coverageFloor.most
  const tested = daysOf(outcomes.map(({ ask }) => ask))
  const simpler = simplerAnswers(learn.filter(isKnown), outcomes).filter(([, minutes]) => !Number.isNaN(minutes))
  const lines = [
    `${kind.name}: ${score.waits} waits of ${tested.length} days (${tested.at(0)} to ${tested.at(-1)}), learnt from ${daysOf(learn).length} days and each night anew`,
    '',
    `  mean absolute error   ${error(score.error)} ${kind.unit}, at most ${kind.mostError}: ${word(errorHeld)}`,
    `  that is               ${(score.error / new Map(simpler).get(lengthLearnt)!).toFixed(3)} of the error of the learnt length of the line`,
    `  P10 to P90 covers     ${percent(score.covered)}, ${percent(coverageFloor.least)} to ${percent(coverageFloor.most)}: ${word(coverageHeld)}`,
    `  before, after it      ${percent(score.below)}, ${percent(score.above)}; mean width ${error(score.width)} ${kind.unit}`,
    `  would be withheld     ${percent(score.withheld)} (judged all the same)`,
    '',
    '  simpler answers on the same waits',
    ...simpler.map(([name, minutes]) => `    ${name.padEnd(28)}${error(minutes).padStart(8)} ${kind.unit}`),
    '',
    ...tableOf(
      'by line',
      kind,
      Map.groupBy(outcomes, ({ ask }) => kind.groupBy(ask)),
    ),
    '',
    ...tableOf(
      'by day',
      kind,
      Map.groupBy(outcomes, ({ ask }) => ask.day),
    ),
  ]
  return { text: lines.join('\n'), held: errorHeld && coverageHeld }
}

const word = (held: boolean): string => (held ? 'held' : 'MISSED')
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

function tableOf(title: string, kind: Kind, groups: ReadonlyMap<string, readonly Outcome[]>): string[] {
  const row = (name: string, cells: readonly string[]) =>
    `  ${name.padEnd(24)}${cells.map((cell) => cell.padStart(10)).join('')}`
  const cells = (score: Score) => [
    String(score.waits),
    (score.error * kind.perMinute).toFixed(1),
    percent(score.covered),
    (score.width * kind.perMinute).toFixed(1),
    percent(score.withheld),
  ]
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    row(title, ['waits', `error ${kind.unit}`, 'covered', `width ${kind.unit}`, 'withheld']),
    ...sorted.map(([name, outcomes]) => row(name, cells(scoreOf(outcomes)))),
  ]
}
