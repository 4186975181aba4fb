/**
 * The hash chain of the audit log. Each entry's hash covers its own content and the hash before it, so that a changed, removed or
 * reordered entry breaks every hash after it. Hashing itself is handed in: this file decides only what is hashed and what is broken.
 */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

export type ChainContent = {
  tenantId: string
  /** 1, 2, 3 … without gaps within one tenant. */
  seq: number
  id: string
  at: Date
  actor: { kind: string; id: string; name: string | null }
  action: string
  subject: { type: string; id: string }
  before: Json
  after: Json
  requestId: string | null
  ip: string | null
}

export type ChainEntry = ChainContent & { previousHash: string; hash: string }

/** Hash before the first entry. */
export const GENESIS_HASH = '0'.repeat(64)

export type ChainFault =
  | { seq: number; fault: 'missing' } // an entry with this number is not there
  | { seq: number; fault: 'changed' } // its content does not give its hash
  | { seq: number; fault: 'unlinked' } // it does not continue the entry before it

export type ChainPosition = { seq: number; hash: string }

export const CHAIN_START: ChainPosition = { seq: 0, hash: GENESIS_HASH }

/** The text that is hashed: keys sorted, so that the same content gives the same text whatever order a database returns keys in. */
export function chainText(previousHash: string, content: ChainContent): string {
  const { tenantId, seq, id, at, actor, action, subject, before, after, requestId, ip } = content
  return canonical({
    version: 1,
    previous: previousHash,
    tenant: tenantId,
    seq,
    id,
    at: at.toISOString(),
    actor: { kind: actor.kind, id: actor.id, name: actor.name },
    action,
    subject: { type: subject.type, id: subject.id },
    before,
    after,
    request: requestId,
    ip,
  })
}

/** Looks at the entry that follows `position`; null when it continues the chain unbroken. */
export function chainFault(
  position: ChainPosition,
  entry: ChainEntry,
  hash: (text: string) => string,
): ChainFault | null {
  if (entry.seq !== position.seq + 1) return { seq: position.seq + 1, fault: 'missing' }
  if (entry.previousHash !== position.hash) return { seq: entry.seq, fault: 'unlinked' }
  if (hash(chainText(entry.previousHash, entry)) !== entry.hash) return { seq: entry.seq, fault: 'changed' }
  return null
}

/** JSON with sorted keys. */
export function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`)
  return `{${members.join(',')}}`
}

/**
 * What can be stored as it is hashed: JSON values only, no U+0000 and no half surrogates (PostgreSQL's jsonb refuses both; without this a
 * citizen's odd text in a `before` value would stop the chain of the tenant).
 */
export function storable(value: unknown): Json {
  if (typeof value === 'string') return storableText(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null
  if (typeof value === 'boolean') return value
  if (typeof value === 'bigint') return value.toString()
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (Array.isArray(value)) return value.map(storable)
  if (typeof value !== 'object' || value === null) return null
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(members.map(([key, member]) => [storableText(key), storable(member)]))
}

export function storableText(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD').toWellFormed()
}
