// A thread of its own: learning takes seconds of a processor, and those who wait for an answer do not wait for it.
import { parentPort, workerData } from 'node:worker_threads'
import { type BranchLesson, learnBranch } from './rules/estimate/index.ts'

parentPort!.postMessage(learnBranch(workerData as BranchLesson))
