// One server per data directory. The lock is a file that names its holder. A holder that no longer lives (kill -9, power
// cut) does not count: its number may have gone to another process, so its birth is compared too. A holder in another
// container cannot be looked up; its heartbeat is watched instead, because PostgreSQL's own lock does not see across
// containers and two servers on one directory would destroy it.
import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { errorCode, StartFault } from './fault.ts'
import { birthOf, isAlive, processSpace } from './processes.ts'

const holderShape = z.object({ pid: z.number(), birth: z.string().optional(), space: z.string(), nonce: z.string() })
type Holder = z.infer<typeof holderShape>

const heartbeatMs = 1000
/** Three beats missed: the holder in the other container is gone. */
const foreignWatchMs = 3500

export type Lock = { release(): void }

/** Takes the lock of `folder` or throws one clear line that names who holds it. */
export async function takeLock(folder: string, dataDir: string): Promise<Lock> {
  const path = join(folder, 'server.lock')
  const mine: Holder = { pid: process.pid, birth: birthOf(process.pid), space: processSpace(), nonce: randomUUID() }
  // Each round either takes the lock, refuses, or removes one stale file; rivals can cost a round, never more than a few.
  for (let round = 0; round < 10; round++) {
    if (create(path, mine)) return hold(path, mine)
    const found = read(path)
    if (!found) continue
    if (await isHeld(path, found)) {
      throw new StartFault(
        `Another GovConnect server (process ${found.pid}) already uses the data directory ${dataDir}: stop it, or start this one with another DATA_DIR.`,
      )
    }
    removeStale(path, found)
  }
  throw new StartFault(
    `Several servers are starting on the data directory ${dataDir} at once: start one of them again.`,
  )
}

/** The file appears whole or not at all: written aside, then linked, which fails when the name is taken. */
function create(path: string, holder: Holder): boolean {
  const draft = `${path}.${holder.nonce}`
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 })
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    return createWithoutLink(path, holder)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** For the few file systems without hard links (exFAT, some shared folders). */
function createWithoutLink(path: string, holder: Holder): boolean {
  try {
    writeFileSync(path, JSON.stringify(holder), { mode: 0o600, flag: 'wx' })
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

function read(path: string): Holder | undefined {
  try {
    return holderShape.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    // An unreadable lock (cut off by a full disk) names nobody.
    return { pid: 0, space: processSpace(), nonce: '' }
  }
}

async function isHeld(path: string, holder: Holder): Promise<boolean> {
  if (holder.pid === 0) return false
  if (holder.space === processSpace()) {
    if (!isAlive(holder.pid)) return false
    const birth = birthOf(holder.pid)
    return birth === undefined || holder.birth === undefined || birth === holder.birth
  }
  const before = beatOf(path)
  await pause(foreignWatchMs)
  return beatOf(path) !== before
}

function beatOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs
}

/** Moves the stale file away; when a rival replaced it in between, its file goes back. */
function removeStale(path: string, stale: Holder): void {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
    if (read(aside)?.nonce !== stale.nonce) linkSync(aside, path)
  } catch (error) {
    const code = errorCode(error)
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

function hold(path: string, mine: Holder): Lock {
  let beat = 0
  // The value only has to change: seconds counted from nothing need no clock.
  const heart = setInterval(() => {
    try {
      if (read(path)?.nonce === mine.nonce) utimesSync(path, ++beat, beat)
    } catch {
      // The folder went away under us; PostgreSQL will say so louder than a missed beat.
    }
  }, heartbeatMs)
  heart.unref()
  return {
    release() {
      clearInterval(heart)
      if (read(path)?.nonce === mine.nonce) rmSync(path, { force: true })
    },
  }
}
