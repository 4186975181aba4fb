import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbeddedPostgres } from '../../apps/server/embedded/index.ts'

const quiet = { debug() {}, info() {}, warn() {}, error: console.error }

/** A PostgreSQL of the benchmark's own, in a folder that goes with it. */
export async function withPostgres<T>(
  settings: Record<string, string>,
  work: (of: { folder: string; url: string; fresh(name: string): Promise<string> }) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'govconnect-bench-'))
  const database = await startEmbeddedPostgres({ dataDir: folder, log: quiet, settings })
  try {
    return await work({ folder, url: database.url, fresh: (name) => makeDatabase(database.url, name) })
  } finally {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A new database on the same server; answers its address. */
async function makeDatabase(url: string, name: string): Promise<string> {
  await inDatabase(url, (client) => client.query(`create database ${name}`))
  return url.replace(/\/govconnect(\?|$)/, `/${name}$1`)
}

export async function inDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
