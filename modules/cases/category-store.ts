import { sql, type Tx } from '@govconnect/kernel'
import type { CategoryView } from './contract/categories.ts'
import { defaultCategories } from './rules/default-categories.ts'

interface CategoryRow {
  slug: string
  kind: CategoryView['kind']
  label_id: string
  label_en: string
  agency: string | null
  sla_days: number | null
  emergency: boolean
  emergency_number: string | null
  confidential: boolean
  needs_photo: boolean
  needs_address: boolean
  position: number
  archived_at: Date | null
  version: number
}

const columns = sql`slug, kind, label_id, label_en, agency, sla_days, emergency, emergency_number, confidential,
  needs_photo, needs_address, position, archived_at, version`

/** The shipped list as views: what an office shows before its first change. */
const shippedCategories: readonly CategoryView[] = defaultCategories.map((category, index) => ({
  ...category,
  position: (index + 1) * 10,
  archived: false,
  version: 1,
}))

/** The tenant's own list; the shipped one before it has any. */
export async function listCategories(tx: Tx): Promise<readonly CategoryView[]> {
  const rows = await tx.rows<CategoryRow>(
    sql`select ${columns} from cases.categories where tenant_id = ${tx.tenantId} order by position, slug`,
  )
  return rows.length === 0 ? shippedCategories : rows.map(viewOf)
}

/** Gives a tenant the shipped list, once; harmless when repeated. Answers how many rows it wrote. */
export function seedCategories(tx: Tx, now: Date): Promise<number> {
  const list = shippedCategories.map(({ label, ...rest }) => ({ ...rest, label_id: label.id, label_en: label.en }))
  return tx.run(sql`insert into cases.categories (tenant_id, slug, kind, label_id, label_en, agency, sla_days, emergency,
      emergency_number, confidential, needs_photo, needs_address, position, version, updated_at)
    select ${tx.tenantId}::uuid, slug, kind, label_id, label_en, agency, sla_days, emergency, emergency_number, confidential,
      needs_photo, needs_address, position, 1, ${now}
    from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as d(slug text, kind text, label_id text, label_en text,
      agency text, sla_days integer, emergency boolean, emergency_number text, confidential boolean, needs_photo boolean,
      needs_address boolean, position integer)
    where not exists (select from cases.categories where tenant_id = ${tx.tenantId})
    on conflict do nothing`)
}

/** One category, seeding the tenant's list first where it has none. */
export async function findCategory(tx: Tx, slug: string, now: Date): Promise<CategoryView | undefined> {
  const find = () =>
    tx.maybe<CategoryRow>(
      sql`select ${columns} from cases.categories where tenant_id = ${tx.tenantId} and slug = ${slug}`,
    )
  let found = await find()
  if (!found) {
    // Another transaction may have seeded just now: look again whoever wrote the rows.
    await seedCategories(tx, now)
    found = await find()
  }
  return found && viewOf(found)
}

export async function lastPosition(tx: Tx): Promise<number> {
  const { last } = await tx.row<{ last: number }>(
    sql`select coalesce(max(position), 0) as last from cases.categories where tenant_id = ${tx.tenantId}`,
  )
  return last
}

/** Writes the whole category; `archivedAt` null brings it back. */
export async function saveCategory(tx: Tx, category: CategoryView, now: Date): Promise<void> {
  const archivedAt = category.archived ? now : null
  await tx.run(sql`insert into cases.categories (tenant_id, slug, kind, label_id, label_en, agency, sla_days, emergency,
      emergency_number, confidential, needs_photo, needs_address, position, archived_at, version, updated_at)
    values (${tx.tenantId}, ${category.slug}, ${category.kind}, ${category.label.id}, ${category.label.en},
      ${category.agency}, ${category.sla_days}, ${category.emergency}, ${category.emergency_number},
      ${category.confidential}, ${category.needs_photo}, ${category.needs_address}, ${category.position}, ${archivedAt},
      ${category.version}, ${now})
    on conflict (tenant_id, slug) do update set
      (kind, label_id, label_en, agency, sla_days, emergency, emergency_number, confidential, needs_photo, needs_address,
       position, archived_at, version, updated_at)
      = (excluded.kind, excluded.label_id, excluded.label_en, excluded.agency, excluded.sla_days, excluded.emergency,
         excluded.emergency_number, excluded.confidential, excluded.needs_photo, excluded.needs_address,
         excluded.position, excluded.archived_at, excluded.version, excluded.updated_at)`)
}

function viewOf({ label_id, label_en, archived_at, ...rest }: CategoryRow): CategoryView {
  return { ...rest, label: { id: label_id, en: label_en }, archived: archived_at !== null }
}
