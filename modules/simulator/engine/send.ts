import type { Fault } from '../rules/check.ts'
import {
  expiredTokenError,
  type GraphAnswer,
  graphError,
  missingTokenError,
  parameterError,
  unknownObjectError,
  wrongTokenError,
} from '../rules/graph-error.ts'
import { parseSendRequest, type ReadRequest, type SendRequest } from '../rules/send-request.ts'
import type { FaultSettings } from '../rules/settings.ts'
import { checkTemplate } from '../rules/templates.ts'
import type { BusinessNumber, JsonObject } from '../rules/types.ts'
import { acceptMessage, markReadByBusiness, recipientOf, windowFault } from './accept.ts'
import { limitFault } from './limits.ts'
import { diceOf, type Scene, type Simulation, sceneOf, traceId } from './simulation.ts'

export interface SendCall {
  numberId: string
  /** Bearer token, or null. */
  token: string | null
  body: JsonObject
}

/** An answer, and what the connection does with it. */
export interface SendOutcome {
  answer: GraphAnswer
  /** Waits this long before answering (ms). */
  delayMs: number
  /** The connection breaks instead of answering. */
  reset: boolean
}

function plain(answer: GraphAnswer): SendOutcome {
  return { answer, delayMs: 0, reset: false }
}

/** `POST /{phone-number-id}/messages`. */
export async function sendMessage(sim: Simulation, call: SendCall): Promise<SendOutcome> {
  const refused = tokenError(sim, call.token)
  if (refused) return plain(refused)
  const owner = await sim.store.ownerOf('number', call.numberId)
  if (owner === undefined) return plain(unknownObjectError('POST', call.numberId, traceId()))
  return sim.store.inWorld(owner, async (world) => {
    const scene = sceneOf(sim, owner, world)
    const number = await world.number(call.numberId)
    if (!number) return plain(unknownObjectError('POST', call.numberId, traceId()))
    return withFaults(scene, number, call.body)
  })
}

/** Null for a good token. */
export function tokenError(sim: Simulation, token: string | null): GraphAnswer | null {
  if (token === null || token === '') return missingTokenError(traceId())
  return sim.config.acceptsToken(token) ? null : wrongTokenError(traceId())
}

async function withFaults(scene: Scene, number: BusinessNumber, body: JsonObject): Promise<SendOutcome> {
  const { faults } = await scene.world.settings()
  const draw = drawer(scene, faults, body)
  const before = faultBefore(scene, faults, draw)
  if (before) {
    await recordFault(scene, number, { fault: before.fault, body })
    return before.outcome
  }
  const answer = await handle(scene, number, { body, undeliverable: draw('undeliverable') })
  const outcome = plain(answer)
  if (draw('slow_answer')) outcome.delayMs = faults.slow_ms
  if (answer.status !== 200) return outcome
  if (draw('timeout_after_accept')) {
    await recordFault(scene, number, { fault: 'timeout_after_accept', body })
    return { ...outcome, delayMs: faults.timeout_ms, reset: true }
  }
  if (draw('reset_after_accept')) {
    await recordFault(scene, number, { fault: 'reset_after_accept', body })
    return { ...outcome, reset: true }
  }
  return outcome
}

type Chance = { [K in keyof FaultSettings]: FaultSettings[K] extends number ? K : never }[keyof FaultSettings]

function drawer(scene: Scene, faults: FaultSettings, body: JsonObject): (fault: Chance) => boolean {
  const dice = diceOf(scene, faults)
  // Typing and read marks have no reference: they share one sequence per message they name.
  const key = `${body.to ?? body.message_id}|${body.biz_opaque_callback_data ?? JSON.stringify(body.text ?? body.type ?? '')}`
  return (fault) => dice.happens(fault, key, faults[fault])
}

