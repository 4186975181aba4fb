import { binFeature } from './bins.ts'
import { featureCount, featuresOf } from './features.ts'
import { type Forest, forestSays } from './forest.ts'
import { type Growth, growForest, type Lesson } from './grow.ts'
import { learnPace, type PaceTable, paceReader } from './pace.ts'
import type { AskState, PastAsk, WaitRange } from './state.ts'

/** What was learnt from past waits. Plain data: it can be kept as JSON. */
export interface WaitModel {
  readonly asks: number
  readonly pace: PaceTable
  /** Each tells minutes for each position in the line. */
  readonly low: Forest
  readonly middle: Forest
  readonly high: Forest
}

const growth = { rate: 0.07, depth: 5, leastWeightInLeaf: 80, rowShare: 0.6, featureShare: 0.4, seed: 1 }
const middleGrowth: Growth = { ...growth, quantile: 0.5, trees: 160 }
/** The ends of the range are corrected afterwards (`calibration.ts`): half the trees do. */
const lowGrowth: Growth = { ...growth, quantile: 0.1, trees: 80 }
const highGrowth: Growth = { ...growth, quantile: 0.9, trees: 80 }

/**
 * Learns from people who waited. Their wait is learnt for each position, since a line of twenty moves like a line of two, only longer; the
 * square root as weight keeps the longest lines from deciding everything.
 */
export function learnWaits(asks: readonly PastAsk[]): WaitModel {
  const pace = learnPace(asks)
  const paceFor = paceReader(pace)
  const rows = asks.map(({ state, day }) => featuresOf(state, paceFor(state, day)))
  const column = (feature: number) => binFeature(Float64Array.from(rows, (row) => row[feature]!))
  const lesson: Lesson = {
    features: Array.from({ length: featureCount }, (_, feature) => column(feature)),
    target: Float64Array.from(asks, ({ state, waitMinutes }) => waitMinutes / state.position),
    weight: Float64Array.from(asks, ({ state }) => Math.sqrt(state.position)),
  }
  const [low, middle, high] = [lowGrowth, middleGrowth, highGrowth].map((of) => growForest(lesson, of))
  return { asks: asks.length, pace, low: low!, middle: middle!, high: high! }
}

/** Null where nothing can be told. */
export type TellWait = (state: AskState) => WaitRange | null

/** Fewer past waits than this, of all branches together, teach nothing: the forward run then stands alone. */
const leastAsks = 200

/** Tells the range as it was learnt, before it is corrected by what happened lately. */
export function waitTeller(model: WaitModel | null): TellWait {
  if (model === null || model.asks < leastAsks) return (state) => state.forward
  const paceFor = paceReader(model.pace)
  return (state) => {
    const features = featuresOf(state, paceFor(state))
    const minutes = (forest: Forest) => Math.max(0, forestSays(forest, features) * state.position)
    const learnt = { p10: minutes(model.low), p50: minutes(model.middle), p90: minutes(model.high) }
    return inOrder(state.forward === null ? learnt : between(learnt, state.forward))
  }
}

/**
 * The trees know what usually comes, the forward run who stands there now. They err on different people: over the days this was chosen on, the
 * error halfway between them was smaller than that of either.
 */
function between(one: WaitRange, other: WaitRange): WaitRange {
  return { p10: (one.p10 + other.p10) / 2, p50: (one.p50 + other.p50) / 2, p90: (one.p90 + other.p90) / 2 }
}

const inOrder = ({ p10, p50, p90 }: WaitRange): WaitRange => ({ p10: Math.min(p50, p10), p50, p90: Math.max(p50, p90) })
