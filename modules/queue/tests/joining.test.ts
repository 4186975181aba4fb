import { createClient } from '@govconnect/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as c from '../contract.ts'
import { type Clerk, type Office, openOffice, problemOf, requestId, serviceBody } from './office.ts'

let office: Office
let clerk: Clerk
beforeAll(async () => {
  office = await openOffice()
  clerk = await office.clerk(1)
}, 60_000)
afterAll(() => office.close())

const citizen = () =>
  createClient({
    surface: 'api',
    origin: 'http://localhost:3000',
    fetch: async (url, init) => office.app.fetch(new Request(url, init)),
    headers: () => ({}),
  })
const params = { tenant: 'kota-contoh' }
const serve = async (id: string) => {
  await clerk.act(id, { action: 'start' })
  await clerk.act(id, { action: 'complete' })
}

describe('a visitor on the web', () => {
  it('joins, sees the place move, leaves, and only by the own key', async () => {
    const shown = await citizen().call(c.readPublicOffice, { params })
    expect(shown.items[0]!.services.map(({ code, open }) => [code, open])).toEqual([
      ['ktp', true],
      ['akta', true],
      ['konsultasi', true],
    ])
    await office.take()
    const body = {
      branch_id: office.branch,
      service_id: office.lines.ktp,
      person: { name: 'Dewi', phone: '0812 3456 7890' },
    }
    const joined = await citizen().call(c.joinFromWeb, { params, body: { request_id: requestId(), ...body } })
    expect(joined).toMatchObject({
      visit: { status: 'waiting', people_ahead: 1, present: false },
      status_url: expect.stringContaining(joined.visit_key),
    })
    const see = () => citizen().call(c.readVisit, { params: { ...params, key: joined.visit_key } })
    expect((await see()).wait).toMatchObject({ p50: expect.any(Number) })
    await serve((await clerk.next()).id)
    expect(await see()).toMatchObject({ people_ahead: 0, can: ['cancel', 'check_in'] })
    const act = (action: 'cancel' | 'check_in' | 'reinstate') =>
      citizen().call(c.actOnVisit, {
        params: { ...params, key: joined.visit_key },
        body: { action, request_id: requestId() },
      })
    expect(await act('check_in')).toMatchObject({ present: true, can: ['cancel'] })
    expect(await act('cancel')).toMatchObject({ status: 'cancelled', can: [] })
    expect(await problemOf(act('cancel'))).toMatchObject({ code: 'queue.not_in_state' })
    const wrong = { ...params, key: 'AAAAAAAAAAAAAAAAAAAAAA' }
    expect(await problemOf(citizen().call(c.readVisit, { params: wrong }))).toMatchObject({ status: 404 })
    const elsewhere = { tenant: 'kota-lain', key: joined.visit_key }
    expect(await problemOf(citizen().call(c.readVisit, { params: elsewhere }))).toMatchObject({ status: 404 })
  })

  it('has so many numbers and no more, also when asking twice at once', async () => {
    const join = () =>
      citizen().call(c.joinFromWeb, {
        params,
        body: {
          request_id: requestId(),
          branch_id: office.branch,
          service_id: office.lines.ktp,
          person: { phone: '+62 811 1111 1111' },
        },
      })
    const answers = await Promise.allSettled([join(), join(), join(), join()])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    expect(await problemOf(join())).toMatchObject({ status: 409, code: 'queue.person_limit' })
    for (let left = 2; left > 0; left--) await serve((await clerk.next()).id)
  })
})

