import { createHttpProbe, createTestDatabase, type TestDatabase, tenantA, tenantB } from '@govconnect/testkit'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createClock } from '../clock.ts'
import { createLog } from '../log.ts'
import { closeTenant } from './closed-tenants.ts'
import { createDatabase, type Database } from './database.ts'
import { eraseTenantRows } from './erase.ts'
import { readTenantRows } from './export.ts'
import { sealTables } from './seal.ts'
import { readTenantTables } from './tenant-tables.ts'

let database: TestDatabase
let owner: pg.Client
let db: Database
const clock = createClock()
const tables = ['chain', 'children', 'loose', 'parents', 'parted']
const each = 3_000

beforeAll(async () => {
  database = await createTestDatabase([createHttpProbe()])
  owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  await owner.query(`
    create table notes.parents (tenant_id uuid not null, id uuid not null, primary key (tenant_id, id));
    create table notes.children (tenant_id uuid not null, parent uuid not null, foreign key (tenant_id, parent) references notes.parents);
    create index on notes.children (tenant_id, parent);
    create table notes.chain (tenant_id uuid not null, id uuid not null, before uuid, primary key (tenant_id, id),
      foreign key (tenant_id, before) references notes.chain);
    create table notes.loose (tenant_id uuid not null, text text not null, code text not null);
    comment on table notes.loose is 'append-only: as a diary';
    comment on column notes.loose.code is 'secret: opens the door';
    create table notes.parted (tenant_id uuid not null, n int not null, primary key (tenant_id, n)) partition by hash (tenant_id);
    create table notes.parted_0 partition of notes.parted for values with (modulus 1, remainder 0);`)
  await sealTables(owner, ['kernel', 'notes'])
  db = createDatabase({ url: database.url, log: createLog('silent') })
})
afterAll(async () => {
  await db.close()
  await owner.end()
  await database.drop()
})

async function fill(tenantId: string): Promise<void> {
  await owner.query(`
    insert into notes.parents select '${tenantId}', md5('${tenantId}' || n)::uuid from generate_series(1, ${each}) n;
    insert into notes.children select '${tenantId}', md5('${tenantId}' || n)::uuid from generate_series(1, ${each}) n;
    insert into notes.chain select '${tenantId}', md5('${tenantId}' || n)::uuid, case when n > 1 then md5('${tenantId}' || n - 1)::uuid end
      from generate_series(1, ${each}) n;
    insert into notes.loose select '${tenantId}', repeat('x', 1900), 'sesame' from generate_series(1, ${each}) n;
    insert into notes.parted select '${tenantId}', n from generate_series(1, ${each}) n`)
}
const countsOf = async (tenantId: string) => {
  const counts: number[] = []
  for (const table of tables) {
    const { rows } = await owner.query(`select count(*) as n from notes.${table} where tenant_id = $1`, [tenantId])
    counts.push(rows[0].n)
  }
  return counts
}
const erase = (tenantId: string, signal = new AbortController().signal, pausing = clock) =>
  eraseTenantRows({ systemPool: db.systemPool, clock: pausing, signal }, { tenantId, schema: 'notes' })
const close = (tenantId: string, mayErase: boolean) =>
  db.system({ module: 'notes' }, (tx) => closeTenant(tx, tenantId, { erase: mayErase, now: clock.now() }))

it('puts tables before those that they refer to', async () => {
  const on = { rows: async <T>(statement: { text: string }) => (await owner.query(statement)).rows as T[] }
  const names = (await readTenantTables(on, 'notes')).map((table) => table.name)
  expect(names).toHaveLength(tables.length + 1)
  expect(names.indexOf('notes.children')).toBeLessThan(names.indexOf('notes.parents'))
})

it('erases an office in pieces, goes on where it was cut off, and leaves its neighbour alone', async () => {
  await fill(tenantA)
  await fill(tenantB)
  await expect(erase(tenantA)).rejects.toThrow(/not closed/)
  await close(tenantA, false)
  await expect(erase(tenantA)).rejects.toThrow(/not closed/)
  await close(tenantA, true)
  await close(tenantA, false)
  const stopping = new AbortController()
  let pauses = 0
  const cutting = {
    ...clock,
    sleep: async () => {
      pauses += 1
      if (pauses === 3) stopping.abort()
    },
  }
  await expect(erase(tenantA, stopping.signal, cutting)).rejects.toThrow(/abort/i)
  const left = await countsOf(tenantA)
  expect(left.some((n) => n > 0 && n < each)).toBe(true)
  await erase(tenantA)
  expect(await countsOf(tenantA)).toEqual(tables.map(() => 0))
  expect(await countsOf(tenantB)).toEqual(tables.map(() => each))
})

it('is refused to the role of ordinary work, and for tables that are not sealed', async () => {
  const text = 'select kernel.erase_rows($1::regclass, $2, 1, null)'
  await expect(
    db.tenant(tenantA, { module: 'notes' }, (tx) => tx.rows({ text, values: ['notes.loose', tenantA] })),
  ).rejects.toThrow(/permission denied/)
  await expect(db.systemPool.query(text, ['kernel.inbox', tenantA])).rejects.toThrow(/no sealed table/)
})

it('reads everything of an office, a piece at a time, without secrets and on one line each', async () => {
  await owner.query(`insert into notes.loose values ('${tenantB}', E'two\\nlines', 'sesame')`)
  const read: Record<string, number> = {}
  let most = 0
  await db.tenant(tenantB, { module: 'notes', snapshot: true }, (tx) =>
    readTenantRows(tx, async (table, rows) => {
      read[table] = (read[table] ?? 0) + rows.length
      most = Math.max(most, rows.length)
      for (const row of rows) {
        expect(row).not.toMatch(/\n|sesame/)
        expect(JSON.parse(row).tenant_id).toBe(tenantB)
      }
    }),
  )
  expect(read).toEqual({
    ...Object.fromEntries(tables.map((name) => [`notes.${name}`, each])),
    'notes.loose': each + 1,
  })
  expect(most).toBeLessThanOrEqual(100)
})
