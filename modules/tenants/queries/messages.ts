import { type Cursors, cutPage, isUuid, join, refuse, type Sql, sql, type Tx } from '@govconnect/kernel'
import type { MessageView } from '../contract.ts'
import { hourMs, madeAt } from '../rules/calendar.ts'

type Status = MessageView['status']

interface MessageRow {
  id: string
  type: string
  key: string
  status: Status
  attempts: number
  error: string | null
  payload: unknown
  has_payload: boolean
  accepted_at: Date
  handled_at: Date | null
}

export interface MessageFilter {
  status?: Status | undefined
  from?: string | undefined
  to?: string | undefined
  cursor?: string | undefined
  limit: number
}

/** A payload that takes more in its row is not shown in a list, bytes. */
const listedPayloadBytes = 8 * 1024
const listed = sql`pg_column_size(payload) <= ${listedPayloadBytes}`
const payloadColumns = sql`case when ${listed} then payload end as payload, ${listed} as has_payload`

/** Where messages of each status stand; all three have one order, and an index for it. */
const sources: Record<Status, { table: Sql; columns: Sql }> = {
  queued: {
    table: sql`kernel.queue`,
    columns: sql`'queued' as status, attempts, error, null::timestamptz as handled_at`,
  },
  handled: {
    table: sql`kernel.messages`,
    columns: sql`'handled' as status, attempts, null::text as error, handled_at`,
  },
  parked: {
    table: sql`kernel.parked`,
    columns: sql`'parked' as status, attempts, error, null::timestamptz as handled_at`,
  },
}
const statuses = Object.keys(sources) as Status[]

/**
 * The tenant is named although the seal would add it: with its value at hand, only its part of each month is read. One statement sees one
 * moment, so that a message on its way from one table to another is in exactly one of them.
 */
export function messagePage(tenantId: string, filter: MessageFilter, cursors: Cursors): Sql {
  const conditions = [sql`tenant_id = ${tenantId}::uuid`]
  if (filter.from) conditions.push(sql`accepted_at >= ${new Date(filter.from)}::timestamptz`)
  if (filter.to) conditions.push(sql`accepted_at < ${new Date(filter.to)}::timestamptz`)
  if (filter.cursor) {
    const [at, id] = cursors.decode(filter.cursor)
    if (typeof at !== 'number' || typeof id !== 'string' || !isUuid(id)) throw refuse('cursor.invalid')
    conditions.push(sql`(accepted_at, id) < (${new Date(at)}::timestamptz, ${id}::uuid)`)
    // For the months that come after: the planner does not leave any out for the line above.
    conditions.push(sql`accepted_at <= ${new Date(at)}::timestamptz`)
  }
  const limit = filter.limit + 1
  const branches = (filter.status ? [filter.status] : statuses).map((status) => {
    const { table, columns } = sources[status]
    return sql`(select id, type, key, accepted_at, ${columns}, ${payloadColumns} from ${table}
      where ${join(conditions, ' and ')} order by accepted_at desc, id desc limit ${limit})`
  })
  return sql`select * from (${join(branches, ' union all ')}) m order by accepted_at desc, id desc limit ${limit}`
}

export async function listMessagePage(tx: Tx, filter: MessageFilter, cursors: Cursors) {
  const rows = await tx.rows<MessageRow>(messagePage(tx.tenantId!, filter, cursors))
  const of = (last: MessageRow) => [last.accepted_at.getTime(), last.id]
  const { items, next_cursor } = cutPage(rows, filter.limit, { encode: cursors.encode, of })
  return { items: items.map(viewOf), next_cursor }
}

/** A message is accepted when its id is made, or soon after: a database that is away is waited for. */
const acceptedWithinMs = 24 * hourMs

/** `aheadMs`: how far the clock of this process is ahead of the machine's, which ids are made by. */
export async function findMessage(tx: Tx, id: string, aheadMs: number): Promise<MessageView | undefined> {
  const made = madeAt(id) ?? 0
  const near = sql`accepted_at between ${new Date(made - hourMs)}::timestamptz
    and ${new Date(made + acceptedWithinMs + aheadMs)}::timestamptz`
  const branches = statuses.map((status) => {
    const { table, columns } = sources[status]
    const where = sql`tenant_id = ${tx.tenantId}::uuid and id = ${id}::uuid`
    return sql`(select id, type, key, accepted_at, ${columns}, payload, true as has_payload from ${table}
      where ${status === 'handled' ? sql`${where} and ${near}` : where})`
  })
  const row = await tx.maybe<MessageRow>(sql`${join(branches, ' union all ')} limit 1`)
  return row && viewOf(row)
}

export async function countParked(tx: Tx): Promise<number> {
  const { n } = await tx.row<{ n: number }>(
    sql`select count(*) as n from kernel.parked where tenant_id = ${tx.tenantId}::uuid`,
  )
  return n
}

function viewOf({ has_payload, payload, accepted_at, handled_at, ...row }: MessageRow): MessageView {
  return {
    ...row,
    ...(has_payload ? { payload } : {}),
    accepted_at: accepted_at.toISOString(),
    handled_at: handled_at?.toISOString() ?? null,
  }
}
