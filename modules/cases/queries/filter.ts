import { empty, join, type Sql, sql } from '@govconnect/kernel'
import type { ListQuery } from '../contract/inputs.ts'
import type { Office } from '../office.ts'
import type { CaseKind } from '../rules/case-number.ts'
import { normaliseWaUserId } from '../rules/ownership.ts'
import { searchWords } from '../rules/search-text.ts'
import { atRiskUntil } from '../rules/sla.ts'
import { type Status, statuses } from '../rules/state.ts'

export type Filter = Partial<Omit<ListQuery, 'cursor' | 'limit' | 'sort'>>

export interface Scope {
  tenantId: string
  kind: CaseKind
  office: Office
  /** The reader holds `cases.confidential`. */
  identity: boolean
}

/** Conditions on `cases.cases c`, joined by and. */
export function whereOf(scope: Scope, filter: Filter): Sql {
  const conditions = [
    sql`c.tenant_id = ${scope.tenantId} and c.kind = ${scope.kind}`,
    statusCondition(filter.status),
    filter.kategori === undefined ? undefined : sql`c.kategori = ${filter.kategori}`,
    filter.agency === undefined ? undefined : sql`c.agency = ${filter.agency}`,
    filter.source === undefined ? undefined : sql`c.source = ${filter.source}`,
    filter.confidential === undefined ? undefined : sql`c.confidential = ${filter.confidential}`,
    filter.from === undefined ? undefined : sql`c.opened_on >= ${filter.from}::date`,
    filter.to === undefined ? undefined : sql`c.opened_on <= ${filter.to}::date`,
    officerCondition(filter.officer_id),
    slaCondition(filter.sla, scope.office.today),
    ...citizenConditions(scope, filter),
    ...searchWords(filter.q ?? '').map((word) => sql`c.search_text like ${`%${word}%`}`),
    ...searchWords(filter.area ?? '').map((word) => sql`c.area_text like ${`%${word}%`}`),
  ].filter((condition) => condition !== undefined)
  return join(conditions, ' and ')
}

function statusesOf(filter: string): Status[] {
  if (filter === 'open') return ['baru', 'proses']
  if (filter === 'closed') return ['selesai', 'ditolak']
  return statuses.filter((status) => filter.split(',').includes(status))
}

function statusCondition(filter: string | undefined): Sql | undefined {
  if (filter === undefined) return undefined
  const wanted = statusesOf(filter)
  return wanted.length === 1 ? sql`c.status = ${wanted[0]}` : sql`c.status = any(${wanted})`
}

function officerCondition(officerId: string | undefined): Sql | undefined {
  if (officerId === undefined) return undefined
  return officerId === 'none' ? sql`c.officer_id is null` : sql`c.officer_id = ${officerId}`
}

/** The same judgement as `rules/sla.ts`, for many rows. */
function slaCondition(sla: Filter['sla'], today: string): Sql | undefined {
  const judged = sql`coalesce(c.closed_on, ${today}::date)`
  if (sla === 'none') return sql`c.due_on is null`
  if (sla === 'breached') return sql`c.due_on < ${judged}`
  const risky = sql`(c.closed_on is null and c.due_on <= ${atRiskUntil(today)}::date)`
  if (sla === 'at_risk') return sql`c.due_on >= ${judged} and ${risky}`
  return sla === 'on_time' ? sql`c.due_on >= ${judged} and not ${risky}` : undefined
}

/**
 * One person by any of the marks given. Searching by a person would tell who is behind a confidential case, so those
 * rows stay out without the right.
 */
function citizenConditions(scope: Scope, filter: Filter): Sql[] {
  const marks: Sql[] = []
  if (filter.wa_user_id !== undefined) {
    const wa = normaliseWaUserId(filter.wa_user_id)
    marks.push(sql`c.wa_user_id = ${wa}`, sql`c.phone = ${wa}`)
  }
  if (filter.citizen_id !== undefined) marks.push(sql`c.citizen_id = ${filter.citizen_id}`)
  if (marks.length === 0) return []
  const person = sql`(${join(marks, ' or ')})`
  return scope.identity ? [person] : [person, sql`not c.confidential`]
}

const orders = {
  newest: { by: sql`c.created_at`, down: true },
  oldest: { by: sql`c.created_at`, down: false },
  updated: { by: sql`c.updated_at`, down: true },
}

export type Sort = keyof typeof orders

/** Order of the list, and the condition that begins after the last row of the page before. */
export function orderOf(sort: Sort, after: { at: string; id: string } | undefined): { order: Sql; condition: Sql } {
  const { by, down } = orders[sort]
  const order = down ? sql`${by} desc, c.id desc` : sql`${by}, c.id`
  if (!after) return { order, condition: empty }
  const row = sql`(${by}, c.id)`
  const last = sql`(${after.at}::timestamptz, ${after.id}::uuid)`
  return { order, condition: down ? sql` and ${row} < ${last}` : sql` and ${row} > ${last}` }
}
