// A thread of its own: folding a million events is seconds of a processor, and there are others.
import { parentPort } from 'node:worker_threads'
import { comparePiece, type ToldPiece } from './rebuild-piece.ts'

parentPort!.on('message', (told: ToldPiece) => parentPort!.postMessage(comparePiece(told)))
