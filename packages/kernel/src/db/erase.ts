import type pg from 'pg'
import type { Clock } from '../clock.ts'
import { readTenantTables, type TenantTable } from './tenant-tables.ts'
import type { Statement } from './tx.ts'

/** Rows, or blocks, of one statement: its locks are held for a moment only. */
const rowsAtOnce = 2_000
const blocksAtOnce = 1_000
/** Between two pieces, so that the live work of a large installation has the disk too. */
const pauseMs = 10

interface Options {
  systemPool: pg.Pool
  clock: Clock
  /** Aborts when the process ends. */
  signal: AbortSignal
}

export interface Erasing {
  tenantId: string
  /** The module whose tables these are. */
  schema: string
  /** Names of tables whose rows stay. */
  except?: readonly string[]
}

/**
 * Erases what a tenant that was closed to be erased has in the sealed tables of one schema, whatever tables there are: piece by piece,
 * each a transaction of its own, rows that refer to others first. Cut off, it goes on where it was when it is called again.
 * @throws when the process ends before it is done, or the tenant was not closed to be erased
 */
export async function eraseTenantRows(options: Options, erasing: Erasing): Promise<void> {
  const on = { rows: async <T>(statement: Statement) => (await options.systemPool.query(statement)).rows as T[] }
  for (const table of await readTenantTables(on, erasing.schema)) {
    if (erasing.except?.includes(table.name)) continue
    if (table.refersToItself) await piece(options, erasing, { table, some: null, from: null })
    else if (table.indexed) await byRows(options, erasing, table)
    else await byBlocks(options, erasing, table)
  }
}

/** Answers the number of rows; `some` null for all at once. */
async function piece(
  { systemPool, signal }: Options,
  { tenantId }: Erasing,
  { table, some, from }: { table: TenantTable; some: number | null; from: number | null },
): Promise<number> {
  signal.throwIfAborted()
  const text = 'select kernel.erase_rows($1::regclass, $2, $3, $4) as gone'
  const { rows } = await systemPool.query<{ gone: number }>(text, [table.name, tenantId, some, from])
  return rows[0]?.gone ?? 0
}

async function byRows(options: Options, erasing: Erasing, table: TenantTable): Promise<void> {
  for (;;) {
    const gone = await piece(options, erasing, { table, some: rowsAtOnce, from: null })
    if (gone < rowsAtOnce) return
    await options.clock.sleep(pauseMs, options.signal)
  }
}

/** What is written meanwhile stands in blocks that were counted, or behind them: one more step than there were blocks. */
async function byBlocks(options: Options, erasing: Erasing, table: TenantTable): Promise<void> {
  for (let from = 0; from <= table.blocks; from += blocksAtOnce) {
    await piece(options, erasing, { table, some: blocksAtOnce, from })
    if (from + blocksAtOnce <= table.blocks) await options.clock.sleep(pauseMs, options.signal)
  }
}
