import { randomBytes } from 'node:crypto'
import {
  audit,
  holds,
  newId,
  type Permission,
  type RequestContext,
  refuse,
  type Services,
  sameSecret,
  type Tx,
} from '@govconnect/kernel'
import { forgetApiKeys } from '../api-key-gate.ts'
import { hashToken } from '../auth-adapter.ts'
import type { ApiKeyView } from '../contract.ts'
import { acrossTenants } from '../identity.ts'
import { findApiKey, findLivingKey } from '../queries/api-keys.ts'
import { endApiKeyBy, insertApiKey, lockApiKey, revokeKey, touchApiKey } from '../store/api-keys.ts'

type Call = { tx: Tx; ctx: RequestContext }

interface Wanted {
  name: string
  scopes: readonly Permission[]
  allowed_origins: readonly string[]
  expires_at: string | null
}

const minuteMs = 60_000
const secretShape = /^gck_([0-9a-f]{10})_([\w-]{43})$/

export async function makeApiKey(call: Call, wanted: Wanted) {
  refuseScopesAboveOwn(call.ctx, wanted.scopes)
  if (wanted.expires_at && new Date(wanted.expires_at) <= call.ctx.now()) throw refuse('identity.expiry_past')
  const made = await saveNew(call, wanted, null)
  recordKey(call, 'api_key.created', made.key)
  return made
}

/** Whoever gets a secret gets its rights: so rotating asks for the same rights as making. */
export async function replaceApiKey(call: Call, id: string, overlapSeconds: number) {
  const { tx, ctx } = call
  await lockApiKey(tx, id)
  const old = await keyOr404(tx, id)
  const now = ctx.now()
  const hasExpired = old.expires_at !== null && new Date(old.expires_at) <= now
  if (old.revoked_at || hasExpired) throw refuse('identity.api_key_ended')
  refuseScopesAboveOwn(ctx, old.scopes)
  await endApiKeyBy(tx, id, new Date(now.getTime() + overlapSeconds * 1_000))
  const made = await saveNew(call, old, id)
  recordKey(call, 'api_key.rotated', made.key)
  tx.afterCommit(() => forgetApiKeys(ctx.services))
  return made
}

export async function endApiKey(call: Call, id: string): Promise<void> {
  const { tx, ctx } = call
  await lockApiKey(tx, id)
  const key = await keyOr404(tx, id)
  if (key.revoked_at) return
  await revokeKey(tx, id, ctx.now())
  recordKey(call, 'api_key.revoked', key)
  tx.afterCommit(() => forgetApiKeys(ctx.services))
}

async function saveNew({ tx, ctx }: Call, wanted: Wanted, replaces: string | null) {
  const id = newId()
  const prefix = randomBytes(5).toString('hex')
  const secret = `gck_${prefix}_${randomBytes(32).toString('base64url')}`
  const { actor } = ctx
  const key = {
    tenantId: tx.tenantId!,
    id,
    name: wanted.name,
    prefix,
    secretHash: hashToken(secret),
    scopes: [...new Set(wanted.scopes)],
    allowedOrigins: [...new Set(wanted.allowed_origins)],
    createdBy: { id: actor.id, name: 'name' in actor ? actor.name : null },
    expiresAt: wanted.expires_at ? new Date(wanted.expires_at) : null,
    replaces,
  }
  await insertApiKey(tx, key, ctx.now())
  return { key: await keyOr404(tx, id), secret }
}

function refuseScopesAboveOwn(ctx: RequestContext, scopes: readonly Permission[]): void {
  const missing = scopes.find((scope) => scope === 'platform.admin' || !holds(ctx.actor, scope))
  if (missing) throw refuse('identity.scope_above_own', { permission: missing })
}

async function keyOr404(tx: Tx, id: string): Promise<ApiKeyView> {
  const key = await findApiKey(tx, id)
  if (!key) throw refuse('identity.api_key_not_found')
  return key
}

function recordKey({ tx, ctx }: Call, action: string, key: ApiKeyView): void {
  const { name, prefix, scopes, allowed_origins, expires_at, replaces } = key
  const after = { name, prefix, scopes, allowed_origins, expires_at, replaces }
  audit(tx, ctx, { action, subject: { type: 'api_key', id: key.id }, after })
}

/** Who a key acts as; null for a wrong, expired or revoked one. Found by its prefix, compared by digest in constant time. */
export async function resolveKey(services: Services, secret: string) {
  const prefix = secretShape.exec(secret)?.[1]
  if (!prefix) return null
  const now = services.clock.now()
  return acrossTenants(services, async (tx) => {
    const key = await findLivingKey(tx, prefix, now)
    if (!key || !sameSecret(hashToken(secret), key.secret_hash)) return null
    const unlessSince = new Date(now.getTime() - minuteMs)
    if (!key.last_used_at || key.last_used_at <= unlessSince) await touchApiKey(tx, key.id, { now, unlessSince })
    return {
      kind: 'api_key' as const,
      id: key.id,
      name: key.name,
      tenantId: key.tenant_id,
      permissions: key.scopes,
      allowedOrigins: key.allowed_origins,
    }
  })
}
