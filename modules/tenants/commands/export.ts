import { once } from 'node:events'
import { Readable } from 'node:stream'
import { createGzip, type Gzip } from 'node:zlib'
import { audit, type Clock, type RequestContext, readTenantRows, refuse, type Services } from '@govconnect/kernel'
import type { Context } from 'hono'
import { acrossTenants } from '../across.ts'
import { findTenant, type TenantRow, viewOf } from '../queries/tenants.ts'

/** Each holds a connection and a snapshot for as long as it is downloaded. */
const atOnce = 2
/** A reader who takes nothing for so long is gone, ms. */
const stalledMs = 60_000

const running = new WeakMap<Services['db'], number>()
const runningOf = ({ db }: Services) => running.get(db) ?? 0

/** Streams everything of an office: row by row from the database into the answer, whatever its size. */
export async function exportTenant(http: Context, services: Services, ctx: RequestContext): Promise<Response> {
  const slugOrId = (http.req.param('tenant') ?? '').slice(0, 80)
  const row = await acrossTenants(services, async (tx) => {
    const found = await findTenant(tx, slugOrId)
    if (!found) throw refuse('tenants.not_found', { tenant: slugOrId })
    if (found.status === 'deleting') throw refuse('tenants.being_deleted')
    if (runningOf(services) >= atOnce) throw refuse('tenants.export_busy', { limit: atOnce })
    audit(tx, ctx, { action: 'tenant.exported', subject: { type: 'tenant', id: found.id } }, found.id)
    return found
  })
  const gzip = createGzip()
  running.set(services.db, runningOf(services) + 1)
  void fill(services, row, gzip)
    // An answer that broke off must not look whole.
    .catch((error: Error) => {
      ctx.log.warn({ err: error }, 'export broke off')
      gzip.destroy(error)
    })
    .finally(() => running.set(services.db, runningOf(services) - 1))
  const day = ctx.now().toISOString().slice(0, 10)
  return http.body(Readable.toWeb(gzip) as ReadableStream, 200, {
    'content-type': 'application/gzip',
    'content-disposition': `attachment; filename="${row.slug}-${day}.ndjson.gz"`,
    'cache-control': 'no-store',
  })
}

async function fill(services: Services, row: TenantRow, gzip: Gzip): Promise<void> {
  const put = (lines: string) => write(gzip, lines, services.clock)
  const counts: Record<string, number> = {}
  await services.db.tenant(row.id, { module: 'tenants', snapshot: true }, async (tx) => {
    await put(`${JSON.stringify({ tenant: viewOf(row), exported_at: services.clock.now().toISOString() })}\n`)
    await readTenantRows(tx, async (table, rows) => {
      counts[table] = (counts[table] ?? 0) + rows.length
      await put(rows.map((one) => `{"table":${JSON.stringify(table)},"row":${one}}\n`).join(''))
    })
  })
  await put(`${JSON.stringify({ complete: true, rows: counts })}\n`)
  gzip.end()
}

/** Resolves when there is room for more. */
async function write(gzip: Gzip, text: string, clock: Clock): Promise<void> {
  if (gzip.destroyed) throw new Error('the reader went away')
  if (gzip.write(text)) return
  const done = new AbortController()
  const { signal } = done
  const outcome = await Promise.race([
    once(gzip, 'drain', { signal }).then(() => 'room'),
    once(gzip, 'close', { signal }).then(() => 'closed'),
    clock.sleep(stalledMs, signal).then(() => 'stalled'),
  ]).finally(() => done.abort())
  if (outcome !== 'room') throw new Error(`the reader went away: ${outcome}`)
}
