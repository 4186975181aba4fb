import type { Fault } from '../rules/check.ts'
import { wamid } from '../rules/identifiers.ts'
import type { ReadRequest, SendRequest } from '../rules/send-request.ts'
import type { BusinessNumber, Phone, SimMessage, Thread } from '../rules/types.ts'
import { windowIsOpen } from '../rules/window.ts'
import { newThread, putPhone, showOnPhone, wordsOf } from './phones.ts'
import { type FailureReason, scheduleStatuses } from './schedule.ts'
import { randomHex, type Scene } from './simulation.ts'

/** How long "typing…" stays without a message (ms). */
const typingMs = 25_000
/** How far back a read mark reaches: earlier messages of the chat are read with it. */
const readBack = 20

/** Phone of the recipient, by number or by business-scoped user id; null when the id is unknown. */
export async function recipientOf(scene: Scene, request: SendRequest): Promise<string | null> {
  if (request.wa_id !== null) return request.wa_id
  const phone = await scene.world.phoneByUserId(request.user_id ?? '')
  return phone?.wa_id ?? null
}

/** Outside the 24-hour window only templates may go; a reaction counts as a message. */
export async function windowFault(
  scene: Scene,
  number: BusinessNumber,
  of: { request: SendRequest; waId: string },
): Promise<Fault | null> {
  if (of.request.type === 'template') return null
  const thread = await scene.world.thread(number.id, of.waId)
  return windowIsOpen(thread?.last_inbound_at ?? null, scene.now) ? null : { code: 131047, details: windowDetails }
}

const windowDetails =
  'Message failed to send because more than 24 hours have passed since the customer last replied to this number.'

/** Takes the message: from here on the citizen will see it once, whatever becomes of the answer. */
export async function acceptMessage(
  scene: Scene,
  number: BusinessNumber,
  of: { request: SendRequest; undeliverable: boolean },
): Promise<SimMessage> {
  const { request } = of
  const waId = (await recipientOf(scene, request)) ?? ''
  const { phone, unknown } = await phoneFor(scene, waId)
  const thread = (await scene.world.thread(number.id, waId)) ?? newThread(number.id, waId)
  const failure = failureOf(scene, { request, thread, undeliverable: of.undeliverable || unknown })
  const shown = !failure && phone !== null && phone.online && !phone.blocked
  const read = shown && phone.auto_read
  const message: SimMessage = {
    id: wamid('outbound', waId, randomHex()),
    number_id: number.id,
    wa_id: waId,
    direction: 'outbound',
    type: request.type,
    content: request.content,
    reply_to: request.reply_to,
    ref: request.ref,
    status: failure ? 'failed' : read ? 'read' : shown ? 'delivered' : 'sent',
    visible: shown,
    error_code: failure?.code ?? null,
    citizen_emoji: null,
    business_emoji: null,
    at: scene.now,
    edited_at: null,
    revoked_at: null,
  }
  await recordAccepted(scene, message, failure)
  await putOnPhone(scene, { message, phone: shown ? phone : null, thread, read })
  await scheduleStatuses(scene, message, {
    failure,
    sent: true,
    delivered: shown,
    read: read && phone.read_receipts,
    lastInboundAt: thread.last_inbound_at,
  })
  return message
}

async function phoneFor(scene: Scene, waId: string): Promise<{ phone: Phone | null; unknown: boolean }> {
  const known = await scene.world.phone(waId)
  if (known) return { phone: known, unknown: false }
  const { behaviour } = await scene.world.settings()
  if (behaviour.unknown_phone === 'undeliverable') return { phone: null, unknown: true }
  return { phone: await putPhone(scene, waId, {}), unknown: false }
}

function failureOf(
  scene: Scene,
  of: { request: SendRequest; thread: Thread; undeliverable: boolean },
): FailureReason | null {
  if (of.undeliverable) return { code: 131026, details: 'Message Undeliverable.' }
  if (of.request.type === 'template' || windowIsOpen(of.thread.last_inbound_at, scene.now)) return null
  return { code: 131047, details: windowDetails }
}

async function recordAccepted(scene: Scene, message: SimMessage, failure: FailureReason | null): Promise<void> {
  const entry = {
    at: scene.now,
    number_id: message.number_id,
    wa_id: message.wa_id,
    message_id: message.id,
    ref: message.ref,
    text: await wordsOf(scene, message),
  }
  await scene.world.record({ ...entry, kind: 'api.accepted', detail: { type: message.type } })
  if (failure) await scene.world.record({ ...entry, kind: 'message.undelivered', detail: { code: failure.code } })
}

async function putOnPhone(
  scene: Scene,
  of: { message: SimMessage; phone: Phone | null; thread: Thread; read: boolean },
): Promise<void> {
  const { message, phone, thread } = of
  const next: Thread = { ...thread, last_message_at: scene.now, typing_until: null }
  if (phone && !of.read) next.unread += 1
  await scene.world.saveThread(next)
  if (phone) await showOnPhone(scene, phone, message)
  else await scene.world.saveMessage(message)
  await scene.world.notify({ type: 'thread', thread: next })
  if (phone && message.type === 'reaction') await reactTo(scene, message)
}

async function reactTo(scene: Scene, message: SimMessage): Promise<void> {
  const target = await scene.world.message(String(message.content.message_id))
  if (target?.wa_id !== message.wa_id || target.number_id !== message.number_id) return
  const changed = { ...target, business_emoji: String(message.content.emoji ?? '') || null }
  await scene.world.saveMessage(changed)
  await scene.world.notify({ type: 'message', message: changed })
}

/** The business marks a citizen's message as read, perhaps beginning to type. */
export async function markReadByBusiness(scene: Scene, request: ReadRequest): Promise<void> {
  const message = await scene.world.message(request.message_id)
  if (!message) return
  const { number_id, wa_id } = message
  const thread = (await scene.world.thread(number_id, wa_id)) ?? newThread(number_id, wa_id)
  const earlier = await scene.world.chat({ number_id, wa_id, before: message, limit: readBack })
  for (const one of [message, ...earlier]) {
    if (one.direction !== 'inbound' || one.status === 'read') continue
    const read: SimMessage = { ...one, status: 'read' }
    await scene.world.saveMessage(read)
    await scene.world.notify({ type: 'message', message: read })
  }
  const entry = { at: scene.now, number_id, wa_id, message_id: message.id }
  await scene.world.record({ ...entry, kind: 'api.read' })
  if (!request.typing) return
  await scene.world.record({ ...entry, kind: 'api.typing' })
  const typing = { ...thread, typing_until: scene.now + typingMs }
  await scene.world.saveThread(typing)
  await scene.world.notify({ type: 'thread', thread: typing })
}
