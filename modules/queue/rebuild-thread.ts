// A thread of its own with a connection of its own: to read and fold a million events is seconds of a processor, and there are others.
import { parentPort, workerData } from 'node:worker_threads'
import { createDatabase } from '@govconnect/kernel/database'
import { acrossTenants } from './across.ts'
import { type Piece, readPiece } from './queries/pieces.ts'
import { comparePiece } from './rebuild-piece.ts'

const db = createDatabase({ url: workerData, log: console, poolSize: 1, applicationName: 'govconnect rebuild' })

parentPort!.on('message', async (piece: Piece) => {
  const told = await acrossTenants({ db }, (tx) => readPiece(tx, piece))
  parentPort!.postMessage(comparePiece(told))
})
