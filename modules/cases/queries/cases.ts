import { refuse, sql, type Tx } from '@govconnect/kernel'
import type { CaseCounts } from '../contract/views.ts'
import { caseColumns, type LabelledRow, type UpdateRow } from '../row.ts'
import type { CaseKind } from '../rules/case-number.ts'
import { readReference } from '../store.ts'
import { type Filter, orderOf, type Scope, type Sort, whereOf } from './filter.ts'

const labels = sql`k.label_id, k.label_en, k.needs_photo`
const withLabels = sql`cases.cases c left join cases.categories k on k.tenant_id = c.tenant_id and k.slug = c.kategori`

/** @throws Refusal `cases.not_found` */
export async function findCase(tx: Tx, kind: CaseKind | null, reference: string): Promise<LabelledRow> {
  const by = readReference(reference)
  const row =
    by &&
    (await tx.maybe<LabelledRow>(
      sql`select ${caseColumns}, ${labels} from ${withLabels} where c.tenant_id = ${tx.tenantId}
          and (${kind}::text is null or c.kind = ${kind}) and ${'id' in by ? sql`c.id = ${by.id}` : sql`c.number = ${by.number}`}`,
    ))
  if (!row) throw refuse('cases.not_found')
  return row
}

export function readTimeline(tx: Tx, caseId: string): Promise<UpdateRow[]> {
  return tx.rows<UpdateRow>({
    name: 'cases-timeline',
    text: `select id, tenant_id, case_id, version, kind, at, actor_kind, actor_id, actor_name, before, after, note,
             visibility, media
           from cases.updates where tenant_id = $1 and case_id = $2 order by version`,
    values: [tx.tenantId, caseId],
  })
}

export function findUpdate(tx: Tx, caseId: string, id: string): Promise<UpdateRow | undefined> {
  return tx.maybe<UpdateRow>(
    sql`select * from cases.updates where tenant_id = ${tx.tenantId} and case_id = ${caseId} and id = ${id}`,
  )
}

export interface ListOptions {
  filter: Filter
  sort: Sort
  after: { at: string; id: string } | undefined
  limit: number
}

/** One row more than asked, so that the caller knows whether a next page exists. */
export function listCases(tx: Tx, scope: Scope, options: ListOptions): Promise<LabelledRow[]> {
  const { order, condition } = orderOf(options.sort, options.after)
  return tx.rows<LabelledRow>(
    sql`select ${caseColumns}, ${labels} from ${withLabels}
        where ${whereOf(scope, options.filter)}${condition} order by ${order} limit ${options.limit + 1}`,
  )
}

/** Counts over the filter without its status, so that the tabs of a list show what each would hold. */
export function countCases(tx: Tx, scope: Scope, filter: Filter): Promise<CaseCounts> {
  return tx.row<CaseCounts>(
    sql`select count(*) as total,
          count(*) filter (where c.status = 'baru') as baru,
          count(*) filter (where c.status = 'proses') as proses,
          count(*) filter (where c.status = 'selesai') as selesai,
          count(*) filter (where c.status = 'ditolak') as ditolak,
          count(*) filter (where c.closed_on is null and c.due_on < ${scope.office.today}::date) as breached,
          count(*) filter (where c.closed_on is null and c.officer_id is null) as unassigned
        from cases.cases c where ${whereOf(scope, { ...filter, status: undefined })}`,
  )
}
