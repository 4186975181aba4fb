import type { Ask } from './ask.ts'
import { EvaluationFault } from './fault.ts'
import { daysOf } from './walk.ts'

export interface Split {
  readonly learn: readonly Ask[]
  readonly tested: readonly Ask[]
}

/** Fewer days leave nothing to try the first corrections on. */
const fewestLearnt = 3

/** With earlier days given, all later days of the file are tested; without, the last third of its own. No day is on both sides. */
export function splitDays(asks: readonly Ask[], earlier: readonly Ask[]): Split {
  const days = daysOf(asks)
  const lastLearnt = earlier.length > 0 ? daysOf(earlier).at(-1)! : days[Math.ceil((days.length * 2) / 3) - 1]!
  const tested = asks.filter(({ day }) => day > lastLearnt)
  const learn = earlier.length > 0 ? earlier : asks.filter(({ day }) => day <= lastLearnt)
  if (tested.length === 0)
    throw new EvaluationFault(`No day of the file lies after ${lastLearnt}, the last to learn from.`)
  if (daysOf(learn).length < fewestLearnt)
    throw new EvaluationFault(`There are ${daysOf(learn).length} days to learn from; ${fewestLearnt} are needed.`)
  return { learn, tested }
}
