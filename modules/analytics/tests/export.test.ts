import * as queue from '@govconnect/queue/contract'
import { tenantB } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseCsv } from '../../../tests/support/csv.ts'
import { type Office, openCountedOffice, passingTime } from './office.ts'

let office: Office

beforeAll(async () => {
  office = await openCountedOffice()
  const pass = passingTime(office, await office.clerk(1))
  const clerk = await office.clerk(1)
  await office.admin.call(queue.services.update, {
    params: { id: office.lines.ktp },
    body: { version: 1, name: { id: '=HYPERLINK("http://x"), KTP', en: '+KTP' } },
  })
  await office.take()
  await office.take()
  const { id } = await clerk.next()
  await pass(60)
  await clerk.act(id, { action: 'start' })
  await clerk.act(id, { action: 'complete' })
  await office.settled()
}, 60_000)
afterAll(() => office.close())

const file = async (query = '', staff = {}) => {
  const answer = await office.app.fetch(
    new Request(`http://localhost:3000/api/v1/analytics/lines.csv${query}`, { headers: office.staffHeaders(staff) }),
  )
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return { answer, bytes, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
}

describe('the file of visits', () => {
  it('opens in a spreadsheet: UTF-8 with a mark, one row for each service, no formulas', async () => {
    const { answer, bytes, text } = await file()
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toContain('antrean-2026-11-25-2026-12-01.csv')
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [headings, ...rows] = parseCsv(text.slice(1))
    expect(rows).toHaveLength(2)
    const cell = (name: string) => rows[0]![headings!.indexOf(name)]
    expect(cell('Tanggal')).toBe('2026-12-01')
    expect(cell('Layanan')).toBe('\'=HYPERLINK("http://x"), KTP')
    expect(cell('Masuk antrean')).toMatch(/^2026-12-01 10:0\d$/)
    expect(cell('Hasil')).toBe('dilayani')
    expect(rows[1]![headings!.indexOf('Hasil')]).toBe('berjalan')
  })

  it('is narrowed like the page, in either language', async () => {
    const lines = async (query: string) => parseCsv((await file(query)).text.slice(1))
    expect(await lines('?channel=kiosk&language=en')).toEqual([expect.arrayContaining(['Wait (seconds)', 'Outcome'])])
    expect(await lines(`?service_id=${office.lines.ktp}&from=2026-12-01&to=2026-12-01`)).toHaveLength(3)
    expect(await lines(`?counter_id=${office.counters[0]}`)).toHaveLength(2)
    expect(await lines('?agent_id=nobody')).toHaveLength(1)
    expect(await lines('?from=2026-01-01&to=2026-02-01')).toHaveLength(1)
  })

  it('refuses what does not fit, and other offices', async () => {
    expect((await file('?from=gestern')).answer.status).toBe(400)
    expect((await file('?from=2026-12-05&to=2026-12-01')).answer.status).toBe(422)
    expect((await file('', { permissions: ['lines.read'] })).answer.status).toBe(403)
    expect((await file(`?branch_id=${office.branch}`, { tenantId: tenantB })).answer.status).toBe(404)
    expect(parseCsv((await file('', { tenantId: tenantB })).text.slice(1))).toHaveLength(1)
  })
})
