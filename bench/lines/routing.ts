import { type CallingAgent, createLine, pick, type Waiting } from '@govconnect/queue/rules'
import type { Figure } from '../support/report.ts'
import { percentile } from '../support/report.ts'

const waiting = 5_000
const decisions = 20_000
const services = ['s1', 's2', 's3', 's4']
const minute = 60_000

function ticket(n: number): Waiting {
  const arrival_at = n * 1_000
  const credit_ms = n % 7 === 0 ? 15 * minute : 0
  return {
    ...{ id: `t${String(n).padStart(6, '0')}`, number: `A-${n}`, service_id: services[n % services.length]! },
    ...{ arrival_at, key: arrival_at - credit_ms, credit_ms, penalty_ms: 10 * minute },
    ...{ bound_ms: 25 * minute, callable_at: 0, reserved_for: null },
  }
}

const agent: CallingAgent = {
  ...{ counter_id: 'c1', staff_id: 'a1' },
  serves: new Map(services.map((id, n) => [id, n === 3 ? 'overflow' : 'preferred'])),
}
const quota = { at_most: 2, of: 3, latest: [true, false, true] }

/** Whom to call of five thousand who wait, and why: the next one leaves, another joins. */
export function benchRouting(): Figure[] {
  const line = createLine(Array.from({ length: waiting }, (_, n) => ticket(n)))
  const times: number[] = []
  for (let n = 0; n < decisions; n++) {
    const now = (waiting + n) * 1_000
    const began = performance.now()
    const picked = pick(line, agent, quota, now)!
    times.push((performance.now() - began) * 1_000)
    line.remove(picked.ticket)
    line.add(ticket(waiting + n))
  }
  return [
    { name: `decision with ${waiting} waiting, p50`, value: percentile(times, 0.5), unit: 'µs' },
    { name: `decision with ${waiting} waiting, p99`, value: percentile(times, 0.99), unit: 'µs', atMost: 100 },
  ]
}
