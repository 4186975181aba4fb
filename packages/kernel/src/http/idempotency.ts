import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { AnyEndpoint, ResponseOf } from '../contract/endpoint.ts'
import { refuse } from '../contract/refusal.ts'
import type { Tx } from '../db/tx.ts'
import type { RequestContext } from './context.ts'

/** Kept 24 h (law 5); `kernel.forget` sweeps. */
export const idempotencyHours = 24

const claim = `insert into kernel.idempotency (tenant_id, actor, endpoint, key, body_hash, created_at)
values ($1, $2, $3, $4, $5, $6) on conflict do nothing`
export const earlier =
  'select body_hash, response, created_at from kernel.idempotency where tenant_id = $1 and actor = $2 and endpoint = $3 and key = $4'
const keep =
  'update kernel.idempotency set response = $5 where tenant_id = $1 and actor = $2 and endpoint = $3 and key = $4'

const takeOver = `update kernel.idempotency set created_at = $5
where tenant_id = $1 and actor = $2 and endpoint = $3 and key = $4 and response is null and created_at < $6`
const giveBack =
  'delete from kernel.idempotency where tenant_id = $1 and actor = $2 and endpoint = $3 and key = $4 and response is null'

/** A first request that has not answered after this long is taken for dead (its process was killed), ms. */
const abandonedAfterMs = 60_000

/** The record of a key as it stands. */
export interface Earlier {
  body_hash: string
  response: string | null
}

/** The record of a key with the answer its work gives: committed together with the work, or not at all. */
export interface OnceRecord {
  tenantId: string
  actor: string
  endpoint: string
  key: string
  bodyHash: string
  /** Encrypted. */
  response: string
  now: Date
}

/** What a handler needs that commits the record of its key itself. */
export interface Once {
  record(answer: unknown): OnceRecord
  /**
   * The answer that was given before.
   * @throws Refusal `idempotency.mismatch`, `idempotency.withdrawn`, `idempotency.in_progress`
   */
  repeat(earlier: Earlier): unknown
}

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
 * @throws Refusal `idempotency.mismatch`, `idempotency.withdrawn`
 */
export async function once(
  tx: Tx,
  scope: IdempotencyScope,
  work: () => Promise<unknown>,
): Promise<{ result: unknown; replayed: boolean }> {
  const before = await claimKey(tx, scope, claimOf(scope))
  if (before) return replay(before, scope)
  const result = await work()
  keepAnswer(tx, scope, result)
  return { result, replayed: false }
}

/**
 * As `once`, for work that opens transactions of its own: the key is claimed before it and answered after it. A repeat
 * that comes in between is refused; work that throws gives the key back; a claim whose process died lapses.
 * @throws Refusal `idempotency.mismatch`, `idempotency.withdrawn`, `idempotency.in_progress`
 */
export async function onceApart(
  inTx: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  scope: IdempotencyScope,
  work: () => Promise<unknown>,
): Promise<{ result: unknown; replayed: boolean }> {
  const before = await inTx(async (tx) => {
    const found = await claimKey(tx, scope, claimOf(scope))
    if (!found || found.response !== null) return found
    const abandoned = new Date(scope.now.getTime() - abandonedAfterMs)
    if (found.body_hash !== hashOf(scope)) return found
    const taken = await tx.run({ text: takeOver, values: [...idOf(tx, scope), scope.now, abandoned] })
    if (taken === 0) throw refuse('idempotency.in_progress')
    return undefined
  })
  if (before) return replay(before, scope)
  try {
    const result = await work()
    await inTx(async (tx) => keepAnswer(tx, scope, result))
    return { result, replayed: false }
  } catch (error) {
    await inTx((tx) => tx.run({ text: giveBack, values: idOf(tx, scope) }))
    throw error
  }
}

/** Stands for the body of a request that was withdrawn: no hash is spelt so. */
const withdrawnHash = 'withdrawn'

/**
 * Takes back what the caller asked of an endpoint with a key: where it was answered, the answer, for its effect to be undone; where it was not
 * (yet), undefined, and the request is refused if it still arrives. One that is under way in another transaction is waited for.
 * @throws Refusal `idempotency.in_progress` where the endpoint opens transactions of its own
 */
