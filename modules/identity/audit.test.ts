import { appRole, audit, systemRole } from '@govconnect/kernel'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStaff, getAuditChain, listAudit, updateStaff, verifyAudit } from './contract.ts'
import { PLATFORM_CHAIN } from './queries/audit.ts'
import { type Browser, foreign, home, type Office, openOffice, type Person, refusalOf } from './test/office.ts'

let office: Office
let boss: Person
let desk: Browser
let owner: pg.Client
beforeAll(async () => {
  office = await openOffice()
  boss = await office.person({ name: 'Bos', roles: { [home]: 'tenant_admin' } })
  desk = office.browser()
  await desk.signIn(boss)
  owner = new pg.Client({ connectionString: office.databaseUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await office.close()
})

const actor = { kind: 'internal', id: 'internal' } as const

async function record(count: number, tenantId: string = home) {
  for (let n = 0; n < count; n++) {
    await office.services.db.tenant(tenantId, { module: 'identity' }, async (tx) =>
      audit(
        tx,
        { actor, requestId: `r-${n}`, ip: '10.0.0.1', now: () => office.clock.now() },
        {
          action: 'test.happened',
          subject: { type: 'thing', id: `${n}` },
          before: { n, z: 1, a: [1.5, null, '\u00e9'] },
          after: undefined,
        },
      ),
    )
  }
  await office.settled()
}

describe('audit log', () => {
  it('tells who did what, before and after, from where', async () => {
    const { staff } = await desk.call(createStaff, { body: { name: 'Baru', email: 'baru@x.id', role: 'agent' } })
    await desk.call(updateStaff, { params: { id: staff.id }, body: { role: 'supervisor' } })
    await refusalOf(office.browser().signIn(boss, 'bukan kata sandinya'))
    await office.settled()
    const { items } = await desk.call(listAudit)
    expect(items.map((each) => each.action)).toEqual([
      'session.sign_in_failed',
      'staff.changed',
      'staff.added',
      'session.signed_in',
    ])
    expect(items[1]).toMatchObject({
      seq: 3,
      actor: { kind: 'staff', id: boss.id, name: 'Bos' },
      subject: { type: 'staff', id: staff.id },
      before: { role: 'agent', disabled: false },
      after: { role: 'supervisor', disabled: false },
      ip: 'in-process',
    })
    expect(items[0]).toMatchObject({ actor: { kind: 'anonymous' }, after: { email: 'b***@kota.example' } })
  })

  it('pages by key and filters', async () => {
    await record(7)
    const query = { action: 'test.', limit: 3 }
    const pages: string[] = []
    let cursor: string | null | undefined
    do {
      const { items, next_cursor } = await desk.call(listAudit, { query: { ...query, ...(cursor ? { cursor } : {}) } })
      pages.push(items.map((each) => each.subject.id).join())
      cursor = next_cursor
    } while (cursor)
    expect(pages).toEqual(['6,5,4', '3,2,1', '0'])
    expect((await desk.call(listAudit, { query: { actor_id: boss.id } })).items.length).toBeGreaterThan(1)
    expect((await desk.call(listAudit, { query: { subject_id: '3' } })).items).toHaveLength(1)
    expect((await desk.call(listAudit, { query: { action: '%' } })).items).toEqual([])
    const future = new Date(office.clock.now().getTime() + 60_000).toISOString()
    expect((await desk.call(listAudit, { query: { from: future } })).items).toEqual([])
    expect((await desk.call(listAudit, { query: { to: future, action: 'test.' } })).items).toHaveLength(7)
    expect((await refusalOf(desk.call(listAudit, { query: { from: 'kemarin' } }))).status).toBe(400)
  })

  it('keeps each tenant to itself, and the platform to platform admins', async () => {
    await record(2, foreign)
    const there = await office.person({ name: 'Sana', roles: { [foreign]: 'tenant_admin' } })
    const browser = office.browser()
    await browser.signIn(there)
    await office.settled()
    const { items } = await browser.call(listAudit)
    expect(items.map((each) => each.seq)).toEqual([3, 2, 1])
    expect((await refusalOf(browser.call(listAudit, { query: { scope: 'platform' } }))).status).toBe(403)
    await refusalOf(office.browser().signIn({ email: 'tidak-ada@x.id' }))
    await office.settled()
    // The internal key acts as the admin of the tenant it names, not of the platform.
    const asTenant = office.operator().call(listAudit, { query: { scope: 'platform' } })
    expect((await refusalOf(asTenant)).status).toBe(403)
    const boss = office.browser()
    await boss.signIn(await office.person({ name: 'Pusat', platformAdmin: true, roles: { [home]: 'tenant_admin' } }))
    const platform = await boss.call(listAudit, { query: { scope: 'platform' } })
    expect(platform.items).toMatchObject([{ action: 'session.sign_in_failed', subject: { id: 'unknown' } }])
  })

  it('chains writes from many at once without a gap', async () => {
    // The sign-ins of the test before are written behind their answers.
    await office.settled()
    const before = (await desk.call(getAuditChain)).entries
    await Promise.all(Array.from({ length: 10 }, () => record(3)))
    const chain = await desk.call(verifyAudit)
    expect(chain).toMatchObject({ entries: before + 30, verified_entries: before + 30, fault: null })
    expect(chain.verified_at).not.toBeNull()
    expect(await desk.call(getAuditChain)).toEqual(chain)
  })
})

describe('append-only', () => {
  it.each([appRole, systemRole, 'owner'])('refuses change and removal to %s', async (role) => {
    const statements = [
      `update identity.audit_entries set action = 'x'`,
      `delete from identity.audit_entries`,
      `truncate identity.audit_entries`,
    ]
    for (const statement of statements) {
      await owner.query('begin')
      await owner.query(`set local app.tenant_id = '${home}'`)
      if (role !== 'owner') await owner.query(`set local role ${role}`)
      await expect(owner.query(statement)).rejects.toMatchObject({ code: '42501' })
      await owner.query('rollback')
    }
  })
})

describe('verify', () => {
  /** What somebody with full power over the database could do: triggers off, change, triggers on. */
  async function tamper(statement: string, values: unknown[] = []): Promise<void> {
    await owner.query('set session_replication_role = replica')
    await owner.query(statement, values)
    await owner.query('set session_replication_role = origin')
  }

  it('finds a changed, a removed and a cut-off entry', async () => {
    await record(3)
    expect((await desk.call(verifyAudit)).fault).toBeNull()
    const change = 'update identity.audit_entries set actor_name = $2 where tenant_id = $1 and seq = 3'
    await tamper(change, [home, 'Orang Lain'])
    expect(await desk.call(verifyAudit)).toMatchObject({ fault: { seq: 3, fault: 'changed' }, verified_entries: 2 })
    await tamper(change, [home, 'Bos'])
    expect((await desk.call(verifyAudit)).fault).toBeNull()

    const { entries } = await desk.call(getAuditChain)
    await tamper('delete from identity.audit_entries where tenant_id = $1 and seq = $2', [home, entries])
    expect((await desk.call(verifyAudit)).fault).toEqual({ seq: entries, fault: 'missing' })
    await tamper('delete from identity.audit_entries where tenant_id = $1 and seq = 2', [home])
    expect((await desk.call(verifyAudit)).fault).toEqual({ seq: 2, fault: 'missing' })
    expect((await office.operator(foreign).call(verifyAudit)).fault).toBeNull()
    expect(PLATFORM_CHAIN).not.toBe(home)
  })

  it('finds a head that was set back or taken away', async () => {
    await record(3, foreign)
    const verify = () => office.operator(foreign).call(verifyAudit)
    const { entries } = await verify()
    await tamper(
      `update identity.audit_heads h set seq = e.seq, hash = e.hash from identity.audit_entries e
       where h.tenant_id = $1 and e.tenant_id = $1 and e.seq = $2`,
      [foreign, entries - 1],
    )
    expect((await verify()).fault).toEqual({ seq: entries, fault: 'unlinked' })
    await tamper('delete from identity.audit_heads where tenant_id = $1', [foreign])
    expect((await verify()).fault).toEqual({ seq: 1, fault: 'unlinked' })
  })
})
