import type { World } from '../support/world.ts'

type Row = { table: string; row: Record<string, unknown> }

/** Columns that reading may move. */
const readMoves = new Set(['last_seen_at'])

/** Queues of the kernel: rows pass through them and are gone. */
const passing = new Set(['kernel.outbox', 'kernel.deliveries', 'kernel.queue'])

/** Every table of every schema that carries a tenant. */
export async function tenantTables(world: World): Promise<string[]> {
  const { rows } = await world.services.db.systemPool.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not like 'pg\\_%' order by 1`,
  )
  return rows.map(({ name }) => name)
}

/** All rows of one tenant, and the platform's rows about its people. */
export async function dumpOf(world: World, tenantId: string, people: readonly string[]): Promise<Row[]> {
  const { systemPool } = world.services.db
  const dumped: Row[] = []
  const read = async (table: string, condition: string, values: unknown[]) => {
    const { rows } = await systemPool.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${table} t where ${condition} order by to_jsonb(t)::text`,
      values,
    )
    for (const { row } of rows) dumped.push({ table, row: withoutReads(row) })
  }
  for (const table of await tenantTables(world))
    if (!passing.has(table)) await read(table, 'tenant_id = $1', [tenantId])
  await read('tenants.tenants', 'id = $1', [tenantId])
  await read('identity.staff', 'id = any($1)', [people])
  await read('identity.credentials', 'staff_id = any($1)', [people])
  await read('identity.sessions', 'staff_id = any($1)', [people])
  await read('identity.one_time_links', 'staff_id = any($1)', [people])
  return dumped
}

function withoutReads(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !readMoves.has(name)))
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Every UUID that stands in the given text. */
export const idsIn = (text: string): Set<string> => new Set(text.match(uuid) ?? [])
