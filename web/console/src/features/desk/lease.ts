import { setPresence } from '@govconnect/queue/contract'
import { useSyncExternalStore } from 'react'
import { api } from '../../app/api.ts'
import { answerInTime } from '../tickets/intent.ts'

/**
 * The desk says every ten seconds that it is still there; without a word for 30 s the server counts the person as gone. It
 * goes on while other pages of the console are open.
 * `late`: not heard by the server of late. `lost`: the server signed the person off, the counters are closed.
 */
export type LeaseState = 'none' | 'held' | 'late' | 'lost'

/** One missed beat is no matter, two are. */
const lateAfterMs = 21_000

let state: LeaseState = 'none'
let branchId: string | null = null
let heardAt = 0
let worker: Worker | undefined
const watchers = new Set<() => void>()

const become = (next: LeaseState) => {
  if (state === next) return
  state = next
  for (const watcher of watchers) watcher()
}

const beat = async () => {
  const branch = branchId
  if (branch === null) return
  try {
    const { presence } = await api.call(setPresence, { body: { branch_id: branch } }, answerInTime())
    if (branchId !== branch) return
    heardAt = Date.now()
    if (presence === 'offline') stop('lost')
    else become('held')
  } catch {
    if (branchId === branch && Date.now() - heardAt > lateAfterMs) become('late')
  }
}

const wake = () => {
  if (document.visibilityState === 'visible') void beat()
}

function stop(then: LeaseState) {
  worker?.terminate()
  worker = undefined
  branchId = null
  window.removeEventListener('online', wake)
  document.removeEventListener('visibilitychange', wake)
  become(then)
}

/** From now on this page keeps the person present at the branch. */
export const holdLease = (branch: string) => {
  if (branchId === branch) return
  if (branchId !== null) stop('none')
  branchId = branch
  heardAt = Date.now()
  become('held')
  worker = new Worker(new URL('./tick.worker.ts', import.meta.url), { type: 'module' })
  worker.onmessage = () => void beat()
  window.addEventListener('online', wake)
  document.addEventListener('visibilitychange', wake)
  void beat()
}

/** The person closed the last counter. */
export const releaseLease = () => stop('none')

const subscribe = (watcher: () => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

export const useLease = (): LeaseState => useSyncExternalStore(subscribe, () => state)
