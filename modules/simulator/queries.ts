import { type RequestContext, refuse, type Services, type Tx } from '@govconnect/kernel'
import type { RunView } from './contract.ts'
import { newThread } from './engine/phones.ts'
import type { Run } from './engine/runs.ts'
import { sceneIn } from './product.ts'
import { viewOfMessage, viewOfThread } from './rules/chat-view.ts'
import { acknowledgedAt, findDuplicates, findLost, findOrderInversions } from './rules/journal-oracle.ts'
import type { JournalEntry, Phone, Thread } from './rules/types.ts'
import type { SavedRecording, WebhookLogEntry } from './store/port.ts'

export interface Page {
  cursor?: string
  limit: number
}

/** Cursors are plain ids of the last row shown: what they name is looked up inside the caller's own office. */
function pageOf<T, V>(rows: T[], limit: number, of: { id: (row: T) => string; view: (row: T) => V }) {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items: items.map(of.view), next_cursor: rows.length > limit && last ? of.id(last) : null }
}

export function viewOfPhone(phone: Phone, threads: Thread[], now: number) {
  return {
    ...phone,
    threads: threads.filter((thread) => thread.wa_id === phone.wa_id).map((thread) => viewOfThread(thread, now)),
  }
}

export async function readChatPage(
  tx: Tx,
  ctx: RequestContext,
  of: { params: { wa_id: string; number_id: string }; query: Page },
) {
  const { world, now } = sceneIn(tx, ctx, true)
  const { wa_id, number_id } = of.params
  if (!(await world.phone(wa_id))) throw refuse('simulator.phone_not_found')
  if (!(await world.number(number_id))) throw refuse('simulator.number_not_found')
  const before = of.query.cursor ? await world.message(of.query.cursor) : undefined
  if (of.query.cursor && !before) throw refuse('cursor.invalid')
  const rows = await world.chat({ number_id, wa_id, before, limit: of.query.limit + 1 })
  const thread = (await world.thread(number_id, wa_id)) ?? newThread(number_id, wa_id)
  return {
    ...pageOf(rows, of.query.limit, { id: (row) => row.id, view: viewOfMessage }),
    thread: viewOfThread(thread, now),
  }
}

export async function readJournalPage(tx: Tx, ctx: RequestContext, of: Page & { wa_id?: string }) {
  const before = of.cursor === undefined ? undefined : Number(of.cursor)
  if (before !== undefined && !Number.isSafeInteger(before)) throw refuse('cursor.invalid')
  const rows = await sceneIn(tx, ctx, true).world.journal({ before, limit: of.limit + 1, wa_id: of.wa_id })
  const view = (entry: JournalEntry) => ({ ...entry, at: new Date(entry.at).toISOString() })
  return pageOf(rows, of.limit, { id: (row) => String(row.seq), view })
}

export async function readWebhookPage(tx: Tx, ctx: RequestContext, of: Page) {
  if (of.cursor !== undefined && !/^[0-9a-f-]{36}$/i.test(of.cursor)) throw refuse('cursor.invalid')
  const rows = await sceneIn(tx, ctx, true).world.webhookLog({ before: of.cursor, limit: of.limit + 1 })
  const view = (entry: WebhookLogEntry) => ({ ...entry, at: new Date(entry.at).toISOString() })
  return pageOf(rows, of.limit, { id: (row) => row.id, view })
}

/** What the newest part of the journal proves. */
export async function readVerdictOf(tx: Tx, ctx: RequestContext, limit: number) {
  const journal = (await sceneIn(tx, ctx, true).world.journal({ limit })).reverse()
  return {
    entries: journal.length,
    acknowledged: acknowledgedAt(journal).size,
    visible: journal.filter((entry) => entry.kind === 'message.visible').length,
    duplicates: findDuplicates(journal),
    inversions: findOrderInversions(journal).map((one) => ({
      wa_id: one.wa_id,
      earlier_seq: one.earlier.seq,
      later_seq: one.later.seq,
    })),
    unanswered: findLost(journal).map(({ wa_id, message_id, text }) => ({ wa_id, message_id, text })),
  }
}

export function clockOf(services: Pick<Services, 'clock'>) {
  return { now: services.clock.now().toISOString(), offset_ms: services.clock.offset() }
}

export function viewOfRun(run: Run): RunView {
  return {
    id: run.id,
    title: run.title,
    wa_id: run.wa_id,
    number_id: run.number_id,
    state: run.state,
    steps_done: run.steps.length,
    steps_total: run.steps_total,
    steps: run.steps,
    problem: run.problem,
  }
}

export function viewOfRecording(saved: SavedRecording) {
  return { id: saved.id, saved_at: new Date(saved.at).toISOString(), recording: saved.recording }
}
