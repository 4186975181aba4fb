// The database inside the cluster. The one place of the server program that speaks SQL: the kernel needs a database to
// begin with.
import { Client, DatabaseError } from 'pg'
import { ownerName } from './settings.ts'

/** PostgreSQL's code for "database does not exist". */
const noSuchDatabase = '3D000'

/** Makes the database the connection string names, on the first start. */
export async function ensureDatabase(url: string): Promise<void> {
  try {
    await withClient(url, async () => {})
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== noSuchDatabase) throw error
    const maintenance = new URL(url)
    maintenance.pathname = '/postgres'
    await withClient(maintenance.href, (client) => client.query(`create database ${ownerName}`))
  }
}

async function withClient(url: string, use: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url })
  // Without a listener an error after the connection broke would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    await use(client)
  } finally {
    await client.end()
  }
}
