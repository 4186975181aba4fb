import { tenantB } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  closeConversation,
  listConversations,
  pauseLane,
  readChannelNow,
  replyToConversation,
  resumeLane,
} from '../contract.ts'
import { type Office, startOffice, textMessage } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await startOffice({ settings: { messages_per_second: 1000 } })
})
afterAll(() => office.close())

const now = () => office.internal.call(readChannelNow)
const write = (from: string, text: string) => office.receive({ messages: [textMessage(from, text)] })
const conversationOf = async (from: string) => {
  const { items } = await office.staff().call(listConversations, {})
  return { conversation: items.find(({ citizen }) => citizen.wa_id === from)!.id }
}

describe('the channel as it stands', () => {
  it('has one number, which sends, and an empty inbox', async () => {
    expect(await now()).toEqual({
      sessions: [{ account_id: office.account.id, name: 'Utama', up: true }],
      inbox: { open: 0, waiting: 0, longest_wait_seconds: null },
    })
  })

  it('says how long the first message without an answer has waited', async () => {
    await write('628201', 'jalan rusak')
    office.clock.advance(60_000)
    await write('628201', 'halo?')
    await write('628202', 'lampu mati')
    const { inbox } = await now()
    expect(inbox).toMatchObject({ open: 2, waiting: 2 })
    expect(inbox.longest_wait_seconds).toBeGreaterThanOrEqual(60)

    const reply = { type: 'text' as const, text: 'sedang diperiksa', take_over: true }
    await office.staff().call(replyToConversation, { params: await conversationOf('628201'), body: reply })
    const answered = (await now()).inbox
    expect(answered).toMatchObject({ open: 2, waiting: 1 })
    expect(answered.longest_wait_seconds).toBeLessThan(60)

    office.clock.advance(30_000)
    await write('628201', 'masih rusak')
    office.clock.advance(10_000)
    expect(Math.round((await now()).inbox.longest_wait_seconds! / 10)).toBe(4)
    await office.staff().call(closeConversation, { params: await conversationOf('628202') })
    const left = (await now()).inbox
    expect(left).toMatchObject({ open: 1, waiting: 1 })
    expect(Math.round(left.longest_wait_seconds! / 10)).toBe(1)
  })

  it('forgets whoever can no longer be answered freely', async () => {
    office.clock.advance(25 * 3_600_000)
    expect((await now()).inbox).toEqual({ open: 1, waiting: 0, longest_wait_seconds: null })
  })

  it('tells a number that was stopped', async () => {
    const params = { account: office.account.id }
    await office.internal.call(pauseLane, { params, body: {} })
    expect((await now()).sessions).toMatchObject([{ up: false }])
    await office.internal.call(resumeLane, { params })
    expect((await now()).sessions).toMatchObject([{ up: true }])
  })

  it('knows nothing of other offices', async () => {
    expect(await office.services.clientFor(tenantB).call(readChannelNow)).toEqual({
      sessions: [],
      inbox: { open: 0, waiting: 0, longest_wait_seconds: null },
    })
  })
})
