import { createHash } from 'node:crypto'
import { wamid } from '../rules/identifiers.ts'
import { mediaUrlLifeMs } from '../rules/media-limits.ts'
import { type ActionProblem, buildAction, type PhoneAction, type WireMedia } from '../rules/phone-action.ts'
import type { BusinessNumber, JsonObject, Phone, SimMedia, SimMessage } from '../rules/types.ts'
import { messageItem, rawMessageItem } from '../rules/webhook-payload.ts'
import { newThread, openChat, wordsOf } from './phones.ts'
import { scheduleMessage } from './schedule.ts'
import { randomHex, type Scene, type SimulatorConfig } from './simulation.ts'

export interface PhoneCall {
  number_id: string
  wa_id: string
  action: PhoneAction
}

export type PhoneProblem = ActionProblem | 'phone_unknown' | 'number_unknown' | 'phone_offline'

export type ActOutcome = { message: SimMessage } | { problem: PhoneProblem }

/** The citizen does something on the phone; the business hears of it by webhook. */
export async function actOnPhone(scene: Scene, call: PhoneCall): Promise<ActOutcome> {
  const phone = await scene.world.phone(call.wa_id)
  const number = await scene.world.number(call.number_id)
  if (!phone) return { problem: 'phone_unknown' }
  if (!number) return { problem: 'number_unknown' }
  if (!phone.online) return { problem: 'phone_offline' }
  const thread = (await scene.world.thread(number.id, phone.wa_id)) ?? newThread(number.id, phone.wa_id)
  const target = await targetOf(scene, call)
  const media = await mediaOf(scene, call.action)
  const built = buildAction(call.action, { target, media, businessPhone: number.display_phone })
  if ('problem' in built) return built
  const message = newMessage(scene, { number, phone, ...built })
  const changed = await applyToTarget(scene, call.action, target)
  if (!changed) {
    await scene.world.saveMessage(message)
    await scene.world.notify({ type: 'message', message })
  }
  const opens = !['edit', 'revoke', 'number_change'].includes(call.action.type)
  const next = { ...thread, last_message_at: scene.now, last_inbound_at: opens ? scene.now : thread.last_inbound_at }
  await scene.world.saveThread(next)
  await scene.world.notify({ type: 'thread', thread: next })
  await recordAction(scene, call.action, message)
  const item = call.action.type === 'raw' ? rawMessageItem(phone, message) : messageItem(phone, message, built.context)
  await scheduleMessage(scene, phone, { message, item })
  await openChat(scene, number.id, phone.wa_id)
  return { message: changed ?? message }
}

async function targetOf(scene: Scene, call: PhoneCall): Promise<SimMessage | undefined> {
  const { action } = call
  const id = 'message_id' in action ? action.message_id : 'reply_to' in action ? action.reply_to : undefined
  const target = id === undefined ? undefined : await scene.world.message(id)
  return target?.wa_id === call.wa_id && target.number_id === call.number_id ? target : undefined
}

async function mediaOf(scene: Scene, action: PhoneAction): Promise<WireMedia | undefined> {
  if (action.type !== 'media') return undefined
  const media = await scene.world.media(action.media_id)
  return media ? wireMedia(media, scene.sim.config, scene.now) : undefined
}

/** Media as a webhook names it: hash in base64, and an address that works for five minutes. */
function wireMedia(media: SimMedia, config: SimulatorConfig, now: number): WireMedia {
  const sha256 = Buffer.from(media.sha256, 'hex').toString('base64')
  const { id, mime_type, filename } = media
  return { id, mime_type, filename, sha256, url: mediaUrl(config, id, now) }
}

/** Short-lived address of a file; the bearer token is needed to fetch it. */
export function mediaUrl(config: SimulatorConfig, mediaId: string, now: number): string {
  const expires = Math.floor((now + mediaUrlLifeMs) / 1000)
  const query = new URLSearchParams({ mid: mediaId, ext: String(expires), hash: mediaUrlMark(mediaId, expires) })
  return `${config.graphBase}/whatsapp_business/attachments/?${query}`
}

/** Guards against typed-in addresses, as Meta's do; who may fetch is decided by the token. */
export function mediaUrlMark(mediaId: string, expires: number): string {
  return createHash('sha256').update(`${mediaId}|${expires}|attachments`).digest('base64url').slice(0, 22)
}

function newMessage(
  scene: Scene,
  of: { number: BusinessNumber; phone: Phone; type: string; content: JsonObject; context?: JsonObject },
): SimMessage {
  const replyTo = of.context?.id
  return {
    id: wamid('inbound', of.phone.wa_id, randomHex()),
    number_id: of.number.id,
    wa_id: of.phone.wa_id,
    direction: 'inbound',
    type: of.type,
    content: of.content,
    reply_to: typeof replyTo === 'string' ? replyTo : null,
    ref: null,
    status: 'sent',
    visible: true,
    error_code: null,
    citizen_emoji: null,
    business_emoji: null,
    at: scene.now,
    edited_at: null,
    revoked_at: null,
  }
}

/** Reactions, edits and revokes change a message on the phone instead of adding one. */
async function applyToTarget(
  scene: Scene,
  action: PhoneAction,
  target: SimMessage | undefined,
): Promise<SimMessage | null> {
  if (!target) return null
  let changed: SimMessage | null = null
  if (action.type === 'reaction') changed = { ...target, citizen_emoji: action.emoji || null }
  if (action.type === 'edit')
    changed = { ...target, content: { ...target.content, body: action.text }, edited_at: scene.now }
  if (action.type === 'revoke') changed = { ...target, revoked_at: scene.now }
  if (!changed) return null
  await scene.world.saveMessage(changed)
  await scene.world.notify({ type: 'message', message: changed })
  return changed
}

async function recordAction(scene: Scene, action: PhoneAction, message: SimMessage): Promise<void> {
  const kinds = { reaction: 'phone.reacted', edit: 'phone.edited', revoke: 'phone.revoked' } as const
  const kind = action.type in kinds ? kinds[action.type as keyof typeof kinds] : 'phone.sent'
  await scene.world.record({
    at: scene.now,
    kind,
    number_id: message.number_id,
    wa_id: message.wa_id,
    message_id: message.id,
    text: await wordsOf(scene, message),
    detail: { type: message.type, target: 'message_id' in action ? action.message_id : null },
  })
}
