import type { Own } from '../../security/foreign/attempts/attempt.ts'
import { attempts } from '../../security/foreign/attempts.ts'
import { placeBodies } from '../../security/foreign/lines.ts'
import type { Objects } from '../../security/foreign/objects.ts'

export interface Given {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
}

/** Bodies of commands that name nothing of another office, and so are not among the attempts. */
function own(a: Objects): Record<string, Given> {
  const complaint = { wa_user_id: '6281300000021', kategori: a.category, alamat: 'Jl. Kunci 1', deskripsi: 'dua kali' }
  const chat = { wa_id: a.wa_id, number_id: a.phone_number_id }
  return {
    'cases.createComplaint': { body: complaint },
    'cases.createTicket': { body: complaint },
    'cases.createCategory': { body: { slug: 'kunci_dua', label: { id: 'Kunci', en: 'Key' } } },
    'channel.createAccount': { body: { name: 'Kunci', phone_number_id: '106540352242777' } },
    'channel.resumeLane': { params: { account: a.account } },
    'channel.replyToConversation': {
      params: { conversation: a.conversation },
      body: { type: 'text', text: 'dua kali', take_over: true },
    },
    'notification.sendNotification': {
      body: { to: '6281300000022', template: a.template, dedupe_key: 'kunci', send_at: '2036-01-01T00:00:00Z' },
    },
    'notification.saveTemplate': { params: { key: 'kunci.dua' }, body: { body: 'halo' } },
    'notification.changeRules': {
      body: { rules: [{ event: 'complaint.created', channel: 'whatsapp', enabled: true }] },
    },
    'notification.replayNotifications': { body: {} },
    'notification.testTemplate': { params: { key: a.template }, body: { to: '6281300000023' } },
    'identity.createApiKey': { body: { name: 'Kunci uji', scopes: ['cases.read'] } },
    'identity.createStaff': { body: { name: 'Kunci', email: 'kunci@kota.example', role: 'viewer' } },
    'identity.updateStaff': { params: { id: a.staff.id }, body: { role: 'viewer' } },
    'simulator.createPhone': { body: { name: 'Kunci' } },
    'simulator.act': { params: chat, body: { type: 'text', text: 'dua kali' } },
    'simulator.attach': { params: chat, body: { filename: 'a.txt', mime_type: 'text/plain', data: 'YQ==' } },
    'simulator.openChat': { params: chat },
    'simulator.updatePhone': { params: { wa_id: a.wa_id }, body: { name: 'Kunci' } },
    'simulator.updateSettings': { body: { behaviour: { batch_size: 2 } } },
    'simulator.resetSettings': {},
    'simulator.advanceClock': { body: { ms: 1 } },
    'tenants.setConcurrency': { params: { tenant: a.office.id }, body: { workers: 3 } },
    'tenants.publishMessage': { body: { payload: { kunci: 2 } } },
    'tenants.replayMessages': { body: {} },
    'tenants.discardMessages': { body: { ids: [a.parked] } },
    'system.replayDeadLetters': { body: { ids: [a.letter] } },
    ...lines(a),
  }
}

/** A second of silence. */
const silence = `UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=`

function lines({ lines: { branch, area } }: Objects): Record<string, Given> {
  const bodies = placeBodies({ branch, area, word: 'KUNCI' })
  return {
    'analytics.startRebuild': { body: {} },
    'queue.createBranch': { body: bodies.branch },
    'queue.createService': { body: bodies.service },
    'queue.withdrawTaking': { body: { taking: 'kunci-tak-sampai' } },
    'queue.saveClip': { params: { language: 'id', name: 'n1' }, body: { data: silence, mime_type: 'audio/wav' } },
    'queue.deleteClip': { params: { language: 'id', name: 'n1' } },
  }
}

/** They take away what others need. */
export const destructive = new Set([
  ...[
    'channel.clearLane',
    'channel.closeConversation',
    'notification.resetTemplate',
    'notification.cancelNotification',
  ],
  ...['simulator.deleteRecording', 'cases.archiveCategory', 'identity.signOutStaff', 'notification.reportStatus'],
])

