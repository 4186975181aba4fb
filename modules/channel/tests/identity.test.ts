import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getConversation, listConversationMessages, listConversations } from '../contract.ts'
import { fixture, type Office, startOffice, textMessage } from './office.ts'

describe('identity and effects', () => {
  let office: Office
  beforeAll(async () => {
    office = await startOffice()
  })
  afterAll(() => office.close())

  const conversationOf = async (providerId: string) =>
    (await office.stored({ provider_id: providerId }))[0]!.conversation_id!

  it('knows one person by business-scoped id, then by both, then by number', async () => {
    const user = 'ID.13491208655302741918'
    const bsuid = { from: undefined, from_user_id: user }
    const first = { ...textMessage('', 'satu'), ...bsuid }
    const both = textMessage('628111', 'dua', { from_user_id: user })
    const number = textMessage('628111', 'tiga')
    for (const message of [first, both, number]) await office.receive({ messages: [message] })
    const conversations = await Promise.all([first, both, number].map((one) => conversationOf(one.id)))
    expect(new Set(conversations).size).toBe(1)
    const view = await office.internal.call(getConversation, { params: { conversation: conversations[0]! } })
    expect(view.citizen).toMatchObject({ wa_id: '628111', phone: '+628111', user_id: user })
  })

  it('merges two citizens when one message names both, and records it', async () => {
    const byNumber = textMessage('628112', 'dari nomor')
    const byUser = { ...textMessage('', 'dari id'), from: undefined, from_user_id: 'ID.5555' }
    await office.receive({ messages: [byNumber, byUser] })
    expect(await conversationOf(byNumber.id)).not.toBe(await conversationOf(byUser.id))
    await office.receive({ messages: [textMessage('628112', 'keduanya', { from_user_id: 'ID.5555' })] })
    expect(await conversationOf(byNumber.id)).toBe(await conversationOf(byUser.id))
    expect(await office.rows('select from channel.citizen_merges')).toHaveLength(1)
  })

  it('keeps the history when a person changes numbers', async () => {
    const old = textMessage('16505551234', 'nomor lama')
    await office.receive({ messages: [old] })
    await office.post(fixture('adversarial/system_number_change_new_bsuid.json'))
    const next = textMessage('12195555358', 'nomor baru')
    await office.receive({ messages: [next] })
    expect(await conversationOf(next.id)).toBe(await conversationOf(old.id))
  })

  it('shows a reaction, takes it away, replaces an edit, marks a revoke', async () => {
    const from = '628113'
    const said = textMessage(from, 'asli')
    const target = said.id
    const act = (type: string, part: unknown) => ({ ...textMessage(from, ''), text: undefined, type, [type]: part })
    await office.receive({ messages: [said, act('reaction', { message_id: target, emoji: '👍' })] })
    const params = { conversation: await conversationOf(target) }
    const shown = async () =>
      (await office.internal.call(listConversationMessages, { params })).items.find((one) => one.provider_id === target)
    expect(await shown()).toMatchObject({ reaction: '👍', text: 'asli' })
    const edit = { original_message_id: target, message: { type: 'text', text: { body: 'diubah' } } }
    await office.receive({ messages: [act('reaction', { message_id: target }), act('edit', edit)] })
    expect(await shown()).toMatchObject({ reaction: null, text: 'diubah', edited: true })
    await office.receive({ messages: [act('revoke', { original_message_id: target })] })
    expect(await shown()).toMatchObject({ revoked: true })
    const view = await office.internal.call(getConversation, { params })
    expect(view).toMatchObject({ unread: 1, last_type: 'text' })
  })

  it('shows what staff wrote on the phone itself and silences the assistant', async () => {
    await office.post(fixture('adversarial/echo_from_phone_app.json'))
    await office.post(fixture('adversarial/echo_from_phone_app.json'))
    const [echo] = await office.stored({ provider_id: 'wamid.HBgLMTY1MDU1NTEyMzQVAgASGBQEC1' })
    expect(echo).toMatchObject({ direction: 'out', text: 'typed on the phone', to: '16505551234' })
    const view = await office.internal.call(getConversation, { params: { conversation: echo!.conversation_id! } })
    expect(view).toMatchObject({ owner: 'staff', owner_staff_id: null, owner_version: 2 })
  })

  it('finds conversations by name, number and page', async () => {
    const contacts = [{ wa_id: '628199', profile: { name: 'Siti Aminah' } }]
    await office.receive({ contacts, messages: [textMessage('628199', 'halo')] })
    const find = async (search: string) =>
      (await office.internal.call(listConversations, { query: { search } })).items.map((one) => one.citizen.name)
    expect(await find('siti')).toEqual(['Siti Aminah'])
    expect(await find('+62 8199')).toEqual(['Siti Aminah'])
    expect(await find('100%')).toEqual([])
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await office.internal.call(listConversations, { query: { limit: 2, cursor } })
      seen.push(...page.items.map((one) => one.id))
      cursor = page.next_cursor ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThanOrEqual(4)
  })
})
