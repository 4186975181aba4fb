import { sql, type Tx } from '@govconnect/kernel'
import type { Recording } from '../rules/script.ts'
import type { SavedRecording, WebhookLogEntry, World } from './port.ts'
import { dateOf, type JournalRow, toEntry } from './rows.ts'

type Logs = Pick<
  World,
  | 'schedule'
  | 'record'
  | 'journal'
  | 'logWebhook'
  | 'webhookLog'
  | 'recordings'
  | 'recording'
  | 'saveRecording'
  | 'deleteRecording'
>

const journalColumns = sql`seq, at, kind, number_id, wa_id, message_id, ref, text, detail`
const webhookColumns = sql`id, at, url, number_id, message_ids, attempt, status, error, duration_ms, signature, body`

/** Journal, webhook log, waiting webhooks and recordings of one office. */
export function postgresLogs(tx: Tx, of: { tenantId: string; onSchedule: () => void }): Logs {
  const { tenantId } = of
  return {
    async schedule(deliveries) {
      if (deliveries.length === 0) return
      const rows = deliveries.map((one) => ({ ...one, due_at: dateOf(one.due_at) }))
      await tx.run(sql`
        insert into simulator.deliveries (tenant_id, number_id, wa_id, lane, kind, message_id, item, contact, due_at)
        select ${tenantId}, number_id, wa_id, lane, kind, message_id, item, contact, due_at
        from json_to_recordset(${JSON.stringify(rows)}::json)
          as d(number_id text, wa_id text, lane text, kind text, message_id text, item json, contact json, due_at timestamptz)`)
      tx.afterCommit(of.onSchedule)
    },
    async record(entry) {
      await tx.run(sql`
        insert into simulator.journal (tenant_id, at, kind, number_id, wa_id, message_id, ref, text, detail)
        values (${tenantId}, ${dateOf(entry.at)}, ${entry.kind}, ${entry.number_id ?? null}, ${entry.wa_id ?? null},
                ${entry.message_id ?? null}, ${entry.ref ?? null}, ${entry.text ?? null},
                ${JSON.stringify(entry.detail ?? {})}::json)`)
    },
    async journal({ after, before, limit, wa_id }) {
      const phone = wa_id ?? null
      const rows =
        after === undefined
          ? await tx.rows<JournalRow>(sql`
              select ${journalColumns} from simulator.journal
              where (${phone}::text is null or wa_id = ${phone}) and (${before ?? null}::bigint is null or seq < ${before ?? null})
              order by seq desc limit ${limit}`)
          : await tx.rows<JournalRow>(sql`
              select ${journalColumns} from simulator.journal
              where (${phone}::text is null or wa_id = ${phone}) and seq > ${after}
              order by seq limit ${limit}`)
      return rows.map(toEntry)
    },
    async logWebhook(entry) {
      await tx.run(sql`
        insert into simulator.webhook_log (tenant_id, ${webhookColumns})
        values (${tenantId}, ${entry.id}, ${dateOf(entry.at)}, ${entry.url}, ${entry.number_id},
                ${JSON.stringify(entry.message_ids)}::json, ${entry.attempt}, ${entry.status}, ${entry.error},
                ${entry.duration_ms}, ${entry.signature}, ${entry.body})`)
    },
    async webhookLog({ before, limit }) {
      const rows = await tx.rows<Omit<WebhookLogEntry, 'at'> & { at: Date }>(sql`
        select ${webhookColumns} from simulator.webhook_log
        where (${before ?? null}::uuid is null or seq < (select seq from simulator.webhook_log where id = ${before ?? null}::uuid))
        order by seq desc limit ${limit}`)
      return rows.map((row) => ({ ...row, at: row.at.getTime() }))
    },
    ...postgresRecordings(tx, tenantId),
  }
}

interface RecordingRow {
  id: string
  at: Date
  recording: Recording
}

function postgresRecordings(
  tx: Tx,
  tenantId: string,
): Pick<World, 'recordings' | 'recording' | 'saveRecording' | 'deleteRecording'> {
  const toSaved = (row: RecordingRow): SavedRecording => ({ ...row, at: row.at.getTime() })
  return {
    async recordings() {
      const rows = await tx.rows<RecordingRow>(
        sql`select id, at, recording from simulator.recordings order by at desc, id desc limit 200`,
      )
      return rows.map(toSaved)
    },
    async recording(id) {
      const row = await tx.maybe<RecordingRow>(
        sql`select id, at, recording from simulator.recordings where id::text = ${id}`,
      )
      return row && toSaved(row)
    },
    async saveRecording(saved) {
      await tx.run(sql`
        insert into simulator.recordings (tenant_id, id, at, recording)
        values (${tenantId}, ${saved.id}, ${dateOf(saved.at)}, ${JSON.stringify(saved.recording)}::json)`)
    },
    deleteRecording: async (id) => (await tx.run(sql`delete from simulator.recordings where id::text = ${id}`)) > 0,
  }
}
