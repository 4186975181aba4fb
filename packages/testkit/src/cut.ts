import pg from 'pg'
import type { TestRuntime } from './runtime.ts'

async function terminate(runtime: TestRuntime, condition: string): Promise<void> {
  const client = new pg.Client({ connectionString: runtime.databaseUrl })
  client.on('error', () => {})
  await client.connect()
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and ${condition}`,
  )
  await client.end()
}

/** Ends every connection to the runtime's database, as a restart of the server would. */
export const cutDatabase = (runtime: TestRuntime): Promise<void> => terminate(runtime, 'true')

/** Ends the connections whose statement waits for a lock: cut in the middle of their work. */
export const cutWaiting = (runtime: TestRuntime): Promise<void> => terminate(runtime, `wait_event_type = 'Lock'`)
