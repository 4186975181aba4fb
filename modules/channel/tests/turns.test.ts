import { assistantReplied } from '@govconnect/assistant/contract'
import { defineModule, emit, newId, on, type PayloadOf } from '@govconnect/kernel'
import { eventually, tenantA } from '@govconnect/testkit'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  addNote,
  channelTurnReady,
  endTakeover,
  getConversation,
  getTakeover,
  replyToConversation,
  type SendBody,
  startTakeover,
} from '../contract.ts'
import { fixture, type Office, startOffice, textMessage } from './office.ts'

type Turn = PayloadOf<typeof channelTurnReady>
const staff = { id: 'a1', name: 'Ani' }
const colleague = { id: 'b2', name: 'Budi' }

describe('turns and takeover', () => {
  let office: Office
  let turns: Turn[]

  /** Stands where the assistant stands: keeps the turns it is given. */
  const listener = () =>
    defineModule({
      name: 'listener',
      reactions: [
        on(channelTurnReady, { name: 'listener.keep-turn', mode: 'once' }, async ({ event }) => {
          turns.push(event.payload)
        }),
      ],
    })

  beforeEach(async () => {
    turns = []
    office = await startOffice({ others: [listener()], settings: { turn_pause_ms: 0, messages_per_second: 1000 } })
  })
  afterEach(() => office.close())

  const answer = (turn: Turn, more: Partial<PayloadOf<typeof assistantReplied>> = {}) =>
    office.services.db.tenant(tenantA, { module: 'channel' }, async (tx) => {
      const payload = {
        conversation_id: turn.conversation_id,
        owner_version: turn.owner_version,
        turn_id: turn.turn_id,
        decision_id: newId(),
        action: 'none' as const,
        replies: [{ type: 'text' as const, text: 'jawaban asisten' }],
        ...more,
      }
      emit(tx, assistantReplied, payload, { key: turn.conversation_id, occurredAt: office.clock.now() })
    })
  const turn = (n = 0) => eventually(() => turns[n])
  const params = (one: Turn) => ({ conversation: one.conversation_id })
  const sentTexts = () => office.graph.journal.map((one) => (one.body['text'] as { body: string } | undefined)?.body)
  const as = (who: { id: string; name: string }) => office.staff(who)

  it('hands a message over at once when there is no pause, and sends the answer', async () => {
    await office.receive({
      contacts: [{ wa_id: '628121', profile: { name: 'Siti' } }],
      messages: [textMessage('628121', 'jalan rusak')],
    })
    const ready = await turn()
    expect(ready).toMatchObject({ owner_version: 1, citizen: { name: 'Siti', wa_id: '628121', phone: '+628121' } })
    expect(ready.messages).toMatchObject([{ type: 'text', text: 'jalan rusak' }])
    await answer(ready)
    await eventually(() => sentTexts().includes('jawaban asisten'))
    expect(office.graph.journal).toHaveLength(1)
  })

  it('gathers bubbles within the pause into one turn, in the provider\u2019s order', async () => {
    await office.setSettings({ turn_pause_ms: 150 })
    const seconds = Math.floor(Date.now() / 1000)
    const bubbles = ['satu', 'dua', 'tiga'].map((text, n) =>
      textMessage('628122', text, { timestamp: String(seconds + n) }),
    )
    for (const bubble of [bubbles[1]!, bubbles[0]!, bubbles[2]!]) await office.receive({ messages: [bubble] })
    const ready = await turn()
    expect(ready.messages.map((one) => one.text)).toEqual(['satu', 'dua', 'tiga'])
    expect(turns).toHaveLength(1)
  })

  it('finds a turn whose timer was lost', async () => {
    await office.setSettings({ turn_pause_ms: 5000 })
    await office.receive({ messages: [textMessage('628123', 'tertinggal')] })
    await office.rows(`update channel.conversations set turn_due_at = turn_due_at - interval '1 minute'`)
    await (await import('../runtime.ts')).channelOf(office.services).turns.stop()
    expect((await turn()).messages).toHaveLength(1)
  })

  it('asks nobody about reactions, groups, and deliveries from before the window', async () => {
    await office.post(fixture('adversarial/timestamp_8_days_old.json'))
    await office.receive({
      messages: [
        textMessage('628124', '', { type: 'reaction', reaction: { message_id: 'x', emoji: '👍' } }),
        textMessage('628124', 'di grup', { group_id: 'g1' }),
        textMessage('628124', 'sungguhan'),
      ],
    })
    expect((await turn()).messages.map((one) => one.text)).toEqual(['sungguhan'])
    await office.settled()
    expect(turns).toHaveLength(1)
  })

  it('drops an answer of the assistant begun before a takeover, and records it', async () => {
    await office.receive({ messages: [textMessage('628125', 'halo')] })
    const ready = await turn()
    const taken = await as(staff).call(startTakeover, { params: params(ready), body: { notify: false } })
    expect(taken).toMatchObject({ owner: 'staff', owner_staff_id: 'a1', owner_version: 2 })
    await answer(ready)
    await office.settled()
    expect(await office.rows('select reason from channel.dropped_replies')).toEqual([{ reason: 'owner_changed' }])
    expect(office.graph.journal).toEqual([])
  })

  it('lets exactly one win when takeover and answer meet', async () => {
    for (let n = 0; n < 10; n += 1) {
      await office.receive({ messages: [textMessage(`6281260${n}`, 'halo')] })
      const ready = await turn(n)
      await Promise.all([
        answer(ready),
        as(staff).call(startTakeover, { params: params(ready), body: { notify: false } }),
      ])
      await office.settled()
      const queued = await office.rows(
        `select from channel.messages where conversation_id = $1 and author = 'assistant'`,
        [ready.conversation_id],
      )
      const dropped = await office.rows('select from channel.dropped_replies where conversation_id = $1', [
        ready.conversation_id,
      ])
      expect(queued.length + dropped.length).toBe(1)
    }
  })

  it('keeps the assistant silent while staff own it, and asks it again after the hand-back', async () => {
    await office.receive({ messages: [textMessage('628127', 'satu')] })
    const ready = await turn()
    await as(staff).call(startTakeover, { params: params(ready), body: undefined })
    await eventually(() => sentTexts().some((text) => text?.includes('petugas')))
    await office.receive({ messages: [textMessage('628127', 'dua')] })
    await expect(as(colleague).call(startTakeover, { params: params(ready), body: undefined })).rejects.toMatchObject({
      code: 'channel.already_taken',
    })
    const text = (body: string, more = {}) =>
      ({ type: 'text', text: body, ...more }) as SendBody & { take_over?: boolean }
    await expect(
      as(colleague).call(replyToConversation, { params: params(ready), body: text('x') }),
    ).rejects.toMatchObject({
      code: 'channel.not_owner',
    })
    await as(staff).call(replyToConversation, { params: params(ready), body: text('dari petugas') })
    await eventually(() => sentTexts().includes('dari petugas'))
    await as(staff).call(endTakeover, { params: params(ready), body: undefined })
    await office.receive({ messages: [textMessage('628127', 'tiga')] })
    const next = await turn(1)
    expect(next).toMatchObject({ owner_version: 3, messages: [{ text: 'tiga' }] })
  })

  it('hands over on the assistant\u2019s wish, with the summary for staff and one sentence to the citizen', async () => {
    await office.receive({ messages: [textMessage('628128', 'mau bicara orang')] })
    const ready = await turn()
    await answer(ready, { replies: [], handover: { reason: 'asked', summary: 'ingin petugas' } })
    await eventually(() => sentTexts().some((text) => text?.includes('petugas')))
    const view = await office.internal.call(getConversation, { params: params(ready) })
    expect(view).toMatchObject({
      owner: 'staff',
      owner_staff_id: null,
      handover_reason: 'asked',
      handover_summary: 'ingin petugas',
    })
    await as(staff).call(startTakeover, { params: params(ready), body: undefined })
    await as(staff).call(addNote, { params: params(ready), body: { text: 'sudah ditelepon' } })
    expect(sentTexts().join()).not.toContain('ditelepon')
  })

  it('hands back by itself when staff fall silent', async () => {
    await office.receive({ messages: [textMessage('628129', 'halo')] })
    const ready = await turn()
    const taken = await as(staff).call(startTakeover, { params: params(ready), body: { notify: false } })
    expect(taken.idle_at).not.toBeNull()
    office.clock.advance(61 * 60_000)
    const { jobs } = await import('../jobs.ts')
    const job = jobs.find((one) => one.name === 'channel.hand-back-idle')!
    await job.run({ services: office.services, now: office.clock.now(), signal: new AbortController().signal })
    expect(await office.internal.call(getTakeover, { params: params(ready) })).toMatchObject({
      owner: 'assistant',
      owner_version: 3,
    })
  })

  it('turns a long answer and many choices into what WhatsApp takes', async () => {
    await office.receive({ messages: [textMessage('628130', 'apa saja?')] })
    const ready = await turn()
    const buttons = Array.from({ length: 5 }, (_, n) => ({
      id: `c${n}`,
      title: `Pilihan nomor ${n} yang panjang sekali`,
    }))
    await answer(ready, {
      replies: [
        { type: 'text', text: 'kata '.repeat(1000) },
        { type: 'buttons', text: 'Pilih:', buttons },
      ],
    })
    await eventually(() => office.graph.journal.length === 3)
    expect(office.graph.journal.map((one) => one.body.type)).toEqual(['text', 'text', 'interactive'])
  })
})
