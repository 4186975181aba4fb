import { newId, sql, type Tx } from '@govconnect/kernel'
import type { LinkKind } from '../contract.ts'

export interface LinkRow {
  id: string
  kind: LinkKind
  staff_id: string | null
  expires_at: Date
}

/** Replaces the link made before for the same purpose, which stops working. */
export async function saveLink(
  tx: Tx,
  link: { kind: LinkKind; tokenHash: string; staffId: string | null; expiresAt: Date },
  now: Date,
): Promise<void> {
  await tx.run(sql`
    delete from identity.one_time_links where kind = ${link.kind} and staff_id is not distinct from ${link.staffId}::uuid`)
  await tx.run(sql`
    insert into identity.one_time_links (id, kind, token_hash, staff_id, expires_at, created_at)
    values (${newId()}, ${link.kind}, ${link.tokenHash}, ${link.staffId}, ${link.expiresAt}, ${now})`)
}

export function findLink(tx: Tx, tokenHash: string, now: Date): Promise<LinkRow | undefined> {
  return tx.maybe(sql`
    select id, kind, staff_id, expires_at from identity.one_time_links where token_hash = ${tokenHash} and expires_at > ${now}`)
}

/** Takes the link away while it is used, so that it works once: a second use at the same moment waits here and finds nothing. */
export function takeLink(tx: Tx, tokenHash: string, now: Date): Promise<LinkRow | undefined> {
  return tx.maybe(sql`
    delete from identity.one_time_links where token_hash = ${tokenHash} and expires_at > ${now}
    returning id, kind, staff_id, expires_at`)
}

export async function deleteLinks(tx: Tx, kind: LinkKind): Promise<void> {
  await tx.run(sql`delete from identity.one_time_links where kind = ${kind}`)
}

/** One first admin at a time in the whole installation; the lock ends with the transaction. */
export async function lockFirstAdmin(tx: Tx): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtext('identity.first-admin'))`)
}