describe('limits of a service', () => {
  it('close it in time: capacity, inputs, hours, the order of refusals', async () => {
    const make = (code: string, more: object) =>
      office.admin.call(c.services.create, {
        body: serviceBody({ branch_id: office.branch, area_id: office.area, code, letter: 'K' }, more),
      })
    const small = await make('kecil', { daily_capacity: 2, waiting_capacity: null })
    const answers = await Promise.allSettled(Array.from({ length: 6 }, () => office.take({ service_id: small.id })))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    expect(await problemOf(office.take({ service_id: small.id }))).toMatchObject({ code: 'queue.full_today' })
    const nik = await make('nik', {
      inputs: [{ key: 'nik', label: { id: 'NIK', en: 'NIK' }, kind: 'nik', required: true }],
      remote: false,
    })
    expect(await problemOf(office.take({ service_id: nik.id }))).toMatchObject({
      code: 'queue.inputs_missing',
      errors: [{ pointer: '#/body/inputs/nik' }],
    })
    expect(
      await problemOf(office.take({ service_id: nik.id, class: 'sultan', inputs: { nik: '3171234567890001' } })),
    ).toMatchObject({ code: 'queue.class_unknown' })
    const shut = await make('tutup', { hours: [{ weekday: 1, opens: '08:00', closes: '09:00' }] })
    const closed = await problemOf(office.take({ service_id: shut.id }))
    expect(closed).toMatchObject({
      code: 'queue.service_closed',
      detail: expect.stringContaining('Buka lagi Senin, 7 Desember, pukul 08:00.'),
    })
  })

  it('never give a number to two who hold it, also from many at once and past the end', async () => {
    const rules = { ...(await policyRules()), numbering: { first: 1, last: 3, digits: 3 } }
    const service = await office.admin.call(c.services.create, {
      body: serviceBody({ branch_id: office.branch, area_id: office.area, code: 'tiga', letter: 'T' }),
    })
    await publish(rules)
    const taken = await Promise.allSettled(Array.from({ length: 5 }, () => office.take({ service_id: service.id })))
    const given = taken.flatMap((one) => (one.status === 'fulfilled' ? [one.value.number] : []))
    expect(given.sort()).toEqual(['T-001', 'T-002', 'T-003'])
    expect(await problemOf(office.take({ service_id: service.id }))).toMatchObject({ code: 'queue.numbers_used_up' })
  })
})

async function policyRules() {
  const draft = await office.admin.call(c.draftPolicy, { body: { branch_id: office.branch } })
  return draft.rules
}

async function publish(rules: c.PolicyRules) {
  const draft = await office.admin.call(c.draftPolicy, { body: { branch_id: office.branch, rules } })
  const proposed = await office.admin.call(c.proposePolicy, {
    params: { id: draft.id },
    body: { version: draft.version },
  })
  const decide = { params: { id: draft.id }, body: { version: proposed.version, approve: true } }
  expect(await problemOf(office.admin.call(c.decidePolicy, decide))).toMatchObject({ code: 'queue.own_policy' })
  const other = office.staff({ id: '0190a000-0000-7000-8000-0000000000f9', name: 'Pengawas' })
  return other.call(c.decidePolicy, decide)
}

describe('a policy', () => {
  it('is published by another person; live tickets keep theirs; an earlier one comes back', async () => {
    const before = await office.take()
    const rules = await policyRules()
    const published = await publish({ ...rules, numbering: { first: 1, last: 999, digits: 3 }, recall_limit: 0 })
    const after = await office.take()
    expect([before.policy_number, after.policy_number]).toEqual([published.number - 2, published.number])
    const ofLine = { service_id: office.lines.ktp }
    expect((await clerk.next(ofLine)).id).toBe(before.id)
    expect(await clerk.act(before.id, { action: 'recall' })).toMatchObject({ recalls: 1 })
    await serve(before.id)
    await clerk.next(ofLine)
    expect(await problemOf(clerk.act(after.id, { action: 'recall' }))).toMatchObject({ code: 'queue.recall_limit' })
    await serve(after.id)
    const { items } = await office.admin.call(c.listPolicies, { query: { branch_id: office.branch } })
    const earlier = items.find(({ state }) => state === 'retired')!
    await office.admin.call(c.rollBackPolicy, {
      params: { id: earlier.id },
      body: { version: earlier.version, reason: 'keluhan' },
    })
    expect((await office.take()).policy_number).toBe(earlier.number)
    const rehearsal = await office.admin.call(c.rehearsePolicy, {
      params: { id: published.id },
      body: { from: '2026-12-01', to: '2026-12-01' },
    })
    expect(rehearsal).toMatchObject({
      days: 1,
      rows: [{ class: 'regular', service_id: null, present: { tickets: expect.any(Number) } }, {}],
    })
  })
})

