import { createHmac } from 'node:crypto'
import { eventually } from '@govconnect/testkit'
import { afterEach, describe, expect, it } from 'vitest'
import { openChat } from './engine/phones.ts'
import { type FakeGraph, sampleNumber, startFakeGraph } from './memory-server.ts'
import { findDuplicates, findLost, findOrderInversions } from './rules/journal-oracle.ts'
import { noFaults } from './rules/settings.ts'
import type { JsonObject } from './rules/types.ts'
import { handsOn, siti, startEndpoint, text } from './test-support.ts'

const open: { close(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function start(answer?: (body: string, count: number) => number) {
  const endpoint = await startEndpoint(answer)
  const graph: FakeGraph = await startFakeGraph({ appSecret: 'secret', webhookUrl: endpoint.url })
  open.push({ close: () => graph.stop() }, endpoint)
  const hands = handsOn(graph)
  await hands.phone({ name: 'Siti Rahayu' })
  const items = (key: 'messages' | 'statuses') =>
    endpoint.received.flatMap(({ body }) =>
      JSON.parse(body).entry.flatMap((entry: { changes: { value: JsonObject }[] }) =>
        entry.changes.flatMap((change) => (change.value[key] ?? []) as JsonObject[]),
      ),
    )
  return { endpoint, graph, hands, items }
}

describe('webhooks', () => {
  it('are escaped, signed and shaped as Meta does', async () => {
    const { endpoint, hands } = await start()
    const message = await hands.says('jalan berlubang é / 😀')
    const { body, signature } = await eventually(() => endpoint.received[0])
    expect(body).toContain('\\u00e9 \\/ \\ud83d\\ude00')
    expect(signature).toBe(`sha256=${createHmac('sha256', 'secret').update(body, 'latin1').digest('hex')}`)
    const timestamp = String(Math.floor(message.at / 1000))
    expect(JSON.parse(body)).toEqual({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: sampleNumber.account_id,
          changes: [
            {
              value: {
                messaging_product: 'whatsapp',
                metadata: { display_phone_number: sampleNumber.display_phone, phone_number_id: sampleNumber.id },
                contacts: [{ profile: { name: 'Siti Rahayu' }, wa_id: siti }],
                messages: [
                  { from: siti, id: message.id, timestamp, type: 'text', text: { body: 'jalan berlubang é / 😀' } },
                ],
              },
              field: 'messages',
            },
          ],
        },
      ],
    })
  })

  it('are retried until 200, in the order of the chat', async () => {
    const { hands, items, graph } = await start((_body, count) => (count <= 3 ? 500 : 200))
    await hands.settings({ behaviour: { retry_first_ms: 10, retry_longest_ms: 20 } })
    const sent = []
    for (const words of ['satu', 'dua', 'tiga']) sent.push((await hands.says(words)).id)
    await eventually(async () => (await hands.journal()).some((entry) => entry.kind === 'webhook.answered'))
    await graph.pump.quiet()
    const bodies = items('messages').map((item) => item.id)
    expect([...new Set(bodies)]).toEqual(sent)
    const acknowledged = (await hands.journal()).filter((entry) => entry.kind === 'webhook.answered')
    expect(acknowledged.flatMap((entry) => entry.detail.message_ids)).toEqual(sent)
  })

  it('tell sent, delivered and read, with the reference, price and conversation', async () => {
    const { hands, items } = await start()
    await hands.phone({ auto_read: true })
    await hands.says('halo')
    const { answer } = await hands.sends(text('selamat pagi', 'ref-1'))
    const statuses = await eventually(() => (items('statuses').length === 3 ? items('statuses') : null))
    expect(statuses.map((one) => one.status)).toEqual(['sent', 'delivered', 'read'])
    expect(statuses[0]).toMatchObject({
      id: answer.messages?.[0]?.id,
      recipient_id: siti,
      biz_opaque_callback_data: 'ref-1',
      conversation: { origin: { type: 'service' } },
      pricing: { billable: false, pricing_model: 'PMP', category: 'service' },
    })
  })

  it('tell of reading after delivery, however quick the citizen was', async () => {
    const { hands, items } = await start()
    await hands.says('halo')
    await hands.sends(text('kabar'))
    await hands.inScene((scene) => openChat(scene, sampleNumber.id, siti))
    const statuses = await eventually(() => (items('statuses').length === 3 ? items('statuses') : null))
    expect(statuses.map((one) => one.status)).toEqual(['sent', 'delivered', 'read'])
  })

  it('tell of buttons, lists, reactions, edits and revokes as Meta does', async () => {
    const { hands, items } = await start()
    const mine = await hands.says('halo')
    const reply = (id: string, title: string) => ({ type: 'reply', reply: { id, title } })
    const { answer } = await hands.sends({
      type: 'interactive',
      interactive: {
        type: 'button',
        body: { text: 'Benar?' },
        action: { buttons: [reply('y', 'Ya'), reply('n', 'Tidak')] },
      },
    })
    const offered = answer.messages?.[0]?.id ?? ''
    await hands.does({ type: 'button', message_id: offered, button_id: 'n' })
    await hands.does({ type: 'reaction', message_id: offered, emoji: '👍' })
    await hands.does({ type: 'reaction', message_id: offered, emoji: '' })
    await hands.does({ type: 'edit', message_id: mine.id, text: 'halo pak' })
    await hands.does({ type: 'revoke', message_id: mine.id })
    const got = await eventually(() => (items('messages').length === 6 ? items('messages') : null))
    expect(got.slice(1)).toMatchObject([
      {
        context: { from: sampleNumber.display_phone, id: offered },
        type: 'interactive',
        interactive: { type: 'button_reply', button_reply: { id: 'n', title: 'Tidak' } },
      },
      { type: 'reaction', reaction: { message_id: offered, emoji: '👍' } },
      { type: 'reaction', reaction: { message_id: offered } },
      { type: 'edit', edit: { original_message_id: mine.id, message: { text: { body: 'halo pak' } } } },
      { type: 'revoke', revoke: { original_message_id: mine.id } },
    ])
    await expect(hands.does({ type: 'button', message_id: offered, button_id: 'x' })).rejects.toThrow('choice_unknown')
  })
})

