// What an earlier run left in the cluster folder. Called with the lock held, so no GovConnect server is alive here.
//   postmaster.pid of a dead process, or of another program that got its number: removed (PostgreSQL itself would refuse
//     to start when the number is taken again, which is usual in containers).
//   a living database of ours (this program was killed and the system could not stop it): stopped in order, not adopted.
//     Adopting would keep yesterday's settings and a log nobody reads; a fast shutdown takes about 0.1 s.
//   a living database somebody else started on our folder: refused.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { errorCode, StartFault } from './fault.ts'
import { isAlive, servesCluster } from './processes.ts'
import { clusterMark } from './settings.ts'

const pollMs = 20
/** Fast shutdown writes a checkpoint; then harsher signals. Together below the 10 s a stop may take. */
const stopLadder = [
  { signal: 'SIGINT', patienceMs: 7000 },
  { signal: 'SIGQUIT', patienceMs: 1500 },
  { signal: 'SIGKILL', patienceMs: 1000 },
] as const

export async function clearLeftover(cluster: string, log: { warn(message: string): void }): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid')
  const pid = Number(firstLine(pidFile))
  const living = Number.isInteger(pid) && pid > 0 && isAlive(pid)
  const serves = living && servesCluster(pid, cluster)
  // The system cannot tell: PostgreSQL's own check decides when it starts.
  if (serves === undefined) return
  if (!serves) {
    rmSync(pidFile, { force: true })
    return
  }
  if (!readIfThere(join(cluster, 'postmaster.opts')).includes(clusterMark)) {
    throw new StartFault(
      `Process ${pid}, a PostgreSQL server that GovConnect did not start, runs on ${cluster}: stop it with "pg_ctl stop -D ${cluster}".`,
    )
  }
  log.warn(`stopping the database server (process ${pid}) that a killed run left behind`)
  await stopProcess(pid)
  rmSync(pidFile, { force: true })
}

/** Climbs the ladder until the process is gone. */
export async function stopProcess(pid: number): Promise<void> {
  for (const { signal, patienceMs } of stopLadder) {
    send(pid, signal)
    for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += pollMs) {
      if (!isAlive(pid)) return
      await pause(pollMs)
    }
  }
  throw new StartFault(`The database server (process ${pid}) does not stop: end it and start again.`)
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error
  }
}

function firstLine(path: string): string {
  return readIfThere(path).split('\n')[0] ?? ''
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
