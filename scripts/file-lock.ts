// One at a time among processes of this machine, for scripts.
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

const pollMs = 50

/** Runs `work` while holding the lock file; waits while a living process holds it. */
export async function withFileLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  while (!take(path)) await pause(pollMs)
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

function take(path: string): boolean {
  // Written aside and linked, so that the lock never exists without the number of its holder.
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, String(process.pid))
  try {
    linkSync(draft, path)
    return true
  } catch {
    if (!holderLives(path)) rmSync(path, { force: true })
    return false
  } finally {
    rmSync(draft, { force: true })
  }
}

function holderLives(path: string): boolean {
  try {
    process.kill(Number(readFileSync(path, 'utf8')), 0)
    return true
  } catch {
    return false
  }
}
