import { createHash } from 'node:crypto'
import type { auditRecorded, Services, Tx } from '@govconnect/kernel'
import type { PayloadOf } from '@govconnect/kernel/contract'
import type { AuditChainView } from '../contract.ts'
import { acrossTenants } from '../identity.ts'
import { chainIds, chainOf, entriesAfter, lastSeq, PLATFORM_CHAIN } from '../queries/audit.ts'
import {
  CHAIN_START,
  type ChainContent,
  type ChainFault,
  type ChainPosition,
  chainFault,
  chainText,
  storable,
  storableText,
} from '../rules/audit-chain.ts'
import { appendEntry, lockHead, saveVerification } from '../store/audit.ts'

/** Entries read and hashed at once while verifying: about 25 ms, then other requests get their turn. */
const VERIFY_BATCH = 500

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

export interface RecordedAction {
  id: string
  tenantId: string | null
  at: Date
  payload: PayloadOf<typeof auditRecorded>
}

/** Adds an action to the end of its tenant's chain. */
export async function appendToChain(tx: Tx, recorded: RecordedAction): Promise<void> {
  const tenantId = recorded.tenantId ?? PLATFORM_CHAIN
  const head = await lockHead(tx, tenantId, CHAIN_START)
  const { actor, action, subject, before, after, request_id, ip } = recorded.payload
  const content: ChainContent = {
    tenantId,
    seq: head.seq + 1,
    id: recorded.id,
    at: recorded.at,
    actor: { kind: actor.kind, id: storableText(actor.id), name: actor.name ? storableText(actor.name) : null },
    action: storableText(action),
    subject: { type: storableText(subject.type), id: storableText(subject.id) },
    before: storable(before),
    after: storable(after),
    requestId: request_id ?? null,
    ip: ip ?? null,
  }
  const hash = sha256(chainText(head.hash, content))
  await appendEntry(tx, { ...content, previousHash: head.hash, hash })
}

type Verifying = Pick<Services, 'db' | 'clock'>

/** Recomputes the chain from its first entry to the head as it is now, in batches, each a short transaction. */
export async function verifyChain(services: Verifying, tenantId: string): Promise<AuditChainView> {
  const inTenant = <T>(work: (tx: Tx) => Promise<T>) => services.db.tenant(tenantId, { module: 'identity' }, work)
  // Read before the head, which only grows with its entries: what lies beyond the head was never appended.
  const last = await inTenant((tx) => lastSeq(tx))
  const head = await inTenant((tx) => chainOf(tx))
  let position: ChainPosition = CHAIN_START
  let fault: ChainFault | null = null
  while (!fault && position.seq < head.entries) {
    const { seq } = position
    const entries = await inTenant((tx) => entriesAfter(tx, seq, Math.min(VERIFY_BATCH, head.entries - seq)))
    if (entries.length === 0) fault = { seq: seq + 1, fault: 'missing' }
    for (const entry of entries) {
      fault = chainFault(position, entry, sha256)
      if (fault) break
      position = { seq: entry.seq, hash: entry.hash }
    }
  }
  if (!fault && position.hash !== head.head_hash) fault = { seq: head.entries, fault: 'changed' }
  if (!fault && last > head.entries) fault = { seq: head.entries + 1, fault: 'unlinked' }
  const entries = fault ? position.seq : head.entries
  await inTenant((tx) => saveVerification(tx, tenantId, { entries, fault, now: services.clock.now() }))
  // Where the head itself is gone, there was no row to save the outcome in.
  return { ...(await inTenant((tx) => chainOf(tx))), fault }
}

export interface VerifiedChain {
  /** Null: the chain of what belongs to no tenant. */
  tenantId: string | null
  entries: number
  headHash: string
  /** First broken entry; null where the chain holds. */
  fault: ChainFault | null
}

/** Verifies the chain of every tenant and the platform's own, one after another. */
export async function* verifyEveryChain(services: Verifying): AsyncGenerator<VerifiedChain> {
  for (const id of await acrossTenants(services, (tx) => chainIds(tx))) {
    const { entries, head_hash: headHash, fault } = await verifyChain(services, id)
    yield { tenantId: id === PLATFORM_CHAIN ? null : id, entries, headHash, fault }
  }
}
