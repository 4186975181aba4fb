import { emit, newId, type Principal, type RequestContext, type Tx } from '@govconnect/kernel'
import type { z } from 'zod'
import { caseEvents } from './contract/events.ts'
import type { mediaInput } from './contract/fields.ts'
import type { CaseRow, Media, UpdateRow } from './row.ts'
import type { CaseKind } from './rules/case-number.ts'
import { insertUpdate } from './store.ts'

/** A command at work: its transaction, its caller, and which of the two kinds of case it is about. */
export interface Work {
  tx: Tx
  ctx: RequestContext
  kind: CaseKind
  /** The tenant of the transaction; commands always have one. */
  tenantId: string
}

export function workOf(tx: Tx, ctx: RequestContext, kind: CaseKind): Work {
  if (tx.tenantId === null) throw new Error('cases work inside one tenant')
  return { tx, ctx, kind, tenantId: tx.tenantId }
}

type Actor = Pick<UpdateRow, 'actor_kind' | 'actor_id' | 'actor_name'>

/** Who stands in the timeline. A citizen is never named there: the case says who, or hides it. */
export function actorOf(actor: Principal, byCitizen: boolean): Actor {
  if (byCitizen) return { actor_kind: 'citizen', actor_id: null, actor_name: null }
  if (actor.kind === 'staff') return { actor_kind: 'staff', actor_id: actor.id, actor_name: actor.name }
  return { actor_kind: 'system', actor_id: null, actor_name: null }
}

export type Entry = Pick<UpdateRow, 'kind' | 'before' | 'after' | 'note' | 'visibility' | 'media'>

/** Adds one line to the timeline; the case's version rises with it. */
export async function addEntry(work: Work, row: CaseRow, entry: Entry & Actor): Promise<string> {
  const id = newId()
  await insertUpdate(work.tx, {
    ...entry,
    id,
    tenant_id: work.tenantId,
    case_id: row.id,
    version: row.version,
    at: row.updated_at,
  })
  return id
}

export function mediaOf(list: readonly z.output<typeof mediaInput>[]): Media[] {
  return list.map((one) => {
    if (typeof one !== 'string') return one
    return /^(https?:)?\//.test(one) ? { type: 'image', url: one } : { type: 'image', id: one }
  })
}

function commonPayload(row: CaseRow, updateId: string) {
  const { id, number, kind, kategori, status, sub_state, version, source, conversation_id } = row
  const { confidential, emergency, officer_id, agency } = row
  return {
    ...{ id, number, kind, kategori, status, sub_state, version, source, conversation_id },
    ...{ confidential, emergency, officer_id, agency, update_id: updateId },
  }
}

/** Tells the others of a change, after the row holds its new state. */
export const tell = {
  created(work: Work, row: CaseRow, updateId: string) {
    emit(work.tx, caseEvents[work.kind].created, commonPayload(row, updateId), eventOptions(work, row))
  },
  updated(work: Work, row: CaseRow, updateId: string) {
    emit(work.tx, caseEvents[work.kind].updated, commonPayload(row, updateId), eventOptions(work, row))
  },
  status(work: Work, row: CaseRow, change: { updateId: string; from: CaseRow['status']; cause: Cause }) {
    const { updateId, ...rest } = change
    const payload = { ...commonPayload(row, updateId), ...rest }
    emit(work.tx, caseEvents[work.kind].statusUpdated, payload, eventOptions(work, row))
  },
  commented(work: Work, row: CaseRow, change: { updateId: string; visibility: 'public' | 'internal' }) {
    const payload = { ...commonPayload(row, change.updateId), visibility: change.visibility }
    emit(work.tx, caseEvents[work.kind].commented, payload, eventOptions(work, row))
  },
  assigned(work: Work, row: CaseRow, change: { updateId: string; agencyChanged: boolean; officerChanged: boolean }) {
    const changed = { agency_changed: change.agencyChanged, officer_changed: change.officerChanged }
    const payload = { ...commonPayload(row, change.updateId), ...changed }
    emit(work.tx, caseEvents[work.kind].assigned, payload, eventOptions(work, row))
  },
}

export type Cause = 'officer' | 'withdrawn' | 'disputed'

function eventOptions({ ctx }: Work, row: CaseRow) {
  return { key: row.id, occurredAt: row.updated_at, requestId: ctx.requestId }
}
