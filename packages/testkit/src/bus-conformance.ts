import type { EventEnvelope } from '@govconnect/kernel'
import { closeTenant, newId } from '@govconnect/kernel'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cutDatabase } from './cut.ts'
import { openLetters, replayLetter } from './probe/dead-letters.ts'
import { createProbe, effects, effectsOf, type Probe, tell } from './probe/probe.ts'
import { startTestRuntime, type TestRuntime, type TestRuntimeOptions, tenantA } from './runtime.ts'
import { eventually } from './wait.ts'

export interface BusUnderTest {
  name: string
  /** Runtime options that choose the transport. */
  options: () => Partial<TestRuntimeOptions>
  /** Cuts every connection to the broker; absent where there is none. */
  cutConnections?: () => Promise<void>
  /** What the broker says of the tenant's queue: who consumes, and what it has not handed to anybody. */
  queueOf?: (tenantId: string) => Promise<{ consumers: number; ready: number }>
  /** May a second process join? In-process must refuse one. */
  severalProcesses: boolean
  /** The reaction takes many events at once; one unless told. */
  together?: boolean
}

/** What every transport must do. A module never knows which one runs, because both pass this text. */
export function busConformance(bus: BusUnderTest): void {
  describe(`bus conformance: ${bus.name}`, () => {
    let runtime: TestRuntime
    let probe: Probe
    /** Each test has keys of its own: what an earlier one left running does not count. */
    let k = ''
    let test = 0

    beforeAll(async () => {
      probe = createProbe({ together: bus.together })
      runtime = await startTestRuntime({ modules: [probe.module], ...bus.options() })
    })
    afterAll(() => runtime.close())
    beforeEach(async () => {
      k = `${++test}-`
      await runtime.services.db.systemPool.query('delete from probe.effects; delete from kernel.dead_letters')
      probe.behaviour.poison.clear()
      probe.behaviour.slowMs = 0
      probe.behaviour.shown.length = 0
    })

    const deadLetters = () => openLetters(runtime.services)

    async function putInOutbox(envelope: EventEnvelope, target: string | null = null): Promise<void> {
      await runtime.services.db.systemPool.query(
        'insert into kernel.outbox (event_id, module, tenant_id, name, key, target, envelope) values ($1, $2, $3, $4, $5, $6, $7)',
        [envelope.id, 'probe', envelope.tenant_id, envelope.name, envelope.key, target, JSON.stringify(envelope)],
      )
    }

    const envelopeOf = (n: unknown, more: Partial<EventEnvelope> = {}): EventEnvelope => ({
      id: newId(),
      name: 'probe.happened',
      version: 1,
      tenant_id: tenantA,
      key: `${k}k`,
      occurred_at: runtime.clock.now().toISOString(),
      payload: { n },
      ...more,
    })

    it('publishes nothing of a transaction that rolls back', async () => {
      const failing = runtime.services.db.tenant(tenantA, { module: 'probe' }, async (tx) => {
        tx.publish(envelopeOf(1))
        throw new Error('change of mind')
      })
      await expect(failing).rejects.toThrow('change of mind')
      await tell(runtime.services, tenantA, { key: `${k}after`, numbers: [2] })
      await effectsOf(runtime.services, k, 1)
      await runtime.settled()
      expect((await effects(runtime.services, k)).map((one) => one.n)).toEqual([2])
    })

    it('keeps the order of each key while keys run side by side', async () => {
      const keys = ['a', 'b', 'c', 'd']
      for (let n = 0; n < 25; n++)
        for (const key of keys) await tell(runtime.services, tenantA, { key: k + key, numbers: [n] })
      const found = await effectsOf(runtime.services, k, 100)
      for (const key of keys) {
        const numbers = found.filter((one) => one.key === k + key).map((one) => one.n)
        expect(numbers).toEqual([...Array(25).keys()])
      }
    })

    it('keeps the order of a key when one of its events fails at first', async () => {
      probe.behaviour.failOnce.add(3)
      await tell(runtime.services, tenantA, { key: `${k}a`, numbers: [1, 2, 3, 4, 5] })
      const found = await effectsOf(runtime.services, k, 5)
      expect(found.map((one) => one.n)).toEqual([1, 2, 3, 4, 5])
    })

    it('gives a redelivered event one effect', async () => {
      const envelope = envelopeOf(7)
      for (let i = 0; i < 3; i++) await putInOutbox(envelope)
      await effectsOf(runtime.services, k, 1)
      await tell(runtime.services, tenantA, { key: `${k}k`, numbers: [8] })
      await eventually(async () => (await effects(runtime.services, k)).some((one) => one.n === 8))
      expect((await effects(runtime.services, k)).filter((one) => one.n === 7)).toHaveLength(1)
    })

    it('lets events of an office that is gone have no effect, and parks none of them', async () => {
      const gone = newId()
      const later = { key: `${k}k`, numbers: [13] }
      await tell(runtime.services, gone, { key: `${k}k`, numbers: [10] })
      await effectsOf(runtime.services, k, 1)
      await runtime.services.db.system({ module: 'probe' }, (tx) =>
        closeTenant(tx, gone, { erase: false, now: runtime.clock.now() }),
      )
      probe.behaviour.poison.add(12)
      await tell(runtime.services, gone, { key: `${k}k`, numbers: [11, 12] })
      await tell(runtime.services, tenantA, later)
      await eventually(async () => (await effects(runtime.services, k)).some((one) => one.n === 13))
      expect((await effects(runtime.services, k)).map((one) => one.n)).toEqual([10, 13])
      expect(await deadLetters()).toEqual([])
    })

    it('parks a poison event, lets the key go on, and replays it', async () => {
      probe.behaviour.poison.add(5)
      await tell(runtime.services, tenantA, { key: `${k}a`, numbers: [5, 6] })
      const [parked] = await eventually(async () => {
        const found = await deadLetters()
        return found.length > 0 ? found : null
      })
      expect(parked?.error).toContain('poison 5')
      expect((await effectsOf(runtime.services, k, 1)).map((one) => one.n)).toEqual([6])

      probe.behaviour.poison.clear()
      await replayLetter(runtime.services, parked!.id)
      expect((await effectsOf(runtime.services, k, 2)).map((one) => one.n)).toEqual([6, 5])
      expect(await deadLetters()).toEqual([])
    })

    it('waits for a module that is away, and counts nothing against the event', async () => {
      // More often than an event may fail.
      probe.behaviour.away.set(1, 7)
      await tell(runtime.services, tenantA, { key: `${k}a`, numbers: [1, 2] })
      expect((await effectsOf(runtime.services, k, 2)).map((one) => one.n)).toEqual([1, 2])
      expect(await deadLetters()).toEqual([])
    })

    it('parks an event of a version or shape this program does not know', async () => {
      await putInOutbox(envelopeOf(1, { version: 99 }))
      await putInOutbox(envelopeOf('not a number'))
      const found = await eventually(async () => {
        const letters = await deadLetters().catch(() => [])
        const { rows } = await runtime.services.db.systemPool.query('select error from kernel.dead_letters')
        return rows.length === 2 || letters.length === 2 ? (rows as { error: string }[]) : null
      })
      expect(found.map((one) => one.error).join()).toMatch(/unknown version 99/)
      expect(await effects(runtime.services, k)).toEqual([])
    })

    it('shows every event to every process', async () => {
      await tell(runtime.services, tenantA, { key: `${k}a`, numbers: [1, 2, 3] })
      await eventually(() => probe.behaviour.shown.length === 3)
      expect([...probe.behaviour.shown].sort()).toEqual([1, 2, 3])
    })

    it('does not slow HTTP when a consumer is slow', async () => {
      probe.behaviour.slowMs = 300
      await tell(runtime.services, tenantA, { key: `${k}a`, numbers: [1, 2, 3, 4] })
      await tell(runtime.services, tenantA, { key: `${k}b`, numbers: [1, 2, 3, 4] })
      const times: number[] = []
      for (let i = 0; i < 50; i++) {
        const started = runtime.clock.elapsed()
        expect((await runtime.app.request('/probe')).status).toBe(200)
        times.push(runtime.clock.elapsed() - started)
      }
      // The reaction takes 300 ms; a request that waited for one would show it.
      expect(Math.max(...times)).toBeLessThan(250)
      await effectsOf(runtime.services, k, 8)
    })

    it('loses nothing when the relay dies in the middle of a batch', async () => {
      const { transport } = runtime
      const forward = transport.forward
      let deaths = 0
      transport.forward = async (tx, rows) => {
        if (deaths < 2) {
          deaths++
          await forward.call(transport, tx, rows.slice(0, Math.ceil(rows.length / 2)))
          throw new Error('relay killed')
        }
        return forward.call(transport, tx, rows)
      }
      await tell(runtime.services, tenantA, { key: `${k}a`, numbers: [...Array(40).keys()] })
      const found = await effectsOf(runtime.services, k, 40)
      transport.forward = forward
      expect(deaths).toBe(2)
      expect(found.map((one) => one.n)).toEqual([...Array(40).keys()])
    })

    it('goes on after every database connection is cut', async () => {
      probe.behaviour.slowMs = 20
      await tell(runtime.services, tenantA, { key: `${k}a`, numbers: [1, 2, 3] })
      await cutDatabase(runtime)
      await eventually(() =>
        tell(runtime.services, tenantA, { key: `${k}a`, numbers: [4, 5] }).then(
          () => true,
          () => false,
        ),
      )
      const found = await effectsOf(runtime.services, k, 5)
      expect(found.map((one) => one.n)).toEqual([1, 2, 3, 4, 5])
    })

    it.skipIf(!bus.cutConnections)('heals after the broker drops every connection', async () => {
      await tell(runtime.services, tenantA, { key: `${k}a`, numbers: [1] })
      await effectsOf(runtime.services, k, 1)
      await bus.cutConnections!()
      await tell(runtime.services, tenantA, { key: `${k}a`, numbers: [2, 3] })
      const found = await effectsOf(runtime.services, k, 3)
      expect(found.map((one) => one.n)).toEqual([1, 2, 3])
    })

    it(bus.severalProcesses ? 'shares the work with a second process' : 'refuses a second process', async () => {
      const other = createProbe({ together: bus.together })
      const second = startTestRuntime({ modules: [other.module], ...bus.options(), databaseUrl: runtime.databaseUrl })
      if (!bus.severalProcesses) {
        const refused = await second.then(
          () => 'joined',
          (error: Error) => error.message,
        )
        expect(refused).toMatch(/another GovConnect process/)
        return
      }
      const joined = await second
      await tell(joined.services, tenantA, { key: `${k}a`, numbers: [1, 2, 3] })
      const found = await effectsOf(runtime.services, k, 3)
      expect(found.map((one) => one.n)).toEqual([1, 2, 3])
      await eventually(() => other.behaviour.shown.length === 3 && probe.behaviour.shown.length === 3)
      await joined.close()
    })
  })
}
