import type { officeCalls } from './objects.ts'

type Call = ReturnType<typeof officeCalls>
const idOf = (value: unknown) => (value as { id: string }).id

/** What an office has in its lines. */
export interface LineObjects {
  branch: string
  area: string
  service: string
  counter: string
  holiday: string
  policy: string
  /** Another draft, to be proposed. */
  draft: string
  unwanted: string
  device: string
  ticket: string
  visit_key: string
  booking: string
  /** A time that can be booked. */
  slot: string
  /** Taken from a conversation. */
  chat_ticket: string
  wa_user_id: string
}

const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '00:00', closes: '24:00' }))

export const placeBodies = (of: { branch: string; area: string; word: string }) => {
  const label = { id: of.word, en: of.word }
  return {
    branch: {
      slug: of.word.toLowerCase(),
      name: of.word,
      address: of.word,
      phone: '',
      zone: 'Asia/Jakarta',
      hours: always,
    },
    area: { branch_id: of.branch, name: label, position: 0 },
    service: {
      ...{
        branch_id: of.branch,
        area_id: of.area,
        parent_id: null,
        code: of.word.toLowerCase(),
        name: label,
        letter: 'A',
      },
      ...{ description: null, sla_minutes: 30, usual_service_minutes: 5, hours: [], skills: [], inputs: [], bring: [] },
      ...{ daily_capacity: null, waiting_capacity: null, remote: true, position: 0 },
      booking: { slot_minutes: 30, per_slot: 5, days_ahead: 30, cutoff_minutes: 0, hours: [] },
    },
    counter: {
      ...{
        branch_id: of.branch,
        area_ids: [of.area],
        name: label,
        spoken_number: 1,
        skills: {},
        service_ids: null,
        position: 0,
      },
    },
    holiday: {
      branch_id: of.branch,
      service_id: null,
      day: '2036-01-01',
      name: label,
      hours: null,
      bookings_only: false,
    },
  }
}

let serial = 0
export const request = () => ({ request_id: `lines-request-${++serial}` })

/** Opens a branch with a line in which people wait and are booked, over the API. */
export async function openLines(call: Call, chat: Call, word: string): Promise<LineObjects> {
  const made = async (path: string, body: unknown) => idOf(await call('POST', `/api/v1${path}`, { body }))
  const branch = await made('/branches', placeBodies({ branch: '', area: '', word }).branch)
  const area = await made('/areas', placeBodies({ branch, area: '', word }).area)
  const bodies = placeBodies({ branch, area, word })
  const service = await made('/services', bodies.service)
  const days = await call('GET', '/api/v1/slots', { query: { service_id: service, from: '2036-01-01', days: 1 } })
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  const slots = await call('GET', '/api/v1/slots', { query: { service_id: service, from: tomorrow, days: 1 } })
  const free = (slots['items'] as { slots: { at: string; state: string }[] }[])[0]!.slots.filter(
    ({ state }) => state === 'free',
  )
  if (days['items'] === undefined || free.length < 4) throw new Error('nothing can be booked')
  const take = () =>
    call('POST', '/api/v1/tickets', {
      body: { ...request(), branch_id: branch, service_id: service, person: { name: word } },
    })
  await take()
  const taken = await take()
  const booked = await call('POST', '/api/v1/appointments', {
    body: { ...request(), service_id: service, at: free[0]!.at, person: { name: word } },
  })
  const wa_user_id = '6281300000088'
  const written = await chat('POST', '/internal/queue/chat-visits', {
    body: { ...request(), branch_id: branch, service_id: service, wa_user_id, conversation_id: null },
  })
  const added = await call('POST', '/api/v1/devices', { body: { branch_id: branch, kind: 'kiosk', name: word } })
  return {
    ...{ branch, area, service },
    counter: await made('/counters', bodies.counter),
    holiday: await made('/holidays', bodies.holiday),
    policy: await made('/policies', { branch_id: branch, note: word }),
    draft: await made('/policies', { branch_id: branch, note: word }),
    unwanted: await made('/policies', { branch_id: branch, note: word }),
    device: idOf(added['device']),
    ticket: idOf(taken['ticket']),
    visit_key: String(taken['visit_key']),
    booking: idOf(booked['ticket']),
    slot: free[2]!.at,
    chat_ticket: String(written['ticket_id']),
    wa_user_id,
  }
}
