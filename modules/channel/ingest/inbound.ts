import { type NewMessage, newId, type ResponseOf, refuse, type Services } from '@govconnect/kernel'
import { z } from 'zod'
import { type fileInbound, inboundMessage } from '../contract.ts'
import type { InboundMessage, MessageEcho } from '../rules/webhook-events.ts'
import type { InboundRow } from '../store/ingest.ts'
import { applyEcho, applyEffect, hasEffect } from './effects.ts'
import type { Filing } from './filing.ts'
import { pack, personOf } from './packed.ts'

const text = z.string().nullable()
/** What filing relies on; everything else of a row is a column's to refuse. */
const rowShape = z.looseObject({
  id: z.uuid(),
  tenant_id: z.uuid(),
  account_id: z.uuid(),
  provider_id: z.string(),
  raw: z.string(),
})
const details = z.looseObject({ targetId: text, text, newWaId: text })
const effectShape = z.looseObject({ type: text, from: text, details })
const echoShape = z.looseObject({ id: z.string(), to: z.string(), type: text, ts: text, replyTo: text, details })

/** A message, with what it does to another one, or an echo of what staff sent from the phone. */
const payloadShape = z.object({
  row: rowShape.optional(),
  effect: effectShape.optional(),
  echo: z.object({ accountId: z.uuid(), echo: echoShape }).optional(),
})

interface Payload {
  row?: InboundRow
  effect?: InboundMessage
  echo?: { accountId: string; echo: MessageEcho }
}

function readPayload(payload: unknown, tenantId: string): Payload {
  const parsed = payloadShape.safeParse(payload)
  if (!parsed.success) {
    throw refuse('request.invalid', {}, { errors: [{ pointer: '#/messages', detail: parsed.error.message }] })
  }
  // Filing writes across tenants: a row says whose it is, and only this queue's are taken.
  if (parsed.data.row && parsed.data.row.tenant_id !== tenantId) throw refuse('request.not_found')
  return parsed.data as unknown as Payload
}

/** One person's messages with one number are handled in order. */
const keyOf = (accountId: string, address: string | undefined) => `${accountId}:${address ?? ''}`

/** A message on its way to the tenant's queue. A name that is stored already is left out. */
export function messageOfRow(row: InboundRow, message: InboundMessage, filing: Filing): NewMessage {
  if (row.profile_name && filing.isKnownName(personOf(row), row.profile_name)) row.profile_name = undefined
  const effect = hasEffect(message) ? `,"effect":${JSON.stringify({ ...message, raw: undefined })}` : ''
  return {
    id: row.id,
    tenantId: row.tenant_id,
    type: inboundMessage.name,
    key: keyOf(row.account_id, row.address),
    payload: `{"row":${JSON.stringify(row)}${effect}}`,
  }
}

export function messageOfEcho(account: { id: string; tenantId: string }, echo: MessageEcho): NewMessage {
  const payload: Payload = { echo: { accountId: account.id, echo } }
  return {
    id: newId(),
    tenantId: account.tenantId,
    type: inboundMessage.name,
    key: keyOf(account.id, echo.to ?? undefined),
    payload: JSON.stringify(payload),
  }
}

/** Files a batch out of the queue: rows together, then what they do, in order. Repeating it changes nothing more. */
export async function fileBatch(
  { services, filing }: { services: Services; filing: Filing },
  tenantId: string,
  batch: readonly unknown[],
): Promise<ResponseOf<typeof fileInbound>> {
  const payloads = batch.map((one) => readPayload(one, tenantId))
  const rows = payloads.flatMap(({ row }) => row ?? [])
  if (rows.length > 0) await filing.add(rows.map(pack))
  for (const { row, effect, echo } of payloads) {
    if (row && effect) await applyEffect(services, { id: row.account_id, tenantId }, effect)
    if (echo) await applyEcho(services, { id: echo.accountId, tenantId }, echo.echo)
  }
  return { handled: payloads.length }
}