export async function withdrawRequest<D extends AnyEndpoint>(
  tx: Tx,
  { actor, now, services }: Pick<RequestContext, 'actor' | 'now' | 'services'>,
  { endpoint, key }: { endpoint: D; key: string },
): Promise<ResponseOf<D> | undefined> {
  const of = { actor: actor.id, endpoint: endpoint.id, key }
  const before = await claimKey(tx, of, { bodyHash: withdrawnHash, now: now() })
  if (!before || before.body_hash === withdrawnHash) return undefined
  return answerOf(before, services.config.secret) as ResponseOf<D>
}

/** As `once`, for work that is committed elsewhere: the record goes with it. */
export function onceBeside(tenantId: string, scope: IdempotencyScope, onRepeat: () => void): Once {
  const { actor, endpoint, key, now, secret } = scope
  return {
    record: (answer) => {
      const response = seal(JSON.stringify(answer ?? null), secret)
      return { tenantId, actor, endpoint, key, bodyHash: hashOf(scope), response, now }
    },
    repeat(earlier) {
      const { result } = replay(earlier, scope)
      onRepeat()
      return result
    },
  }
}

const keepRecords = `insert into kernel.idempotency (tenant_id, actor, endpoint, key, body_hash, response, created_at)
select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[])
order by 1, 2, 3, 4 on conflict do nothing returning tenant_id, actor, endpoint, key`

export const nameOf = (...parts: string[]) => parts.join('\n')

/**
 * Keeps records inside a transaction of the caller; answers those that are new. A key that another transaction is about to keep is
 * waited for. In the order of their keys: two who bring the same ones wait for each other, and not in a ring.
 */
export async function keepOnce(
  on: Pick<pg.ClientBase, 'query'>,
  records: readonly OnceRecord[],
): Promise<Set<OnceRecord>> {
  const fields = ['tenantId', 'actor', 'endpoint', 'key', 'bodyHash', 'response', 'now'] as const
  const values = fields.map((field) => records.map((record) => record[field]))
  const { rows } = await on.query<{ tenant_id: string; actor: string; endpoint: string; key: string }>({
    name: 'kernel-keep-once',
    text: keepRecords,
    values,
  })
  const kept = new Set(rows.map((row) => nameOf(row.tenant_id, row.actor, row.endpoint, row.key)))
  // The same key twice among these: the first has it.
  return new Set(
    records.filter(({ tenantId, actor, endpoint, key }) => kept.delete(nameOf(tenantId, actor, endpoint, key))),
  )
}

export async function readOnce(on: Pick<pg.ClientBase, 'query'>, record: OnceRecord): Promise<Earlier | undefined> {
  const values = [record.tenantId, record.actor, record.endpoint, record.key]
  return (await on.query<Earlier>({ text: earlier, values })).rows[0]
}

type Named = Pick<IdempotencyScope, 'actor' | 'endpoint' | 'key'>

const idOf = (tx: Tx, { actor, endpoint, key }: Named) => [tx.tenantId, actor, endpoint, key]

const claimOf = (scope: IdempotencyScope) => ({ bodyHash: hashOf(scope), now: scope.now })

export const hashOf = (scope: IdempotencyScope) => createHash('sha256').update(canonical(scope.input)).digest('hex')

/** The earlier record of the key; undefined when it is ours now. */
async function claimKey(tx: Tx, of: Named, as: { bodyHash: string; now: Date }): Promise<Earlier | undefined> {
  const values = [...idOf(tx, of), as.bodyHash, as.now]
  if ((await tx.run({ name: 'kernel-idempotency', text: claim, values })) === 1) return undefined
  return tx.row<Earlier>({ text: earlier, values: idOf(tx, of) })
}

export function replay(before: Earlier, scope: IdempotencyScope): { result: unknown; replayed: boolean } {
  if (before.body_hash === withdrawnHash) throw refuse('idempotency.withdrawn')
  if (before.body_hash !== hashOf(scope)) throw refuse('idempotency.mismatch')
  return { result: answerOf(before, scope.secret), replayed: true }
}

function answerOf({ response }: Earlier, secret: string): unknown {
  if (response === null) throw refuse('idempotency.in_progress')
  return JSON.parse(open(response, secret))
}

function keepAnswer(tx: Tx, scope: IdempotencyScope, result: unknown): void {
  const response = seal(JSON.stringify(result ?? null), scope.secret)
  tx.atEnd({ name: 'kernel-idempotency-answer', text: keep, values: [...idOf(tx, scope), response] })
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
export function seal(text: string, secret: string): string {
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
