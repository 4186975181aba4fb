import {
  audit,
  type FieldError,
  type MessageType,
  maxMessageBytes,
  newId,
  type Once,
  type RequestContext,
  refuse,
  type Tx,
} from '@govconnect/kernel'
import { countParked } from '../queries/messages.ts'
import type { TenantRow } from '../queries/tenants.ts'
import { tenantsOf } from '../runtime.ts'
import { deleteParked } from '../storage-store.ts'

interface Publication {
  type: string
  key?: string | undefined
  payload: unknown
}

/** Resolves when the message is durable. A repeat of its `Idempotency-Key` is answered as the first was. */
export async function publishMessage(ctx: RequestContext, { type: name, key, payload }: Publication, once?: Once) {
  const { services } = ctx
  const runtime = tenantsOf(services)
  const tenantId = ctx.tenantId!
  const type = services.queue.types.get(name)
  if (type?.publishedBy !== 'api') throw refuse('tenants.message_type_unknown', { type: name })
  const text = textOf(type, payload)
  const office = openOffice(await runtime.office(tenantId))
  const giveBack = await runtime.usage.take(office, Buffer.byteLength(text))
  const id = newId()
  const message = { id, tenantId, type: name, key: key ?? id, payload: text }
  const answer = { id, status: 'queued' as const }
  let earlier: Awaited<ReturnType<typeof services.queue.publishOnce>>
  try {
    if (once) earlier = await services.queue.publishOnce(message, once.record(answer))
    else await services.queue.publish([message])
  } catch (error) {
    giveBack()
    throw error
  }
  if (once && earlier) {
    giveBack()
    return once.repeat(earlier) as typeof answer
  }
  runtime.count(tenantId)
  return answer
}

function openOffice(office: TenantRow | undefined): TenantRow {
  if (office?.status === 'suspended') throw refuse('tenants.suspended')
  if (office?.status !== 'active') throw refuse('tenants.being_deleted')
  return office
}

/** The payload as it is stored: as it came, once it is known to fit. */
function textOf(type: MessageType, payload: unknown): string {
  const text = JSON.stringify(payload)
  if (Buffer.byteLength(text) > maxMessageBytes) throw refuse('tenants.payload_too_large', { limit: maxMessageBytes })
  const parsed = type.payload.safeParse(payload)
  if (parsed.success) return text
  const errors: FieldError[] = parsed.error.issues.map((issue) => ({
    pointer: ['#/body/payload', ...issue.path].map(String).join('/'),
    detail: issue.message,
  }))
  throw refuse('tenants.payload_invalid', { type: type.name }, { errors })
}

export async function replayMessages(ctx: RequestContext, ids: string[] | undefined) {
  const { services } = ctx
  const tenantId = ctx.tenantId!
  const replayed = await services.queue.replay(tenantId, ids ?? null)
  const left = await services.db.tenant(tenantId, { module: 'tenants' }, async (tx) => {
    if (replayed > 0) {
      const after = { replayed, ...(ids ? { ids } : {}) }
      audit(tx, ctx, { action: 'messages.replayed', subject: { type: 'tenant', id: tenantId }, after })
    }
    return countParked(tx)
  })
  return { replayed, left }
}

export async function discardMessages(tx: Tx, ctx: RequestContext, ids: string[]) {
  const tenantId = ctx.tenantId!
  const gone = await deleteParked(tx, ids)
  if (gone.length > 0) {
    audit(tx, ctx, { action: 'messages.discarded', subject: { type: 'tenant', id: tenantId }, after: { ids: gone } })
    tx.afterCommit(() => {
      ctx.services.queue
        .discarded(tenantId)
        .catch((error: unknown) => ctx.log.warn({ err: error }, 'the broker keeps what was discarded'))
    })
  }
  return { discarded: gone.length }
}
