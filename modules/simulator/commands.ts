import { randomInt } from 'node:crypto'
import { emit, newId, type RequestContext, refuse, type Tx } from '@govconnect/kernel'
import { clockAdvanced, type RecordingFile } from './contract.ts'
import { type ActOutcome, actOnPhone, type PhoneProblem } from './engine/act.ts'
import { storeMedia } from './engine/graph-media.ts'
import { openChat, type PhonePatch, putPhone } from './engine/phones.ts'
import { type Run, startRun } from './engine/runs.ts'
import { changeSettings, type SettingsPatch } from './engine/settings.ts'
import { type Scene, sceneOf } from './engine/simulation.ts'
import { keepRun, sceneIn, simulatorOf } from './product.ts'
import { viewOfPhone } from './queries.ts'
import { viewOfMessage } from './rules/chat-view.ts'
import { mediaProblem, messageTypeOf } from './rules/media-limits.ts'
import type { PhoneAction } from './rules/phone-action.ts'
import { recordChat, type Script } from './rules/script.ts'

export interface ChatParams {
  wa_id: string
  number_id: string
}

const refusalOf: Record<PhoneProblem, string> = {
  phone_unknown: 'simulator.phone_not_found',
  number_unknown: 'simulator.number_not_found',
  phone_offline: 'simulator.phone_offline',
  message_unknown: 'simulator.message_not_found',
  choice_unknown: 'simulator.choice_not_found',
  not_own_message: 'simulator.not_own_message',
  media_unknown: 'simulator.media_not_found',
}

function shown(outcome: ActOutcome) {
  if ('problem' in outcome) throw refuse(refusalOf[outcome.problem])
  return viewOfMessage(outcome.message)
}

export async function actOnChat(tx: Tx, ctx: RequestContext, of: { params: ChatParams; action: PhoneAction }) {
  return shown(await actOnPhone(sceneIn(tx, ctx), { ...of.params, action: of.action }))
}

export interface Attachment {
  filename: string
  mime_type: string
  data: string
  caption?: string
  voice?: boolean
  reply_to?: string
}

export async function attachToChat(tx: Tx, ctx: RequestContext, of: { params: ChatParams; file: Attachment }) {
  const { params, file } = of
  const scene = sceneIn(tx, ctx)
  const bytes = Buffer.from(file.data, 'base64')
  if (mediaProblem(file.mime_type, bytes.length)) {
    throw refuse('simulator.media_refused', { mime: file.mime_type, bytes: bytes.length })
  }
  if (!(await scene.world.number(params.number_id))) throw refuse('simulator.number_not_found')
  const { filename, mime_type } = file
  const media = await storeMedia(scene, { number_id: params.number_id, mime_type, filename, bytes })
  const kind = messageTypeOf(mime_type)
  const { caption, voice, reply_to } = file
  return shown(
    await actOnPhone(scene, {
      ...params,
      action: { type: 'media', kind, media_id: media.id, caption, voice, reply_to },
    }),
  )
}

export async function openPhoneChat(tx: Tx, ctx: RequestContext, params: ChatParams) {
  const scene = sceneIn(tx, ctx)
  if (!(await scene.world.phone(params.wa_id))) throw refuse('simulator.phone_not_found')
  if (!(await scene.world.number(params.number_id))) throw refuse('simulator.number_not_found')
  return { read: await openChat(scene, params.number_id, params.wa_id) }
}

const firstNames = ['Siti Rahayu', 'Budi Santoso', 'Dewi Lestari', 'Agus Prasetyo', 'Rina Wulandari', 'Joko Susilo']

export async function addPhone(tx: Tx, ctx: RequestContext, body: PhonePatch & { wa_id?: string }) {
  const scene = sceneIn(tx, ctx)
  const { wa_id, ...patch } = body
  if (wa_id !== undefined && (await scene.world.phone(wa_id))) throw refuse('simulator.phone_exists')
  const phone = await freshPhone(scene, patch, wa_id)
  return viewOfPhone(phone, [], scene.now)
}