describe('phones', () => {
  it('offline ones get their messages when they are back; blocked ones never', async () => {
    const { hands, items } = await start()
    await hands.says('halo')
    await hands.phone({ online: false })
    const { answer } = await hands.sends(text('kabar'))
    const id = answer.messages?.[0]?.id ?? ''
    expect(await hands.inScene((scene) => scene.world.message(id))).toMatchObject({ visible: false, status: 'sent' })
    await hands.phone({ online: true })
    expect(await hands.inScene((scene) => scene.world.message(id))).toMatchObject({
      visible: true,
      status: 'delivered',
    })
    await eventually(() => items('statuses').some((one) => one.status === 'delivered'))
    await hands.phone({ blocked: true })
    await hands.sends(text('tidak sampai'))
    expect((await hands.journal()).filter((entry) => entry.kind === 'message.visible')).toHaveLength(1)
  })
})

describe('faults', () => {
  it('after acceptance break the answer, not the message', async () => {
    const { hands } = await start()
    await hands.says('halo')
    await hands.settings({ faults: { reset_after_accept: 1 } })
    await expect(hands.sends(text('satu', 'r1'))).rejects.toThrow()
    await hands.settings({ faults: { reset_after_accept: 0, timeout_after_accept: 1, timeout_ms: 20 } })
    await expect(hands.sends(text('dua', 'r2'))).rejects.toThrow()
    await hands.settings({ faults: { timeout_after_accept: 0, token_expired: true } })
    expect((await hands.sends(text('tiga'))).answer.error).toMatchObject({ code: 190, error_subcode: 463 })
    const visible = (await hands.journal()).filter((entry) => entry.kind === 'message.visible')
    expect(visible.map((entry) => entry.ref)).toEqual(['r1', 'r2'])
  })

  it('repeat with the same seed', async () => {
    const story = async () => {
      const { hands, graph } = await start()
      await hands.says('halo')
      await hands.settings({
        faults: { ...noFaults, seed: 42, rate_limited: 0.3, lost_status: 0.3, duplicate_webhook: 0.3 },
      })
      const answers: number[] = []
      for (let index = 0; index < 30; index++) answers.push((await hands.sends(text(`#${index}`, `r${index}`))).status)
      await graph.pump.quiet()
      const faults = (await hands.journal()).filter((entry) => entry.kind === 'fault.injected')
      return { answers, faults: faults.map((entry) => [entry.detail.fault, entry.detail.status ?? null]) }
    }
    const first = await story()
    expect(await story()).toEqual(first)
    expect(new Set(first.answers)).toEqual(new Set([200, 400]))
  })

  it('double, reorder and lose webhooks, and the journal still tells the truth', async () => {
    const { hands, items } = await start()
    await hands.settings({ faults: { seed: 5, duplicate_webhook: 1 } })
    const message = await hands.says('halo')
    await eventually(() => items('messages').filter((item) => item.id === message.id).length === 2)
    await hands.settings({ faults: { duplicate_webhook: 0, lost_status: 1 } })
    await hands.sends(text('jawaban #1', 'a'))
    await hands.sends(text('jawaban #2', 'b'))
    const journal = await hands.journal()
    expect(findDuplicates(journal)).toEqual([])
    expect(findOrderInversions(journal)).toEqual([])
    expect(findLost(journal)).toEqual([])
  })
})
