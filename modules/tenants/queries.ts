import { type Cursors, cutPage, isUuid, join, refuse, sql, type Tx } from '@govconnect/kernel'
import type { TenantView, Zone } from './contract.ts'

interface TenantRow {
  id: string
  slug: string
  name: string
  zone: Zone
  status: 'active' | 'suspended'
  created_at: Date
}

const columns = sql`id, slug, name, zone, status, created_at`

/** At most as many as one look-up answers. */
const LOOK_UP_LIMIT = 200

export async function findTenants(tx: Tx, slugsOrIds: readonly string[] | undefined): Promise<TenantView[]> {
  const wanted = slugsOrIds && {
    ids: slugsOrIds.filter(isUuid),
    slugs: slugsOrIds.filter((each) => !isUuid(each)).map((each) => each.toLowerCase()),
  }
  const condition = wanted ? sql`id = any(${wanted.ids}::uuid[]) or slug = any(${wanted.slugs}::text[])` : sql`true`
  const rows = await tx.rows<TenantRow>(sql`
    select ${columns} from tenants.tenants where ${condition} order by lower(name), id limit ${LOOK_UP_LIMIT}`)
  return rows.map(viewOf)
}

export interface TenantFilter {
  /** Only these; undefined for all. */
  ids: readonly string[] | undefined
  cursor?: string | undefined
  limit: number
}

export async function listTenantPage(tx: Tx, filter: TenantFilter, cursors: Cursors) {
  const conditions = [sql`true`]
  if (filter.ids) conditions.push(sql`id = any(${filter.ids}::uuid[])`)
  if (filter.cursor) {
    const [name, id] = cursors.decode(filter.cursor)
    // A cursor of another list is signed too, but has other parts.
    if (typeof name !== 'string' || typeof id !== 'string' || !isUuid(id)) throw refuse('cursor.invalid')
    conditions.push(sql`(lower(name), id) > (${name}, ${id}::uuid)`)
  }
  const rows = await tx.rows<TenantRow>(sql`
    select ${columns} from tenants.tenants where ${join(conditions, ' and ')}
    order by lower(name), id limit ${filter.limit + 1}`)
  const of = (last: TenantRow) => [last.name.toLowerCase(), last.id]
  const { items, next_cursor } = cutPage(rows, filter.limit, { encode: cursors.encode, of })
  return { items: items.map(viewOf), next_cursor }
}

function viewOf(row: TenantRow): TenantView {
  return { ...row, created_at: row.created_at.toISOString() }
}
