import type { Dice } from '../rules/dice.ts'
import type { SimulatorSettings } from '../rules/settings.ts'
import type { JsonObject, NewDelivery, Phone, SimMessage } from '../rules/types.ts'
import { contactItem, failedItem, statusItem } from '../rules/webhook-payload.ts'
import { diceOf, type Scene } from './simulation.ts'

/** Longest time by which a reordered or repeated webhook comes later (ms). */
const strayMs = 1_500

export type FailureReason = { code: 131026 | 131047 | 131053; details: string }

/** What becomes of an accepted message, told by statuses. */
export interface Fate {
  failure: FailureReason | null
  /** The phone has it. */
  delivered: boolean
  /** The phone has opened it and tells so. */
  read: boolean
}

/** Schedules the statuses of an outbound message: sent, delivered, read, or failed. */
export async function scheduleStatuses(
  scene: Scene,
  message: SimMessage,
  plan: Fate & { sent: boolean; lastInboundAt: number | null },
): Promise<void> {
  const settings = await scene.world.settings()
  const { sent_after_ms, delivered_after_ms, read_after_ms } = settings.behaviour
  const item = (status: 'sent' | 'delivered' | 'read', afterMs: number) => {
    const due = scene.now + afterMs
    return { due_at: due, item: statusItem(message, status, { due, lastInboundAt: plan.lastInboundAt }) }
  }
  const statuses: { due_at: number; item: JsonObject }[] = []
  if (plan.failure) {
    const due = scene.now + delivered_after_ms
    statuses.push({ due_at: due, item: failedItem(message, due, plan.failure) })
  } else {
    if (plan.sent) statuses.push(item('sent', sent_after_ms))
    if (plan.delivered) statuses.push(item('delivered', plan.sent ? delivered_after_ms : 0))
    // A chat opened in the moment between arrival and its status: "read" still comes after "delivered".
    const untilDelivered = Math.max(0, message.at + delivered_after_ms - scene.now)
    if (plan.read) statuses.push(item('read', plan.delivered ? read_after_ms : untilDelivered))
  }
  const base = {
    number_id: message.number_id,
    wa_id: message.wa_id,
    kind: 'status' as const,
    message_id: message.id,
    contact: null,
  }
  await scheduleAll(
    scene,
    settings,
    statuses.map((one) => ({ ...base, ...one, lane: laneOf(message) })),
  )
}

/** Schedules what a citizen did. */
export async function scheduleMessage(scene: Scene, phone: Phone, of: { message: SimMessage; item: JsonObject }) {
  const settings = await scene.world.settings()
  const delivery: NewDelivery = {
    number_id: of.message.number_id,
    wa_id: phone.wa_id,
    lane: laneOf(of.message),
    kind: 'message',
    message_id: of.message.id,
    item: of.item,
    contact: contactItem(phone),
    due_at: scene.now,
  }
  await scheduleAll(scene, settings, [delivery])
}

function laneOf(message: Pick<SimMessage, 'number_id' | 'wa_id'>): string {
  return `${message.number_id}|${message.wa_id}`
}

async function scheduleAll(scene: Scene, settings: SimulatorSettings, deliveries: NewDelivery[]): Promise<void> {
  const dice = diceOf(scene, settings.faults)
  const strayed: NewDelivery[] = []
  for (const delivery of deliveries) {
    const outcome = stray(delivery, settings, dice)
    strayed.push(...outcome.deliveries)
    for (const fault of outcome.faults)
      await scene.world.record({
        at: scene.now,
        kind: 'fault.injected',
        number_id: delivery.number_id,
        wa_id: delivery.wa_id,
        message_id: delivery.message_id,
        detail: { fault, status: delivery.item.status ?? null },
      })
  }
  await scene.world.schedule(strayed)
}

/** Draws the webhook faults of one delivery. The key has no random part, so that a seed repeats its faults. */
function stray(delivery: NewDelivery, settings: SimulatorSettings, dice: Dice) {
  const { faults } = settings
  const key = `${delivery.wa_id}|${delivery.item.status ?? 'message'}`
  const happens = (fault: string, probability: number) => dice.happens(fault, key, probability)
  const later = (fault: string) => Math.ceil(dice.fraction(`${fault} ms`, key) * strayMs)
  const isStatus = delivery.kind === 'status'
  const names: string[] = []
  if (isStatus && happens('lost_status', faults.lost_status)) return { deliveries: [], faults: ['lost_status'] }
  let changed = delivery
  if (isStatus && happens('late_status', faults.late_status)) {
    names.push('late_status')
    changed = onOwnLane(changed, 'late', faults.late_status_ms)
  }
  if (happens('reorder_webhook', faults.reorder_webhook)) {
    names.push('reorder_webhook')
    changed = onOwnLane(changed, 'reordered', later('reorder_webhook'))
  }
  if (!happens('duplicate_webhook', faults.duplicate_webhook)) return { deliveries: [changed], faults: names }
  names.push('duplicate_webhook')
  return { deliveries: [changed, onOwnLane(delivery, 'again', later('duplicate_webhook'))], faults: names }
}

/** A lane of its own: neither waits for the others of the phone nor makes them wait. */
function onOwnLane(delivery: NewDelivery, why: string, laterMs: number): NewDelivery {
  const lane = `${delivery.lane}|${why}|${delivery.message_id}|${delivery.item.status ?? ''}`
  return { ...delivery, lane, due_at: delivery.due_at + laterMs }
}