async function freshPhone(scene: Scene, patch: PhonePatch, waId?: string) {
  const count = (await scene.world.phones()).length
  const name = patch.name ?? firstNames[count % firstNames.length]
  return putPhone(scene, waId ?? (await freeNumber(scene)), { ...patch, name })
}

/** Numbers 62 8555 xxxx xxx: not given out to subscribers in this length. */
async function freeNumber(scene: Scene): Promise<string> {
  for (;;) {
    const waId = `628555${randomInt(0, 10_000_000).toString().padStart(7, '0')}`
    if (!(await scene.world.phone(waId))) return waId
  }
}

/** Phones with their chats; the first is made so that nobody has to begin with an empty page. */
export async function phonesOf(scene: Scene) {
  if ((await scene.world.phones()).length === 0) await freshPhone(scene, {})
  const threads = await scene.world.threads()
  return (await scene.world.phones()).map((phone) => viewOfPhone(phone, threads, scene.now))
}

export async function changePhone(tx: Tx, ctx: RequestContext, of: { wa_id: string; patch: PhonePatch }) {
  const scene = sceneIn(tx, ctx)
  if (!(await scene.world.phone(of.wa_id))) throw refuse('simulator.phone_not_found')
  const phone = await putPhone(scene, of.wa_id, of.patch)
  return viewOfPhone(phone, await scene.world.threads(), scene.now)
}

export async function patchSettings(tx: Tx, ctx: RequestContext, patch: SettingsPatch) {
  return changeSettings(sceneIn(tx, ctx), patch)
}

/** Jumps when the transaction commits, so that a refused or repeated request does not move time twice. */
export async function jumpClock(tx: Tx, ctx: RequestContext, ms: number) {
  const scene = sceneIn(tx, ctx)
  const { clock } = ctx
  const next = { now: new Date(clock.now().getTime() + ms).toISOString(), offset_ms: clock.offset() + ms }
  await scene.world.record({ at: scene.now, kind: 'clock.advanced', detail: { ms } })
  emit(tx, clockAdvanced, next, { key: tx.tenantId ?? 'clock', occurredAt: clock.now() })
  tx.afterCommit(() => {
    clock.advance(ms)
    simulatorOf(ctx.services).pump.wake()
  })
  return next
}

export async function keepRecording(
  tx: Tx,
  ctx: RequestContext,
  body: { title: string; number_id: string; wa_id: string } | { file: RecordingFile },
) {
  const scene = sceneIn(tx, ctx)
  const recording = 'file' in body ? body.file : await recordingOf(scene, body)
  const saved = { id: newId(), at: scene.now, recording }
  await scene.world.saveRecording(saved)
  return saved
}

async function recordingOf(scene: Scene, of: { title: string; number_id: string; wa_id: string }) {
  const phone = await scene.world.phone(of.wa_id)
  if (!phone) throw refuse('simulator.phone_not_found')
  const chat = (await scene.world.chat({ number_id: of.number_id, wa_id: of.wa_id, limit: 1_000 })).reverse()
  const recording = recordChat(of.title, phone.name, chat)
  if (recording.steps.length === 0) throw refuse('simulator.nothing_to_record')
  return recording
}

/** Starts a script on the named phone, or on a fresh one with the script's name. */
export async function playScript(
  ctx: RequestContext,
  of: { script: Script; number_id: string; wa_id?: string },
): Promise<Run> {
  const simulator = simulatorOf(ctx.services)
  const owner = ctx.tenantId
  if (owner === null) throw refuse('tenant.required')
  const { sim } = simulator
  const waId = await sim.store.inWorld(owner, async (world) => {
    const scene = sceneOf(sim, owner, world)
    if (!(await world.number(of.number_id))) throw refuse('simulator.number_not_found')
    if (of.wa_id === undefined) return (await freshPhone(scene, { name: of.script.phone_name })).wa_id
    if (!(await world.phone(of.wa_id))) throw refuse('simulator.phone_not_found')
    return of.wa_id
  })
  return keepRun(simulator, startRun(sim, { owner, number_id: of.number_id, wa_id: waId, script: of.script }))
}
