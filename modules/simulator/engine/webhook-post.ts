import { createHmac, randomUUID } from 'node:crypto'
import type { BusinessNumber, Delivery, SimMessage } from '../rules/types.ts'
import { webhookBody } from '../rules/webhook-payload.ts'
import { giveUpAfterMs, retryDelayMs } from '../rules/window.ts'
import { wireJson } from '../rules/wire-json.ts'
import type { ClaimedBatch, WebhookLogEntry, World } from '../store/port.ts'
import type { Simulation, WebhookTarget } from './simulation.ts'

/** Meta ends a webhook call that takes longer (ms). */
const answerWithinMs = 10_000
/** A number without a webhook address is looked at again after this long (ms). */
const unknownTargetMs = 1_000

/** Posts what was claimed, in batches of the office's own size; a batch that fails keeps the rest of its claim waiting. */
export async function postBatch(sim: Simulation, batch: ClaimedBatch, send: typeof fetch): Promise<void> {
  const { numbers, size } = await sim.store.inWorld(batch.owner, async (world) => ({
    numbers: new Map((await world.numbers()).map((number) => [number.id, number])),
    size: (await world.settings()).behaviour.batch_size,
  }))
  for (const [number, deliveries] of byTarget(batch.deliveries, numbers)) {
    const target = number && sim.config.webhookOf(number)
    if (!number || !target) {
      await sim.store.release(idsOf(deliveries), sim.clock.now().getTime() + unknownTargetMs)
      continue
    }
    for (let from = 0; from < deliveries.length; from += size) {
      const part = deliveries.slice(from, from + size)
      const ok = await postOnce(sim, { owner: batch.owner, deliveries: part, numbers, target }, send)
      if (ok) continue
      const rest = deliveries.slice(from + size)
      if (rest.length > 0) await sim.store.release(idsOf(rest), sim.clock.now().getTime())
      break
    }
  }
}

function idsOf(deliveries: readonly Delivery[]): string[] {
  return deliveries.map((one) => one.id)
}

function byTarget(deliveries: readonly Delivery[], numbers: ReadonlyMap<string, BusinessNumber>) {
  const groups = new Map<BusinessNumber | undefined, Delivery[]>()
  for (const delivery of deliveries) {
    const number = numbers.get(delivery.number_id)
    const group = groups.get(number)
    if (group) group.push(delivery)
    else groups.set(number, [delivery])
  }
  return groups
}

/** The signature over the very bytes that are sent. */
function signBody(body: string, appSecret: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`
}

interface Posting {
  owner: string
  deliveries: Delivery[]
  numbers: Map<string, BusinessNumber>
  target: WebhookTarget
}

async function postOnce(sim: Simulation, posting: Posting, send: typeof fetch): Promise<boolean> {
  const { deliveries, target } = posting
  const body = wireJson(webhookBody(deliveries, posting.numbers))
  const signature = signBody(body, target.appSecret)
  const began = sim.clock.elapsed()
  const answer = await post(send, { url: target.url, body, signature })
  const entry: WebhookLogEntry = {
    id: randomUUID(),
    at: sim.clock.now().getTime(),
    url: target.url,
    number_id: deliveries[0]?.number_id ?? '',
    message_ids: deliveries.map((one) => one.message_id),
    attempt: Math.max(...deliveries.map((one) => one.attempts)) + 1,
    ...answer,
    duration_ms: Math.round(sim.clock.elapsed() - began),
    signature,
    body,
  }
  const ok = answer.status === 200
  const settled = await sim.store.inWorld(posting.owner, (world) => settle(world, { entry, deliveries, ok }))
  if (settled.done.length > 0) await sim.store.finish(settled.done)
  if (settled.again.length > 0) await sim.store.release(settled.again, settled.retryAt)
  return ok
}

async function post(send: typeof fetch, of: { url: string; body: string; signature: string }) {
  try {
    const response = await send(of.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'facebookexternalua',
        'x-hub-signature-256': of.signature,
      },
      body: of.body,
      signal: AbortSignal.timeout(answerWithinMs),
    })
    await response.arrayBuffer()
    return { status: response.status, error: null }
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return { status: null, error: cause instanceof Error ? cause.message : String(cause) }
  }
}

/** Writes down what came of a POST, and says which deliveries are over. */
async function settle(world: World, of: { entry: WebhookLogEntry; deliveries: Delivery[]; ok: boolean }) {
  const { entry, deliveries, ok } = of
  const { behaviour } = await world.settings()
  const hopeless = ok ? [] : deliveries.filter((one) => entry.at - one.due_at > giveUpAfterMs)
  await world.logWebhook(entry)
  await world.record({
    at: entry.at,
    kind: ok ? 'webhook.answered' : 'webhook.failed',
    number_id: entry.number_id,
    wa_id: sameOrNull(deliveries.map((one) => one.wa_id)),
    detail: {
      message_ids: entry.message_ids,
      statuses: deliveries.map((one) => one.item.status ?? null),
      http: entry.status,
      error: entry.error,
      attempt: entry.attempt,
      duration_ms: entry.duration_ms,
    },
  })
  if (hopeless.length > 0)
    await world.record({
      at: entry.at,
      kind: 'webhook.given_up',
      detail: { message_ids: hopeless.map((o) => o.message_id) },
    })
  if (ok) await tick(world, deliveries)
  await world.notify({ type: 'webhook', entry })
  const done = ok ? deliveries : hopeless
  return {
    done: idsOf(done),
    again: idsOf(deliveries.filter((one) => !done.includes(one))),
    retryAt: entry.at + retryDelayMs(entry.attempt, behaviour),
  }
}

function sameOrNull(values: string[]): string | null {
  const first = values[0]
  return first !== undefined && values.every((value) => value === first) ? first : null
}

/** Two ticks on the phone: the business has the message. */
async function tick(world: World, deliveries: readonly Delivery[]): Promise<void> {
  for (const delivery of deliveries) {
    if (delivery.kind !== 'message') continue
    const message = await world.message(delivery.message_id)
    if (message?.status !== 'sent') continue
    const ticked: SimMessage = { ...message, status: 'delivered' }
    await world.saveMessage(ticked)
    await world.notify({ type: 'message', message: ticked })
  }
}
