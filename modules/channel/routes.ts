import { command, cutPage, isUuid, plain, query, type RequestContext, raw, refuse } from '@govconnect/kernel'
import { addAccount, changeAccount, toAccountView } from './commands/accounts.ts'
import { announce, close, markRead, presenceMs, writeNote } from './commands/conversations.ts'
import { cancel, clear, pause, resume, retryAll, retryOne } from './commands/queue.ts'
import { reply, send } from './commands/send.ts'
import { end, start, takeoverOf } from './commands/takeover.ts'
import * as contract from './contract.ts'
import { fileBatch } from './ingest/inbound.ts'
import { answerVerification, answerWebhook } from './ingest/webhook.ts'
import { actorOf } from './policy.ts'
import { readAccounts } from './queries/accounts.ts'
import { countConversations, readConversation, readConversations, readPresence } from './queries/conversations.ts'
import { iso, isoOrNull } from './queries/iso.ts'
import { hasConversation, readMessages, readNotes, readSent, readStoredMessages } from './queries/messages.ts'
import { readInboxNow, readSessionsNow } from './queries/now.ts'
import { readLanes, readQueued } from './queries/queue.ts'
import { readRecipient } from './rules/recipient.ts'
import { channelOf } from './runtime.ts'

const cursorsOf = (ctx: RequestContext) => ctx.cursors

/** The id a cursor stands for; one made for another list is refused. */
function afterId(ctx: RequestContext, cursor: string | undefined): string | null {
  if (cursor === undefined) return null
  const [id] = cursorsOf(ctx).decode(cursor)
  if (typeof id !== 'string' || !isUuid(id)) throw refuse('cursor.invalid')
  return id
}

const pageById = <T extends { id: string }>(ctx: RequestContext, rows: T[], limit: number) =>
  cutPage(rows, limit, { encode: cursorsOf(ctx).encode, of: (last) => [last.id] })

const webhook = [
  raw(contract.verifyWebhook, (http, services) => answerVerification(http, services)),
  raw(contract.receiveWebhook, (http, services) => answerWebhook(http, services, channelOf(services).ingest)),
]

const inbound = [
  plain(contract.fileInbound, ({ body, ctx }) =>
    fileBatch(
      { services: ctx.services, filing: channelOf(ctx.services).filing },
      ctx.tenantId!,
      body.messages.map((one) => one.payload),
    ),
  ),
]

const accounts = [
  query(contract.listAccounts, async ({ tx }) => ({ items: (await readAccounts(tx)).map(toAccountView) })),
  command(contract.createAccount, async (work) => {
    work.tx.afterCommit(() => channelOf(work.ctx.services).directory.forget())
    return addAccount(work)
  }),
  command(contract.updateAccount, async (work) => {
    work.tx.afterCommit(() => channelOf(work.ctx.services).directory.forget())
    return changeAccount(work)
  }),
]

const messages = [
  command(contract.sendMessage, send),
  query(contract.listStoredMessages, async ({ query: asked, ctx, tx }) => {
    // Whoever was told 200 finds the message here, in a flood too.
    await ctx.services.queue.untilHandled(ctx.tenantId!)
    const { conversation } = asked
    const named =
      conversation === undefined
        ? null
        : isUuid(conversation)
          ? { id: conversation }
          : { address: readRecipient(conversation)?.value ?? conversation }
    const rows = await readStoredMessages(tx, {
      conversation: named,
      providerId: asked.provider_id ?? null,
      direction: asked.direction ?? null,
      afterId: afterId(ctx, asked.cursor),
      limit: asked.limit,
    })
    return pageById(ctx, rows, asked.limit)
  }),
  query(contract.getSentMessage, async ({ params, tx }) => {
    const found = await readSent(tx, params.id)
    if (!found) throw refuse('channel.message_not_found')
    const { attempts, queued_at, next_attempt_at, ...rest } = found
    return { ...rest, attempts: attempts ?? 0, queued_at: iso(queued_at), next_attempt_at: isoOrNull(next_attempt_at) }
  }),
]

const conversations = [
  query(contract.listConversations, async ({ query: asked, ctx, tx }) => {
    const cursors = cursorsOf(ctx)
    const [at, id] = asked.cursor === undefined ? [] : cursors.decode(asked.cursor)
    if (asked.cursor !== undefined && (typeof at !== 'string' || typeof id !== 'string')) throw refuse('cursor.invalid')
    const rows = await readConversations(tx, {
      filter: asked.filter,
      state: asked.state,
      unread: asked.unread === undefined ? null : asked.unread === 'true',
      search: asked.search?.trim() || null,
      staffId: actorOf(ctx.actor).staffId,
      after: typeof at === 'string' && typeof id === 'string' ? { at, id } : null,
      limit: asked.limit,
    })
    return cutPage(rows, asked.limit, { encode: cursors.encode, of: (last) => [last.last_message_at, last.id] })
  }),
  query(contract.countConversations, ({ ctx, tx }) => countConversations(tx, actorOf(ctx.actor).staffId)),
  query(contract.getConversation, async ({ params, ctx, tx }) => {
    const found = await readConversation(tx, params.conversation)
    if (!found) throw refuse('channel.conversation_not_found')
    const since = new Date(ctx.now().getTime() - presenceMs)
    return { ...found, presence: await readPresence(tx, found.id, since, actorOf(ctx.actor).staffId) }
  }),
  query(contract.listConversationMessages, async ({ params, query: asked, ctx, tx }) => {
    const conversationId = params.conversation
    if (!(await hasConversation(tx, conversationId))) throw refuse('channel.conversation_not_found')
    const rows = await readMessages(tx, { conversationId, afterId: afterId(ctx, asked.cursor), limit: asked.limit })
    return pageById(ctx, rows, asked.limit)
  }),
  command(contract.replyToConversation, reply),
  command(contract.markConversationRead, markRead),
  command(contract.closeConversation, close),
  query(contract.listNotes, async ({ params, tx }) => {
    if (!(await hasConversation(tx, params.conversation))) throw refuse('channel.conversation_not_found')
    return { items: await readNotes(tx, params.conversation) }
  }),
  command(contract.addNote, writeNote),
  command(contract.announcePresence, announce),
]

const takeover = [
  command(contract.startTakeover, start),
  command(contract.endTakeover, end),
  query(contract.getTakeover, ({ params, tx }) => takeoverOf(tx, params.conversation)),
]

const queue = [
  query(contract.getQueueStatus, async ({ ctx, tx }) => ({ sessions: await readLanes(tx, ctx.now()) })),
  query(contract.listQueued, async ({ query: asked, ctx, tx }) => {
    const rows = await readQueued(tx, {
      id: null,
      accountId: asked.account_id ?? null,
      state: asked.state ?? null,
      afterId: afterId(ctx, asked.cursor),
      limit: asked.limit,
    })
    return pageById(ctx, rows, asked.limit)
  }),
  command(contract.pauseLane, pause),
  command(contract.resumeLane, resume),
  command(contract.clearLane, clear),
  command(contract.retryLane, retryAll),
  command(contract.cancelMessage, cancel),
  command(contract.retryMessage, retryOne),
]

const inside = [
  query(contract.readChannelNow, async ({ ctx, tx }) => ({
    sessions: await readSessionsNow(tx),
    inbox: await readInboxNow(tx, ctx.now()),
  })),
]

/** Every endpoint. Fixed paths stand before those with a name in the same place: `message/queue-status` before `message/{id}`. */
export const routes = [
  ...webhook,
  ...inbound,
  ...inside,
  ...accounts,
  ...queue,
  ...messages,
  ...conversations,
  ...takeover,
]
