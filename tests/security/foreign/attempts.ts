import { linesExcused, lineTries } from './lines.ts'
import { canary, type Objects } from './objects.ts'

type Json = Record<string, unknown>

/**
 * One try of office B with a thing of office A.
 * `missing`: answers 404. `empty`: a list without items, or a count of zero. `own`: the id is only noted as B's own words
 * (B gets its own thing). `taken`: 409, the name is unique in the world (a phone number).
 */
export interface Attempt {
  params?: Json
  query?: Json
  body?: unknown
  expects?: 'missing' | 'empty' | 'own' | 'taken'
}

/** Office B's own thing, for bodies that name one of each. */
export interface Own {
  account: string
  conversation: string
  phone_number_id: string
}

type Tries = (a: Objects, own: Own) => readonly Attempt[]

/** Both kinds of case have the same endpoints. */
function caseTries(
  verb: 'Complaint' | 'Ticket',
  pick: (a: Objects) => { id: string; number: string },
): Record<string, Tries> {
  const both = (more: Omit<Attempt, 'params'>): Tries => {
    return (a) => [pick(a).id, pick(a).number].map((id) => ({ params: { id }, ...more }))
  }
  return {
    [`cases.list${verb}s`]: (a) => [
      emptyQuery({ kategori: a.category }),
      emptyQuery({ wa_user_id: a.reporter.wa_user_id }),
      emptyQuery({ citizen_id: a.reporter.citizen_id }),
      ...[{ officer_id: a.staff.id }, { q: pick(a).number }, { q: canary }].map(emptyQuery),
    ],
    [`cases.read${verb}Stats`]: (a) => [{ query: { kategori: a.category }, expects: 'own' }],
    [`cases.read${verb}`]: (a) => [
      ...both({})(a, noOwn),
      { params: { id: pick(a).id }, query: { wa_user_id: a.reporter.wa_user_id } },
      { params: { id: pick(a).id }, query: { citizen_id: a.reporter.citizen_id } },
    ],
    [`cases.note${verb}`]: both({ body: { note: 'dari kantor lain', visibility: 'public' } }),
    [`cases.assign${verb}`]: both({ body: { agency: 'Dinas Kantor Lain' } }),
    [`cases.change${verb}`]: both({ body: { status: 'proses', note: 'dari kantor lain' } }),
    [`cases.withdraw${verb}`]: (a) => [{ params: { id: pick(a).id }, body: { wa_user_id: '6281300000077' } }],
    [`cases.dispute${verb}`]: both({ body: { note: 'dari kantor lain', wa_user_id: '6281300000077' } }),
  }
}

const noOwn: Own = { account: '', conversation: '', phone_number_id: '' }
const emptyQuery = (query: Json): Attempt => ({ query, expects: 'empty' })
const inboundRow = (tenant_id: string, account_id: string) => ({
  id: '019a0000-0000-7000-8000-0000000000aa',
  tenant_id,
  account_id,
  provider_id: 'wamid.foreign',
  raw: '{}',
})
const conversation = (a: Objects) => ({ conversation: a.conversation })
const account = (a: Objects) => ({ account: a.account })
const chat = (a: Objects, own: Own) => [
  { wa_id: a.wa_id, number_id: a.phone_number_id },
  { wa_id: a.wa_id, number_id: own.phone_number_id },
]

const channelTries: Record<string, Tries> = {
  'channel.fileInbound': (a, own) => [
    {
      body: {
        messages: [{ id: a.outbound, key: 'k', attempt: 1, payload: { row: inboundRow(a.office.id, own.account) } }],
      },
    },
  ],
  'channel.updateAccount': (a) => [{ params: account(a), body: { name: 'Milik B' } }],
  'channel.createAccount': (a) => [{ body: { name: 'Milik B', phone_number_id: a.phone_number_id }, expects: 'taken' }],
  'channel.getConversation': (a) => [{ params: conversation(a) }],
  'channel.listConversationMessages': (a) => [{ params: conversation(a) }],
  'channel.listNotes': (a) => [{ params: conversation(a) }],
  'channel.getTakeover': (a) => [{ params: conversation(a) }],
  'channel.markConversationRead': (a) => [{ params: conversation(a) }],
  'channel.addNote': (a) => [{ params: conversation(a), body: { text: 'dari kantor lain' } }],
  'channel.announcePresence': (a) => [{ params: conversation(a), body: { activity: 'typing' } }],
  'channel.startTakeover': (a) => [{ params: conversation(a), body: { force: true } }, { params: conversation(a) }],
  'channel.endTakeover': (a) => [{ params: conversation(a), body: { force: true } }],
  'channel.replyToConversation': (a, own) => [
    { params: conversation(a), body: { type: 'text', text: 'dari kantor lain', take_over: true } },
    {
      params: { conversation: own.conversation },
      body: { type: 'text', text: 'halo', take_over: true, reply_to: a.inbound.provider_id },
      expects: 'own',
    },
  ],
  'channel.sendMessage': (a, own) => [
    { body: { conversation_id: a.conversation, type: 'text', text: 'dari kantor lain' } },
    { body: { to: '6281300000055', account_id: a.account, type: 'text', text: 'dari kantor lain' } },
    {
      body: { conversation_id: own.conversation, reply_to: a.inbound.provider_id, type: 'text', text: 'x' },
      expects: 'own',
    },
  ],
  'channel.getSentMessage': (a) => [{ params: { id: a.outbound } }],
  'channel.cancelMessage': (a) => [{ params: { id: a.outbound } }],
  'channel.retryMessage': (a) => [{ params: { id: a.outbound } }],
  'channel.listQueued': (a) => [emptyQuery({ account_id: a.account })],
  'channel.listStoredMessages': (a) => [
    ...[{ conversation: a.conversation }, { conversation: a.citizen.wa_id }].map(emptyQuery),
    emptyQuery({ provider_id: a.inbound.provider_id }),
  ],
  'channel.listConversations': (a) => [emptyQuery({ search: canary }), emptyQuery({ search: a.citizen.wa_id })],
  'channel.pauseLane': (a) => [{ params: account(a), body: { reason: 'dari kantor lain' } }],
  'channel.retryLane': (a) => [{ params: account(a), body: { ids: [a.outbound] } }],
  'channel.resumeLane': (a) => [{ params: account(a) }],
  'channel.clearLane': (a) => [{ params: account(a) }],
  'channel.closeConversation': (a) => [{ params: conversation(a) }],
}

