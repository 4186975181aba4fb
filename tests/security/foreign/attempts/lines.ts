import { type LineObjects, placeBodies, request } from '../lines.ts'
import type { Json, Tries } from './attempt.ts'

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
