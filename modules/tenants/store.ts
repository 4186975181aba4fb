import { sql, type Tx } from '@govconnect/kernel'

export interface NewTenant {
  id: string
  slug: string
  name: string
  zone: string
}

/** Nothing where the id or slug exists already: what an office was renamed to is kept. */
export async function insertTenant(tx: Tx, tenant: NewTenant, now: Date): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into tenants.tenants (id, slug, name, zone, created_at, updated_at)
    values (${tenant.id}, ${tenant.slug}, ${tenant.name}, ${tenant.zone}, ${now}, ${now})
    on conflict do nothing`)
  return inserted === 1
}
