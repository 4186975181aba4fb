import type { Tx } from './tx.ts'

/** A sealed table, as far as a walk over everything of one tenant has to know it. */
export interface TenantTable {
  /** `schema.name`, quoted where needed. */
  name: string
  /** Columns that may leave the database: those whose comment begins `secret:` are left out. */
  columns: string[]
  /** An index begins with `tenant_id`: a tenant's rows are found without reading the others'. */
  indexed: boolean
  /** Its rows refer to one another. */
  refersToItself: boolean
  /** 8 KB each. */
  blocks: number
}

interface Row extends Omit<TenantTable, 'refersToItself'> {
  refers_to: string[]
}

const sealed = `
  select format('%I.%I', n.nspname, c.relname) as name,
    array(select f.attname::text from pg_attribute f where f.attrelid = c.oid and f.attnum > 0 and not f.attisdropped
      and coalesce(col_description(c.oid, f.attnum), '') not like 'secret:%' order by f.attnum) as columns,
    exists (select from pg_index i where i.indrelid = c.oid and i.indisvalid and i.indpred is null and i.indkey[0] = a.attnum) as indexed,
    pg_relation_size(c.oid) / current_setting('block_size')::bigint as blocks,
    array(select format('%I.%I', rn.nspname, r.relname) from pg_constraint k join pg_class r on r.oid = k.confrelid
      join pg_namespace rn on rn.oid = r.relnamespace where k.conrelid = c.oid and k.contype = 'f') as refers_to
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
  where c.relkind in ('r', 'p') and not c.relispartition and ($1::text is null or n.nspname = $1)
    and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant_isolation')
  order by n.nspname, c.relname`

/** The sealed tables of a schema, or of all; a table stands before those its rows refer to. */
export async function readTenantTables(on: Pick<Tx, 'rows'>, schema: string | null = null): Promise<TenantTable[]> {
  return inOrder(await on.rows<Row>({ text: sealed, values: [schema] }))
}

function inOrder(rows: readonly Row[]): TenantTable[] {
  const left = new Map(rows.map((row) => [row.name, row]))
  const ordered: TenantTable[] = []
  while (left.size > 0) {
    const referredTo = new Set([...left.values()].flatMap((row) => row.refers_to.filter((name) => name !== row.name)))
    const free = [...left.values()].filter((row) => !referredTo.has(row.name))
    if (free.length === 0) throw new Error(`tables refer to each other in a ring: ${[...left.keys()].join(', ')}`)
    for (const { refers_to, ...table } of free) {
      left.delete(table.name)
      ordered.push({ ...table, refersToItself: refers_to.includes(table.name) })
    }
  }
  return ordered
}
