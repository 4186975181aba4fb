import { setTimeout as sleep } from 'node:timers/promises'
import { eventually } from '@govconnect/testkit'
import { type FaultName, faults, type Strike } from './faults.ts'
import { type Effect, judge, type Verdict } from './judge.ts'
import { type Ledger, openLedger } from './ledger.ts'
import type { Stage } from './stage.ts'
import { type Sent, startWriters, type Writers } from './writers.ts'

export interface RoundsOptions {
  fault: FaultName
  rounds: number
  random: () => number
}

export interface RoundsReport extends Verdict {
  rounds: number
  sent: number
  /** Sent, and never told whether accepted. */
  untold: number
  /** Rounds in which something was acknowledged within a second before the fault. */
  nearFault: number
  /** Calls of the handler for a message it had handled before; its own key made them harmless. */
  handledAgain: number
  /** Left in the queue, or parked, at the end. */
  left: number
  /** Repeated with their `Idempotency-Key` until the end, and never told 202. */
  abandoned: string[]
  /** Processes that ended by themselves. */
  deaths: string[]
  /** What clients were answered instead of 202, and how often. */
  refused: Map<string, number>
  /** From when what was away was back (or from the kill) to the next 202, and until every office had a message handled, ms. */
  acceptedAgainMs: number[]
  handledAgainMs: number[]
  stopped: { ms: number; exitCode: number | null }[]
}

const settledWithinMs = 90_000
const comesBackWithinMs = 60_000
const nearMs = 1_000
/** Between two rounds at most, ms. */
const pauseMs = 1_000
let runs = 0

/**
 * Clients publish in order while a fault strikes at random moments. Afterwards what they were told is held against what handlers did and
 * what the offices are shown.
 */
export async function runRounds(stage: Stage, { fault, rounds, random }: RoundsOptions): Promise<RoundsReport> {
  const name = `${fault}-${++runs}`
  const began = new Date()
  const writers = startWriters({
    offices: stage.offices,
    origins: () => stage.replicas.map((replica) => replica.origin),
    name,
    random,
  })
  const ledger = openLedger(stage, { name, since: began })
  const strikes: Strike[] = []
  try {
    for (let round = 0; round < rounds; round += 1) {
      await sleep(random() * pauseMs)
      await underWay({ stage, writers, ledger }, Date.now())
      strikes.push(await faults[fault](stage, random))
      await underWay({ stage, writers, ledger }, strikes.at(-1)!.backAt)
    }
  } finally {
    await writers.stop()
  }
  const left = await ledger.settled(settledWithinMs)
  const effects = await ledger.effects()
  const shown = await ledger.shown()
  return {
    ...judge(writers.sent, effects, shown),
    ...{ rounds: strikes.length, sent: writers.sent.length, left, deaths: stage.deaths },
    untold: writers.sent.filter((one) => one.id === undefined).length,
    refused: new Map(writers.refused),
    abandoned: [...writers.abandoned],
    handledAgain: (await ledger.calls()) - effects.length,
    ...timesOf(strikes, writers.sent, effects),
  }
}

/** Every office was told 202 and had something handled since that moment, or does not come back: the figures say so. */
async function underWay(of: { stage: Stage; writers: Writers; ledger: Ledger }, since: number): Promise<void> {
  const { length } = of.stage.offices
  const isAccepted = () => {
    const fresh = of.writers.sent.filter(({ at }) => at !== undefined && at > since)
    return new Set(fresh.map((one) => one.tenantId)).size === length
  }
  await eventually(isAccepted, comesBackWithinMs).catch(() => {})
  await eventually(async () => (await of.ledger.officesActiveSince(since)) === length, comesBackWithinMs).catch(
    () => {},
  )
}

function timesOf(strikes: readonly Strike[], sent: readonly Sent[], effects: readonly Effect[]) {
  const acknowledged = sent.flatMap((one) => one.at ?? []).sort((a, b) => a - b)
  const handled = [...Map.groupBy(effects, (one) => one.tenantId).values()].map((its) =>
    its.map((one) => one.at).sort((a, b) => a - b),
  )
  const after = (times: readonly number[], moment: number) => (times.find((at) => at > moment) ?? Number.NaN) - moment
  return {
    nearFault: strikes.filter(({ at }) => acknowledged.some((ack) => ack <= at && at - ack < nearMs)).length,
    acceptedAgainMs: strikes.map(({ backAt }) => after(acknowledged, backAt)),
    handledAgainMs: strikes.map(({ backAt }) => Math.max(...handled.map((times) => after(times, backAt)))),
    stopped: strikes.flatMap((one) => one.stopped ?? []),
  }
}
