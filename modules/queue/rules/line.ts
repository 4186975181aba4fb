import { inArrivalOrder, inLineOrder, type LineFronts, type ServiceFronts, type Waiting } from './routing.ts'

interface Lanes extends ServiceFronts {
  plain: Waiting[]
  credited: Waiting[]
  byArrival: Waiting[]
}

/** A line kept in memory: sorted once, changed in place. The kiosk without a network, the estimator and rehearsal work on it. */
export interface Line extends LineFronts {
  add(ticket: Waiting): void
  /** Answers whether it was there. */
  remove(ticket: Waiting): boolean
  size(): number
}

export function createLine(tickets: Iterable<Waiting> = []): Line {
  const lanes = new Map<string, Lanes>()
  const reserved: Waiting[] = []
  let count = 0

  function lanesOf(serviceId: string): Lanes {
    const found = lanes.get(serviceId)
    if (found) return found
    const made: Lanes = { plain: [], credited: [], byArrival: [] }
    lanes.set(serviceId, made)
    return made
  }

  function laneOf(ticket: Waiting): Waiting[] {
    if (ticket.reserved_for !== null) return reserved
    const { plain, credited } = lanesOf(ticket.service_id)
    return ticket.credit_ms > 0 ? credited : plain
  }

  const line: Line = {
    of: (serviceId) => lanes.get(serviceId),
    reserved,
    size: () => count,
    add(ticket) {
      insert(laneOf(ticket), ticket, inLineOrder)
      if (ticket.reserved_for === null) insert(lanesOf(ticket.service_id).byArrival, ticket, inArrivalOrder)
      count++
    },
    remove(ticket) {
      if (!take(laneOf(ticket), ticket, inLineOrder)) return false
      if (ticket.reserved_for === null) take(lanesOf(ticket.service_id).byArrival, ticket, inArrivalOrder)
      count--
      return true
    },
  }
  for (const ticket of tickets) line.add(ticket)
  return line
}

type Order = (a: Waiting, b: Waiting) => number

/** Index of the first that does not come before. */
function placeOf(list: readonly Waiting[], ticket: Waiting, order: Order): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (order(list[middle]!, ticket) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function insert(list: Waiting[], ticket: Waiting, order: Order): void {
  const last = list.at(-1)
  if (last === undefined || order(last, ticket) < 0) list.push(ticket)
  else list.splice(placeOf(list, ticket, order), 0, ticket)
}

function take(list: Waiting[], ticket: Waiting, order: Order): boolean {
  const at = placeOf(list, ticket, order)
  if (list[at]?.id !== ticket.id) return false
  list.splice(at, 1)
  return true
}