function faultBefore(
  scene: Scene,
  faults: FaultSettings,
  draw: (fault: Chance) => boolean,
): { fault: string; outcome: SendOutcome } | null {
  const trace = traceId()
  if (faults.token_expired)
    return { fault: 'token_expired', outcome: plain(expiredTokenError(trace, new Date(scene.now - 1000))) }
  if (draw('rate_limited')) {
    const answer = graphError(130429, 'Cloud API message throughput has been reached.', trace)
    const headers = faults.rate_limit_http === 429 ? { 'retry-after': '1' } : undefined
    return { fault: 'rate_limited', outcome: plain({ ...answer, status: faults.rate_limit_http, headers }) }
  }
  if (draw('server_error')) {
    const answer = graphError(131000, 'Message failed to send due to an unknown error.', trace)
    return { fault: 'server_error', outcome: plain(answer) }
  }
  if (draw('reset_before_accept'))
    return {
      fault: 'reset_before_accept',
      outcome: { ...plain(graphError(131000, 'Connection reset.', trace)), reset: true },
    }
  return null
}

async function recordFault(scene: Scene, number: BusinessNumber, of: { fault: string; body: JsonObject }) {
  const ref = of.body.biz_opaque_callback_data
  await scene.world.record({
    at: scene.now,
    kind: 'fault.injected',
    number_id: number.id,
    ref: typeof ref === 'string' ? ref : null,
    detail: { fault: of.fault, to: of.body.to ?? null, type: of.body.type ?? null },
  })
}

async function handle(
  scene: Scene,
  number: BusinessNumber,
  call: { body: JsonObject; undeliverable: boolean },
): Promise<GraphAnswer> {
  const parsed = parseSendRequest(call.body)
  if (parsed.kind === 'fault') return refuse(scene, number, { fault: parsed.fault, body: call.body })
  const fault = parsed.kind === 'read' ? await readFault(scene, number, parsed) : await sendFault(scene, number, parsed)
  if (fault) return refuse(scene, number, { fault, body: call.body })
  if (parsed.kind === 'read') {
    await markReadByBusiness(scene, parsed)
    return { status: 200, body: { success: true } }
  }
  const message = await acceptMessage(scene, number, { request: parsed, undeliverable: call.undeliverable })
  const sent = parsed.type === 'template' ? { id: message.id, message_status: 'accepted' } : { id: message.id }
  const contact = parsed.user_id
    ? { input: parsed.input, user_id: parsed.user_id }
    : { input: parsed.input, wa_id: message.wa_id }
  return { status: 200, body: { messaging_product: 'whatsapp', contacts: [contact], messages: [sent] } }
}

async function readFault(scene: Scene, number: BusinessNumber, request: ReadRequest): Promise<Fault | null> {
  const message = await scene.world.message(request.message_id)
  if (message?.direction === 'inbound' && message.number_id === number.id) return null
  return { code: 131009, details: 'message_id does not name a message received by this phone number.' }
}

async function sendFault(scene: Scene, number: BusinessNumber, request: SendRequest): Promise<Fault | null> {
  if (request.wa_id === number.display_phone)
    return { code: 131021, details: 'Recipient phone number cannot be the same as the sender phone number.' }
  const settings = await scene.world.settings()
  if (settings.behaviour.known_media_only)
    for (const id of request.media_ids)
      if (!(await scene.world.media(id))) return { code: 131009, details: `Media ID ${id} does not exist or expired.` }
  if (request.type === 'template') {
    const fault = checkTemplate(request.content, await scene.world.templates())
    if (fault) return fault
  }
  const waId = await recipientOf(scene, request)
  if (waId === null) return { code: 131026, details: 'The recipient user id is not known.' }
  if (settings.behaviour.enforce_limits) {
    const fault = limitFault(scene, settings.behaviour, { numberId: number.id, waId })
    if (fault) return fault
  }
  return settings.behaviour.window_error === 'response' ? windowFault(scene, number, { request, waId }) : null
}

async function refuse(scene: Scene, number: BusinessNumber, of: { fault: Fault; body: JsonObject }) {
  const { fault, body } = of
  const ref = body.biz_opaque_callback_data
  const throttleHttp = (await scene.world.settings()).faults.rate_limit_http
  await scene.world.record({
    at: scene.now,
    kind: 'api.refused',
    number_id: number.id,
    wa_id: typeof body.to === 'string' ? body.to.replace(/\D/g, '') : null,
    ref: typeof ref === 'string' ? ref : null,
    detail: { code: fault.code, details: fault.details, type: body.type ?? null },
  })
  if (fault.code === 100) return parameterError(fault.details, traceId())
  const answer = graphError(fault.code, fault.details, traceId())
  const throttled = fault.code === 130429 || fault.code === 131056
  return throttled ? { ...answer, status: throttleHttp } : answer
}
