import type { Attempt } from './attempts.ts'
import type { Objects, officeCalls } from './objects.ts'

type Call = ReturnType<typeof officeCalls>
type Json = Record<string, unknown>
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
const request = () => ({ request_id: `lines-request-${++serial}` })

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

type Tries = (a: Objects) => readonly Attempt[]
const byId =
  (pick: (lines: LineObjects) => string, body?: Json): Tries =>
  (a) => [{ params: { id: pick(a.lines) }, ...(body === undefined ? {} : { body }) }]
const inBody =
  (body: (lines: LineObjects) => Json): Tries =>
  (a) => [{ body: body(a.lines) }]
const inQuery =
  (query: (lines: LineObjects) => Json): Tries =>
  (a) => [{ query: query(a.lines) }]
const place =
  (kind: keyof ReturnType<typeof placeBodies>): Tries =>
  (a) => [{ body: placeBodies({ branch: a.lines.branch, area: a.lines.area, word: 'MILIKB' })[kind] }]
const changed = { version: 1, name: { id: 'Milik B', en: 'Of B' } }

/** What office B tries with the lines of office A. */
export const lineTries: Record<string, Tries> = {
  'queue.readTicket': byId(({ ticket }) => ticket),
  'queue.listTickets': inQuery(({ branch }) => ({ branch_id: branch })),
  'queue.takeTicket': inBody(({ branch, service }) => ({ ...request(), branch_id: branch, service_id: service })),
  'queue.actOnTicket': (a) => [
    { params: { id: a.lines.ticket }, body: { ...request(), action: 'note', text: 'dari kantor lain' } },
    { params: { id: a.lines.ticket }, body: { ...request(), action: 'call', counter_id: a.lines.counter } },
  ],
  'queue.readWaitAccuracy': (a) => [{ params: { id: a.lines.branch } }],
  'queue.readPast': (a) => [{ params: { id: a.lines.branch }, query: { at: '2036-01-01T00:00:00Z' } }],
  'queue.callNext': (a) => [{ params: { id: a.lines.counter }, body: request() }],
  'queue.openCounter': (a) => [{ params: { id: a.lines.counter }, body: { ...request(), open: true } }],
  'queue.setPresence': inBody(({ branch }) => ({ branch_id: branch, presence: 'available' })),
  'queue.listAgents': byId(({ branch }) => branch),
  'queue.readQueues': inQuery(({ branch }) => ({ branch })),
  'queue.readDesk': byId(({ counter }) => counter),
  'queue.readBoard': byId(({ branch }) => branch),
  'queue.listBranchs': (a) => [{ query: { branch_id: a.lines.branch }, expects: 'empty' }],
  'queue.listAreas': (a) => [{ query: { branch_id: a.lines.branch }, expects: 'empty' }],
  'queue.listServices': (a) => [{ query: { branch_id: a.lines.branch }, expects: 'empty' }],
  'queue.listCounters': (a) => [{ query: { branch_id: a.lines.branch }, expects: 'empty' }],
  'queue.listHolidays': (a) => [{ query: { branch_id: a.lines.branch }, expects: 'empty' }],
  'queue.createArea': place('area'),
  'queue.createService': place('service'),
  'queue.createCounter': place('counter'),
  'queue.createHoliday': place('holiday'),
  'queue.updateBranch': byId(({ branch }) => branch, { version: 1, name: 'Milik B' }),
  'queue.updateArea': byId(({ area }) => area, changed),
  'queue.updateService': byId(({ service }) => service, changed),
  'queue.updateCounter': byId(({ counter }) => counter, changed),
  'queue.updateHoliday': byId(({ holiday }) => holiday, changed),
  'queue.listAgentSkills': byId(({ branch }) => branch),
  'queue.setAgentSkills': byId(({ branch }) => branch, { staff_id: 'x', name: 'x', skills: { akta: 'preferred' } }),
  'queue.listPolicies': inQuery(({ branch }) => ({ branch_id: branch })),
  'queue.draftPolicy': inBody(({ branch }) => ({ branch_id: branch })),
  'queue.changePolicy': byId(({ policy }) => policy, { version: 1, rules: policyRules() }),
  'queue.discardPolicy': byId(({ unwanted }) => unwanted, { version: 1 }),
  'queue.proposePolicy': byId(({ draft }) => draft, { version: 1 }),
  'queue.decidePolicy': byId(({ policy }) => policy, { version: 1, approve: true }),
  'queue.rollBackPolicy': byId(({ policy }) => policy, { version: 1, reason: 'dari kantor lain' }),
  'queue.rehearsePolicy': byId(({ policy }) => policy, { from: '2026-01-01', to: '2026-01-02' }),
  'queue.listDevices': (a) => [{ query: { branch_id: a.lines.branch }, expects: 'empty' }],
  'queue.addDevice': inBody(({ branch }) => ({ branch_id: branch, kind: 'kiosk', name: 'Milik B' })),
  'queue.updateDevice': byId(({ device }) => device, { version: 1, name: 'Milik B' }),
  'queue.commandDevice': (a) => [{ params: { id: a.lines.device }, body: { ...request(), command: 'reload' } }],
  'queue.listDeviceConfigs': (a) => [{ params: { id: a.lines.branch }, query: { kind: 'kiosk' } }],
  'queue.saveDeviceConfig': byId(({ branch }) => branch, { kind: 'kiosk', config: deviceConfig() }),
  'queue.listSlots': inQuery(({ service }) => ({ service_id: service, from: '2036-01-01' })),
  'queue.bookAppointment': inBody(({ service, slot }) => ({
    ...request(),
    service_id: service,
    at: slot,
    person: { name: 'B' },
  })),
  'queue.moveAppointment': (a) => [{ params: { id: a.lines.booking }, body: { ...request(), at: a.lines.slot } }],
  'queue.checkInByKey': inBody(({ visit_key }) => ({ ...request(), key: visit_key })),
  'queue.joinFromChat': inBody(({ branch, service, wa_user_id }) => ({
    ...{ ...request(), branch_id: branch, service_id: service, wa_user_id, conversation_id: null },
  })),
  'queue.bookFromChat': inBody(({ service, slot, wa_user_id }) => ({
    ...{ ...request(), service_id: service, at: slot, person: { name: 'B' }, wa_user_id, conversation_id: null },
  })),
  'queue.listChatVisits': (a) => [{ query: { wa_user_id: a.lines.wa_user_id }, expects: 'empty' }],
  'queue.actOnChatVisit': (a) => [
    { params: { id: a.lines.chat_ticket }, body: { ...request(), wa_user_id: a.lines.wa_user_id, action: 'cancel' } },
  ],
  'queue.readTicketFacts': byId(({ ticket }) => ticket),
  ...Object.fromEntries(
    ['readLineFigures', 'exportLines', 'readLiveLines'].map((name): [string, Tries] => [
      `analytics.${name}`,
      (a) => [{ query: { branch_id: a.lines.branch } }],
    ]),
  ),
}

