import { type Cursors, cutPage, isUuid, type Permission, refuse, sql, type Tx } from '@govconnect/kernel'
import type { ApiKeyView } from '../contract.ts'

interface ApiKeyRow {
  id: string
  name: string
  prefix: string
  scopes: Permission[]
  allowed_origins: string[]
  created_by: string
  created_by_name: string | null
  created_at: Date
  expires_at: Date | null
  last_used_at: Date | null
  revoked_at: Date | null
  replaces: string | null
}

const keys = sql`
  select id, name, prefix, scopes, allowed_origins, created_by, created_by_name, created_at, expires_at, last_used_at, revoked_at, replaces
  from identity.api_keys`

export async function findApiKey(tx: Tx, id: string): Promise<ApiKeyView | undefined> {
  const row = await tx.maybe<ApiKeyRow>(sql`${keys} where id = ${id}`)
  return row && viewOf(row)
}

/** By id, whose order is that of making. */
export async function listKeys(tx: Tx, page: { cursor?: string | undefined; limit: number }, cursors: Cursors) {
  const [before] = page.cursor ? cursors.decode(page.cursor) : [null]
  if (before !== null && (typeof before !== 'string' || !isUuid(before))) throw refuse('cursor.invalid')
  const rows = await tx.rows<ApiKeyRow>(sql`
    ${keys} where ${before}::uuid is null or id < ${before}::uuid order by id desc limit ${page.limit + 1}`)
  const { items, next_cursor } = cutPage(rows, page.limit, { encode: cursors.encode, of: (last) => [last.id] })
  return { items: items.map(viewOf), next_cursor }
}

function viewOf(row: ApiKeyRow): ApiKeyView {
  const { created_by, created_by_name, ...same } = row
  return {
    ...same,
    created_by: { id: created_by, name: created_by_name },
    created_at: row.created_at.toISOString(),
    expires_at: row.expires_at?.toISOString() ?? null,
    last_used_at: row.last_used_at?.toISOString() ?? null,
    revoked_at: row.revoked_at?.toISOString() ?? null,
  }
}

export interface LivingKey {
  tenant_id: string
  id: string
  name: string
  secret_hash: string
  scopes: Permission[]
  allowed_origins: string[]
  last_used_at: Date | null
}

/** Before a tenant is known: system role. */
export function findLivingKey(tx: Tx, prefix: string, now: Date): Promise<LivingKey | undefined> {
  return tx.maybe(sql`
    select tenant_id, id, name, secret_hash, scopes, allowed_origins, last_used_at from identity.api_keys
    where prefix = ${prefix} and revoked_at is null and (expires_at is null or expires_at > ${now})`)
}

/** Across tenants: a preflight names none. */
export async function isOriginAllowed(tx: Tx, origin: string, now: Date): Promise<boolean> {
  const { allowed } = await tx.row<{ allowed: boolean }>(sql`
    select exists (select from identity.api_keys where allowed_origins @> array[${origin}]::text[]
      and revoked_at is null and (expires_at is null or expires_at > ${now})) as allowed`)
  return allowed
}
