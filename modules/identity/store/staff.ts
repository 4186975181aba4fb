import { newId, sql, type Tx } from '@govconnect/kernel'
import type { TenantRole } from '../rules/permissions.ts'

export interface NewStaff {
  id: string
  name: string
  email: string
  locale: 'id' | 'en'
  platformAdmin: boolean
}

/** False where the address is taken. */
export async function insertStaff(tx: Tx, staff: NewStaff, now: Date): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into identity.staff (id, name, email, locale, platform_admin, created_at, updated_at)
    values (${staff.id}, ${staff.name}, ${staff.email}, ${staff.locale}, ${staff.platformAdmin}, ${now}, ${now})
    on conflict (email) do nothing`)
  return inserted === 1
}

export async function updateProfileOf(
  tx: Tx,
  staffId: string,
  change: { name?: string | undefined; locale?: 'id' | 'en' | undefined; now: Date },
): Promise<void> {
  await tx.run(sql`
    update identity.staff
    set name = coalesce(${change.name ?? null}, name), locale = coalesce(${change.locale ?? null}, locale), updated_at = ${change.now}
    where id = ${staffId}`)
}

export async function markPlatformAdmin(tx: Tx, staffId: string, now: Date): Promise<void> {
  await tx.run(sql`update identity.staff set platform_admin = true, updated_at = ${now} where id = ${staffId}`)
}

export async function rememberTenant(tx: Tx, staffId: string, tenantId: string): Promise<void> {
  await tx.run(sql`update identity.staff set last_tenant_id = ${tenantId} where id = ${staffId}`)
}

/** Sets or replaces the password; the digest is made by better-auth. */
export async function savePassword(tx: Tx, staffId: string, passwordHash: string, now: Date): Promise<void> {
  await tx.run(sql`
    insert into identity.credentials (id, staff_id, provider_id, account_id, password_hash, created_at, updated_at)
    values (${newId()}, ${staffId}, 'credential', ${staffId}, ${passwordHash}, ${now}, ${now})
    on conflict (provider_id, account_id) do update set password_hash = excluded.password_hash, updated_at = excluded.updated_at`)
}

export interface MembershipRow {
  staff_id: string
  role: TenantRole
  disabled_at: Date | null
}

/** False where the person already belongs to the tenant. */
export async function insertMembership(
  tx: Tx,
  membership: { tenantId: string; staffId: string; role: TenantRole },
  now: Date,
): Promise<boolean> {
  const { tenantId, staffId, role } = membership
  const inserted = await tx.run(sql`
    insert into identity.memberships (tenant_id, staff_id, role, created_at, updated_at)
    values (${tenantId}, ${staffId}, ${role}, ${now}, ${now})
    on conflict (tenant_id, staff_id) do nothing`)
  return inserted === 1
}

/** All memberships of the tenant, locked: two admins who demote each other at the same moment must not both succeed. */
export function lockMemberships(tx: Tx): Promise<MembershipRow[]> {
  return tx.rows<MembershipRow>(
    sql`select staff_id, role, disabled_at from identity.memberships order by staff_id for update`,
  )
}

export async function saveMembership(tx: Tx, membership: MembershipRow, now: Date): Promise<void> {
  await tx.run(sql`
    update identity.memberships
    set role = ${membership.role}, disabled_at = ${membership.disabled_at}, updated_at = ${now}
    where staff_id = ${membership.staff_id}`)
}
