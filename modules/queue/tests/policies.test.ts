import { auditRecorded, defineModule, on, type PayloadOf } from '@govconnect/kernel'
import { tenantB } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as c from '../contract.ts'
import { queue } from '../index.ts'
import { type Office, openOffice, problemOf, tenantsStub } from './office.ts'

const audited: PayloadOf<typeof auditRecorded>[] = []
/** Stands in for `identity`, which keeps the log. */
const ears = defineModule({
  name: 'ears',
  reactions: [
    on(
      auditRecorded,
      { name: 'ears.hear', mode: 'every-process' },
      async ({ event }) => void audited.push(event.payload),
    ),
  ],
})

let office: Office
beforeAll(async () => {
  office = await openOffice({ modules: [tenantsStub, queue, ears] })
}, 60_000)
afterAll(() => office.close())

const second = () =>
  office.staff({
    id: '0190a000-0000-7000-8000-000000000999',
    name: 'Penyetuju',
    permissions: ['lines.read', 'lines.approve'],
  })
const draft = () => office.admin.call(c.draftPolicy, { body: { branch_id: office.branch, note: 'lebih sabar' } })

/** A draft that waits a minute and a half for whoever was called, proposed. */
async function proposed(graceSeconds: number) {
  const one = await draft()
  const params = { id: one.id }
  const body = { version: one.version, rules: { ...one.rules, grace_seconds: graceSeconds }, note: one.note }
  const { version } = await office.admin.call(c.changePolicy, { params, body })
  return office.admin.call(c.proposePolicy, { params, body: { version } })
}

const decide = (by: Office['admin'], { id, version }: c.PolicyView) =>
  by.call(c.decidePolicy, { params: { id }, body: { version, approve: true, note: '' } })

describe('a policy', () => {
  it('is approved by another person than its maker, counts at once, and is gone back to', async () => {
    const first = await proposed(90)
    expect(await problemOf(decide(office.admin, first))).toMatchObject({ status: 403, code: 'queue.own_policy' })
    expect(await decide(second(), first)).toMatchObject({ state: 'published', decided_by: { name: 'Penyetuju' } })
    const next = await proposed(120)
    await decide(second(), next)
    const known = async () => (await office.admin.call(c.listPolicies, { query: { branch_id: office.branch } })).items
    expect((await known()).map(({ state }) => state)).toEqual(['published', 'retired'])
    const { version } = (await known())[1]!
    const back = { params: { id: first.id }, body: { version, reason: 'warga mengeluh' } }
    expect(await second().call(c.rollBackPolicy, back)).toMatchObject({
      state: 'published',
      rules: { grace_seconds: 90 },
    })
    expect((await known()).map(({ state }) => state)).toEqual(['retired', 'published'])
  })

  it('is taken back by its maker while it waits', async () => {
    const { id, version } = await proposed(70)
    const body = { version, approve: false, note: 'salah ketik' }
    const waiting = async () => (await second().call(c.listPolicies, { query: { state: 'proposed' } })).items
    expect((await waiting()).map((one) => one.id)).toEqual([id])
    expect(await office.admin.call(c.decidePolicy, { params: { id }, body })).toMatchObject({ state: 'rejected' })
    expect(await waiting()).toEqual([])
  })

  it('is discarded as a draft, audited, and at no other time', async () => {
    const one = await draft()
    const discard = (by: Office['admin'], { id, version }: Pick<c.PolicyView, 'id' | 'version'>) =>
      by.call(c.discardPolicy, { params: { id }, body: { version } })
    expect(await problemOf(discard(second(), one))).toMatchObject({ status: 403, code: 'auth.forbidden' })
    const foreign = office.staff({ tenantId: tenantB })
    expect(await problemOf(discard(foreign, one))).toMatchObject({ status: 404, code: 'queue.not_found' })
    const old = await problemOf(discard(office.admin, { id: one.id, version: one.version + 1 }))
    expect(old).toMatchObject({ code: 'queue.version_conflict', current: { id: one.id } })
    await discard(office.admin, one)
    const { items } = await office.admin.call(c.listPolicies, { query: { branch_id: office.branch } })
    expect(items.map(({ id }) => id)).not.toContain(one.id)
    expect(await problemOf(discard(office.admin, one))).toMatchObject({ code: 'queue.not_found' })
    const waits = await proposed(75)
    expect(await problemOf(discard(office.admin, waits))).toMatchObject({ code: 'queue.policy_not_draft' })
    await decide(second(), waits)
    expect(await problemOf(discard(office.admin, { ...waits, version: waits.version + 1 }))).toMatchObject({
      code: 'queue.policy_not_draft',
    })
    await office.settled()
    const noted = audited.filter(({ action }) => action === 'queue.policy_discarded')
    expect(noted).toMatchObject([{ subject: { id: one.id }, before: { number: one.number, note: 'lebih sabar' } }])
  })

  it('that cannot work is refused with the reason, and a draft of somebody else is not overwritten unseen', async () => {
    const one = await draft()
    const params = { id: one.id }
    const save = (version: number, rules: object) =>
      office.admin.call(c.changePolicy, { params, body: { version, rules: { ...one.rules, ...rules }, note: '' } })
    expect(await problemOf(save(1, { quota: { at_most: 3, of: 3 } }))).toMatchObject({ code: 'queue.policy_invalid' })
    await save(1, { recall_limit: 5 })
    const late = await problemOf(save(1, { recall_limit: 1 }))
    expect(late).toMatchObject({ code: 'queue.version_conflict', current: { version: 2, rules: { recall_limit: 5 } } })
  })

  it('is rehearsed on days that were, and says so where there were none', async () => {
    const one = await draft()
    const rehearse = (from: string, to: string) =>
      office.admin.call(c.rehearsePolicy, { params: { id: one.id }, body: { from, to } })
    expect(await problemOf(rehearse('2026-11-01', '2026-11-07'))).toMatchObject({ code: 'queue.nothing_to_rehearse' })
    const clerk = await office.clerk(1)
    for (let n = 0; n < 3; n++) {
      await office.take({ class: n === 2 ? 'elderly' : 'regular' })
      const called = await clerk.next()
      await clerk.act(called.id, { action: 'start' })
      await clerk.act(called.id, { action: 'complete' })
    }
    const { days, rows } = await rehearse('2026-12-01', '2026-12-01')
    expect(days).toBe(1)
    expect(rows.filter(({ service_id }) => service_id === null).map((row) => row.class)).toEqual(['elderly', 'regular'])
  })
})
