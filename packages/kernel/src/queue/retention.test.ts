import { createHttpProbe, createTestDatabase, eventually, type TestDatabase, tenantA } from '@govconnect/testkit'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createClock } from '../clock.ts'
import { createLog } from '../log.ts'
import { dropMessageMonths } from './retention.ts'

let database: TestDatabase
let owner: pg.Client
const log = createLog('silent')
const present = createClock().now()
/** First day of the month so many months away, as the database counts. */
const monthOf = (ahead: number) => new Date(Date.UTC(present.getUTCFullYear(), present.getUTCMonth() + ahead, 1))
const nameOf = (ahead: number) => `messages_${monthOf(ahead).toISOString().slice(0, 7).replace('-', '_')}`
const drop = (now = present) => dropMessageMonths({ url: database.url, log }, { now, kept: 13 })

beforeAll(async () => {
  database = await createTestDatabase([createHttpProbe()])
  owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
})
beforeEach(async () => {
  for (const ahead of [-20, -14, -13, -1, 0])
    await owner.query('select kernel.make_message_month($1)', [monthOf(ahead)])
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

const months = async () =>
  (
    await owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'kernel'::regnamespace and relkind = 'p' and relname ~ '^messages_' order by 1`,
    )
  ).rows.map(({ name }) => name)

const store = (on: pg.ClientBase, ahead: number) =>
  on.query(
    `insert into kernel.messages (tenant_id, id, type, key, payload, attempts, accepted_at, handled_at)
     values ($1, gen_random_uuid(), 'x', 'x', '1', 1, $2, $2)`,
    [tenantA, monthOf(ahead)],
  )

it('drops whole months past their time, and keeps the others', async () => {
  await store(owner, -20)
  await store(owner, 0)
  expect(await drop()).toEqual([nameOf(-20), nameOf(-14)])
  expect(await months()).toEqual([nameOf(-13), nameOf(-1), nameOf(0)])
  expect((await owner.query('select from kernel.messages')).rowCount).toBe(1)
  expect(await drop()).toEqual([])
})

it('drops nothing fresh for a process whose clock is far ahead', async () => {
  const ahead = new Date(present.getTime() + 5 * 365 * 24 * 3_600_000)
  expect(await drop(ahead)).toEqual([nameOf(-20), nameOf(-14)])
  expect(await months()).toContain(nameOf(-13))
})

it('holds up nobody who writes, while it waits for those who still read', async () => {
  const reader = new pg.Client({ connectionString: database.url })
  const writer = new pg.Client({ connectionString: database.url })
  await Promise.all([reader.connect(), writer.connect()])
  await reader.query('begin; select from kernel.messages')
  let isDone = false
  const dropping = drop().finally(() => {
    isDone = true
  })
  await eventually(async () => {
    const text = `select from pg_stat_activity where application_name = 'govconnect retention' and wait_event_type = 'Lock'
      and datname = current_database()`
    return ((await owner.query(text)).rowCount ?? 0) > 0
  })
  await writer.query(`set lock_timeout = '2s'`)
  for (let n = 0; n < 20; n++) await store(writer, 0)
  await writer.query('select count(*) from kernel.messages')
  expect(isDone).toBe(false)
  await reader.query('commit')
  expect(await dropping).toEqual([nameOf(-20), nameOf(-14)])
  await Promise.all([reader.end(), writer.end()])
})

it('finishes what a run that was cut left half done', async () => {
  await owner.query(`alter table kernel.messages detach partition kernel.${nameOf(-20)}`)
  const reader = new pg.Client({ connectionString: database.url })
  await reader.connect()
  await reader.query('begin; select from kernel.messages')
  const cut = new pg.Client({ connectionString: database.url })
  await cut.connect()
  await cut.query(`set lock_timeout = '200ms'`)
  const detach = `alter table kernel.messages detach partition kernel.${nameOf(-14)} concurrently`
  await expect(cut.query(detach)).rejects.toThrow(/lock timeout/)
  await reader.query('commit')
  await Promise.all([reader.end(), cut.end()])
  expect(await drop()).toEqual([nameOf(-20), nameOf(-14)])
  expect(await months()).toEqual([nameOf(-13), nameOf(-1), nameOf(0)])
})
