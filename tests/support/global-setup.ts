import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StartFault, startEmbeddedPostgres } from '../../apps/server/embedded/index.ts'

const quiet = { debug() {}, info() {}, warn: console.warn, error: console.error }

/**
 * One PostgreSQL for the whole test run, so that nothing has to be installed: the embedded one, in a folder of its own,
 * without fsync (nothing here outlives the run). `TEST_DATABASE_URL` names another server instead.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['TEST_DATABASE_URL']) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'govconnect-test-'))
  try {
    const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '300' }
    const database = await startEmbeddedPostgres({ dataDir: folder, log: quiet, settings })
    process.env['TEST_DATABASE_URL'] = database.url
    return async () => {
      await database.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    if (error instanceof StartFault)
      throw new Error(`No PostgreSQL for the tests: ${error.message} Set TEST_DATABASE_URL to use another server.`)
    throw error
  }
}
