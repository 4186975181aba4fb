import { randomBytes } from 'node:crypto'
import { createDice, type Dice } from '../rules/dice.ts'
import type { Bucket } from '../rules/rate-limit.ts'
import type { FaultSettings } from '../rules/settings.ts'
import type { BusinessNumber } from '../rules/types.ts'
import type { SimulatorStore, World } from '../store/port.ts'

/** The part of the kernel's clock that the simulator needs. */
export interface SimClock {
  now(): Date
  /** Milliseconds for measuring; never jumps. */
  elapsed(): number
  advance(ms: number): void
}

export interface WebhookTarget {
  url: string
  /** Signs the body: `X-Hub-Signature-256`. */
  appSecret: string
}

export interface SimulatorConfig {
  /** Public address of this Graph API without a trailing slash; media URLs begin with it. */
  graphBase: string
  /** Where Meta would post for this number; null keeps the webhook waiting. */
  webhookOf(number: BusinessNumber): WebhookTarget | null
  /** True for a bearer token that may use this API. */
  acceptsToken(token: string): boolean
}

/** A simulator that runs: where it keeps things, its time, its luck. */
export interface Simulation {
  store: SimulatorStore
  clock: SimClock
  config: SimulatorConfig
  dice: Map<string, Dice>
  /** Token buckets of throughput and pair limits; like Meta's they do not survive a restart. */
  buckets: Map<string, Bucket>
}

export function createSimulation(parts: Pick<Simulation, 'store' | 'clock' | 'config'>): Simulation {
  return { ...parts, dice: new Map(), buckets: new Map() }
}

/** One piece of work inside a transaction. */
export interface Scene {
  sim: Simulation
  owner: string
  world: World
  /** Epoch ms. */
  now: number
}

export function sceneOf(sim: Simulation, owner: string, world: World): Scene {
  return { sim, owner, world, now: sim.clock.now().getTime() }
}

/** The office's dice, started anew whenever its seed was changed. */
export function diceOf(scene: Pick<Scene, 'sim' | 'owner'>, faults: FaultSettings): Dice {
  const known = scene.sim.dice.get(scene.owner)
  if (known) {
    if (known.seed() !== faults.seed) known.restart(faults.seed)
    return known
  }
  const dice = createDice(faults.seed)
  scene.sim.dice.set(scene.owner, dice)
  return dice
}

export function randomHex(): string {
  return randomBytes(10).toString('hex').toUpperCase()
}

/** Trace id of an answer, in the look of Meta's. */
export function traceId(): string {
  return `A${randomBytes(16).toString('base64url')}`
}

/** A numeric id as Meta gives to media. */
export function numericId(): string {
  return String(10n ** 14n + (randomBytes(8).readBigUInt64BE() % (9n * 10n ** 14n)))
}
