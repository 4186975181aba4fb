import { setTimeout as sleep } from 'node:timers/promises'
import type { Replica, Stage } from './stage.ts'

/** What was done to the stage and when, ms since 1970. */
export interface Strike {
  at: number
  /** When what was taken away was there again; the same moment where another process is to take over. */
  backAt: number
  /** Of a process that was told to stop. */
  stopped?: { ms: number; exitCode: number | null }
}

export type Fault = (stage: Stage, random: () => number) => Promise<Strike>

const awayAtMostMs = 1_000
const someTime = (random: () => number) => sleep(random() * awayAtMostMs)
const choose = <T>(among: readonly T[], random: () => number): T => among[Math.floor(random() * among.length)]!

/** The other process takes over at once; a lone one is gone until it is started again. */
const process = async (stage: Stage, random: () => number, end: (replica: Replica) => Promise<Partial<Strike>>) => {
  const replica = choose(stage.replicas, random)
  const at = Date.now()
  const more = await end(replica)
  await replica.restart()
  return { at, backAt: at, ...more }
}

export const faults = {
  /** `kill -9` of a process. */
  workers: (stage, random) =>
    process(stage, random, async ({ program }) => {
      await program.kill()
      return {}
    }),

  /** SIGTERM under load. */
  stop: (stage, random) =>
    process(stage, random, async ({ program }) => {
      const began = performance.now()
      await program.stop()
      return { stopped: { ms: performance.now() - began, exitCode: program.process.exitCode } }
    }),

  /** The broker is stopped, or its machine fails; it comes back with what it had written. */
  async broker({ broker }, random) {
    const signal = choose(['SIGTERM', 'SIGKILL'] as const, random)
    const at = Date.now()
    await broker!.stop(signal)
    await someTime(random)
    await broker!.start()
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
