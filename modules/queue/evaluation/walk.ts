import {
  type Calibration,
  type Estimate,
  estimateWait,
  learnWaits,
  newCalibration,
  type TellWait,
  waitTeller,
  withKnownWait,
} from '../rules/estimate/index.ts'
import type { Ask } from './ask.ts'

export interface Outcome {
  readonly ask: Ask
  readonly estimate: Estimate
}

export const isKnown = ({ waitMinutes }: Ask): boolean => !Number.isNaN(waitMinutes)

export const daysOf = (asks: readonly Ask[]): string[] => [...new Set(asks.map(({ day }) => day))].sort()

/** As the product lives through it: learnt from the days before, each night anew; corrected by each wait from the minute it is known. */
export function walk(learn: readonly Ask[], tested: readonly Ask[], onDay: (day: string) => void): Outcome[] {
  const before = [...learn]
  let calibration = rehearse(learn)
  return daysOf(tested).flatMap((day) => {
    const today = tested.filter((ask) => ask.day === day)
    const walked = walkDay(tellerOf(before), calibration, today)
    calibration = walked.calibration
    before.push(...today)
    onDay(day)
    return walked.outcomes
  })
}

const tellerOf = (asks: readonly Ask[]): TellWait => waitTeller(learnWaits(asks.filter(isKnown)))

/** Corrections to begin with: the last third of the days, seen with what the others taught. */
function rehearse(learn: readonly Ask[]): Calibration {
  const days = daysOf(learn)
  const last = days.slice(Math.ceil((days.length * 2) / 3))
  const tell = tellerOf(learn.filter(({ day }) => !last.includes(day)))
  return last.reduce(
    (calibration, day) =>
      walkDay(
        tell,
        calibration,
        learn.filter((ask) => ask.day === day),
      ).calibration,
    newCalibration,
  )
}

interface Happening {
  readonly kind: 'asked' | 'known'
  readonly minute: number
  readonly ask: Ask
}

/** Nobody's wait is known before the answer was given. */
const aSecond = 1 / 60

/** Both kinds in the order in which they happen; what becomes known in the minute of asking is known. */
function happeningsOf(asks: readonly Ask[]): Happening[] {
  const asked = asks.map<Happening>((ask) => ({ kind: 'asked', minute: ask.state.minuteOfDay, ask }))
  const known = asks.filter(isKnown).map<Happening>((ask) => ({
    kind: 'known',
    minute: ask.state.minuteOfDay + Math.max(aSecond, ask.waitMinutes),
    ask,
  }))
  return [...known, ...asked].sort((a, b) => a.minute - b.minute)
}

function walkDay(tell: TellWait, before: Calibration, asks: readonly Ask[]) {
  const estimates = new Map<Ask, Estimate>()
  let calibration = before
  for (const { kind, ask } of happeningsOf(asks)) {
    const estimate = kind === 'asked' ? estimateWait(tell, calibration, ask.state) : estimates.get(ask)
    if (!estimate) continue
    if (kind === 'asked') estimates.set(ask, estimate)
    else
      calibration = withKnownWait(calibration, { ...estimate, branch: ask.state.branch, waitMinutes: ask.waitMinutes })
  }
  const outcomes = [...estimates].map<Outcome>(([ask, estimate]) => ({ ask, estimate }))
  return { calibration, outcomes: outcomes.filter(({ ask }) => isKnown(ask)) }
}
