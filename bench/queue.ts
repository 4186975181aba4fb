import { benchCalls } from './lines/calls.ts'
import { benchHall } from './lines/hall.ts'
import { benchRebuild } from './lines/rebuild.ts'
import { benchRouting } from './lines/routing.ts'
import { printFigures } from './support/report.ts'

/** Lines: calls, numbers, the way to the hall's screens, one decision, the rebuild, and what a call costs beside a bare claim. */
export async function benchQueue(): Promise<boolean> {
  const parts = [
    printFigures('queue: one decision', benchRouting()),
    printFigures('queue: the server as it is, one process', await benchHall()),
    printFigures('queue: calls beside bare claims, 8 areas', await benchCalls()),
    printFigures('queue: rebuild', await benchRebuild()),
  ]
  return parts.every(Boolean)
}
