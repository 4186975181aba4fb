// The installation's database for a command beside the server (`npm run audit:verify`, …): that of DATABASE_URL, or the embedded one.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Clock, createClock, createDatabase, createLog, type Database, type Logger } from '@govconnect/kernel'
import { type Config, type Environment, loadConfig } from './config.ts'
import { StartFault } from './embedded/fault.ts'
import { startEmbeddedPostgres } from './embedded/index.ts'

export interface CommandServices {
  config: Config
  db: Database
  clock: Clock
  log: Logger
}

/**
 * Opens the database as the server sees it (sealed roles, no migration) and closes it when the work is done. The embedded one is started for
 * that time; it refuses while the server runs on the same DATA_DIR, and none is made where there is none.
 * @throws StartFault with one line for the operator; ConfigFault with every wrong setting
 */
export async function withDatabase<T>(env: Environment, work: (services: CommandServices) => Promise<T>): Promise<T> {
  const config = loadConfig(env)
  const log = createLog('error', { process: 'command' })
  if (config.databaseUrl !== undefined) return withUrl(config.databaseUrl, { config, log }, work)
  if (!existsSync(join(config.dataDir, 'postgres', 'cluster')))
    throw new StartFault(`There is no database in ${config.dataDir}: set DATA_DIR or DATABASE_URL to the server's.`)
  const embedded = await startEmbeddedPostgres({ dataDir: config.dataDir, log })
  try {
    return await withUrl(embedded.url, { config, log }, work)
  } finally {
    await embedded.stop()
  }
}

async function withUrl<T>(
  url: string,
  given: Pick<CommandServices, 'config' | 'log'>,
  work: (services: CommandServices) => Promise<T>,
): Promise<T> {
  const db = createDatabase({ url, log: given.log, poolSize: 2, applicationName: 'govconnect command' })
  try {
    return await work({ ...given, db, clock: createClock() })
  } finally {
    await db.close()
  }
}
