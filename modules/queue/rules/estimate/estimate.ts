import { type Calibration, corrected, correctionOf, coverageAim } from './calibration.ts'
import type { TellWait } from './model.ts'
import type { AskState, WaitRange } from './state.ts'

export interface Estimate {
  /** Before and after the correction; both are kept with the ticket until its wait is known. */
  readonly learnt: WaitRange
  readonly told: WaitRange
  /**
   * Why nobody may be shown it, or null. `too_little`: too few ranges were tried yet. `coverage_off`: the branch's ranges have lately not held
   * what they promise. What is withheld is still tried, so a branch comes back by itself.
   */
  readonly withheld: 'too_little' | 'coverage_off' | null
}

/** So many ranges must have been tried, of all branches together, before one is told. */
const leastTried = 50
/** A branch is judged by its own coverage once it has known this many waits. */
const leastJudged = 100
/** About three standard errors of two hundred waits that come in bunches. */
const mostOff = 0.12

export function isCoverageOff(calibration: Calibration, branch: string): boolean {
  const { covered, known } = correctionOf(calibration, branch)
  return Math.abs(covered - coverageAim) > mostOff && known >= leastJudged
}

/** Null where nothing can be said: nothing learnt, and no forward run. */
export function estimateWait(tell: TellWait, calibration: Calibration, state: AskState): Estimate | null {
  const learnt = tell(state)
  if (learnt === null) return null
  const correction = correctionOf(calibration, state.branch)
  const off = isCoverageOff(calibration, state.branch)
  return {
    learnt,
    told: corrected(learnt, correction),
    withheld: calibration.pool.known < leastTried ? 'too_little' : off ? 'coverage_off' : null,
  }
}
