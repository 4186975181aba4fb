import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { refuse } from '../contract/refusal.ts'
import type { Tx } from '../db/tx.ts'

/** Kept 24 h (law 5); `kernel.forget` sweeps. */
export const idempotencyHours = 24

const claim = `insert into kernel.idempotency (tenant_id, actor, endpoint, key, body_hash, created_at)
values ($1, $2, $3, $4, $5, $6) on conflict do nothing`
const earlier =
  'select body_hash, response from kernel.idempotency where tenant_id = $1 and actor = $2 and endpoint = $3 and key = $4'
const keep =
  'update kernel.idempotency set response = $5 where tenant_id = $1 and actor = $2 and endpoint = $3 and key = $4'

export interface IdempotencyScope {
  actor: string
  endpoint: string
  key: string
  /** Everything that makes two requests "the same": path parameters and body. */
  input: unknown
  now: Date
  /** The installation's secret: answers are kept encrypted. */
  secret: string
}

/**
 * Runs `work` once per key: a repeat with the same input gets the first answer, a repeat with another is refused.
 * A second request with the same key waits for the first one's transaction (unique index), then reads its answer.
 * @throws Refusal `idempotency.mismatch`
 */
export async function once(
  tx: Tx,
  scope: IdempotencyScope,
  work: () => Promise<unknown>,
): Promise<{ result: unknown; replayed: boolean }> {
  const id = [tx.tenantId, scope.actor, scope.endpoint, scope.key]
  const hash = createHash('sha256').update(canonical(scope.input)).digest('hex')
  const claimed = await tx.run({ name: 'kernel-idempotency', text: claim, values: [...id, hash, scope.now] })
  if (claimed === 0) {
    const before = await tx.row<{ body_hash: string; response: string }>({ text: earlier, values: id })
    if (before.body_hash !== hash) throw refuse('idempotency.mismatch')
    return { result: JSON.parse(open(before.response, scope.secret)), replayed: true }
  }
  const result = await work()
  await tx.run({ text: keep, values: [...id, seal(JSON.stringify(result ?? null), scope.secret)] })
  return { result, replayed: false }
}

/** JSON with sorted keys: two spellings of the same value hash alike. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, one: unknown) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
}

const keyOf = (secret: string) => createHash('sha256').update(`idempotency:${secret}`).digest()

/** AES-256-GCM: nonce, tag and text in one base64 line. */
function seal(text: string, secret: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

function open(line: string, secret: string): string {
  const bytes = Buffer.from(line, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8')
}
