import { setTimeout as sleep } from 'node:timers/promises'
import type { Replica, Stage } from './stage.ts'

/** What was done to the stage and when, ms since 1970. */
export interface Strike {
  at: number
  /** From when on it may come back: what was taken away is there again, or a process is gone and another can take over. */
  backAt: number
  /** Of a process that was told to stop. */
  stopped?: { ms: number; exitCode: number | null }
}

export type Fault = (stage: Stage, random: () => number) => Promise<Strike>

const awayAtMostMs = 1_000
const someTime = (random: () => number) => sleep(random() * awayAtMostMs)
const choose = <T>(among: readonly T[], random: () => number): T => among[Math.floor(random() * among.length)]!

/** Ends a process and starts it again. Another one takes over when it is gone; a lone one is away until it is ready again. */
const endOne = async (
  { replicas }: Stage,
  random: () => number,
  end: (replica: Replica) => Promise<Strike['stopped']>,
): Promise<Strike> => {
  const replica = choose(replicas, random)
  const at = Date.now()
  const stopped = await end(replica)
  const backAt = Date.now()
  await replica.restart()
  return { at, backAt, ...(stopped ? { stopped } : {}) }
}

export const faults = {
  /** `kill -9` of a process. */
  workers: (stage, random) => endOne(stage, random, ({ program }) => program.kill().then(() => undefined)),

  /** SIGTERM under load. */
  stop: (stage, random) =>
    endOne(stage, random, async ({ program }) => {
      const began = performance.now()
      await program.stop()
      return { ms: performance.now() - began, exitCode: program.process.exitCode }
    }),

  /** The broker is stopped, or its machine fails; it comes back with what it had written. Now and then it goes again while all come back. */
  async broker({ broker }, random) {
    const at = Date.now()
    for (let left = random() < 0.25 ? 2 : 1; left > 0; left -= 1) {
      await broker!.stop(choose(['SIGTERM', 'SIGKILL'] as const, random))
      await someTime(random)
      await broker!.start()
      if (left > 1) await someTime(random)
    }
    return { at, backAt: Date.now() }
  },

  /** PostgreSQL is stopped and started, or crashes and replays its log. */
  async postgres({ postgres }, random) {
    const crashes = random() < 0.5
    const at = Date.now()
    if (crashes) await postgres.crash()
    else {
      await postgres.stop()
      await someTime(random)
      await postgres.start()
    }
    return { at, backAt: Date.now() }
  },

  /** Connections to database and broker are cut, some or all, once or for a while in which new ones are refused. */
  async network({ links }, random) {
    const chosen = links.filter(() => random() < 0.5)
    const hit = chosen.length > 0 ? chosen : [choose(links, random)]
    const forAWhile = random() < 0.5
    const at = Date.now()
    for (const link of hit) forAWhile ? link.goAway() : link.cut()
    if (forAWhile) await someTime(random)
    for (const link of hit) link.comeBack()
    return { at, backAt: Date.now() }
  },
} satisfies Record<string, Fault>

export type FaultName = keyof typeof faults
