import type { BinnedFeature } from './bins.ts'
import { chancesOf } from './chance.ts'
import type { Forest } from './forest.ts'
import { weightedQuantileOf } from './quantile.ts'
import { bestSplit, type Members } from './split.ts'

/** What a forest learns from: one column for each feature, one target and one weight for each row. */
export interface Lesson {
  readonly features: readonly BinnedFeature[]
  readonly target: Float64Array
  readonly weight: Float64Array
}

export interface Growth {
  /** Which quantile the forest learns to tell: 0.5 for the middle. */
  readonly quantile: number
  readonly trees: number
  /** How far each tree moves towards what is still missing. */
  readonly rate: number
  readonly depth: number
  readonly leastWeightInLeaf: number
  /** Share of the rows and of the features that a tree sees. */
  readonly rowShare: number
  readonly featureShare: number
  readonly seed: number
}

interface Growing {
  readonly lesson: Lesson
  readonly growth: Growth
  /** What the trees so far leave missing, row by row. */
  readonly missing: Float64Array
  readonly forest: { roots: number[]; feature: number[]; limit: number[]; yes: number[]; value: number[] }
  /** Limits as bins, node by node: rows are sent down by their bins while the forest grows. */
  readonly limitBin: number[]
}

/**
 * Gradient boosting of the pinball loss: each tree looks for rows that want to be moved the same way, and moves each leaf by the quantile of
 * what its rows still miss. Deterministic for a seed.
 */
export function growForest(lesson: Lesson, growth: Growth): Forest {
  const base = weightedQuantileOf({ values: lesson.target, weights: lesson.weight }, growth.quantile)
  const growing: Growing = {
    lesson,
    growth,
    missing: lesson.target.map((target) => target - base),
    forest: { roots: [], feature: [], limit: [], yes: [], value: [] },
    limitBin: [],
  }
  const chance = chancesOf(growth.seed)
  for (let tree = 0; tree < growth.trees; tree++) growTree(growing, chance)
  return { base, ...growing.forest }
}

function growTree(growing: Growing, chance: () => number): void {
  const { lesson, growth, missing } = growing
  const rows = new Int32Array(missing.length)
  let count = 0
  for (let row = 0; row < rows.length; row++) if (chance() < growth.rowShare) rows[count++] = row
  const seen = lesson.features.flatMap((_, feature) => (chance() < growth.featureShare ? [feature] : []))
  const root = addNode(growing)
  growing.forest.roots.push(root)
  fillNode(growing, seen, { node: root, rows: rows.subarray(0, count), depth: 0 })
  for (let row = 0; row < missing.length; row++) missing[row] = missing[row]! - valueForRow(growing, root, row)
}

function addNode({ forest, limitBin }: Growing): number {
  forest.limit.push(0)
  forest.yes.push(-1)
  forest.value.push(0)
  limitBin.push(0)
  return forest.feature.push(-1) - 1
}

interface Place {
  readonly node: number
  readonly rows: Int32Array
  readonly depth: number
}

function fillNode(growing: Growing, seen: readonly number[], { node, rows, depth }: Place): void {
  const { forest, lesson, growth, limitBin } = growing
  const split =
    depth < growth.depth
      ? bestSplit(lesson.features, membersOf(growing, rows), { seen, leastWeight: growth.leastWeightInLeaf })
      : undefined
  if (!split) {
    forest.value[node] = growth.rate * missingIn(growing, rows)
    return
  }
  const { bins, cuts } = lesson.features[split.feature]!
  forest.feature[node] = split.feature
  // Bin 0 alone on the left asks only whether the value is known; JSON has no infinity.
  forest.limit[node] = split.bin === 0 ? -Number.MAX_VALUE : cuts[split.bin - 1]!
  limitBin[node] = split.bin
  const yes = addNode(growing)
  forest.yes[node] = yes
  addNode(growing)
  const middle = partition(rows, bins, split.bin)
  fillNode(growing, seen, { node: yes, rows: rows.subarray(0, middle), depth: depth + 1 })
  fillNode(growing, seen, { node: yes + 1, rows: rows.subarray(middle), depth: depth + 1 })
}

/** Brings rows with a bin up to `last` to the front, in their order; returns how many. */
function partition(rows: Int32Array, bins: Uint8Array, last: number): number {
  const behind = new Int32Array(rows.length)
  let front = 0
  let back = 0
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    if (bins[row]! <= last) rows[front++] = row
    else behind[back++] = row
  }
  rows.set(behind.subarray(0, back), front)
  return front
}

function membersOf({ lesson, growth, missing }: Growing, rows: Int32Array): Members {
  const pull = new Float64Array(rows.length)
  const weight = new Float64Array(rows.length)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!
    weight[at] = lesson.weight[row]!
    pull[at] = (missing[row]! > 0 ? growth.quantile : growth.quantile - 1) * weight[at]!
  }
  return { rows, pull, weight }
}

function missingIn({ lesson, missing, growth }: Growing, rows: Int32Array): number {
  const values = new Float64Array(rows.length)
  const weights = new Float64Array(rows.length)
  for (let at = 0; at < rows.length; at++) {
    values[at] = missing[rows[at]!]!
    weights[at] = lesson.weight[rows[at]!]!
  }
  return rows.length === 0 ? 0 : weightedQuantileOf({ values, weights }, growth.quantile)
}

function valueForRow({ forest, lesson, limitBin }: Growing, root: number, row: number): number {
  let node = root
  for (let feature = forest.feature[node]!; feature >= 0; feature = forest.feature[node]!)
    node = forest.yes[node]! + (lesson.features[feature]!.bins[row]! > limitBin[node]! ? 1 : 0)
  return forest.value[node]!
}
