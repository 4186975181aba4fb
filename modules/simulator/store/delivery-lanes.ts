import type { Delivery } from '../rules/types.ts'

/**
 * Waiting deliveries in memory: a lane per phone, in the order of their due times. A lane whose head is being posted or
 * waits for its next try is closed; other lanes go on. A heap of lanes by head keeps 300 messages a second cheap.
 */
export interface DeliveryLanes {
  /** Ids must sort by creation: they break ties of the due time. */
  add(owner: string, delivery: Delivery): void
  claim(now: number, limit: number): { owner: string; deliveries: Delivery[] } | null
  finish(ids: readonly string[]): void
  release(ids: readonly string[], retryAt: number): void
  nextDueAt(): number | null
  size(): number
}

interface Lane {
  name: string
  owner: string
  items: Delivery[]
  /** Being posted. */
  held: Map<string, Delivery>
  openAt: number
}

export function createDeliveryLanes(): DeliveryLanes {
  const lanes = new Map<string, Lane>()
  const laneOfHeld = new Map<string, Lane>()
  const heap = createHeap()
  let waiting = 0

  const offer = (lane: Lane) => {
    if (lane.held.size > 0) return
    const head = lane.items[0]
    if (head) heap.push({ at: readyAt(lane, head), lane })
    else lanes.delete(lane.name)
  }
  const hold = (lane: Lane, items: Delivery[]) => {
    for (const item of items) {
      lane.held.set(item.id, item)
      laneOfHeld.set(item.id, lane)
    }
  }
  const letGo = (id: string): { lane: Lane; item: Delivery } | null => {
    const lane = laneOfHeld.get(id)
    const item = lane?.held.get(id)
    if (!lane || !item) return null
    laneOfHeld.delete(id)
    lane.held.delete(id)
    return { lane, item }
  }

  return {
    add(owner, delivery) {
      const name = `${owner}\u0000${delivery.lane}`
      const lane = lanes.get(name) ?? { name, owner, items: [], held: new Map(), openAt: 0 }
      lanes.set(name, lane)
      waiting++
      if (insert(lane.items, delivery) === 0) offer(lane)
    },
    claim(now, limit) {
      let owner: string | undefined
      const deliveries: Delivery[] = []
      const ofOthers: HeapEntry[] = []
      while (deliveries.length < limit) {
        const next = heap.peek()
        if (!next || next.at > now) break
        heap.pop()
        if (isStale(next)) continue
        if (owner !== undefined && owner !== next.lane.owner) {
          ofOthers.push(next)
          continue
        }
        owner = next.lane.owner
        const taken = takeDue(next.lane.items, now, limit - deliveries.length)
        hold(next.lane, taken)
        deliveries.push(...taken)
      }
      for (const entry of ofOthers) heap.push(entry)
      return owner === undefined ? null : { owner, deliveries }
    },
    finish(ids) {
      for (const id of ids) {
        const held = letGo(id)
        if (!held) continue
        waiting--
        offer(held.lane)
      }
    },
    release(ids, retryAt) {
      for (const id of ids) {
        const held = letGo(id)
        if (!held) continue
        held.lane.openAt = retryAt
        insert(held.lane.items, { ...held.item, attempts: held.item.attempts + 1 })
        offer(held.lane)
      }
    },
    nextDueAt: () => heap.peek()?.at ?? null,
    size: () => waiting,
  }
}

interface HeapEntry {
  at: number
  lane: Lane
}

function readyAt(lane: Lane, head: Delivery): number {
  return Math.max(head.due_at, lane.openAt)
}

/** Entries that a later change overtook; that change offered the lane again. */
function isStale(entry: HeapEntry): boolean {
  const head = entry.lane.items[0]
  return !head || entry.lane.held.size > 0 || entry.at !== readyAt(entry.lane, head)
}

function insert(items: Delivery[], delivery: Delivery): number {
  let index = items.length
  while (index > 0 && isAfter(items[index - 1], delivery)) index--
  items.splice(index, 0, delivery)
  return index
}

function isAfter(one: Delivery | undefined, other: Delivery): boolean {
  if (!one) return false
  return one.due_at === other.due_at ? one.id > other.id : one.due_at > other.due_at
}

function takeDue(items: Delivery[], now: number, limit: number): Delivery[] {
  const firstLater = items.findIndex((item) => item.due_at > now)
  return items.splice(0, Math.min(limit, firstLater === -1 ? items.length : firstLater))
}

function createHeap() {
  const items: HeapEntry[] = []
  const at = (index: number) => items[index]?.at ?? Number.POSITIVE_INFINITY
  const swap = (a: number, b: number) => {
    const held = items[a] as HeapEntry
    items[a] = items[b] as HeapEntry
    items[b] = held
  }
  return {
    peek: () => items[0],
    push(entry: HeapEntry) {
      let index = items.push(entry) - 1
      while (index > 0) {
        const parent = (index - 1) >> 1
        if (at(parent) <= at(index)) break
        swap(parent, index)
        index = parent
      }
    },
    pop() {
      const last = items.pop()
      if (items.length === 0 || !last) return
      items[0] = last
      let index = 0
      for (;;) {
        const left = index * 2 + 1
        const smallest = at(left + 1) < at(left) ? left + 1 : left
        if (at(smallest) >= at(index)) break
        swap(smallest, index)
        index = smallest
      }
    },
  }
}
