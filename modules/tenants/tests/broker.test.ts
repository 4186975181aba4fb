import { randomBytes } from 'node:crypto'
import { newId } from '@govconnect/kernel'
import { createTestDatabase, eventually, type TestDatabase } from '@govconnect/testkit'
import { Connection } from 'rabbitmq-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { amqpUrl, deleteBrokerObjects } from '../../../tests/support/broker.ts'
import { deleteTenant, SAMPLE_TENANT, updateTenant } from '../contract.ts'
import { codeOf, openTenants, type TenantsOffice, tenantsModules } from './office.ts'

const url = await amqpUrl()
const namespace = `gctest-${randomBytes(4).toString('hex')}`
const upTo = (n: number) => [...Array(n).keys()]

describe.skipIf(!url)('two processes and a broker', () => {
  let database: TestDatabase
  let one: TenantsOffice
  let two: TenantsOffice
  const open = () => openTenants({ amqpUrl: url!, amqpNamespace: namespace, databaseUrl: database.url })

  beforeAll(async () => {
    database = await createTestDatabase(tenantsModules)
    one = await open()
    two = await open()
  })
  afterAll(async () => {
    await one?.close()
    await two?.close()
    await database?.drop()
    const queues = (await topology()).map((name) => name.slice(namespace.length + 1))
    await deleteBrokerObjects(url!, { namespace, queues })
  })

  const topology = async () => [
    ...[
      `${namespace}.identity.append-audit`,
      `${namespace}.identity.close-office`,
      `${namespace}.identity.erase-office`,
    ],
    ...['queue', 'dlq'].map((kind) => `${namespace}.tenant_${SAMPLE_TENANT.id}_${kind}`),
  ]

  /** Which of an office's queues the broker has. */
  async function queuesOf(tenantId: string): Promise<string[]> {
    const found: string[] = []
    for (const kind of ['queue', 'dlq']) {
      const connection = new Connection({ url: url! })
      connection.on('error', () => {})
      const queue = `${namespace}.tenant_${tenantId}_${kind}`
      await connection.queueDeclare({ queue, passive: true }).then(
        () => found.push(kind),
        () => {},
      )
      await connection.close()
    }
    return found
  }

  /** Processes that take an office's messages. */
  async function consumersOf(tenantId: string): Promise<number> {
    const connection = new Connection({ url: url! })
    const queue = `${namespace}.tenant_${tenantId}_queue`
    const { consumerCount } = await connection.queueDeclare({ queue, passive: true })
    await connection.close()
    return consumerCount
  }

  const pools = (id: string) => [one, two].map((office) => office.services.queue.states().has(id))
  const remove = (office: TenantsOffice, slug: string, data: 'keep' | 'erase') =>
    office.staff().call(deleteTenant, { params: { tenant: slug }, query: { confirm: slug, data } })
  const count = async (table: string, id: string) =>
    (await one.rows(`select from ${table} where tenant_id = $1`, [id])).length
  const made = async (slug: string) => {
    const id = await one.make(slug)
    await eventually(() => pools(id).every(Boolean))
    expect(await queuesOf(id)).toEqual(['queue', 'dlq'])
    return id
  }

  it('forget an office together, and leave no queue of it', async () => {
    const id = await made('lupa')
    await two.publish(id, 1)
    await one.settled()
    await remove(one, 'lupa', 'erase')
    await eventually(() => pools(id).every((has) => !has))
    await two.clearUp()
    expect(await queuesOf(id)).toEqual([])
    expect(await count('kernel.messages', id)).toBe(0)
    expect(await one.make('lupa')).not.toBe(id)
  })

  it.each(['keep', 'erase'] as const)('take an office away under those who publish: %s', async (data) => {
    const slug = `terbit-${data}`
    const id = await made(slug)
    const accepted: string[] = []
    const refused: string[] = []
    let isDeleted = false
    const publish = async (office: TenantsOffice, from: number) => {
      for (const n of upTo(400)) {
        if (refused.length > 40) return
        if (n === 30 && !isDeleted) {
          isDeleted = true
          await remove(one, slug, data)
        }
        const code = await codeOf(office.publish(id, from + n).then((message) => accepted.push(message)))
        if (code !== 'done') refused.push(code)
      }
    }
    await Promise.all([publish(one, 1_000), publish(two, 2_000), publish(one, 3_000)])
    expect(accepted.length).toBeGreaterThan(30)
    expect(new Set(refused)).toEqual(new Set(['tenants.being_deleted']))
    await eventually(() => pools(id).every((has) => !has))
    await one.clearUp()
    await eventually(async () => (await one.rows('select from tenants.gone where id = $1', [id])).length === 1)
    const [messages, parked] = [await count('kernel.messages', id), await count('kernel.parked', id)]
    expect(await count('kernel.queue', id)).toBe(0)
    expect(messages + parked).toBe(data === 'keep' ? accepted.length : 0)
    expect(await queuesOf(id)).toEqual([])
  })

  it('remove a queue that a process made which heard too late', async () => {
    const first = await made('terlambat')
    await remove(one, 'terlambat', 'erase')
    await eventually(() => pools(first).every((has) => !has))
    await one.clearUp()
    await eventually(async () => (await one.rows('select from tenants.gone where id = $1', [first])).length === 1)
    // Another that went at the same time: brokers do not always make a queue again under a name that was just deleted.
    const id = newId()
    await one.rows(
      `insert into tenants.gone select (jsonb_populate_record(g, jsonb_build_object('id', $2::uuid))).* from tenants.gone g where id = $1`,
      [first, id],
    )
    await one.services.queue.setPool(id, { workers: 1, weight: 1, paused: false })
    await one.services.queue.dropPool(id, { remove: false })
    expect(await queuesOf(id)).toEqual(['queue', 'dlq'])
    await one.sweep()
    expect(await queuesOf(id)).toEqual([])
  })

  it('finish what a process began that is no more', async () => {
    const id = await made('putus')
    await one.staff().call(updateTenant, { params: { tenant: 'putus' }, body: { status: 'suspended' } })
    // The other process hears of it a moment later, and would handle what comes before.
    await eventually(async () => (await consumersOf(id)) === 0)
    await one.services.queue.publish(
      upTo(20).map((n) => ({ id: newId(), tenantId: id, type: 'tenants.record', key: String(n), payload: '1' })),
    )
    await remove(one, 'putus', 'keep')
    await one.stop()
    one = await open()
    await two.clearUp()
    expect(pools(id)).toEqual([false, false])
    expect([await count('kernel.queue', id), await count('kernel.parked', id)]).toEqual([0, 20])
    expect(await queuesOf(id)).toEqual([])
    expect(await one.rows('select from tenants.tenants where id = $1', [id])).toEqual([])
  })
})
