import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BusUnderTest } from './bus-conformance.ts'
import { cutDatabase, cutWaiting } from './cut.ts'
import { effects, effectsOf } from './probe/probe.ts'
import { countedMessage, createQueueProbe } from './probe/queue-probe.ts'
import { startTestRuntime, type TestRuntime, tenantA, tenantB } from './runtime.ts'
import { eventually } from './wait.ts'

const unknownTenant = '0190a000-0000-7000-8000-0000000000c0'
const four = { workers: 4, weight: 1, paused: false }

/** What tenant queues must do over every dispatch. */
export function queueConformance(bus: BusUnderTest): void {
  describe(`tenant queues: ${bus.name}`, () => {
    let runtime: TestRuntime
    let probe: ReturnType<typeof createQueueProbe>
    /** Each test has keys of its own. */
    let k = ''
    let test = 0

    beforeAll(async () => {
      probe = createQueueProbe()
      runtime = await startTestRuntime({ modules: [probe.module], ...bus.options() })
    })
    afterAll(() => runtime.close())
    beforeEach(async () => {
      k = `${++test}-`
      await runtime.services.db.systemPool.query('delete from probe.effects; delete from kernel.parked')
      Object.assign(probe.behaviour, { slowMs: 0, most: 0, handled: [] })
      probe.behaviour.poison.clear()
    })

    const queue = () => runtime.services.queue
    const publish = (key: string, numbers: readonly number[], tenantId = tenantA) =>
      queue().publish(numbers.map((n) => countedMessage(tenantId, k + key, n)))
    const numbersOf = async (key: string) =>
      (await effects(runtime.services, k)).filter((one) => one.key === k + key).map((one) => one.n)
    const count = async (text: string) => (await runtime.services.db.systemPool.query<{ n: number }>(text)).rows[0]?.n
    const upTo = (n: number) => [...Array(n).keys()]

    it('keeps the order of each key while keys run side by side, and the store of what was handled', async () => {
      const keys = ['a', 'b', 'c', 'd']
      for (const n of upTo(25)) await Promise.all(keys.map((key) => publish(key, [n])))
      await effectsOf(runtime.services, k, 100)
      for (const key of keys) expect(await numbersOf(key)).toEqual(upTo(25))
      await runtime.settled()
      expect(await count(`select count(*) as n from kernel.messages where starts_with(key, '${k}')`)).toBe(100)
    })

    it('keeps the order of a key when one of its messages fails at first', async () => {
      probe.behaviour.failOnce.add(3)
      await publish('a', [1, 2, 3, 4, 5])
      await effectsOf(runtime.services, k, 5)
      expect(await numbersOf('a')).toEqual([1, 2, 3, 4, 5])
    })

    it('parks a poison message with its error and lets its key and its neighbours go on', async () => {
      probe.behaviour.poison.add(5)
      await Promise.all([publish('a', [5, 6]), publish('b', [7])])
      await effectsOf(runtime.services, k, 2)
      expect(await numbersOf('a')).toEqual([6])
      const { rows } = await runtime.services.db.systemPool.query('select error, attempts, payload from kernel.parked')
      expect(rows).toMatchObject([
        { error: expect.stringMatching(/server\.error.*request/), attempts: 5, payload: { n: 5 } },
      ])
    })

    it('replays what was parked, once, and leaves the rest', async () => {
      for (const n of [8, 9]) probe.behaviour.poison.add(n)
      await Promise.all([publish('a', [8]), publish('b', [9])])
      const parked = async () =>
        (
          await runtime.services.db.systemPool.query<{ id: string; n: number }>(
            `select id, (payload->>'n')::int as n from kernel.parked order by 2`,
          )
        ).rows
      const [first] = await eventually(async () => ((await parked()).length === 2 ? parked() : null))
      probe.behaviour.poison.clear()
      expect(await queue().replay(tenantB, [first!.id])).toBe(0)
      expect(await queue().replay(tenantA, [first!.id])).toBe(1)
      await effectsOf(runtime.services, k, 1)
      expect(await parked()).toMatchObject([{ n: 9 }])
      expect(await queue().replay(tenantA, null)).toBe(1)
      await effectsOf(runtime.services, k, 2)
      expect((await effects(runtime.services, k)).map((one) => one.n)).toEqual([8, 9])
    })

    it('parks what no module knows', async () => {
      await queue().publish([{ ...countedMessage(tenantA, `${k}a`, 1), type: 'probe.unheard' }])
      await eventually(async () => (await count('select count(*) as n from kernel.parked')) === 1)
    })

    it('handles more than a window holds, in order', async () => {
      const keys = upTo(7)
      for (const part of upTo(6))
        await queue().publish(upTo(500).map((n) => countedMessage(tenantA, `${k}${n % 7}`, part * 500 + n)))
      await eventually(async () => (await effects(runtime.services, k)).length === 3_000, 20_000)
      for (const key of keys) {
        const numbers = await numbersOf(`${key}`)
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
      }
    })

    it('loses and repeats nothing while the pool is resized under load', async () => {
      probe.behaviour.slowMs = 2
      const done = (async () => {
        for (const n of upTo(40)) {
          await queue().publish(upTo(10).map((key) => countedMessage(tenantA, `${k}${key}`, n)))
        }
      })()
      for (const workers of [1, 16, 2, 8, 1, 16, 2, 8]) {
        await queue().setPool(tenantA, { ...four, workers })
        await runtime.clock.sleep(20)
      }
      await done
      await effectsOf(runtime.services, k, 400)
      for (const key of upTo(10)) expect(await numbersOf(`${key}`)).toEqual(upTo(40))
      await queue().setPool(tenantA, four)
    })

    it('has no more batches under way than workers', async () => {
      probe.behaviour.slowMs = 10
      await queue().setPool(tenantA, { ...four, workers: 2 })
      for (const n of upTo(20)) await publish(`${n}`, [n])
      await effectsOf(runtime.services, k, 20)
      expect(probe.behaviour.most).toBeLessThanOrEqual(2)
      await queue().setPool(tenantA, four)
    })

    it('accepts and keeps while a tenant is paused', async () => {
      await queue().setPool(tenantA, { ...four, paused: true })
      await publish('a', [1, 2])
      await publish('b', [3], tenantB)
      await effectsOf(runtime.services, k, 1)
      expect(await numbersOf('a')).toEqual([])
      await queue().setPool(tenantA, four)
      await effectsOf(runtime.services, k, 3)
    })

    it('holds nothing of a paused tenant, and goes on where it was', async () => {
      const keys = ['a', 'b', 'c']
      const pause = (paused: boolean) => queue().setPool(tenantA, { ...four, paused })
      probe.behaviour.slowMs = 5
      for (const part of upTo(4)) {
        for (const n of upTo(30))
          await queue().publish(keys.map((key) => countedMessage(tenantA, k + key, part * 40 + n)))
        await pause(true)
        const before = probe.behaviour.handled.length
        expect(probe.behaviour.running).toBe(0)
        expect(queue().states().get(tenantA)).toMatchObject({ active: 0, waiting: 0, in_flight: 0 })
        for (const n of upTo(10))
          await queue().publish(keys.map((key) => countedMessage(tenantA, k + key, part * 40 + 30 + n)))
        const waiting = (part + 1) * 120 - before
        // More where what the table gave first is still to be brought.
        if (bus.queueOf) await eventually(async () => (await bus.queueOf!(tenantA)).ready >= waiting)
        if (bus.queueOf) expect((await bus.queueOf(tenantA)).consumers).toBe(0)
        expect(probe.behaviour.handled).toHaveLength(before)
        await pause(false)
      }
      await effectsOf(runtime.services, k, 480)
      for (const key of keys) expect(await numbersOf(key)).toEqual(upTo(160))
      expect(new Set(probe.behaviour.handled).size).toBe(probe.behaviour.handled.length)
      expect(queue().states().get(tenantA)!.handled).toBeGreaterThanOrEqual(480)
    })

    it('drops a pool when its work is done, and takes the rest up again with a new one', async () => {
      probe.behaviour.slowMs = 20
      await publish('a', upTo(5))
      await queue().dropPool(tenantA, { remove: false })
      await publish('a', [5, 6])
      await queue().setPool(tenantA, four)
      await effectsOf(runtime.services, k, 7)
      expect(await numbersOf('a')).toEqual(upTo(7))
    })

    it('goes on after every database connection is cut', async () => {
      probe.behaviour.slowMs = 20
      await publish('a', [1, 2, 3])
      await cutDatabase(runtime)
      await eventually(() =>
        publish('a', [4]).then(
          () => true,
          () => false,
        ),
      )
      await effectsOf(runtime.services, k, 4)
      expect(await numbersOf('a')).toEqual([1, 2, 3, 4])
    })

    it('ends while somebody publishes, and takes up nothing after it', async () => {
      const other = createQueueProbe()
      other.behaviour.slowMs = 5
      const shared = bus.severalProcesses ? { databaseUrl: runtime.databaseUrl } : {}
      const ending = await startTestRuntime({ modules: [other.module], ...bus.options(), ...shared })
      const its = ending.services.queue
      let n = 0
      const accepted: number[] = []
      const publishing = (async () => {
        for (let refused = false; !refused; n += 1)
          await its.publish([countedMessage(tenantA, `${k}a`, n)]).then(
            () => accepted.push(n),
            () => (refused = true),
          )
      })()
      await eventually(() => n > 20)
      await ending.close()
      await publishing
      await expect(its.setPool(unknownTenant, four)).rejects.toThrow('ending')
      expect([...its.states().keys()]).not.toContain(unknownTenant)
      if (!bus.severalProcesses) return
      await effectsOf(runtime.services, k, accepted.length)
      expect(await numbersOf('a')).toEqual(accepted)
    })

    it('handles what was committed although the answer was lost, before what is published later', async () => {
      await queue().setPool(tenantA, { ...four, paused: true })
      await publish('a', [1])
      const other = await runtime.services.db.systemPool.connect()
      await other.query('begin; lock table kernel.queue in access exclusive mode')
      let isRefused = false
      publish('lost', [9]).catch(() => {
        isRefused = true
      })
      // As if the statement that is about to be cut off had been committed.
      await other.query(
        `insert into kernel.queue (tenant_id, id, type, key, payload, accepted_at, publisher)
         select tenant_id, gen_random_uuid(), type, key, '{"n": 2}', accepted_at, publisher from kernel.queue where key = '${k}a'`,
      )
      await eventually(async () => {
        await cutWaiting(runtime)
        return isRefused
      })
      await other.query('commit')
      other.release()
      await eventually(() =>
        publish('a', [3]).then(
          () => true,
          () => false,
        ),
      )
      await queue().setPool(tenantA, four)
      await effectsOf(runtime.services, k, 3)
      expect(await numbersOf('a')).toEqual([1, 2, 3])
    })

    it('handles large payloads whole and in order, more of them than a pool holds at a time', async () => {
      const text = 'é'.repeat(100_000)
      const key = (n: number) => `${k}${n % 2 === 0 ? 'a' : 'b'}`
      for (const n of upTo(120)) await queue().publish([countedMessage(tenantA, key(n), n, { text })])
      await effectsOf(runtime.services, k, 120)
      expect(await numbersOf('a')).toEqual(upTo(120).filter((n) => n % 2 === 0))
      expect(await numbersOf('b')).toEqual(upTo(120).filter((n) => n % 2 === 1))
    })

    it('accepts a message once for a key, in the same moment as the answer', async () => {
      const now = runtime.clock.now()
      const record = { tenantId: tenantA, actor: k, endpoint: 'probe', key: 'k', bodyHash: 'h', response: 'r', now }
      const once = (n: number) => queue().publishOnce(countedMessage(tenantA, `${k}a`, n), { ...record })
      const kept = expect.objectContaining({ body_hash: 'h', response: 'r' })
      expect(await Promise.all([once(1), once(2), publish('b', [3]), once(4)])).toEqual([
        undefined,
        kept,
        undefined,
        kept,
      ])
      expect(await once(5)).toEqual(kept)
      await effectsOf(runtime.services, k, 2)
      await runtime.settled()
      expect((await effects(runtime.services, k)).map((one) => one.n).sort()).toEqual([1, 3])
    })

    it.skipIf(!bus.cutConnections)('heals after the broker drops every connection', async () => {
      probe.behaviour.slowMs = 5
      await publish('a', upTo(10))
      await bus.cutConnections!()
      await publish('a', upTo(20).slice(10))
      await effectsOf(runtime.services, k, 20)
      expect(await numbersOf('a')).toEqual(upTo(20))
    })

    it.skipIf(!bus.severalProcesses)('hands over what a process that died had only committed', async () => {
      await runtime.services.db.systemPool.query(
        `insert into kernel.queue (tenant_id, id, type, key, payload, accepted_at, publisher)
         values ($1, gen_random_uuid(), 'probe.counted', $2, '{"n": 9}', now(), 1)`,
        [tenantA, `${k}a`],
      )
      await effectsOf(runtime.services, k, 1)
    })

    it.skipIf(!bus.severalProcesses)('keeps the order of a key with a second process', async () => {
      const other = createQueueProbe()
      const joined = await startTestRuntime({
        modules: [other.module],
        ...bus.options(),
        databaseUrl: runtime.databaseUrl,
      })
      for (const n of upTo(20))
        await (n % 2 ? joined : runtime).services.queue.publish([countedMessage(tenantA, `${k}a`, n)])
      await effectsOf(runtime.services, k, 20)
      await joined.close()
      await publish('a', [20])
      await effectsOf(runtime.services, k, 21)
      expect(await numbersOf('a')).toEqual(upTo(21))
    })
  })
}
