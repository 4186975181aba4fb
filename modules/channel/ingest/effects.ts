import { emit, newId, type Services, type Tx } from '@govconnect/kernel'
import type { Account } from '../accounts.ts'
import { conversationOwnerChanged, conversationUpdated } from '../contract.ts'
import { providerTime } from '../rules/conversation-window.ts'
import { takeOver } from '../rules/ownership.ts'
import { clipText, storableText } from '../rules/storable.ts'
import type { InboundMessage, MessageEcho } from '../rules/webhook-events.ts'
import { lockOrOpenConversation, saveOwnership } from '../store/conversations.ts'
import { type Address, insertCitizen, lockCitizensOf, mergeCitizens, pointAddress } from '../store/identity.ts'
import { changeTarget, insertEcho } from '../store/messages.ts'

type WhichNumber = Pick<Account, 'id' | 'tenantId'>

/** Messages that change another message or a citizen. */
export function hasEffect(message: InboundMessage): boolean {
  if (message.type === 'system') return message.details.newWaId !== null && message.from !== null
  return message.details.targetId !== null && ['reaction', 'edit', 'revoke'].includes(message.type ?? '')
}

/** Carries out what such a message says. Repeating it changes nothing more. */
export async function applyEffect(services: Services, account: WhichNumber, message: InboundMessage): Promise<void> {
  const now = services.clock.now()
  await services.tenantTx(account.tenantId, async (tx) => {
    if (message.type === 'system') await changeNumber(tx, message, now)
    else await changeMessage(tx, account, message, now)
  })
}

async function changeMessage(tx: Tx, account: WhichNumber, message: InboundMessage, now: Date): Promise<void> {
  const target = await changeTarget(tx, {
    accountId: account.id,
    targetId: storableText(message.details.targetId ?? ''),
    type: message.type as 'reaction' | 'edit' | 'revoke',
    text: message.details.text === null ? null : storableText(message.details.text),
  })
  if (!target) return
  const payload = { conversation_id: target.conversation_id, what: 'message_changed' as const, version: target.version }
  emit(tx, conversationUpdated, payload, { key: target.conversation_id, occurredAt: now })
}

/** The person keeps their history under the new number. A stranger who had it before keeps theirs apart only if it is the same person. */
async function changeNumber(tx: Tx, message: InboundMessage, now: Date): Promise<void> {
  const oldAddress: Address = { kind: 'wa_id', value: storableText(message.from ?? '') }
  const newAddress: Address = { kind: 'wa_id', value: storableText(message.details.newWaId ?? '') }
  if (oldAddress.value === newAddress.value) return
  const [kept] = await lockCitizensOf(tx, [oldAddress])
  if (!kept) return
  const [other] = await lockCitizensOf(tx, [newAddress])
  if (other && other !== kept) await mergeCitizens(tx, { kept, merged: other, reason: 'user_changed_number', now })
  await pointAddress(tx, newAddress, kept, now)
}

/** Number and business-scoped id came together: one citizen. */
export async function joinAddresses(
  services: Services,
  tenantId: string,
  message: Pick<InboundMessage, 'from' | 'fromUserId' | 'profileName'>,
): Promise<void> {
  const addresses: Address[] = [
    { kind: 'wa_id', value: clipText(storableText(message.from ?? ''), 256) },
    { kind: 'bsuid', value: clipText(storableText(message.fromUserId ?? ''), 256) },
  ]
  const now = services.clock.now()
  await services.tenantTx(tenantId, async (tx) => {
    const [first, second] = await lockCitizensOf(tx, addresses)
    const name = message.profileName === null ? null : clipText(storableText(message.profileName), 200)
    const citizenId = first ?? (await insertCitizen(tx, { name, now }))
    if (second) await mergeCitizens(tx, { kept: citizenId, merged: second, reason: 'same_sender', now })
    for (const address of addresses) await pointAddress(tx, address, citizenId, now)
  })
}

/** Staff answered from the phone itself: shown as outgoing, and the assistant steps back. */
export async function applyEcho(services: Services, account: WhichNumber, echo: MessageEcho): Promise<void> {
  if (!echo.id || !echo.to) return
  const now = services.clock.now()
  const address: Address = { kind: 'wa_id', value: clipText(storableText(echo.to), 256) }
  const message = {
    ...echo,
    id: storableText(echo.id),
    text: echo.details.text === null ? null : storableText(echo.details.text),
  }
  await services.tenantTx(account.tenantId, async (tx) => {
    const conversation = await lockOrOpenConversation(tx, { accountId: account.id, address, now })
    const isNew = await insertEcho(tx, {
      id: newId(),
      accountId: account.id,
      conversation,
      address: address.value,
      providerId: message.id,
      type: message.type,
      text: message.text,
      replyTo: echo.replyTo === null ? null : storableText(echo.replyTo),
      raw: JSON.stringify(echo.raw),
      sentAt: providerTime(echo.ts, now),
      now,
    })
    if (!isNew || conversation.owner === 'staff') return
    const change = takeOver(conversation.ownership, null, false)
    if (!change.ok) return
    const version = await saveOwnership(tx, conversation.id, { ...change.ownership, staffName: null, now })
    emit(
      tx,
      conversationOwnerChanged,
      {
        conversation_id: conversation.id,
        owner: 'staff',
        owner_staff_id: null,
        owner_version: change.ownership.version,
        cause: 'phone',
        version,
      },
      { key: conversation.id, occurredAt: now },
    )
  })
}
