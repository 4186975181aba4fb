import { createHmac } from 'node:crypto'
import { eventually } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as c from '../contract.ts'
import { deviceGate } from '../device-gate.ts'
import { signedText } from '../rules/offline.ts'
import { type Office, openOffice, problemOf, requestId, testGate } from './office.ts'
import { pairing } from './pairing.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice({ gatekeeper: (services) => ({ ...testGate(), ...deviceGate(services) }) })
}, 60_000)
afterAll(() => office.close())

const send = (url: string, init: RequestInit) => office.app.fetch(new Request(url, init))
const as = (headers: Record<string, string>) => pairing(office).as(headers)
const paired = (kind?: 'kiosk' | 'display', name?: string) => pairing(office).paired(kind, name)

describe('a device', () => {
  it('pairs once by its digits, which lapse and fit one kind', async () => {
    const { code, id, client } = await paired()
    expect(
      await problemOf(as({}).call(c.pairDevice, { body: { code, kind: 'kiosk', app_version: '1' } })),
    ).toMatchObject({
      code: 'queue.code_wrong',
    })
    const other = await office.admin.call(c.addDevice, {
      body: { branch_id: office.branch, kind: 'display', name: 'Layar' },
    })
    const body = { code: other.code, kind: 'kiosk' as const, app_version: '1' }
    expect(await problemOf(as({}).call(c.pairDevice, { body }))).toMatchObject({ code: 'queue.wrong_kind' })
    const setup = await client.call(c.readDeviceSetup)
    expect(setup).toMatchObject({ device: { id, state: 'paired', online: true }, policy_number: 0, config_number: 0 })
    // What a kiosk needs to know by itself which day it is and what is open.
    expect(setup.branch).toMatchObject({ day_ends: '00:00', holidays: [] })
    expect(setup.branch.hours).toHaveLength(7)
    const taken = await client.call(c.takeTicket, {
      body: { request_id: requestId(), branch_id: office.branch, service_id: office.lines.ktp },
    })
    expect(taken.ticket).toMatchObject({ channel: 'kiosk', status: 'waiting' })
    expect(await problemOf(client.call(c.readQueues, { query: { branch: office.branch } }))).toMatchObject({
      status: 403,
    })
  })

  it('is known by its cookie, which scripts cannot read', async () => {
    const { device, code } = await office.admin.call(c.addDevice, {
      body: { branch_id: office.branch, kind: 'display', name: 'Layar 2' },
    })
    const answer = await send('http://localhost:3000/api/v1/devices/pair', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, kind: 'display', app_version: '1' }),
    })
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^govconnect\.device=gcd_[\w-]+; Path=\/; HttpOnly; SameSite=Lax/)
    const display = as({ cookie: cookie.split(';')[0]! })
    expect((await display.call(c.readDeviceSetup)).device.id).toBe(device.id)
    expect(
      await problemOf(
        display.call(c.takeTicket, {
          body: { request_id: requestId(), branch_id: office.branch, service_id: office.lines.ktp },
        }),
      ),
    ).toMatchObject({ status: 403 })
    // A person and a device in one browser: what only devices ask is asked by the device.
    const both = as({ cookie: `${office.staffHeaders().cookie}; ${cookie.split(';')[0]}` })
    expect((await both.call(c.readDeviceSetup)).device.id).toBe(device.id)
    expect((await both.call(c.readQueues, { query: { branch: office.branch } })).branch_id).toBe(office.branch)
  })

  it('takes configurations and commands, and a revoked one is out within two seconds', async () => {
    const { client, id } = await paired()
    const beat = () =>
      client.call(c.heartbeat, { body: { app_version: '2', config_number: 0, printer: 'paper_low', unsynced: 3 } })
    const { config } = await client.call(c.readDeviceSetup)
    const params = { id: office.branch }
    const one = await office.admin.call(c.saveDeviceConfig, {
      params,
      body: { kind: 'kiosk', config: { ...config, ask_phone: true } },
    })
    await office.admin.call(c.saveDeviceConfig, {
      params,
      body: { kind: 'kiosk', config: { ...config, idle_seconds: 99 } },
    })
    expect((await client.call(c.readDeviceSetup)).config.idle_seconds).toBe(99)
    await office.admin.call(c.saveDeviceConfig, { params, body: { kind: 'kiosk', again: one.number } })
    expect((await client.call(c.readDeviceSetup)).config).toMatchObject({ ask_phone: true })
    await office.admin.call(c.commandDevice, {
      params: { id },
      body: { request_id: requestId(), command: 'test_print' },
    })
    expect(await beat()).toMatchObject({ commands: ['test_print'], wanted_config_number: one.number + 2 })
    expect((await beat()).commands).toEqual([])
    const listed = (await office.admin.call(c.listDevices)).items.find((device) => device.id === id)!
    expect(listed).toMatchObject({ printer: 'paper_low', unsynced: 3, app_version: '2', online: true })
    await office.admin.call(c.updateDevice, { params: { id }, body: { version: listed.version, revoked: true } })
    await eventually(async () => (await problemOf(client.call(c.readDeviceSetup))).status === 401, 2_000)
  })

  it('is told away, and many at once raise an alarm', async () => {
    await Promise.all([paired(), paired(), paired()])
    office.clock.advance(60_000)
    const { rows } = await eventually(async () => {
      const found = await office.services.db.systemPool.query(
        `select count(*)::int as n from queue.devices where told_offline`,
      )
      return found.rows[0].n >= 3 ? found : null
    }, 15_000)
    expect(rows[0].n).toBeGreaterThanOrEqual(3)
  }, 30_000)
})

