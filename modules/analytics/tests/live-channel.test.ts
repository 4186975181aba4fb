import { readChannelNow } from '@govconnect/channel/contract'
import { defineModule, plain } from '@govconnect/kernel'
import { queue } from '@govconnect/queue'
import { startTestRuntime, type TestRuntime } from '@govconnect/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemOf, tenantsStub } from '../../queue/tests/office.ts'
import { readLiveChannel } from '../contract.ts'
import { analytics } from '../index.ts'

const sessions = [{ account_id: '0190a000-0000-7000-8000-0000000000a1', name: 'Utama', up: false }]
const inbox = { open: 4, waiting: 2, longest_wait_seconds: 61.5 }
let asked = 0

/** Stands in for `channel`. */
const channelStub = defineModule({
  name: 'channel',
  routes: [
    plain(readChannelNow, async () => {
      asked++
      return { sessions, inbox }
    }),
  ],
})

let office: TestRuntime
beforeAll(async () => {
  office = await startTestRuntime({ modules: [tenantsStub, channelStub, queue, analytics] })
})
afterAll(() => office.close())

const seenBy = (permissions: ('analytics.read' | 'conversations.read')[]) =>
  office.staff({ permissions }).call(readLiveChannel)

describe('the live view of the channel', () => {
  it('shows the inbox to those who may read conversations, and to no others', async () => {
    expect(await seenBy(['analytics.read', 'conversations.read'])).toMatchObject({ sessions, inbox })
    expect(await seenBy(['analytics.read'])).toMatchObject({ sessions, inbox: null })
    expect((await problemOf(seenBy(['conversations.read']))).status).toBe(403)
  })

  it('asks the channel once a second, however many look', async () => {
    office.clock.advance(1_000)
    asked = 0
    const answers = await Promise.all([1, 2, 3].map(() => seenBy(['analytics.read', 'conversations.read'])))
    expect(new Set(answers.map(({ as_of }) => as_of)).size).toBe(1)
    expect(asked).toBe(1)
    office.clock.advance(1_000)
    await seenBy(['analytics.read'])
    expect(asked).toBe(2)
  })
})
