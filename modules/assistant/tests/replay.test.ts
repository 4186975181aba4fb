import { cases } from '@govconnect/cases'
import { newId, sql } from '@govconnect/kernel'
import { startTestRuntime, type TestRuntime, tenantA, tenantB } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { processMessage } from '../contract.ts'
import { assistant, officesToReplay, type ReplayFilter, replayOffice } from '../index.ts'
import { tenantsStub } from './office.ts'

let runtime: TestRuntime
beforeAll(async () => {
  runtime = await startTestRuntime({ modules: [assistant, cases, tenantsStub] })
})
afterAll(() => runtime.close())

async function decide(text: string, conversation = newId(), tenant = tenantA): Promise<string> {
  const body = { conversation, messages: [text], citizen: { wa_id: '6281234567890', name: 'Budi' } }
  return (await runtime.internal(tenant).call(processMessage, { body })).decision_id
}

function change(id: string, values: ReturnType<typeof sql>, tenant = tenantA): Promise<number> {
  return runtime.services.db.tenant(tenant, { module: 'assistant' }, (tx) =>
    tx.run(sql`update assistant.decisions set ${values} where id = ${id}`),
  )
}

const replay = (filter?: ReplayFilter, tenant = tenantA) =>
  Array.fromAsync(replayOffice(runtime.services, { id: tenant, slug: 'kota-contoh' }, filter))

describe('replay', () => {
  it('finds nothing to change with the engine that took the decisions', async () => {
    const conversation = newId()
    for (const text of ['halo', 'jalan berlubang di Jl. Melati 15', 'ganti alamat jadi Jl. Pala 3', 'ya', 'makasih'])
      await decide(text, conversation)
    for (const text of ['ada kebakaran di Jl. Kenari 4', 'mau bicara petugas', 'cara bikin KTP', 'status laporan saya'])
      await decide(text)
    const replayed = await replay()
    expect(replayed).toHaveLength(9)
    expect(new Set(replayed.map(({ verdict }) => verdict))).toEqual(new Set(['same']))
  })

  it('tells what a decision would be today, with personal data masked', async () => {
    const id = await decide('jalan rusak di Jl. Merak 7, hub saya 081234567890')
    const then = { kategori: 'sampah', alamat: 'rumah 081298765432', deskripsi: null, layanan: null }
    const form = JSON.stringify({ ...then, location: null, media: [], confidential: false })
    await change(id, sql`outcome = 'other', action = 'handover', engine_version = '0.9.0', form = ${form}`)
    const [found] = (await replay()).filter(({ verdict }) => verdict !== 'same')
    expect(found).toMatchObject({
      decisionId: id,
      verdict: 'changed',
      text: 'jalan rusak di Jl. Merak 7, hub saya [phone]',
      engine: { was: 'govconnect-rules 0.9.0', now: expect.stringMatching(/^govconnect-rules \d/) },
      changes: expect.arrayContaining([
        { what: 'action', was: 'handover', now: 'none' },
        { what: 'outcome', was: 'other', now: 'ask.confirm' },
        { what: 'form.kategori', was: 'sampah', now: 'jalan_rusak' },
        { what: 'form.alamat', was: 'rumah [phone]', now: 'Jl. Merak 7' },
      ]),
    })
    // An id may hold as many digits by chance.
    expect(JSON.stringify({ ...found, decisionId: null, conversationId: null })).not.toMatch(/\d{9}/)
    await change(id, sql`turn = null, state_before = null`)
  })

  it('says what cannot be asked again, and where the engine breaks', async () => {
    const removed = await decide('lampu mati di Jl. Rajawali')
    await change(removed, sql`turn = null, state_before = null`)
    const foreign = await decide('lampu mati di Jl. Rajawali')
    await change(foreign, sql`state_before = state_before || '{"version": 99}'`)
    const broken = await decide('lampu mati di Jl. Rajawali')
    await change(broken, sql`state_before = '{"version": 1, "flow": {}}'`)
    const found = new Map((await replay()).map((one) => [one.decisionId, one]))
    expect(found.get(removed)).toMatchObject({ verdict: 'not_replayed', reason: 'words_removed' })
    expect(found.get(foreign)).toMatchObject({ verdict: 'not_replayed', reason: 'other_format' })
    expect(found.get(broken)).toMatchObject({ verdict: 'failed', message: expect.stringContaining('undefined') })
  })

  it('reads the latest first, from and until a time, page by page', async () => {
    const first = await decide('sampah menumpuk di Jl. Nangka', newId(), tenantB)
    const { db } = runtime.services
    const copy = (n: number) =>
      db.tenant(tenantB, { module: 'assistant' }, (tx) =>
        tx.run(sql`insert into assistant.decisions
          select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'turn_id', 'copy-' || n,
            'at', d.at - make_interval(mins => (n / 3)::int)))).*
          from assistant.decisions d, generate_series(1, ${n}) n where d.id = ${first}`),
      )
    await copy(1_100)
    const all = await replay({}, tenantB)
    expect(new Set(all.map((one) => one.decisionId)).size).toBe(1_101)
    expect(all.map((one) => one.at.getTime())).toEqual(all.map((one) => one.at.getTime()).sort((a, b) => b - a))
    expect(await replay({ limit: 700 }, tenantB)).toEqual(all.slice(0, 700))
    const [since, until] = [all[900]?.at, all[300]?.at]
    const between = all.filter(({ at }) => at >= since! && at < until!)
    expect(between.length).toBeGreaterThan(500)
    expect(await replay({ since, until }, tenantB)).toEqual(between)
  })

  it('stops between two decisions when told to', async () => {
    const stop = new AbortController()
    const read: string[] = []
    for await (const { decisionId } of replayOffice(
      runtime.services,
      { id: tenantB, slug: '' },
      { signal: stop.signal },
    )) {
      read.push(decisionId)
      if (read.length === 3) stop.abort()
    }
    expect(read).toHaveLength(3)
  })

  it('finds the tenants that have decisions, and changes nothing', async () => {
    await decide('halo')
    await decide('halo', newId(), tenantB)
    const rows = () =>
      runtime.services.db.system({ module: 'assistant', readOnly: true }, (tx) =>
        tx.rows(sql`select xmin::text, d.* from assistant.decisions d order by id`),
      )
    const before = await rows()
    const offices = await officesToReplay(runtime.services)
    expect(offices.map(({ id }) => id)).toEqual([tenantA, tenantB])
    for (const { id } of offices) await replay({}, id)
    expect(await rows()).toEqual(before)
    expect(await officesToReplay(runtime.services, tenantB)).toEqual([{ id: tenantB, slug: 'kota-contoh' }])
  })
})
