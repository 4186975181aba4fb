import { sql, type Tx } from '@govconnect/kernel'
import { type CaseRow, caseColumns, derived, type UpdateRow } from './row.ts'
import { type CaseKind, normaliseCaseNumber } from './rules/case-number.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** How a path names a case: its id, or its number however typed; null when it is neither. */
export function readReference(reference: string): { id: string } | { number: string } | null {
  if (uuid.test(reference)) return { id: reference }
  const number = normaliseCaseNumber(reference)
  return number === null ? null : { number }
}

/** The case, locked until the transaction ends; undefined when there is none of this kind. */
export async function lockCase(tx: Tx, kind: CaseKind, reference: string): Promise<CaseRow | undefined> {
  const by = readReference(reference)
  if (by === null) return undefined
  const match = 'id' in by ? sql`c.id = ${by.id}` : sql`c.number = ${by.number}`
  return tx.maybe<CaseRow>(
    sql`select ${caseColumns} from cases.cases c
        where c.tenant_id = ${tx.tenantId} and c.kind = ${kind} and ${match} for update`,
  )
}

/** Next number of the day. The counter's row stays locked until the commit, so no two cases get the same. */
export async function nextSequence(tx: Tx, kind: CaseKind, day: string): Promise<number> {
  const { last } = await tx.row<{ last: number }>({
    name: 'cases-next-sequence',
    text: `insert into cases.number_counters as n (tenant_id, kind, day, last) values ($1, $2, $3, 1)
           on conflict (tenant_id, kind, day) do update set last = n.last + 1 returning last`,
    values: [tx.tenantId, kind, day],
  })
  return last
}

const insertText = `insert into cases.cases (id, tenant_id, kind, number, status, sub_state, reason, kategori, alamat, area,
  deskripsi, location, media, source, conversation_id, language, citizen_id, wa_user_id, contact, phone, citizen_name,
  confidential, emergency, officer_id, officer_name, agency, version, reopened_count, opened_on, due_on, created_at,
  updated_at, search_text, area_text)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25,
  $26, $27, $28, $29, $30, $31, $32, $33, $34)`

export async function insertCase(tx: Tx, row: CaseRow): Promise<void> {
  const { phone, search_text, area_text } = derived(row)
  await tx.run({
    name: 'cases-insert',
    text: insertText,
    values: [
      ...[row.id, row.tenant_id, row.kind, row.number, row.status, row.sub_state, row.reason, row.kategori, row.alamat],
      ...[row.area, row.deskripsi, json(row.location), json(row.media), row.source, row.conversation_id, row.language],
      ...[row.citizen_id, row.wa_user_id, row.contact, phone, row.citizen_name, row.confidential, row.emergency],
      ...[row.officer_id, row.officer_name, row.agency, row.version, row.reopened_count, row.opened_on, row.due_on],
      ...[row.created_at, row.updated_at, search_text, area_text],
    ],
  })
}

/** Writes everything that can change. The caller holds the row's lock. */
export async function saveCase(tx: Tx, row: CaseRow): Promise<void> {
  const { phone, search_text, area_text } = derived(row)
  await tx.run(sql`update cases.cases set
    status = ${row.status}, sub_state = ${row.sub_state}, reason = ${row.reason}, kategori = ${row.kategori},
    alamat = ${row.alamat}, area = ${row.area}, deskripsi = ${row.deskripsi}, location = ${json(row.location)},
    contact = ${row.contact}, phone = ${phone}, citizen_name = ${row.citizen_name}, confidential = ${row.confidential},
    emergency = ${row.emergency}, officer_id = ${row.officer_id}, officer_name = ${row.officer_name},
    agency = ${row.agency}, version = ${row.version}, reopened_count = ${row.reopened_count},
    updated_at = ${row.updated_at}, closed_at = ${row.closed_at}, closed_on = ${row.closed_on},
    search_text = ${search_text}, area_text = ${area_text}
    where tenant_id = ${tx.tenantId} and id = ${row.id}`)
}

export async function insertUpdate(tx: Tx, update: UpdateRow): Promise<void> {
  await tx.run({
    name: 'cases-insert-update',
    text: `insert into cases.updates (id, tenant_id, case_id, version, kind, at, actor_kind, actor_id, actor_name, before,
             after, note, visibility, media)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    values: [
      ...[update.id, update.tenant_id, update.case_id, update.version, update.kind, update.at, update.actor_kind],
      ...[update.actor_id, update.actor_name, json(update.before), json(update.after), update.note],
      ...[update.visibility, json(update.media)],
    ],
  })
}

/** The driver would write a JavaScript list as a Postgres array. */
function json(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value)
}
