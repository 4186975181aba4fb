// The folder `DATA_DIR/postgres`: the cluster, the owner's password, the private socket.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import { StartFault } from './fault.ts'
import { giveTo, type Launcher } from './launcher.ts'
import { runToEnd } from './postmaster.ts'
import { ownerName } from './settings.ts'

export type Home = { dataDir: string; home: string; cluster: string; password: string }

export function openHome(dataDir: string): Home {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const home = join(dataDir, 'postgres')
  mkdirSync(home, { recursive: true, mode: 0o700 })
  return { dataDir, home, cluster: join(home, 'cluster'), password: join(home, 'password') }
}

/** Reads the owner's password; made once, together with the cluster. */
export function readPassword({ password, cluster }: Home): string {
  if (!existsSync(password)) {
    throw new StartFault(
      `The password file ${password} of the database in ${cluster} is missing: put it back from the backup.`,
    )
  }
  return readFileSync(password, 'utf8').trim()
}

/** A cluster of another major version cannot be read by these binaries: say so before they do, and what to do. */
export function checkVersion({ cluster }: Home, { major }: Binaries): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (found === major) return
  throw new StartFault(
    `The database in ${cluster} was made by PostgreSQL ${found}, this is ${major}: start the GovConnect version that made it, back up, and restore here.`,
  )
}

/**
 * Makes the cluster when there is none. It is made aside and renamed when whole: a start killed half-way leaves
 * nothing that looks like a database.
 */
export async function ensureCluster(home: Home, binaries: Binaries, tools: { launcher: Launcher; libraries?: string }) {
  for (const name of readdirSync(home.home)) {
    if (name.startsWith('new-')) rmSync(join(home.home, name), { recursive: true, force: true })
  }
  if (existsSync(home.cluster)) return
  const draft = join(home.home, `new-${randomBytes(6).toString('hex')}`)
  writeFileSync(home.password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  giveTo(tools.launcher, home.password)
  const args = [`--pgdata=${draft}`, `--username=${ownerName}`, `--pwfile=${home.password}`, '--auth=scram-sha-256']
  // The built-in locale sorts the same on every system and after every upgrade; one of the system's libraries would not.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  await runToEnd({ ...tools, program: binaries.initdb, args: [...args, ...locale, '--no-instructions'], cwd: '/' })
  renameSync(draft, home.cluster)
}
