import { createHttpProbe, createTestDatabase, type TestDatabase, tenantA, tenantB } from '@govconnect/testkit'
import pg from 'pg'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLog } from '../log.ts'
import { createDatabase, type Database } from './database.ts'
import { migrate } from './migrate.ts'
import { findLooseTables, sealTables } from './seal.ts'

const schemas = ['kernel', 'notes']
let database: TestDatabase
let owner: pg.Client
let db: Database

beforeAll(async () => {
  database = await createTestDatabase([createHttpProbe()])
  owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  db = createDatabase({ url: database.url, log: createLog('silent') })
})
afterAll(async () => {
  await db.close()
  await owner.end()
  await database.drop()
})

const add = (tenant: string, owned = tenant) =>
  db.tenant(tenant, { module: 'notes' }, (tx) =>
    tx.run(sql`insert into notes.notes (tenant_id, text) values (${owned}, 'x')`),
  )

describe('the seal', () => {
  it('shows a tenant its own rows, and nothing without a tenant', async () => {
    await add(tenantA)
    await add(tenantB)
    const seen = await db.tenant(tenantA, { module: 'notes' }, (tx) =>
      tx.rows<{ tenant_id: string }>(sql`select tenant_id from notes.notes`),
    )
    expect(new Set(seen.map((row) => row.tenant_id))).toEqual(new Set([tenantA]))
    const client = new pg.Client({ connectionString: database.url, options: '-c role=govconnect_app' })
    await client.connect()
    expect((await client.query('select * from notes.notes')).rowCount).toBe(0)
    await client.end()
  })

  it('refuses to write for another tenant', async () => {
    await expect(add(tenantA, tenantB)).rejects.toThrow(/row-level security/)
    const touched = await db.tenant(tenantA, { module: 'notes' }, (tx) =>
      tx.run(sql`update notes.notes set text = 'y' where tenant_id = ${tenantB}`),
    )
    expect(touched).toBe(0)
  })

  it('leaves no tenant behind on a pooled connection', async () => {
    await db.tenant(tenantA, { module: 'notes' }, (tx) => tx.rows(sql`select 1`))
    const { rows } = await db.systemPool.query(`select current_setting('app.tenant_id', true) as tenant`)
    expect(rows[0].tenant ?? '').toBe('')
  })

  it('is complete after migration', async () => {
    expect(await findLooseTables(owner, schemas)).toEqual([])
  })

  it.each([
    ['switching row security off', 'alter table notes.notes disable row level security'],
    ['not forcing it', 'alter table notes.notes no force row level security'],
    ['dropping the policy', 'drop policy tenant_isolation on notes.notes'],
    ['widening the policy', 'alter policy tenant_isolation on notes.notes using (true)'],
    ['a check that lets all in', 'alter policy tenant_isolation on notes.notes with check (true)'],
    ['another permissive policy', 'create policy open_door on notes.notes to govconnect_app using (true)'],
    ['giving the policy to everybody', 'alter policy system_access on notes.notes to public'],
    ['an outbox without a policy', 'drop policy tenant_isolation on kernel.outbox'],
  ])('notices %s', async (_, loosen) => {
    await owner.query(loosen)
    expect(await findLooseTables(owner, schemas)).not.toEqual([])
    await owner.query('drop policy if exists open_door on notes.notes')
    await sealTables(owner, schemas)
    expect(await findLooseTables(owner, schemas)).toEqual([])
  })

  it('notices a role that can bypass it', async () => {
    await owner.query('begin; alter role govconnect_app bypassrls')
    expect(await findLooseTables(owner, schemas)).toContain('role govconnect_app can bypass row security')
    await owner.query('rollback')
  })

  it('refuses a table that says neither tenant nor platform', async () => {
    await owner.query('create table notes.stray (id int)')
    await expect(sealTables(owner, schemas)).rejects.toThrow(/notes.stray has no tenant_id/)
    await owner.query('drop table notes.stray')
  })

  it('refuses a migration that was changed after it ran', async () => {
    await owner.query(`update kernel.migrations set checksum = 'other' where module = 'kernel'`)
    await expect(migrate(database.url, [])).rejects.toThrow(/changed since/)
  })
})
