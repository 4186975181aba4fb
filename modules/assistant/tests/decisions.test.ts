import { cases } from '@govconnect/cases'
import { newId } from '@govconnect/kernel'
import { startTestRuntime, type TestRuntime } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listDecisions, processMessage } from '../contract.ts'
import { assistant } from '../index.ts'
import { tenantsStub } from './office.ts'

let runtime: TestRuntime
beforeAll(async () => {
  runtime = await startTestRuntime({ modules: [assistant, cases, tenantsStub] })
})
afterAll(() => runtime.close())

async function talk(conversation: string, ...texts: string[]) {
  const turns = []
  for (const text of texts) {
    const body = { conversation, messages: [text], citizen: { wa_id: '6281234567890', name: 'Budi' } }
    turns.push(await runtime.internal().call(processMessage, { body }))
  }
  return turns
}

const ofCase = (case_number: string | null | undefined, more: { limit?: number; cursor?: string } = {}) =>
  runtime.staff().call(listDecisions, { query: { case_number: case_number ?? '', ...more } })

describe('decisions of a case', () => {
  it('are those that filled in its form, the one that opened it, and those that changed it', async () => {
    const conversation = newId()
    const turns = await talk(conversation, 'halo', 'ada jalan berlubang', 'di Jl. Melati 15', 'ya', 'terima kasih')
    const number = turns[3]?.case_number
    const added = await talk(conversation, `${number} tambahan: lubangnya makin besar`, `status ${number}`)
    const { items } = await ofCase(number)
    expect(items.map((one) => one.id)).toEqual([added[0], turns[3], turns[2], turns[1]].map((one) => one?.decision_id))
    expect(items[1]).toMatchObject({
      action: 'create_case',
      words_kept: true,
      slots: { kategori: 'jalan_rusak', alamat: 'Jl. Melati 15', confidential: false },
    })
    expect(items[3]).toMatchObject({ slots: { kategori: 'jalan_rusak', alamat: null } })
  })

  it('stop where the case before was opened, and come page by page', async () => {
    const conversation = newId()
    const first = await talk(conversation, 'lampu jalan mati di Jl. Pala', 'ya')
    const second = await talk(conversation, 'sampah menumpuk di Jl. Nangka', 'ya')
    const number = second[1]?.case_number
    const { items } = await ofCase(number)
    expect(items.map((one) => one.id)).toEqual([second[1]?.decision_id, second[0]?.decision_id])
    const page = await ofCase(number, { limit: 1 })
    expect(page.items).toEqual(items.slice(0, 1))
    const rest = await ofCase(number, { limit: 1, cursor: page.next_cursor ?? '' })
    expect(rest).toMatchObject({ items: items.slice(1), next_cursor: null })
    expect((await ofCase(first[1]?.case_number)).items).toHaveLength(2)
  })

  it('tell of an emergency recorded at once what its form held', async () => {
    const [turn] = await talk(newId(), 'tolong ada kebakaran rumah di Jl. Kenari 4')
    expect(turn).toMatchObject({ action: 'create_case', slots: null })
    const { items } = await ofCase(turn?.case_number)
    expect(items).toMatchObject([{ slots: { alamat: 'Jl. Kenari 4' } }])
  })

  it('are none where the assistant never heard of the case', async () => {
    expect((await ofCase('LAP-20200101-999')).items).toEqual([])
  })
})
