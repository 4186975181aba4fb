import type { Services, Tx } from '@govconnect/kernel'
import { acrossTenants } from './across.ts'
import { fold } from './rules/fold.ts'
import { cutTickets, differing, type Folded, holdTickets, type Piece, putRight, readLogs } from './store/rebuild.ts'

export interface Rebuilt {
  events: number
  tickets: number
  /** Tickets that did not stand in the table as their log says, at most 1,000. */
  differing: string[]
}

/** Tickets folded at once: so few that what was folded is forgotten before the collector looks at it. */
const pieceSize = 500
/** Pieces under way: one is folded here while the database reads and compares others. */
const lanes = 3
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
    await Promise.all(
      Array.from({ length: lanes }, () =>
        acrossTenants(services, async (tx) => {
          for (let piece = pieces.shift(); piece; piece = pieces.shift())
            await rebuildPiece(tx, piece, { rebuilt, fix })
        }),
      ),
    )
    rebuilt.differing.sort().splice(namedAtMost)
    return rebuilt
  })
}

const piecesOf = (cuts: readonly string[]): Piece[] => cuts.map((from, n) => ({ from, to: cuts[n + 1] ?? null }))

interface Of {
  rebuilt: Rebuilt
  /** The transaction that holds the table: nobody else may write to it. */
  fix: Tx | null
}

async function rebuildPiece(tx: Tx, piece: Piece, { rebuilt, fix }: Of): Promise<void> {
  const logs = await readLogs(tx, piece)
  const folded = logs.map<Folded>(({ tenantId, events }) => ({ tenantId, ticket: fold(events) }))
  const wrong = await differing(tx, folded, piece)
  rebuilt.events += logs.reduce((sum, { events }) => sum + events.length, 0)
  rebuilt.tickets += folded.length
  rebuilt.differing.push(...wrong)
  if (fix === null || wrong.length === 0) return
  const named = new Set(wrong)
  await putRight(
    fix,
    wrong,
    folded.filter(({ ticket }) => named.has(ticket.id)),
  )
}
