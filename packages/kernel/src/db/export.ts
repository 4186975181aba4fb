import { readTenantTables, type TenantTable } from './tenant-tables.ts'
import type { Tx } from './tx.ts'

/** Rows on their way, and answers kept encrypted for those who ask again: nobody's records. */
const passing = new Set(['kernel.outbox', 'kernel.deliveries', 'kernel.idempotency'])

/** Rows fetched at once: as many as make about so many characters, from one on, since a row may hold a file. */
const aimedCharacters = 1_000_000
const mostRows = 100

/** JSON may hold line breaks between its parts, never inside a text: without them a row is one line and the same value. */
const oneLine = `translate(row_to_json(t)::text, E'\\n\\r', '  ')`

/**
 * Reads everything the transaction's tenant has in sealed tables, whatever tables there are, without secrets; `take` is waited for, so
 * that memory stays small however much it is. Belongs into a transaction with `snapshot`: rows then fit together.
 */
export async function readTenantRows(tx: Tx, take: (table: string, rows: string[]) => Promise<void>): Promise<void> {
  // What others refer to first, so that what was read can be put in again in its order.
  for (const table of (await readTenantTables(tx)).reverse())
    if (!passing.has(table.name)) await readTable(tx, table, take)
}

async function readTable(
  tx: Tx,
  table: TenantTable,
  take: (table: string, rows: string[]) => Promise<void>,
): Promise<void> {
  const columns = table.columns.map((name) => `"${name.replaceAll('"', '""')}"`).join(', ')
  const from = `from (select ${columns} from ${table.name} where tenant_id = '${tx.tenantId}'::uuid) t`
  await tx.run({ text: `declare tenant_rows no scroll cursor for select ${oneLine} as line ${from}`, values: [] })
  let atOnce = 1
  for (;;) {
    const found = await tx.rows<{ line: string }>({ text: `fetch ${atOnce} from tenant_rows`, values: [] })
    const lines = found.map(({ line }) => line)
    if (lines.length > 0) await take(table.name, lines)
    if (lines.length < atOnce) break
    const characters = lines.reduce((sum, line) => sum + line.length, 0)
    atOnce = characters < aimedCharacters ? Math.min(mostRows, atOnce * 2) : Math.max(1, Math.floor(atOnce / 2))
  }
  await tx.run({ text: 'close tenant_rows', values: [] })
}
