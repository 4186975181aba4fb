import { createClock, createLog, newId } from '@govconnect/kernel'
import { tenantA } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createArrivals } from '../ingest/arrivals.ts'
import { createWriteConnection } from '../ingest/connection.ts'
import { channelOf } from '../runtime.ts'
import { appendArrivals } from '../store/arrivals.ts'
import type { InboundRow } from '../store/ingest.ts'
import { type Office, startOffice, textMessage } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await startOffice()
})
afterAll(() => office.close())

const pool = () => office.services.db.systemPool

function row(from: string, body: string): InboundRow {
  const at = new Date('2026-11-02T03:04:05.000Z').toISOString()
  return {
    id: newId(),
    tenant_id: tenantA,
    account_id: office.account.id,
    address_kind: 'wa_id',
    address: from,
    provider_id: `wamid.${newId()}`,
    type: 'text',
    body,
    forwarded: false,
    provider_time: at,
    received_at: at,
    profile_name: 'Siti',
    counts: true,
    starts_turn: false,
    pause_ms: 0,
    raw: '{}',
  }
}

const left = () => office.rows('select from channel.arrivals')

describe('messages written ahead', () => {
  it('are filed by the next process when theirs was killed, once however often, in their order', async () => {
    const rows = [row('6281', 'satu'), row('6281', 'dua'), row('6282', 'tiga')]
    const arrived = { tenantId: tenantA, items: JSON.stringify(rows) }
    await appendArrivals(pool(), [arrived], new Date())
    await appendArrivals(pool(), [arrived], new Date(Date.now() + 86_400_000))
    await channelOf(office.services).arrivals.recoverAll()
    const stored = await office.stored({ conversation: '6281' })
    expect(stored.map((one) => [one.text, one.received_at])).toEqual([
      ['dua', '2026-11-02T03:04:05.000Z'],
      ['satu', '2026-11-02T03:04:05.000Z'],
    ])
    expect(await office.stored({ conversation: '6282' })).toHaveLength(1)
    expect(await left()).toEqual([])
    const unread = await office.rows(`select c.unread, z.name from channel.conversations c
      join channel.citizens z on z.id = c.citizen_id where z.wa_id in ('6281', '6282') order by 1`)
    expect(unread).toEqual([
      { unread: 1, name: 'Siti' },
      { unread: 2, name: 'Siti' },
    ])
  })

  it('of a living process are left to it', async () => {
    const rows = [row('6283', 'baru saja')]
    await appendArrivals(pool(), [{ tenantId: tenantA, items: JSON.stringify(rows) }], new Date())
    await channelOf(office.services).arrivals.recoverOrphans()
    expect(await left()).toHaveLength(1)
    await channelOf(office.services).arrivals.recoverAll()
    expect(await left()).toEqual([])
  })

  it('keep the order of each citizen through a flood, and lose none that no column can hold', async () => {
    const citizens = ['62841', '62842', '62843']
    const messages = Array.from({ length: 300 }, (_, n) =>
      textMessage(citizens[n % 3] ?? '', `${n}`, n === 150 ? { timestamp: '99999999999' } : {}),
    )
    await Promise.all(messages.map((message) => office.receive({ messages: [message] })))
    for (const [n, citizen] of citizens.entries()) {
      const stored = await office.stored({ conversation: citizen })
      const said = stored.map((one) => Number(one.text)).reverse()
      expect(said).toEqual(Array.from({ length: 100 }, (_, place) => place * 3 + n))
    }
  })

  it('are filed when the database comes back, and acknowledged only when they are safe', async () => {
    const services = { clock: createClock(), log: createLog('silent') }
    let isAway = true
    const sound = createWriteConnection(office.services)
    const connection = {
      ...sound,
      use: ((work) =>
        isAway ? Promise.reject(new Error('Connection terminated')) : sound.use(work)) as typeof sound.use,
    }
    const appending = createWriteConnection(office.services)
    const arrivals = createArrivals({ services, connection, appending, onTurns: () => {} })
    // Direct, in calm times: refused, so that the provider sends again.
    await expect(arrivals.add([row('6285', 'hilang')])).rejects.toThrow('terminated')
    const flood = Array.from({ length: 60 }, (_, n) =>
      arrivals.add([row('6286', `${n}`)]).then(
        () => 'safe',
        () => 'refused',
      ),
    )
    const outcomes = await Promise.all(flood)
    const safe = outcomes.filter((one) => one === 'safe').length
    expect(safe).toBeGreaterThan(0)
    isAway = false
    await arrivals.allFiled()
    expect(await office.rows(`select from channel.messages where address = '6286'`)).toHaveLength(safe)
    await arrivals.stop()
    await Promise.all([sound.close(), appending.close()])
  })
})
