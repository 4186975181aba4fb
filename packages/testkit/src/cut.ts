import pg from 'pg'
import type { TestRuntime } from './runtime.ts'

/** Ends every connection to the runtime's database, as a restart of the server would. */
export async function cutDatabase(runtime: TestRuntime): Promise<void> {
  const client = new pg.Client({ connectionString: runtime.databaseUrl })
  client.on('error', () => {})
  await client.connect()
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  await client.end()
}
