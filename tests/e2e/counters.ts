import { clerksHour } from './counters/clerk.ts'
import { besideOthers } from './counters/others.ts'
import type { World } from './support.ts'

/** A clerk's hour at a counter, with a colleague at the next one and a supervisor who watches. */
export const counters = (world: () => World): void => besideOthers(world, clerksHour(world))
