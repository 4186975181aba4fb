import { randomUUID } from 'node:crypto'
import { eventually } from '@govconnect/testkit'
import { type Answer, textWebhook, webhookAsk } from '../support/ask.ts'
import { appSecret, internalHeaders, type Office, type Person, type World } from '../support/world.ts'
import { type LineObjects, openLines } from './lines.ts'
import { furnishRest } from './rest.ts'

/** Words that stand in office A's rows only: found in an answer to B they are a leak, whatever the status. */
export const canary = 'RAHASIAKOTASATU'

/** What the office has, by the names path parameters and fields use. */
export interface Objects {
  office: Office
  admin: Person
  staff: Person
  session: string
  phone_number_id: string
  account: string
  complaint: { id: string; number: string }
  ticket: { id: string; number: string }
  category: string
  reporter: { citizen_id: string; wa_user_id: string }
  conversation: string
  citizen: { id: string; wa_id: string }
  inbound: { id: string; provider_id: string }
  outbound: string
  notification: string
  template: string
  wa_id: string
  media: string
  recording: string
  run: string
  decision: string
  letter: string
  /** A message of the tenant's queue that could not be handled. */
  parked: string
  api_key: string
  key: string
  lines: LineObjects
}

type Json = Record<string, unknown>

/** Calls as the office and insists on success. */
export function officeCalls(world: World, headers: Record<string, string>) {
  return async (method: string, path: string, given: { body?: unknown; query?: Json } = {}): Promise<Json> => {
    const answer: Answer = await world.ask({ method, path, headers, ...given })
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`)
    return (answer.json ?? {}) as Json
  }
}

type Call = ReturnType<typeof officeCalls>
const idOf = (value: unknown) => (value as { id: string }).id
const itemsOf = (value: Json) => value['items'] as Json[]

/** Fills an office with one of everything, over the API; `word` marks all its texts. */
export async function furnish(world: World, of: { office: Office; number: string; word: string }): Promise<Objects> {
  const { office, number, word } = of
  const admin = await world.hire(office, 'tenant_admin')
  const staff = await world.hire(office, 'agent')
  const call = officeCalls(world, admin.headers)
  const account = await accountOf(call, number)
  const cases = await openCases(call, word, staff.id)
  const talk = await startTalk(world, call, { number, word, office })
  const parts = await furnishRest(world, call, { number, word, conversation: talk.conversation, office })
  const session = idOf(itemsOf(await officeCalls(world, staff.headers)('GET', '/api/v1/identity/me/sessions'))[0])
  const made = await call('POST', '/api/v1/api-keys', { body: { name: word, scopes: ['cases.read'] } })
  // What waits stays as it is from here on.
  await call('POST', `/api/v1/message/queue/${account}/pause`, { body: { reason: word } })
  const outbound = idOf(
    await call('POST', '/api/v1/messages/send', {
      body: { conversation_id: talk.conversation, type: 'text', text: `${word} kabar`, priority: 'bulk' },
    }),
  )
  return {
    office,
    admin,
    staff,
    session,
    phone_number_id: number,
    account,
    ...cases,
    ...talk,
    ...parts,
    outbound,
    api_key: idOf(made['key']),
    key: randomUUID(),
    lines: await openLines(call, officeCalls(world, internalHeaders(office)), word),
  }
}

async function accountOf(call: Call, number: string): Promise<string> {
  const known = itemsOf(await call('GET', '/api/v1/channel-accounts')).find((one) => one['phone_number_id'] === number)
  if (known) return idOf(known)
  return idOf(await call('POST', '/api/v1/channel-accounts', { body: { name: 'Utama', phone_number_id: number } }))
}

async function openCases(call: Call, word: string, staff: string) {
  const category = `khusus_${word.toLowerCase()}`
  await call('POST', '/api/v1/categories', { body: { slug: category, kind: null, label: { id: word, en: word } } })
  const reporter = { citizen_id: randomUUID(), wa_user_id: '6281300000077' }
  const open = async (path: string) => {
    const body = { ...reporter, name: word, kategori: category, alamat: `Jl. ${word} 1`, deskripsi: `${word} rusak` }
    const found = await call('POST', path, { body })
    return { id: idOf(found), number: String(found['number']) }
  }
  /** Two, so that there is a next page; the second has a life. */
  const openTwo = async (path: string) => {
    await open(path)
    const found = await open(path)
    await call('POST', `${path}/${found.id}/notes`, { body: { note: `${word} catatan` } })
    await call('POST', `${path}/${found.id}/assign`, { body: { officer_id: staff, officer_name: word } })
    return found
  }
  return {
    category,
    reporter,
    complaint: await openTwo('/api/v1/complaints'),
    ticket: await openTwo('/api/v1/service-requests'),
  }
}

/** An office with nothing but somebody in charge, a number and a conversation. */
export async function furnishThinly(world: World, of: { office: Office; number: string; word: string }) {
  const admin = await world.hire(of.office, 'tenant_admin')
  const call = officeCalls(world, admin.headers)
  const account = await accountOf(call, of.number)
  await call('GET', '/api/v1/simulator/numbers')
  return { admin, account, ...(await startTalk(world, call, of)) }
}

/** Two citizens write; the assistant answers the first. */
async function startTalk(world: World, call: Call, of: { number: string; word: string; office: Office }) {
  const wa = of.number.endsWith('2') ? '6281300000001' : '6281300000002'
  for (const from of [wa, `${wa.slice(0, -1)}9`]) {
    const text = textWebhook({
      ...{ to: of.number, from, name: `${of.word} Warga`, at: world.clock.now() },
      text: `halo, ${of.word}`,
    })
    const answer = await world.ask(webhookAsk(text, appSecret))
    if (answer.status !== 200) throw new Error(`the webhook was refused: ${answer.status} ${answer.text}`)
  }
  const found = await eventually(async () => {
    const items = itemsOf(await call('GET', '/api/v1/conversations', { query: { limit: 200 } }))
    return items.find((one) => (one['citizen'] as Json)['wa_id'] === wa)
  })
  const conversation = idOf(found)
  await call('POST', `/api/v1/conversations/${conversation}/notes`, { body: { text: `${of.word} catatan` } })
  const messages = itemsOf(await call('GET', `/api/v1/conversations/${conversation}/messages`))
  const first = messages.find((one) => one['direction'] === 'in')
  const decision = await eventually(async () => {
    const { items } = (await world
      .ask({
        method: 'GET',
        path: '/internal/assistant/decisions',
        query: { conversation },
        headers: internalHeaders(of.office),
      })
      .then((answer) => answer.json)) as { items: Json[] }
    return items[0]
  })
  return {
    conversation,
    citizen: { id: idOf(found['citizen']), wa_id: wa },
    inbound: { id: idOf(first), provider_id: String(first?.['provider_id']) },
    decision: idOf(decision),
  }
}
