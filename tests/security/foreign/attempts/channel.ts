import { canary, type Objects } from '../objects.ts'
import { emptyQuery, type Tries } from './attempt.ts'

const inboundRow = (tenant_id: string, account_id: string) => ({
  id: '019a0000-0000-7000-8000-0000000000aa',
  tenant_id,
  account_id,
  provider_id: 'wamid.foreign',
  raw: '{}',
})
const conversation = (a: Objects) => ({ conversation: a.conversation })
const account = (a: Objects) => ({ account: a.account })

/** What office B tries with the conversations and numbers of office A. */
export const channelTries: Record<string, Tries> = {
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
