import { type Calibration, newCalibration, withKnownWait } from './calibration.ts'
import { estimateWait } from './estimate.ts'
import { type Habits, learnHabits } from './habits.ts'
import { type LineDay, pastAsks } from './history.ts'
import { learnWaits, type WaitModel, waitTeller } from './model.ts'
import type { PastAsk } from './state.ts'

/** What a branch has to learn from. Plain data: it is learnt in another thread. */
export interface BranchLesson {
  readonly lines: readonly LineDay[]
  readonly usualMinutes: ReadonlyMap<string, number>
}

/** What a branch learnt of its past days. */
export interface Learnt {
  readonly habits: Habits
  /** Null where too few waits are known: the forward run stands alone. */
  readonly model: WaitModel | null
  readonly calibration: Calibration
  readonly waits: number
  readonly days: number
}

/** Below this, of one branch, trees learn accidents. */
const leastWaits = 400
const leastDays = 5

/** Habits, model and first corrections: these of the last third of the days, seen with what the others taught. */
export function learnBranch({ lines, usualMinutes }: BranchLesson): Learnt {
  const habits = learnHabits(
    lines.flatMap(({ legs }) => legs),
    usualMinutes,
  )
  const asks = lines.flatMap((line) => pastAsks(line, habits))
  const days = [...new Set(asks.map(({ day }) => day))].sort()
  const enough = asks.length >= leastWaits && days.length >= leastDays
  const last = days.slice(Math.floor((days.length * 2) / 3))
  const of = (isLast: boolean) => asks.filter(({ day }) => last.includes(day) === isLast)
  const tell = waitTeller(enough ? learnWaits(of(false)) : null)
  const calibration = of(true).reduce((before, ask) => calibrated(before, ask, tell), newCalibration)
  return { habits, model: enough ? learnWaits(asks) : null, calibration, waits: asks.length, days: days.length }
}

/** The calibration after one more wait became known. */
export function calibrated(before: Calibration, ask: PastAsk, tell: ReturnType<typeof waitTeller>): Calibration {
  const estimate = estimateWait(tell, before, ask.state)
  if (estimate === null) return before
  return withKnownWait(before, { ...estimate, branch: ask.state.branch, waitMinutes: ask.waitMinutes })
}
