import type { WaitRange } from './state.ts'

/** How far the ends of a branch's range are moved, and what came of it. Two numbers that are learnt and three that are measured. */
export interface Correction {
  /** In widths of the learnt range: outwards above zero, inwards below. */
  readonly low: number
  readonly high: number
  /** Waits that became known. */
  readonly known: number
  /** Share of them within the range, and mean error of its middle in minutes: of about the last two hundred. */
  readonly covered: number
  readonly errorMinutes: number
}

/** Kept for each branch; `pool` is what a branch begins with. */
export interface Calibration {
  readonly pool: Correction
  readonly branches: Readonly<Record<string, Correction>>
}

/** Eight of ten waits lie within the range, one of ten on each side. */
const outsideShare = 0.1
export const coverageAim = 1 - 2 * outsideShare

/** What one miss moves an end by, in widths. Chosen from 0.005 to 0.1: slower lags behind a bad day, faster makes ranges wider. */
const step = 0.03
const memory = 200

export const newCalibration: Calibration = {
  pool: { low: 0, high: 0, known: 0, covered: coverageAim, errorMinutes: 0 },
  branches: {},
}

/** A branch that is new begins with the corrections of all, and has known nothing itself. */
export function correctionOf(calibration: Calibration, branch: string): Correction {
  const { pool, branches } = calibration
  return branches[branch] ?? { ...pool, known: 0, covered: coverageAim }
}

export function corrected(range: WaitRange, { low, high }: Correction): WaitRange {
  const width = range.p90 - range.p10
  return {
    p10: Math.max(0, Math.min(range.p50, range.p10 - low * width)),
    p50: range.p50,
    p90: Math.max(range.p50, range.p90 + high * width),
  }
}

export interface KnownWait {
  readonly branch: string
  /** As learnt, before the correction, and as it was told. */
  readonly learnt: WaitRange
  readonly told: WaitRange
  readonly waitMinutes: number
}

/**
 * To be called when a wait becomes known, that is when the ticket is called. A wait beyond an end moves that end out by nine parts of the step,
 * one within moves it in by one part: it comes to rest only where one in ten lies beyond, whatever the waits do
 * (quantile tracking, Angelopoulos, Candès and Tibshirani 2023).
 */
export function withKnownWait(calibration: Calibration, wait: KnownWait): Calibration {
  const { branch } = wait
  const pooled = { ...wait, told: corrected(wait.learnt, calibration.pool) }
  return {
    pool: moved(calibration.pool, pooled),
    branches: { ...calibration.branches, [branch]: moved(correctionOf(calibration, branch), wait) },
  }
}

function moved(before: Correction, { told, waitMinutes }: KnownWait): Correction {
  const under = waitMinutes < told.p10
  const over = waitMinutes > told.p90
  const known = before.known + 1
  const towards = (value: number, seen: number) => value + (seen - value) / Math.min(known, memory)
  return {
    low: before.low + step * ((under ? 1 : 0) - outsideShare),
    high: before.high + step * ((over ? 1 : 0) - outsideShare),
    known,
    covered: towards(before.covered, under || over ? 0 : 1),
    errorMinutes: towards(before.errorMinutes, Math.abs(told.p50 - waitMinutes)),
  }
}
