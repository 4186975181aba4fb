import { type Cursors, cutPage, isUuid, join, refuse, sql, type Tx } from '@govconnect/kernel'
import type { PlanName, TenantStatus, TenantView, Zone } from '../contract.ts'

export interface TenantRow {
  id: string
  slug: string
  name: string
  zone: Zone
  status: TenantStatus
  plan: PlanName
  workers: number
  erase: boolean
  created_at: Date
  updated_at: Date
}

const columns = sql`id, slug, name, zone, status, plan, workers, erase, created_at, updated_at`

/** At most as many as one look-up answers. */
const LOOK_UP_LIMIT = 200

const named = (slugOrId: string) => (isUuid(slugOrId) ? sql`id = ${slugOrId}` : sql`slug = ${slugOrId.toLowerCase()}`)

/** Open ones: an office that is being deleted is none any more. */
export async function findTenants(tx: Tx, slugsOrIds: readonly string[] | undefined): Promise<TenantView[]> {
  const wanted = slugsOrIds && {
    ids: slugsOrIds.filter(isUuid),
    slugs: slugsOrIds.filter((each) => !isUuid(each)).map((each) => each.toLowerCase()),
  }
  const condition = wanted ? sql`id = any(${wanted.ids}::uuid[]) or slug = any(${wanted.slugs}::text[])` : sql`true`
  const rows = await tx.rows<TenantRow>(sql`
    select ${columns} from tenants.tenants where status <> 'deleting' and (${condition}) order by lower(name), id limit ${LOOK_UP_LIMIT}`)
  return rows.map(viewOf)
}

export function findTenant(tx: Tx, slugOrId: string): Promise<TenantRow | undefined> {
  return tx.maybe<TenantRow>(sql`select ${columns} from tenants.tenants where ${named(slugOrId)}`)
}

/** Holds off every other change of this tenant until the transaction ends. */
export function lockTenant(tx: Tx, slugOrId: string): Promise<TenantRow | undefined> {
  return tx.maybe<TenantRow>(sql`select ${columns} from tenants.tenants where ${named(slugOrId)} for update`)
}

/** All of them, for the pools of a process: a row is small. */
export function allTenants(tx: Tx): Promise<TenantRow[]> {
  return tx.rows<TenantRow>(sql`select ${columns} from tenants.tenants`)
}

export function findRows(tx: Tx, ids: readonly string[]): Promise<TenantRow[]> {
  return tx.rows<TenantRow>(sql`select ${columns} from tenants.tenants where id = any(${ids}::uuid[])`)
}

/** Being deleted since before `before`. */
export function leavingTenants(tx: Tx, before: Date): Promise<TenantRow[]> {
  return tx.rows<TenantRow>(sql`
    select ${columns} from tenants.tenants where status = 'deleting' and updated_at <= ${before} order by updated_at`)
}

/** Gone since before `before` and not looked over once more. */
export function unsweptTenants(tx: Tx, before: Date): Promise<{ id: string; erase: boolean }[]> {
  return tx.rows(sql`
    select id, data = 'erase' as erase from tenants.gone where swept_at is null and deleted_at <= ${before} order by deleted_at`)
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
  return cutPage(rows, filter.limit, { encode: cursors.encode, of })
}

export function viewOf({ id, slug, name, zone, status, plan, created_at }: TenantRow): TenantView {
  return { id, slug, name, zone, status, plan, created_at: created_at.toISOString() }
}
