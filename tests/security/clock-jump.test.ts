import { afterAll, beforeAll, expect, it } from 'vitest'
import { officeA, startWorld, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
}, 60_000)
afterAll(() => world.close())

const me = (headers: Record<string, string>) => world.ask({ method: 'GET', path: '/api/v1/identity/me', headers })

/** The simulator jumps past WhatsApp's 24 hours; sessions live in the same time as everything else. */
it('sessions live in the time that the simulator moves', async () => {
  const early = await world.rootIn(officeA)
  const day = { ms: 25 * 3_600_000 }
  const path = '/api/v1/simulator/clock/advance'
  const jumped = await world.ask({ method: 'POST', path, headers: early.headers, body: day })
  expect(jumped.status).toBe(200)
  expect((await me((await world.rootIn(officeA)).headers)).status).toBe(200)
})