/** Commands that need the state another one leaves. */
export const before: Record<string, (a: Objects) => { id: string; given: Given }[]> = {
  'queue.callNext': (a) => [
    {
      id: 'queue.openCounter',
      given: { params: { id: a.lines.counter }, body: { request_id: 'kunci-buka', open: true } },
    },
  ],
  'queue.deleteClip': (a) => [{ id: 'queue.saveClip', given: lines(a)['queue.saveClip']! }],
  'channel.endTakeover': (a) => [
    { id: 'channel.startTakeover', given: { params: { conversation: a.conversation }, body: { force: true } } },
  ],
}

export function validInput(id: string, a: Objects, other: Own): Given | undefined {
  return own(a)[id] ?? attempts[id]?.(a, other).find(({ expects }) => expects !== 'own' && expects !== 'taken')
}

/** Commands that are not repeated by key, by name, each with the reason. */
export const notByKey: Record<string, string> = {
  'identity.signIn': 'makes a session of its own each time; the answer carries a cookie that is not kept',
  'identity.signOut': 'harmless to repeat: signed out stays signed out',
  'identity.switchTenant': 'harmless to repeat: sets a value',
  'identity.updateProfile': 'harmless to repeat: sets a value',
  'identity.changePassword': 'the old password opens it once',
  'identity.revokeSession': 'harmless to repeat: the session is gone',
  'identity.checkLink': 'changes nothing',
  'identity.redeemLink': 'the link works once',
  'identity.createPasswordLink': 'the answer carries a secret that is not kept; the newest link counts',
  'identity.verifyAudit': 'harmless to repeat: computes anew',
  'identity.resolveSessions': 'changes nothing',
  'identity.resolveApiKey': 'changes nothing that counts',
  'identity.resolveOrigin': 'changes nothing',
  'tenants.lookUpTenants': 'changes nothing',
  'tenants.exportTenant': 'changes nothing; the answer is a file that is not kept',
  'queue.pairDevice': 'the code works once; the answer carries a token that is not kept',
  'queue.resolveDevices': 'changes nothing',
  'queue.rehearsePolicy': 'changes nothing',
  'assistant.understand': 'changes nothing',
  'notification.previewTemplate': 'changes nothing',
  'assistant.processMessage': 'the turn_id is its key',
  'simulator.runScenario': 'a run lives in the memory of the process',
  'simulator.replayRecording': 'a run lives in the memory of the process',
  'simulator.stopRun': 'harmless to repeat: stopped stays stopped',
  'simulator.graphPostEdge': "Meta's API knows no such key",
  'simulator.graphDelete': "Meta's API knows no such key",
  'channel.receiveWebhook': "the provider's message id is its key",
  'channel.fileInbound': "the provider's message id is its key",
}

/** Commands whose success needs a state that this suite does not bring about, by name, with the reason. */
export const notReached: Record<string, string> = {
  'tenants.createTenant': 'needs a platform admin (life.test.ts of the tenants module)',
  'tenants.updateTenant': 'needs a platform admin (life.test.ts of the tenants module)',
  'tenants.deleteTenant': 'needs a platform admin (life.test.ts of the tenants module)',
  'channel.retryMessage': 'needs a message that failed or is in doubt (lane.test.ts of the channel)',
  'notification.replayNotification': 'needs a notice that failed (sending.test.ts of the notification module)',
  'queue.decidePolicy': 'needs a policy that somebody else proposed (joining.test.ts of the queue module)',
  'queue.rollBackPolicy': 'needs a policy that was published before (joining.test.ts of the queue module)',
  'queue.heartbeat': 'needs a paired device (devices.test.ts of the queue module)',
  'queue.leaseNumbers': 'needs a paired device (devices.test.ts of the queue module)',
  'queue.syncTickets': 'needs a paired device (devices.test.ts of the queue module)',
  'queue.checkInByKey': 'needs a booking whose time has come (joining.test.ts of the queue module)',
  'queue.joinFromWeb': 'its address names the office (joining.test.ts of the queue module)',
  'queue.bookFromWeb': 'its address names the office (joining.test.ts of the queue module)',
  'queue.actOnVisit': 'needs the key of a visit (joining.test.ts of the queue module)',
  'cases.withdrawComplaint': 'needs a case that nobody began (life.test.ts of the cases module)',
  'cases.withdrawTicket': 'needs a case that nobody began (life.test.ts of the cases module)',
  'cases.disputeComplaint': 'needs a finished case (life.test.ts of the cases module)',
  'cases.disputeTicket': 'needs a finished case (life.test.ts of the cases module)',
}
