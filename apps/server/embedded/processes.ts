// Telling one process from another that later got the same number.
import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync } from 'node:fs'

/** False also for a zombie: it is dead, only its parent has not asked yet. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives and belongs to someone else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  const state = procStat(pid)?.[0]
  return state !== 'Z' && state !== 'X'
}

/** A value that no other process of this boot with the same number has; undefined where the system has no /proc. */
export function birthOf(pid: number): string | undefined {
  // Field 22 of /proc/<pid>/stat: start time in clock ticks since boot; procStat begins at field 3.
  const ticks = procStat(pid)?.[19]
  return ticks === undefined ? undefined : `${bootId()}:${ticks}`
}

/** The name of the space our process numbers are valid in: a container has its own. */
export function processSpace(): string {
  try {
    return `${bootId()}:${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return 'host'
  }
}

/** Is process `pid` a PostgreSQL server of `cluster`? Undefined where the system cannot tell (Windows). */
export function servesCluster(pid: number, cluster: string): boolean | undefined {
  const program = readText(`/proc/${pid}/comm`)?.trim()
  if (program !== undefined) return program === 'postgres' && workingFolder(pid) === realpathSync(cluster)
  const listing = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  if (listing.error) return undefined
  return listing.stdout.includes('postgres') && listing.stdout.includes(cluster)
}

/** PostgreSQL works inside its cluster folder. Unreadable means another user's process, so none of ours. */
function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

function procStat(pid: number): string[] | undefined {
  // The second field is the name in brackets and may itself hold spaces and brackets.
  const text = readText(`/proc/${pid}/stat`)
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')
}

function bootId(): string {
  return readText('/proc/sys/kernel/random/boot_id')?.trim() ?? ''
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
