import { Worker } from 'node:worker_threads'
import type { Services } from '@govconnect/kernel'
import { acrossTenants } from './across.ts'
import type { BranchView } from './contract/places.ts'
import { askedAt, lookBackMs, usualMinutesOf } from './estimates.ts'
import {
  type BranchLeg,
  type BranchModel,
  branchesToCalibrate,
  branchesToLearn,
  findModel,
  pastLegs,
  recentLegs,
} from './queries/estimates.ts'
import { addDays, businessDay, openingsOn } from './rules/calendar.ts'
import {
  type BranchLesson,
  calibrated,
  type Learnt,
  type LineDay,
  stateAtJoining,
  waitTeller,
  wasCalled,
} from './rules/estimate/index.ts'
import { calendarOf, type Setup, servedAt, setupOf } from './setup.ts'
import { saveCalibration, saveLearnt } from './store/estimates.ts'

interface Run {
  services: Services
  now: Date
  signal: AbortSignal
}

/** Work of one run: the rest waits for the next. */
const learntAtOnce = 5
const calibratedAtOnce = 50
const callsAtOnce = 100
const daysLearnt = 42
const dayMs = 86_400_000
/** The last zone of the world to end a day is 12 hours behind. */
const latestMs = 12 * 3_600_000

/** Each branch learns from its own past days, once a day, one branch after the other (QM-08). */
export async function learnWaiting({ services, now, signal }: Run): Promise<void> {
  const ended = new Date(now.getTime() - latestMs).toISOString().slice(0, 10)
  for (const { tenant_id, branch_id } of await acrossTenants(services, (tx) =>
    branchesToLearn(tx, ended, learntAtOnce),
  )) {
    if (signal.aborted) return
    const read = await services.tenantTx(tenant_id, async (tx) => {
      const setup = await setupOf(tx)
      const branch = setup.branches.get(branch_id)
      if (!branch) return null
      const through = addDays(businessDay(calendarOf(setup, branch), now.getTime()), -1)
      const legs = await pastLegs(tx, branch_id, { from: addDays(through, -daysLearnt), to: through })
      return { through, lesson: lessonOf(setup, branch, legs) }
    })
    if (read === null) continue
    const learnt = await learnApart(read.lesson, signal)
    if (learnt === null) return
    const { through } = read
    await services.tenantTx(tenant_id, (tx) => saveLearnt(tx, { branchId: branch_id, through, learnt }, now))
  }
}

/** Null where the process stops meanwhile. */
function learnApart(lesson: BranchLesson, signal: AbortSignal): Promise<Learnt | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./learn-thread.ts', import.meta.url), { workerData: lesson })
    const stop = () => {
      resolve(null)
      void worker.terminate()
    }
    signal.addEventListener('abort', stop, { once: true })
    worker.once('message', (learnt: Learnt) => resolve(learnt))
    worker.once('error', reject)
    worker.once('exit', () => {
      signal.removeEventListener('abort', stop)
      reject(new Error('the learning thread ended without an answer'))
    })
  })
}

function lessonOf(setup: Setup, branch: BranchView, legs: readonly BranchLeg[]): BranchLesson {
  const lines = [...Map.groupBy(legs, ({ area, day }) => `${day} ${area}`).values()].map((some) =>
    lineDay(setup, branch, some),
  )
  return { lines, usualMinutes: usualMinutesOf(setup, branch.id) }
}

/** One area's line of one day. Who was able to call is told from the counters as they are set up now. */
function lineDay(setup: Setup, branch: BranchView, legs: readonly BranchLeg[]): LineDay {
  const { area, day } = legs[0]!
  const counters = [...setup.counters.values()].filter(({ area_ids }) => area_ids.includes(area))
  const opensAt = openingsOn(calendarOf(setup, branch), day)[0]?.from ?? null
  return {
    ...{ day, legs, at: { branch: branch.id, zone: branch.zone, opensAt } },
    servers: counters.map((counter) => ({
      counter_id: counter.id,
      staff_id: '',
      serves: servedAt(setup, counter, ''),
    })),
  }
}

/** Waits that became known since the last time correct the ranges and are what their accuracy is measured by. */
export async function calibrateWaiting({ services, now, signal }: Run): Promise<void> {
  for (const { tenant_id, branch_id } of await acrossTenants(services, (tx) =>
    branchesToCalibrate(tx, calibratedAtOnce),
  )) {
    if (signal.aborted) return
    await services.tenantTx(tenant_id, async (tx) => {
      const setup = await setupOf(tx)
      const branch = setup.branches.get(branch_id)
      const model = await findModel(tx, branch_id)
      if (!branch || !model) return
      const { day } = askedAt(setup, branch, now.getTime())
      const legs = await recentLegs(tx, branch_id, { day, since: now.getTime() - 2 * lookBackMs })
      await saveCalibration(tx, { branchId: branch_id, ...calibrateBy(model, { setup, branch, legs, now }) })
    })
  }
}

interface Known {
  setup: Setup
  branch: BranchView
  legs: readonly BranchLeg[]
  now: Date
}

function calibrateBy(model: BranchModel, { setup, branch, legs, now }: Known) {
  const since = Math.max(model.known_to.getTime(), now.getTime() - dayMs)
  const called = legs
    .filter((leg) => wasCalled(leg) && leg.calledAt! > since)
    .sort((a, b) => a.calledAt! - b.calledAt!)
    .slice(0, callsAtOnce)
  const lines = Map.groupBy(legs, ({ area }) => area)
  const tell = waitTeller(model.model)
  const calibration = called.reduce((before, own) => {
    const state = stateAtJoining(lineDay(setup, branch, lines.get(own.area)!), own, model.habits)
    const waitMinutes = (own.calledAt! - own.joinedAt) / 60_000
    return calibrated(before, { day: own.day, state, waitMinutes }, tell)
  }, model.calibration)
  const knownTo = called.length < callsAtOnce ? now : new Date(called.at(-1)!.calledAt!)
  return { calibration, knownTo }
}
