import type { Call } from './bank-line.ts'
import { chanceBefore, type HeadStarts, logMargin } from './bank-order.ts'

/** How likely an agent can help with a service: the log does not say, but an agent who cannot leaves such calls waiting. */
export interface Skills {
  chance(agent: string, service: string): number
  /** `call` was taken by its agent while `waiting` stood in the line. */
  began(call: Call, waiting: readonly Call[]): void
}

/** What one call taken or passed over counts. Agents change groups within a day, so the last few decide. */
const step = 0.3
const stepOfAll = 0.01
/** How much all agents together count: groups change without notice. */
const shareOfAll = 0.1
/** Passed over is who, this surely, was to be called before. */
const sure = 0.8
const unknown = 0.5

export function skillBook(starts: HeadStarts): Skills {
  const ofAgent = new Map<string, number>()
  const ofAll = new Map<string, number>()
  const all = (service: string) => ofAll.get(service) ?? unknown
  const own = (agent: string, service: string) => ofAgent.get(`${agent} ${service}`) ?? all(service)
  const learn = (agent: string, service: string, took: number) => {
    const before = own(agent, service)
    ofAgent.set(`${agent} ${service}`, before + step * (took - before))
    ofAll.set(service, all(service) + stepOfAll * (took - all(service)))
  }
  return {
    chance: (agent, service) => (1 - shareOfAll) * own(agent, service) + shareOfAll * all(service),
    began(call, waiting) {
      const taken = { joinedAt: call.joinedAt || call.startedAt, headStart: starts.of(call) }
      const passed = waiting.filter((other) => {
        const placed = { joinedAt: other.joinedAt + logMargin, headStart: starts.of(other) }
        return other.service !== call.service && chanceBefore(placed, taken) > sure
      })
      learn(call.agent, call.service, 1)
      for (const service of new Set(passed.map((other) => other.service))) learn(call.agent, service, 0)
    },
  }
}
