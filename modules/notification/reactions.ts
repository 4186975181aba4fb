import { caseEvents, type NoticeFacts, readNoticeFacts } from '@govconnect/cases/contract'
import { messageStatusUpdated } from '@govconnect/channel/contract'
import { type Commit, on, onStepwise, type Reaction, type ReactionContext } from '@govconnect/kernel'
import { tenantDeleted } from '@govconnect/tenants/contract'
import { applyReport } from './commands.ts'
import { composeMessage, enqueue } from './enqueue.ts'
import { officeName } from './office.ts'
import { dedupeKey } from './rules/dedupe.ts'
import { formatDay } from './rules/format-day.ts'
import { type ChannelName, channels, defaultRule } from './rules/matrix.ts'
import {
  type CaseHappening,
  type CaseNotice,
  type CaseWord,
  claimOf,
  noticeFor,
  suppressionOf,
} from './rules/notice.ts'
import { normaliseRecipient, whatsappRecipient } from './rules/recipient.ts'
import { readRef } from './rules/ref.ts'
import { statusHeard } from './rules/status.ts'
import type { Data } from './rules/template-text.ts'
import { findTemplate, listOwnRules } from './template-store.ts'
import { ticketReactions } from './ticket-reactions.ts'

/** The part of a case event that every one has. */
interface CaseEventPayload {
  id: string
  kind: 'complaint' | 'service_request'
  status: string
  agency: string | null
  version: number
  update_id: string
}

interface Telling {
  /** Of the event. */
  at: string
  payload: CaseEventPayload
  happening: CaseHappening
  ctx: ReactionContext
  commit: Commit
}

/** Facts are read first (another module's), then rules, template and queue in one transaction. */
async function tellCitizen({ at, payload, happening, ctx, commit }: Telling): Promise<void> {
  const notice = noticeFor(happening)
  if (notice === null) return
  const facts = await ctx.client.call(readNoticeFacts, {
    params: { id: payload.id },
    query: { update: payload.update_id },
  })
  const office = await officeName(ctx)
  await commit(async (tx) => {
    const own = await listOwnRules(tx)
    for (const channel of channels) {
      const word: CaseWord = payload.kind === 'complaint' ? 'complaint' : 'service-request'
      const event = `${word}.${notice}`
      const rule = own.find((one) => one.event === event && one.channel === channel) ?? defaultRule(event, channel)
      const template = await findTemplate(tx, { key: event, channel, language: facts.language })
      if (!template) throw new Error(`no template ${event} for ${channel}`)
      const recipient = recipientFor(channel, facts)
      const seen = {
        ...{ ruleEnabled: rule.enabled, hasRecipient: recipient !== null, source: facts.source },
        ...{ conversationId: facts.conversation_id, by: facts.update?.by ?? null },
      }
      const key = dedupeKey({ event, subjectId: payload.id, occurrence: payload.update_id, channel })
      await enqueue(
        tx,
        {
          ...{ channel, recipient, event, language: facts.language, dedupeKey: key, sendAt: null },
          confidential: facts.confidential,
          happenedAt: new Date(at),
          subject: { type: payload.kind, id: payload.id, claim: claimOf(notice, payload) },
          message: composeMessage(template, valuesOf(facts, { office, notice, agency: payload.agency })),
          suppress: suppressionOf(notice, seen),
        },
        { now: ctx.now(), requestId: ctx.requestId },
      )
    }
  })
}

function recipientFor(channel: ChannelName, facts: NoticeFacts): string | null {
  const to = channel === 'whatsapp' ? whatsappRecipient(facts.citizen) : null
  return to === null ? null : normaliseRecipient(to)
}

function valuesOf(facts: NoticeFacts, more: { office: string; notice: CaseNotice; agency: string | null }): Data {
  const { language } = facts
  return {
    number: facts.number,
    category: facts.kategori_label[language],
    office: more.office,
    name: facts.citizen.name,
    // A photo alone is a public note too.
    note: facts.update?.note ?? (more.notice === 'commented' ? attachmentOnly[language] : null),
    // Read after the fact: the case may be open again, and the notice is then suppressed before it leaves.
    reason: facts.reason_label?.[language] ?? '-',
    agency: more.agency,
    disputable_until: facts.disputable_until === null ? null : formatDay(facts.disputable_until, language),
  }
}

const attachmentOnly = {
  id: 'Petugas menambahkan lampiran pada berkas Anda.',
  en: 'An officer added an attachment to your case.',
}

function reactionsOf(
  events: typeof caseEvents.complaint | typeof caseEvents.service_request,
  word: CaseWord,
): Reaction[] {
  return [
    onStepwise(events.created, { name: `notification.tell-${word}-created` }, ({ event, ctx, commit }) =>
      tellCitizen({ at: event.occurred_at, payload: event.payload, happening: { what: 'created' }, ctx, commit }),
    ),
    onStepwise(events.statusUpdated, { name: `notification.tell-${word}-status` }, ({ event, ctx, commit }) => {
      const { from, status, cause } = event.payload
      return tellCitizen({
        at: event.occurred_at,
        payload: event.payload,
        happening: { what: 'status', from, status, cause },
        ctx,
        commit,
      })
    }),
    onStepwise(events.commented, { name: `notification.tell-${word}-commented` }, ({ event, ctx, commit }) => {
      const { visibility } = event.payload
      return tellCitizen({
        at: event.occurred_at,
        payload: event.payload,
        happening: { what: 'commented', visibility },
        ctx,
        commit,
      })
    }),
    onStepwise(events.assigned, { name: `notification.tell-${word}-assigned` }, ({ event, ctx, commit }) => {
      const { agency, agency_changed: agencyChanged } = event.payload
      return tellCitizen({
        at: event.occurred_at,
        payload: event.payload,
        happening: { what: 'assigned', agency, agencyChanged },
        ctx,
        commit,
      })
    }),
  ]
}

export const reactions: Reaction[] = [
  ...ticketReactions,
  ...reactionsOf(caseEvents.complaint, 'complaint'),
  ...reactionsOf(caseEvents.service_request, 'service-request'),
  on(messageStatusUpdated, { name: 'notification.hear-message-status', mode: 'once' }, async ({ event, tx, ctx }) => {
    const { ref, status: heard, error_code, error_text, message_id } = event.payload
    const notice = readRef(ref)
    const status = statusHeard(heard)
    if (notice === null || status === null) return
    const failed = status === 'failed'
    const code = error_code === null ? `channel.${heard}` : `whatsapp.${error_code}`
    await applyReport(
      tx,
      notice.id,
      {
        ...{ status, at: ctx.now(), messageId: message_id },
        reason: failed ? { code, detail: error_text } : null,
      },
      { requestId: ctx.requestId, generation: notice.generation },
    )
  }),
  onStepwise(tenantDeleted, { name: 'notification.erase-office' }, async ({ event: { payload }, ctx }) => {
    if (payload.data === 'erase') await ctx.eraseTenantRows(payload.tenant_id)
  }),
]
