import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { type Module, migrate } from '@govconnect/kernel'
import pg from 'pg'

/** The server tests make their databases on: an existing one, or the embedded one the test run started. */
export function testServerUrl(): string {
  return process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres'
}

function urlOf(database: string): string {
  const url = new URL(testServerUrl())
  url.pathname = `/${database}`
  return url.toString()
}

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: testServerUrl() })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** One template per set of migrations: a change of any file makes a new one. */
function templateName(modules: readonly Module[]): string {
  const hash = createHash('sha256')
  const kernel = new URL('../../kernel/src/migrations/', import.meta.url)
  const folders = [kernel, ...modules.flatMap((module) => (module.migrations ? [module.migrations] : []))]
  for (const folder of folders) {
    for (const file of readdirSync(folder).sort())
      hash.update(folder.pathname.split('/').slice(-3).join('/') + file + readFileSync(new URL(file, folder), 'utf8'))
  }
  return `gc_template_${hash.digest('hex').slice(0, 16)}`
}

export interface TestDatabase {
  url: string
  drop(): Promise<void>
}

/** A database of its own for one test file, copied from a migrated template in a fraction of a second. */
export async function createTestDatabase(modules: readonly Module[]): Promise<TestDatabase> {
  const template = templateName(modules)
  const name = `gc_test_${randomBytes(6).toString('hex')}`
  await onServer(async (client) => {
    // One at a time: test files start side by side, and a template in use cannot be copied.
    await client.query('select pg_advisory_lock(7201979)')
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
    if (rowCount === 0) {
      const building = `${template}_building`
      await client.query(`drop database if exists ${building} with (force)`)
      await client.query(`create database ${building}`)
      await migrate(
        urlOf(building),
        modules.flatMap((module) => (module.migrations ? [{ module: module.name, folder: module.migrations }] : [])),
      )
      await client.query(`alter database ${building} rename to ${template}`)
    }
    await client.query(`create database ${name} template ${template}`)
  })
  return {
    url: urlOf(name),
    drop: () => onServer(async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  }
}