const noticeTries: Record<string, Tries> = {
  'notification.readNotification': (a) => [{ params: { id: a.notification } }],
  'notification.reportStatus': (a) => [{ params: { id: a.notification }, body: { status: 'failed' } }],
  'notification.replayNotification': (a) => [{ params: { id: a.notification } }],
  'notification.cancelNotification': (a) => [{ params: { id: a.notification } }],
  'notification.listNotifications': (a) => [
    ...[{ subject_id: a.complaint.id }, { template: a.template }, { to: '6281300000066' }].map(emptyQuery),
  ],
  'notification.sendNotification': (a) => [
    { body: { to: '6281300000055', template: a.template, dedupe_key: 'milik-b' } },
    // The same key in another office is another notice.
    {
      body: {
        ...{ to: '6281300000055', template: 'complaint.assigned', dedupe_key: `${canary}-2` },
        data: { number: 'X', category: 'X', agency: 'X', office: 'X', name: 'X' },
      },
      expects: 'own',
    },
  ],
  'notification.listTemplateVersions': (a) => [{ params: { key: a.template } }],
  'notification.previewTemplate': (a) => [{ params: { key: a.template }, body: {} }],
  'notification.testTemplate': (a) => [{ params: { key: a.template }, body: { to: '6281300000055' } }],
  'notification.resetTemplate': (a) => [{ params: { key: a.template } }],
  'notification.saveTemplate': (a) => [{ params: { key: a.template }, body: { body: 'milik B' }, expects: 'own' }],
}

const simulatorTries: Record<string, Tries> = {
  'simulator.readChat': (a, own) => chat(a, own).map((params) => ({ params })),
  'simulator.updatePhone': (a) => [{ params: { wa_id: a.wa_id }, body: { blocked: true } }],
  'simulator.act': (a, own) =>
    chat(a, own).map((params) => ({ params, body: { type: 'text', text: 'dari kantor lain' } })),
  'simulator.attach': (a, own) =>
    chat(a, own).map((params) => ({ params, body: { filename: 'a.txt', mime_type: 'text/plain', data: 'YQ==' } })),
  'simulator.openChat': (a, own) => chat(a, own).map((params) => ({ params })),
  'simulator.readMedia': (a) => [{ params: { id: a.media } }],
  'simulator.readJournal': (a) => [emptyQuery({ wa_id: a.wa_id })],
  'simulator.readRun': (a) => [{ params: { id: a.run } }],
  'simulator.stopRun': (a) => [{ params: { id: a.run } }],
  'simulator.runScenario': (a, own) => [
    { params: { id: 'lampu-mati' }, body: { number_id: a.phone_number_id } },
    { params: { id: 'lampu-mati' }, body: { number_id: own.phone_number_id, wa_id: a.wa_id } },
  ],
  'simulator.saveRecording': (a) => [{ body: { title: 'x', number_id: a.phone_number_id, wa_id: a.wa_id } }],
  'simulator.replayRecording': (a, own) => [{ params: { id: a.recording }, body: { number_id: own.phone_number_id } }],
  'simulator.deleteRecording': (a) => [{ params: { id: a.recording } }],
  'simulator.createPhone': (a) => [{ body: { wa_id: a.wa_id, name: 'milik B' }, expects: 'own' }],
}

