import { type Cursors, cutPage, isUuid, join, refuse, sql, type Tx } from '@govconnect/kernel'
import type { StaffView } from '../contract.ts'
import type { Membership } from '../rules/active-tenant.ts'
import type { TenantRole } from '../rules/permissions.ts'

export interface PersonRow {
  id: string
  name: string
  email: string
  locale: 'id' | 'en'
  platform_admin: boolean
  last_tenant_id: string | null
}

const personColumns = sql`id, name, email, locale, platform_admin, last_tenant_id`

export function findPerson(tx: Tx, id: string): Promise<PersonRow | undefined> {
  return tx.maybe(sql`select ${personColumns} from identity.staff where id = ${id}`)
}

export function findPersonByEmail(tx: Tx, email: string): Promise<PersonRow | undefined> {
  return tx.maybe(sql`select ${personColumns} from identity.staff where email = ${email}`)
}

/** Across tenants: only in system transactions; a tenant's own transaction sees its own membership. */
export async function membershipsOf(tx: Tx, staffId: string): Promise<Membership[]> {
  const rows = await tx.rows<{ tenant_id: string; role: TenantRole; disabled_at: Date | null }>(sql`
    select tenant_id, role, disabled_at from identity.memberships where staff_id = ${staffId} order by created_at, tenant_id`)
  return rows.map((row) => ({ tenantId: row.tenant_id, role: row.role, disabled: row.disabled_at !== null }))
}

export async function hasPlatformAdmin(tx: Tx): Promise<boolean> {
  const { exists } = await tx.row<{ exists: boolean }>(
    sql`select exists (select from identity.staff where platform_admin) as exists`,
  )
  return exists
}

interface StaffRow {
  id: string
  name: string
  email: string
  role: TenantRole
  disabled_at: Date | null
  created_at: Date
  invited: boolean
  last_seen_at: Date | null
}

const members = sql`
  select s.id, s.name, s.email, m.role, m.disabled_at, m.created_at,
    not exists (select from identity.credentials c where c.staff_id = s.id and c.password_hash is not null) as invited,
    (select max(coalesce(e.last_seen_at, e.created_at)) from identity.sessions e where e.staff_id = s.id) as last_seen_at
  from identity.memberships m join identity.staff s on s.id = m.staff_id`

export async function findMember(tx: Tx, staffId: string): Promise<StaffView | undefined> {
  const row = await tx.maybe<StaffRow>(sql`${members} where m.staff_id = ${staffId}`)
  return row && staffViewOf(row)
}

export interface StaffFilter {
  q?: string | undefined
  include_disabled: boolean
  cursor?: string | undefined
  limit: number
}

export async function listMembers(tx: Tx, filter: StaffFilter, cursors: Cursors) {
  const conditions = [sql`true`]
  if (!filter.include_disabled) conditions.push(sql`m.disabled_at is null`)
  if (filter.q) {
    const pattern = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(sql`(s.name ilike ${pattern} or s.email ilike ${pattern})`)
  }
  if (filter.cursor) {
    const [name, id] = cursors.decode(filter.cursor)
    // A cursor of another list is signed too, but has other parts.
    if (typeof name !== 'string' || typeof id !== 'string' || !isUuid(id)) throw refuse('cursor.invalid')
    conditions.push(sql`(lower(s.name), s.id) > (${name}, ${id}::uuid)`)
  }
  const rows = await tx.rows<StaffRow>(sql`
    ${members} where ${join(conditions, ' and ')} order by lower(s.name), s.id limit ${filter.limit + 1}`)
  const of = (last: StaffRow) => [last.name.toLowerCase(), last.id]
  const { items, next_cursor } = cutPage(rows, filter.limit, { encode: cursors.encode, of })
  return { items: items.map(staffViewOf), next_cursor }
}

function staffViewOf(row: StaffRow): StaffView {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    disabled_at: row.disabled_at?.toISOString() ?? null,
    invited: row.invited,
    last_seen_at: row.last_seen_at?.toISOString() ?? null,
    created_at: row.created_at.toISOString(),
  }
}
