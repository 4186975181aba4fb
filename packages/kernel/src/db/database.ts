import pg from 'pg'
import { isUuid } from '../clock.ts'
import type { Logger } from '../log.ts'
import { gather } from './packet.ts'
import { createTx, type Tx } from './tx.ts'

/** Role of ordinary work: sees the rows of the tenant set in its transaction, and nothing without one. */
export const appRole = 'govconnect_app'
/** Role of work across tenants (relay, ingest, jobs): named in policies, used by few files (see the architecture tests). */
export const systemRole = 'govconnect_system'

export interface DatabaseOptions {
  /** The owner's connection string; the server's own work never runs as the owner. */
  url: string
  log: Pick<Logger, 'warn'>
  /** Connections for tenant work; the system pool has half of them, at least twelve. */
  poolSize?: number
  applicationName?: string
}

export interface TxOptions {
  /** Module whose outbox rows this transaction writes. */
  module: string
  readOnly?: boolean
  /** All statements see one moment; reads only. It holds up the clearing away of old rows, so nothing long without need. */
  snapshot?: true
}

export interface Database {
  /** The owner's connection string, for a thread: it has connections of its own (`@govconnect/kernel/database`). Never to be logged. */
  url: string
  /** One transaction of one tenant, as the sealed role. */
  tenant<T>(tenantId: string, options: TxOptions, work: (tx: Tx) => Promise<T>): Promise<T>
  /** One transaction across tenants, as the system role. */
  system<T>(options: TxOptions, work: (tx: Tx) => Promise<T>): Promise<T>
  /** The system pool, for single statements on hot paths and for locks held long. */
  systemPool: pg.Pool
  close(): Promise<void>
}

// bigint counts and sizes fit a double; ids are UUIDs.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** A new connection plans its first statements anew, tens of milliseconds: in an office that calls every half minute each call would pay for one. */
const idleTimeoutMillis = 300_000

/** A pool whose idle and checked-out clients never take the process down when a connection breaks. */
export function createPool(options: DatabaseOptions & { role?: string; max: number; idleInTxMs?: number }): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max,
    application_name: options.applicationName ?? 'govconnect',
    options: options.role ? `-c role=${options.role}` : undefined,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis,
    keepAlive: true,
    idle_in_transaction_session_timeout: options.idleInTxMs,
    // Statements that need not wait for each other's answers go out together: beginning and first, last and commit, batch and batch.
    pipeline: true,
  })
  // pg hangs its client, password and all, on the error: only what it says is logged.
  const lost = (error: Error & { code?: string }) => {
    if (!pool.ending) options.log.warn({ reason: error.message, code: error.code }, 'database connection lost')
  }
  pool.on('error', lost)
  pool.on('connect', (client) => client.on('error', lost))
  return pool
}

/** The channel alone keeps four for good (write path, lane lock); fewer than this and the others starve. */
const systemConnections = (tenantConnections: number) => Math.max(12, Math.ceil(tenantConnections / 2))

/** A transaction in which nothing is asked for so long has been forgotten: its locks are let go before the whole office stands still, ms. */
const idleInTxMs = 60_000

export function createDatabase(options: DatabaseOptions): Database {
  const max = options.poolSize ?? 16
  const app = createPool({ ...options, role: appRole, max, idleInTxMs })
  const systemPool = createPool({ ...options, role: systemRole, max: systemConnections(max) })
  return {
    url: options.url,
    tenant(tenantId, txOptions, work) {
      if (!isUuid(tenantId)) throw new Error(`not a tenant id: ${tenantId}`)
      const mode = txOptions.snapshot
        ? ' ISOLATION LEVEL REPEATABLE READ READ ONLY'
        : txOptions.readOnly
          ? ' READ ONLY'
          : ''
      return transact(app, `BEGIN${mode}; SET LOCAL app.tenant_id = '${tenantId}'`, (client) =>
        createTx(client, { module: txOptions.module, tenantId }),
      )(work)
    },
    system(txOptions, work) {
      return transact(systemPool, txOptions.readOnly ? 'BEGIN READ ONLY' : 'BEGIN', (client) =>
        createTx(client, { module: txOptions.module, tenantId: null }),
      )(work)
    },
    systemPool,
    async close() {
      await Promise.all([app.end(), systemPool.end()])
    },
  }
}

function transact(
  pool: pg.Pool,
  begin: string,
  open: (client: pg.PoolClient) => Tx & { finish(commit: () => Promise<unknown>): Promise<void>; committed(): void },
) {
  return async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      gather(client)
      // Where it fails, so does what follows it, and that is what is told.
      client.query(begin).catch(() => {})
      const tx = open(client)
      const result = await work(tx)
      await tx.finish(() => client.query('COMMIT'))
      tx.committed()
      return result
    } catch (error) {
      await client.query('ROLLBACK').catch((rollbackError: Error) => {
        broken = rollbackError
      })
      throw error
    } finally {
      client.release(broken)
    }
  }
}

/** True where the database could not be reached or went away: the work may be tried again unchanged. */
export function isConnectionFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = (error as { code?: string }).code ?? ''
  if (/^(08|57P0|53300|25006|25P03)/.test(code)) return true
  if (['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT'].includes(code)) return true
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/.test(
    error.message,
  )
}

/** True for faults that a second try usually heals: serialization, deadlock, lock timeout. */
export function isContention(error: unknown): boolean {
  const code = (error as { code?: string } | null)?.code
  return code === '40001' || code === '40P01' || code === '55P03'
}