describe('a kiosk without a network', () => {
  it('gives leased numbers that join the line once each, and no number twice', async () => {
    const kiosk = await paired()
    const lease = await kiosk.client.call(c.leaseNumbers, { body: { request_id: requestId(), letters: ['A', 'Z'] } })
    expect(lease.items).toHaveLength(1)
    const block = lease.items[0]!
    const online = await office.take()
    const between = Number(online.number.slice(2))
    expect(between < block.from || between > block.to).toBe(true)
    const made = (n: number, more: object = {}) => {
      const ticket = {
        ...{
          id: `019a0000-0000-7000-8000-0000000010${String(n).padStart(2, '0')}`,
          block_id: block.id,
          sequence: n + 1,
        },
        ...{ number: block.from + n, service_id: office.lines.ktp, class: 'regular', language: 'id' as const },
        taken_at: office.clock.now().toISOString(),
        told_at: office.clock.now().toISOString(),
        ...more,
      }
      return { ...ticket, hmac: createHmac('sha256', block.hmac_key).update(signedText(ticket)).digest('base64url') }
    }
    const tickets = [made(0), made(1), made(2)]
    const sync = (list: ReturnType<typeof made>[]) => kiosk.client.call(c.syncTickets, { body: { tickets: list } })
    const [first, second] = await Promise.all([sync(tickets), sync(tickets.slice(1))])
    const kept = [...first.items, ...second.items].filter(({ state }) => state === 'kept')
    expect(new Set(kept.map(({ id }) => id)).size).toBe(3)
    expect(kept).toHaveLength(3)
    const again = await sync([
      ...tickets,
      { ...made(3), hmac: 'x' },
      made(4, { number: block.from }),
      made(5, { number: block.from - 1 }),
    ])
    expect(again.items.map(({ state, code }) => code ?? state)).toEqual([
      ...['known', 'known', 'known', 'signature_wrong', 'number_taken', 'number_outside'],
    ])
    const detail = await office.admin.call(c.readTicket, { params: { id: tickets[0]!.id } })
    expect(detail).toMatchObject({
      status: 'waiting',
      channel: 'kiosk',
      number: `A-${String(block.from).padStart(3, '0')}`,
    })
  })
})