const officeTries: Record<string, Tries> = {
  'tenants.getTenant': (a) => [{ params: { tenant: a.office.id } }, { params: { tenant: a.office.slug } }],
  'tenants.getPool': (a) => [{ params: { tenant: a.office.id } }, { params: { tenant: a.office.slug } }],
  'tenants.setConcurrency': (a) =>
    [a.office.id, a.office.slug].map((tenant) => ({ params: { tenant }, body: { workers: 3 } })),
  'tenants.getMessage': (a) => [{ params: { id: a.parked } }],
  'tenants.publishMessage': (a) => [{ body: { payload: 1, key: a.conversation }, expects: 'own' }],
  'tenants.discardMessages': (a) => [{ body: { ids: [a.parked] }, expects: 'empty' }],
  'tenants.replayMessages': (a) => [{ body: { ids: [a.parked] }, expects: 'empty' }],
  'identity.switchTenant': (a) => [{ body: { tenant_id: a.office.id } }],
  'identity.revokeSession': (a) => [{ params: { id: a.session } }],
  'identity.listStaff': (a) => [emptyQuery({ q: a.staff.email })],
  'identity.getStaff': (a) => [{ params: { id: a.staff.id } }],
  'identity.updateStaff': (a) => [{ params: { id: a.staff.id }, body: { role: 'viewer', disabled: true } }],
  'identity.createPasswordLink': (a) => [{ params: { id: a.staff.id } }],
  'identity.signOutStaff': (a) => [{ params: { id: a.staff.id } }],
  'identity.rotateApiKey': (a) => [{ params: { id: a.api_key }, body: {} }],
  'identity.revokeApiKey': (a) => [{ params: { id: a.api_key } }],
  'identity.listAudit': (a) => [emptyQuery({ actor_id: a.admin.id }), emptyQuery({ subject_id: a.staff.id })],
  'system.readDeadLetter': (a) => [{ params: { id: a.letter } }],
  'system.replayDeadLetters': (a) => [{ body: { ids: [a.letter] }, expects: 'empty' }],
  'assistant.readDecision': (a) => [{ params: { id: a.decision } }],
  'assistant.listDecisions': (a) => [emptyQuery({ conversation: a.conversation })],
  'assistant.processMessage': (a) => [
    { body: { conversation: a.conversation, messages: ['halo'], citizen: { id: a.citizen.id } }, expects: 'own' },
  ],
  'cases.readNoticeFacts': (a) => [{ params: { id: a.complaint.id } }, { params: { id: a.ticket.id } }],
  'cases.changeCategory': (a) => [{ params: { slug: a.category }, body: { archived: true } }],
  'cases.archiveCategory': (a) => [{ params: { slug: a.category } }],
}

const complaint = caseTries('Complaint', (a) => a.complaint)
const ticket = caseTries('Ticket', (a) => a.ticket)

/** What B makes for itself comes last, so that a number of A does not become one of B by chance. */
const ownCases: Record<string, Tries> = Object.fromEntries(
  ['cases.createComplaint', 'cases.createTicket'].map((id): [string, Tries] => [
    id,
    (a) => [
      { body: { wa_user_id: '6281300000077', kategori: a.category, alamat: 'Jl. B', deskripsi: 'x' } },
      {
        body: {
          ...{ citizen_id: a.citizen.id, conversation_id: a.conversation, kategori: 'lainnya' },
          ...{ alamat: 'Jl. B', deskripsi: 'milik B', name: 'B' },
        },
        expects: 'own',
      },
    ],
  ]),
)

/** Endpoint id to what office B tries there. */
export const attempts: Record<string, Tries> = {
  ...officeTries,
  ...complaint,
  ...ticket,
  ...channelTries,
  ...noticeTries,
  ...simulatorTries,
  ...lineTries,
  ...ownCases,
}

/** Operations that take ids and are not tried, each with the reason. */
export const excused: Record<string, string> = {
  ...linesExcused,
  'identity.resolveSessions': 'serves the whole installation, internal key only, before a tenant is known',
  'identity.resolveApiKey': 'serves the whole installation, internal key only, before a tenant is known',
  'identity.tenantsOfStaff': 'serves the whole installation, internal key only, before a tenant is known',
  'tenants.createTenant': 'platform admins only; the slug is the name of a new thing',
  'tenants.updateTenant': 'platform admins only, who may in every office',
  'tenants.deleteTenant': 'platform admins only, who may in every office',
  'tenants.exportTenant': 'platform admins only, who may in every office',
  'tenants.lookUpTenants': 'serves the whole installation, internal key only, before a tenant is known',
  'simulator.graphPostEdge': "Meta's side: guarded by the provider's token, not by a tenant",
  'simulator.graphGetEdge': "Meta's side: guarded by the provider's token, not by a tenant",
  'simulator.graphGet': "Meta's side: guarded by the provider's token, not by a tenant",
  'simulator.graphDelete': "Meta's side: guarded by the provider's token, not by a tenant",
  'cases.createCategory': 'the slug is the name of a new thing, unique in the office only',
  'notification.changeRules': 'names of events of the contract, no ids',
}
