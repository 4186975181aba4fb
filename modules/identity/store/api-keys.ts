import { sql, type Tx } from '@govconnect/kernel'

export interface NewApiKey {
  tenantId: string
  id: string
  name: string
  prefix: string
  secretHash: string
  scopes: readonly string[]
  allowedOrigins: readonly string[]
  createdBy: { id: string; name: string | null }
  expiresAt: Date | null
  replaces: string | null
}

export async function insertApiKey(tx: Tx, key: NewApiKey, now: Date): Promise<void> {
  await tx.run(sql`
    insert into identity.api_keys (tenant_id, id, name, prefix, secret_hash, scopes, allowed_origins, created_by, created_by_name,
      created_at, expires_at, replaces)
    values (${key.tenantId}, ${key.id}, ${key.name}, ${key.prefix}, ${key.secretHash}, ${[...key.scopes]}::text[],
      ${[...key.allowedOrigins]}::text[], ${key.createdBy.id}, ${key.createdBy.name}, ${now}, ${key.expiresAt}, ${key.replaces})`)
}

/** Locks the key, so that two rotations follow one another. */
export async function lockApiKey(tx: Tx, id: string): Promise<void> {
  await tx.run(sql`select from identity.api_keys where id = ${id} for update`)
}

/** Never later than it would have ended anyway. */
export async function endApiKeyBy(tx: Tx, id: string, end: Date): Promise<void> {
  await tx.run(sql`update identity.api_keys set expires_at = least(expires_at, ${end}) where id = ${id}`)
}

export async function revokeKey(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.run(sql`update identity.api_keys set revoked_at = ${now} where id = ${id} and revoked_at is null`)
}

/** At most once a minute, also where several processes ask at once. */
export async function touchApiKey(tx: Tx, id: string, at: { now: Date; unlessSince: Date }): Promise<void> {
  await tx.run(sql`
    update identity.api_keys set last_used_at = ${at.now}
    where id = ${id} and (last_used_at is null or last_used_at <= ${at.unlessSince})`)
}
