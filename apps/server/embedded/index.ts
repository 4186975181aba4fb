// PostgreSQL as a child process: real server binaries from npm, data in DATA_DIR/postgres, fsync on, no network port.
// Connections come over a Unix socket in a closed folder and still need the password (scram).
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chooseAddress, removeSocket, removeSocketFolder, urlOf } from './address.ts'
import { type Binaries, linkLibraries, makeExecutable, requireBinaries } from './binaries.ts'
import { checkVersion, ensureCluster, type Home, openHome, readPassword } from './cluster.ts'
import { ensureDatabase } from './database.ts'
import { StartFault } from './fault.ts'
import { chooseLauncher } from './launcher.ts'
import { clearLeftover } from './leftover.ts'
import { type Lock, takeLock } from './lock.ts'
import { type EmbeddedLog, launchPostmaster, type Postmaster } from './postmaster.ts'
import { serverSettings } from './settings.ts'
import { supervise } from './supervise.ts'

export { findBinaries } from './binaries.ts'
export { StartFault } from './fault.ts'
export { findRunning } from './running.ts'

export type EmbeddedOptions = {
  /** DATA_DIR; the server keeps to its folder `postgres`. */
  dataDir: string
  /** Also listen on 127.0.0.1, on this TCP port or the next free one. Without it there is only the private socket. */
  port?: number
  log: EmbeddedLog
  /** Further server settings, for tests and tools; they win over ours. */
  settings?: Record<string, string>
}

export type EmbeddedPostgres = {
  /** The owner's connection string: a superuser of this private server, database `govconnect`. */
  url: string
  /** With a TCP listener its port, else the number in the socket's name. */
  port: number
  /** The server's process; changes when it had to be started again. */
  readonly pid: number
  /** Resolves, with the reason, when the server fell over and could not be kept up. Never after stop(). */
  failed: Promise<StartFault>
  /** Fast shutdown; done within 10 s whatever the server does. Safe to call twice. */
  stop(): Promise<void>
}

/**
 * Starts the database, making it first where there is none. Refuses a data directory in use. Throws StartFault, whose
 * message is one line to show to the operator.
 * @example const database = await startEmbeddedPostgres({ dataDir: './data', log }); await database.stop()
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const binaries = requireBinaries()
  const home = openHome(resolve(options.dataDir))
  const lock = await takeLock(home.home, home.dataDir)
  try {
    return await startLocked(options, { home, binaries, lock })
  } catch (error) {
    lock.release()
    throw error
  }
}

type Parts = { home: Home; binaries: Binaries; lock: Lock }

async function startLocked(options: EmbeddedOptions, { home, binaries, lock }: Parts): Promise<EmbeddedPostgres> {
  const { log } = options
  makeExecutable(binaries)
  const libraries = linkLibraries(binaries, join(home.home, 'lib'))
  const launcher = chooseLauncher({ postgres: binaries.postgres, libraries }, home)
  await ensureCluster(home, binaries, { launcher, libraries })
  checkVersion(home, binaries)
  const password = readPassword(home)
  log.debug(`starting PostgreSQL ${launcher.how}`)
  const address = await chooseAddress(home.home, launcher, options.port)
  const args = ['-D', home.cluster, ...serverSettings(address, options.settings)]
  const command = { launcher, libraries, program: binaries.postgres, args, cwd: home.home }
  const start = () =>
    launchPatiently(async () => {
      await clearLeftover(home.cluster, log)
      removeSocket(address)
      return launchPostmaster(command, log)
    })
  const server = supervise(await start(), start, log)
  const end = async () => {
    await server.stop()
    removeSocketFolder(home.home, address)
  }
  const url = urlOf(address, password)
  await ensureDatabase(url).catch(async (error) => {
    await end()
    throw error
  })
  let ended: Promise<void> | undefined
  return {
    url,
    port: address.port,
    get pid() {
      return server.pid
    },
    failed: server.failed,
    stop: () => (ended ??= end().finally(lock.release)),
  }
}

const rivalsGoneMs = 5000
const retryMs = 100

/** The children of a killed server, or one that was just being started when its program was killed, need a moment. */
async function launchPatiently(launch: () => Promise<Postmaster>): Promise<Postmaster> {
  for (let waitedMs = 0; ; waitedMs += retryMs) {
    try {
      return await launch()
    } catch (error) {
      const rival = error instanceof StartFault && /pre-existing shared memory|already exists/.test(error.message)
      if (!rival || waitedMs >= rivalsGoneMs) throw error
      await pause(retryMs)
    }
  }
}
