import { job, type Services } from '@govconnect/kernel'
import { awayDevices } from './away.ts'
import { calibrateWaiting, learnWaiting } from './learning.ts'
import { autoCalls, endDays, endHolds, noShows, remind, vanishedAgents } from './timers.ts'

interface Run {
  services: Services
  now: Date
}

/** Each for itself: one that fails does not hold up the others. */
function each(tasks: readonly ((run: Run) => Promise<void>)[]) {
  return async ({ services, now }: Run) => {
    const ended = await Promise.allSettled(tasks.map((task) => task({ services, now })))
    const failed = ended.filter((one) => one.status === 'rejected')
    if (failed.length > 0)
      throw new AggregateError(
        failed.map(({ reason }) => reason),
        'timers of lines',
      )
  }
}

export const jobs = [
  job({ name: 'queue.timers', everyMs: 1_000, run: each([endHolds, noShows, autoCalls, vanishedAgents]) }),
  job({ name: 'queue.days', everyMs: 10_000, run: each([endDays, remind, awayDevices]) }),
  job({ name: 'queue.calibrate-waits', everyMs: 60_000, run: calibrateWaiting }),
  job({ name: 'queue.learn-waits', everyMs: 600_000, run: learnWaiting }),
]
