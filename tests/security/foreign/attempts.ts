import { emptyQuery, type Tries } from './attempts/attempt.ts'
import { caseAttempts, ownCases } from './attempts/cases.ts'
import { channelTries } from './attempts/channel.ts'
import { linesExcused, lineTries } from './attempts/lines.ts'
import { simulatorTries } from './attempts/simulator.ts'
import { canary } from './objects.ts'

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
}

/** Endpoint id to what office B tries there. */
export const attempts: Record<string, Tries> = {
  ...officeTries,
  ...caseAttempts,
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
