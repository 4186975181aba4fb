import { randomBytes } from 'node:crypto'
import { messageText } from '../rules/message-text.ts'
import type { Phone, SimMessage, Thread } from '../rules/types.ts'
import { scheduleStatuses } from './schedule.ts'
import type { Scene } from './simulation.ts'

export type PhonePatch = Partial<Omit<Phone, 'wa_id'>>

/** Makes a phone, or changes one that exists. */
export async function putPhone(scene: Scene, waId: string, patch: PhonePatch): Promise<Phone> {
  const known = await scene.world.phone(waId)
  const phone = { ...(known ?? newPhone(waId)), ...patch }
  if (phone.hides_number && !phone.user_id) phone.user_id = newUserId()
  await scene.world.savePhone(phone)
  await scene.world.record({
    at: scene.now,
    kind: known ? 'phone.changed' : 'phone.created',
    wa_id: waId,
    detail: { ...patch },
  })
  await scene.world.notify({ type: 'phone', phone })
  if (known && !known.online && phone.online && !phone.blocked) await receiveWaiting(scene, phone)
  return phone
}

export function newPhone(waId: string): Phone {
  return {
    wa_id: waId,
    name: `+${waId}`,
    blocked: false,
    online: true,
    read_receipts: true,
    auto_read: false,
    user_id: null,
    hides_number: false,
  }
}

function newUserId(): string {
  return `ID.${BigInt(`0x${randomBytes(8).toString('hex')}`)}`
}

export function newThread(numberId: string, waId: string): Thread {
  return {
    number_id: numberId,
    wa_id: waId,
    last_inbound_at: null,
    last_message_at: null,
    typing_until: null,
    unread: 0,
  }
}

/** What waited at Meta arrives when the phone is back. */
async function receiveWaiting(scene: Scene, phone: Phone): Promise<void> {
  for (const message of await scene.world.waiting(phone.wa_id)) {
    const thread = await scene.world.thread(message.number_id, phone.wa_id)
    await showOnPhone(scene, phone, { ...message, visible: true, status: 'delivered' })
    await scheduleStatuses(scene, message, {
      failure: null,
      sent: false,
      delivered: true,
      read: false,
      lastInboundAt: thread?.last_inbound_at ?? null,
    })
    if (thread) await scene.world.saveThread({ ...thread, unread: thread.unread + 1, typing_until: null })
  }
}

/** Saves a message that the phone now shows. */
export async function showOnPhone(scene: Scene, phone: Phone, message: SimMessage): Promise<void> {
  await scene.world.saveMessage(message)
  await scene.world.record({
    at: scene.now,
    kind: 'message.visible',
    number_id: message.number_id,
    wa_id: phone.wa_id,
    message_id: message.id,
    ref: message.ref,
    text: await wordsOf(scene, message),
    detail: { type: message.type },
  })
  await scene.world.notify({ type: 'message', message })
}

export async function wordsOf(scene: Scene, message: Pick<SimMessage, 'type' | 'content'>): Promise<string> {
  return messageText(message.type, message.content, message.type === 'template' ? await scene.world.templates() : [])
}

/** The citizen opens the chat: the business is told, unless the phone keeps that to itself. */
export async function openChat(scene: Scene, numberId: string, waId: string): Promise<number> {
  const phone = await scene.world.phone(waId)
  const thread = await scene.world.thread(numberId, waId)
  if (!phone || !thread) return 0
  const unread = await scene.world.unread(numberId, waId)
  for (const message of unread) {
    await scene.world.saveMessage({ ...message, status: 'read' })
    await scene.world.record({
      at: scene.now,
      kind: 'phone.read',
      number_id: numberId,
      wa_id: waId,
      message_id: message.id,
      ref: message.ref,
    })
    if (!phone.read_receipts) continue
    const lastInboundAt = thread.last_inbound_at
    const plan = { failure: null, sent: false, delivered: false, read: true, lastInboundAt }
    await scheduleStatuses(scene, message, plan)
  }
  if (thread.unread > 0) {
    const read = { ...thread, unread: 0 }
    await scene.world.saveThread(read)
    await scene.world.notify({ type: 'thread', thread: read })
  }
  return unread.length
}