describe('an appointment', () => {
  const noon = '2026-12-01T05:00:00.000Z'
  const book = (more: object = {}) =>
    citizen().call(c.bookFromWeb, {
      params,
      body: { request_id: requestId(), service_id: office.lines.booked, at: noon, person: { name: 'Eka' }, ...more },
    })

  it('takes the last place once, moves, checks in by its key, and joins the line', async () => {
    const answers = await Promise.allSettled([book(), book(), book(), book()])
    const booked = answers.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(booked).toHaveLength(2)
    const lost = answers.find((one) => one.status === 'rejected') as PromiseRejectedResult
    expect(lost.reason.problem.code).toBe('queue.slot_full')
    const { items } = await citizen().call(c.listPublicSlots, {
      params,
      query: { service_id: office.lines.booked, from: '2026-12-01', days: 1 },
    })
    expect(items[0]!.slots.find(({ at }) => at === noon)).toMatchObject({ left: 0, state: 'full' })
    const [first, second] = booked
    const act = (key: string, body: object) =>
      citizen().call(c.actOnVisit, {
        params: { ...params, key },
        body: { request_id: requestId(), ...body } as { action: 'cancel'; request_id: string },
      })
    const moved = await act(second!.visit_key, { action: 'move', at: '2026-12-02T03:00:00.000Z' })
    expect(moved).toMatchObject({ status: 'booked', day: '2026-12-02', booked_for: '2026-12-02T03:00:00.000Z' })
    expect(await problemOf(act(first!.visit_key, { action: 'check_in' }))).toMatchObject({
      code: 'queue.too_early_to_check_in',
      detail: expect.stringContaining('11:30'),
    })
    office.at(100 * 60)
    const there = await office.admin.call(c.checkInByKey, { body: { request_id: requestId(), key: first!.visit_key } })
    expect(there).toMatchObject({ status: 'waiting', present: true })
    expect(await problemOf(book())).toMatchObject({ code: 'queue.slot_unknown' })
    expect(await problemOf(book({ service_id: office.lines.ktp }))).toMatchObject({ code: 'queue.not_bookable' })
  })
})

describe('a conversation', () => {
  it('joins, sees and leaves its own line only', async () => {
    const chat = office.internal()
    const { items } = await chat.call(c.listChatServices)
    expect(items.find(({ service_id }) => service_id === office.lines.ktp)).toMatchObject({
      open: true,
      branch: 'Pusat',
    })
    const joined = await chat.call(c.joinFromChat, {
      body: {
        request_id: requestId(),
        branch_id: office.branch,
        service_id: office.lines.ktp,
        wa_user_id: '628777',
        conversation_id: null,
      },
    })
    expect((await chat.call(c.listChatVisits, { query: { wa_user_id: '628777' } })).items).toMatchObject([
      { ticket_id: joined.ticket_id },
    ])
    const leave = (wa_user_id: string) =>
      chat.call(c.actOnChatVisit, {
        params: { id: joined.ticket_id },
        body: { request_id: requestId(), wa_user_id, action: 'cancel' },
      })
    expect(await problemOf(leave('628778'))).toMatchObject({ status: 404 })
    const facts = await chat.call(c.readTicketFacts, { params: { id: joined.ticket_id } })
    expect(facts).toMatchObject({ wa_user_id: '628777', service: { id: 'ktp' }, status_url: joined.status_url })
    expect(await leave('628777')).toMatchObject({ status: 'cancelled' })
  })
})
