// PostgreSQL refuses to run as root. Ways around it, tried in this order until one works:
//   1. a user namespace without a mapping (`unshare -U`): the server sees an ordinary uid, files stay root's;
//   2. the uid that owns the checkout, then `postgres`, then `nobody`: works where that uid can reach the binaries and
//      the data directory (containers that forbid namespaces, a checkout in somebody's home).
// An existing cluster decides by its owner: only the way it was made with can read it.
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, readFileSync, statSync } from 'node:fs'
import { platform } from 'node:os'
import { dirname } from 'node:path'
import { StartFault } from './fault.ts'

export type Launcher = {
  /** For the log: "as the current user", … */
  how: string
  /** Words put before the command. */
  prefix: string[]
  uid?: number
  gid?: number
}

/** The server program, and the folder of its libraries where it cannot find them itself. */
export type Program = { postgres: string; libraries?: string }

type Place = { dataDir: string; home: string; cluster: string }

const asCurrentUser: Launcher = { how: 'as the current user', prefix: [] }
const inUserNamespace: Launcher = { how: 'as root in a user namespace', prefix: ['unshare', '-U'] }

/** How the server is to be started here, with the data folders made reachable for it. */
export function chooseLauncher(program: Program, place: Place, candidates = candidatesFor(program, place)): Launcher {
  for (const candidate of candidates) {
    if (candidate === asCurrentUser) return withParentSignal(candidate)
    const undo = openFor(candidate, place)
    if (canRun(candidate, program, place)) return withParentSignal(candidate)
    undo()
  }
  throw new StartFault(
    `PostgreSQL does not run as root and this machine allows no way around it (tried: ${candidates.map((one) => one.how).join(', ')}): start as an ordinary user, or set DATABASE_URL.`,
  )
}

function candidatesFor({ postgres }: Program, place: Place): Launcher[] {
  if (process.getuid?.() !== 0) return [asCurrentUser]
  const clusterOwner = statSync(place.cluster, { throwIfNoEntry: false })
  if (clusterOwner) return [clusterOwner.uid === 0 ? inUserNamespace : asUser(clusterOwner)]
  const owners = [statSync(dirname(place.dataDir)), statSync(postgres), ...namedUsers(['postgres', 'nobody'])]
  const seen = new Set<number>([0])
  const others = owners.filter(({ uid }) => !seen.has(uid) && seen.add(uid))
  return [inUserNamespace, ...others.map(asUser)]
}

export function asUser({ uid, gid }: { uid: number; gid: number }): Launcher {
  return { how: `as uid ${uid}`, prefix: [], uid, gid }
}

function namedUsers(names: string[]): { uid: number; gid: number }[] {
  let passwd = ''
  try {
    passwd = readFileSync('/etc/passwd', 'utf8')
  } catch {
    return []
  }
  const rows = passwd.split('\n').map((line) => line.split(':'))
  return names.flatMap((name) => {
    const row = rows.find(([user]) => user === name)
    return row ? [{ uid: Number(row[2]), gid: Number(row[3]) }] : []
  })
}

/** Gives `home` to the candidate and lets it pass through the data directory; the answer takes both back. */
function openFor(candidate: Launcher, { dataDir, home }: Place): () => void {
  const { uid, gid } = candidate
  if (uid === undefined || gid === undefined) return () => {}
  const [before, homeBefore] = [statSync(dataDir), statSync(home)]
  chownSync(home, uid, gid)
  // Passing through is not listing: what lies beside stays closed by its own mode (secrets.json is 0600).
  if (before.uid !== uid) chmodSync(dataDir, (before.mode & 0o777) | 0o011)
  return () => {
    chownSync(home, homeBefore.uid, homeBefore.gid)
    chmodSync(dataDir, before.mode & 0o777)
  }
}

/** One short process: can it execute the server and write to its folder? */
function canRun(candidate: Launcher, { postgres, libraries }: Program, { home }: Place): boolean {
  const test = '"$1" --version >/dev/null && test -w "$2"'
  const [command, ...args] = [...candidate.prefix, 'sh', '-c', test, 'sh', postgres, home]
  if (!command) return false
  const { uid, gid } = candidate
  const env = childEnvironment(libraries)
  return spawnSync(command, args, { uid, gid, env, cwd: '/', stdio: 'ignore' }).status === 0
}

/** The usual folders of system programs, for unshare, setpriv and sh. */
const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/** Only what the server needs: the secrets in this program's environment are none of its business. */
export function childEnvironment(libraries?: string): Record<string, string> | undefined {
  // Windows programs do not start without the system's own variables.
  if (platform() === 'win32') return undefined
  return { TZ: 'UTC', LC_ALL: 'C', PATH: systemPath, ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}) }
}

/** Where the system can do it, the kernel itself stops the database when this process is killed: no orphan is left. */
function withParentSignal(launcher: Launcher): Launcher {
  const words = ['setpriv', '--pdeathsig', 'INT']
  const probe = spawnSync('setpriv', [...words.slice(1), 'true'], { env: childEnvironment(), stdio: 'ignore' })
  if (probe.status !== 0) return launcher
  // After unshare: entering a namespace clears the signal.
  return { ...launcher, prefix: [...launcher.prefix, ...words] }
}

/** A file or folder made by root before it was known who runs the server. */
export function giveTo({ uid, gid }: Launcher, path: string): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}
