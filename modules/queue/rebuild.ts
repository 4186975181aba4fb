import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Services, Tx } from '@govconnect/kernel'
import { acrossTenants } from './across.ts'
import type { Piece } from './queries/pieces.ts'
import type { ComparedPiece } from './rebuild-piece.ts'
import { cutTickets, holdTickets, putRight } from './store/rebuild.ts'

export interface Rebuilt {
  events: number
  tickets: number
  /** Tickets that did not stand in the table as their log says, at most 1,000. */
  differing: string[]
}

/** Tickets folded at once: so few that what was folded is forgotten before the collector looks at it. */
const pieceSize = 500
/** Each a thread and its connection, of which one works at a time: two more than processors leave none of them idle. */
const lanesAtMost = 8
const namedAtMost = 1_000

/**
 * Folds the logs of all offices again and compares what comes of it with the table of tickets, to the byte (QM-02). With `repair`, what
 * differs is put right; without it nothing is changed.
 */
export function rebuildTickets(services: Pick<Services, 'db'>, { repair }: { repair: boolean }): Promise<Rebuilt> {
  return acrossTenants(services, async (held) => {
    await holdTickets(held)
    const rebuilt: Rebuilt = { events: 0, tickets: 0, differing: [] }
    const pieces = piecesOf(await cutTickets(held, pieceSize))
    const fix = repair ? held : null
    const lanes = Math.min(pieces.length, availableParallelism() + 2, lanesAtMost)
    await Promise.all(
      Array.from({ length: lanes }, () =>
        inThread(services.db.url, (compare) => takePieces(pieces, { compare, rebuilt, fix })),
      ),
    )
    rebuilt.differing.sort().splice(namedAtMost)
    return rebuilt
  })
}

/** No version of UUID has it. */
const pastAll = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
const piecesOf = (cuts: readonly string[]): Piece[] => cuts.map((from, n) => ({ from, to: cuts[n + 1] ?? pastAll }))

type Compare = (piece: Piece) => Promise<ComparedPiece>

async function inThread<T>(url: string, work: (compare: Compare) => Promise<T>): Promise<T> {
  const thread = new Worker(new URL('./rebuild-thread.ts', import.meta.url), {
    workerData: url,
    // What a piece leaves behind fits in: few of it are carried on to where clearing away is dear.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  })
  // It may fall at any moment, also while nothing is asked of it.
  const fallen = new Promise<never>((_, reject) => thread.once('error', reject))
  fallen.catch(() => {})
  try {
    return await work(async (piece) => {
      thread.postMessage(piece)
      const [compared] = await Promise.race([once(thread, 'message'), fallen])
      return compared
    })
  } finally {
    await thread.terminate()
  }
}

interface Lane {
  compare: Compare
  rebuilt: Rebuilt
  /** The transaction that holds the table: nobody else may write to it. */
  fix: Tx | null
}

async function takePieces(pieces: Piece[], { compare, rebuilt, fix }: Lane): Promise<void> {
  for (let piece = pieces.shift(); piece; piece = pieces.shift()) {
    const compared = await compare(piece)
    const wrong = [...compared.differing, ...compared.unlogged]
    rebuilt.events += compared.events
    rebuilt.tickets += compared.tickets
    rebuilt.differing.push(...wrong)
    if (fix !== null && wrong.length > 0) await putRight(fix, compared)
  }
}