const publicDoor =
  'public: the address names the office, and only the key of a visit opens it (joining.test.ts of the queue module)'
const deviceDoor = 'only a paired device asks, of its own office (devices.test.ts of the queue module)'
const voice = 'words of the voice, no ids'

export const linesExcused: Record<string, string> = {
  'queue.readTicketLogs': 'its id only says where the list of the own office goes on',
  ...Object.fromEntries(
    ['readPublicOffice', 'joinFromWeb', 'readVisit', 'followVisit', 'actOnVisit', 'listPublicSlots', 'bookFromWeb'].map(
      (name) => [`queue.${name}`, publicDoor],
    ),
  ),
  'queue.createBranch': 'the slug is the name of a new thing, unique in the office only',
  'queue.syncTickets': deviceDoor,
  ...Object.fromEntries(['listClips', 'saveClip', 'deleteClip', 'readClip'].map((name) => [`queue.${name}`, voice])),
}

function policyRules() {
  return {
    ...{ head_start_minutes: 15, overflow_penalty_minutes: 10, quota: null, min_age_seconds: 0, grace_seconds: 60 },
    classes: [{ code: 'regular', label: { id: 'Umum', en: 'General' }, credit_minutes: 0, self_declared: true }],
    ...{
      auto_no_show: false,
      recall_limit: 3,
      reinstate: { within_minutes: 15, behind: 3, at_most: 2 },
      hold_max_minutes: 60,
    },
    ...{
      auto_call_seconds: null,
      appointments: { early_minutes: 30, late_minutes: 10, no_check_in: 'expire' },
      remote_check_in: false,
    },
    ...{
      per_person: { open_at_once: 2, a_day: 5, bookings: 3 },
      numbering: { first: 1, last: 999, digits: 3 },
      carry_over: 'expire',
    },
    ...{
      board: { waiting: 'counts', show_service: true, last_calls: 6 },
      notice_ahead: 3,
      stop_before_close_minutes: 0,
      quiet_hours: null,
    },
  }
}

function deviceConfig() {
  return {
    ...{
      languages: ['id'],
      ask_name: false,
      ask_phone: false,
      idle_seconds: 60,
      offline_block: 10,
      area_ids: [],
      ticker: [],
    },
    ...{
      printer: { way: 'none', agent_url: null, columns: 42 },
      staff_help: { id: 'Tanya', en: 'Ask' },
      playlist: [],
      brand: null,
    },
    sound: { languages: ['id'], volume: 1, repeat: 1, voice: 'built_in' },
  }
}
