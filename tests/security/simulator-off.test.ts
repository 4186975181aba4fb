import { moduleOf } from '@govconnect/kernel'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { harmless } from './support/operations.ts'
import { officeA, startWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ config: { simulator: false } })
}, 60_000)
afterAll(() => world.close())

/** They tell the office's time and the texts of the program, and touch nothing. */
const innocent = new Set(['simulator.readClock', 'simulator.listScenarios'])

/** Inputs that would do harm where the simulator ran. */
const bodies: Record<string, unknown> = {
  'simulator.advanceClock': { ms: 86_400_000 },
  'simulator.updateSettings': { faults: { server_error: 1 } },
  'simulator.createPhone': { name: 'Siapa' },
}

it('an office without the simulator is simulated by nobody', async () => {
  const clockWas = world.clock.offset()
  const reached: string[] = []
  const operations = world.operations.filter(({ endpoint }) => moduleOf(endpoint) === 'simulator')
  for (const operation of operations.filter(({ endpoint }) => !innocent.has(endpoint.id))) {
    const plain = harmless(operation, world.key(officeA))
    const meant = { ...plain, body: bodies[operation.endpoint.id] ?? plain.body }
    for (const one of [plain, meant]) {
      const answer = await world.ask(one)
      if (answer.status < 400 || answer.status >= 500) reached.push(`${operation.id}: ${answer.status}`)
    }
  }
  expect(reached).toEqual([])
  expect(world.clock.offset()).toBe(clockWas)
})
