import { type RequestContext, refuse, type Services } from '@govconnect/kernel'
import type { Context } from 'hono'
import { exportLines, type FiguresQuery } from './contract/figures.ts'
import { type Asked, askedOf, filterOf } from './figures.ts'
import { zoneOf } from './places.ts'
import { readDays, readLegs, type StoredLeg } from './queries.ts'
import type { Filter } from './rules/batch.ts'
import { byteOrderMark, csvLine } from './rules/csv.ts'
import { wallClock } from './rules/hours.ts'
import { piecesOf } from './rules/range.ts'
import { type CsvLanguage, csvHeadings, csvWords } from './rules/words.ts'

type ExportQuery = FiguresQuery & { language: CsvLanguage }

/** Streams the legs of a range, day by day, each read when the reader has taken the one before: memory stays small. */
export async function exportCsv(http: Context, services: Services, ctx: RequestContext): Promise<Response> {
  const query = queryOf(http)
  const asked = await askedOf(ctx, query)
  const lines = csvOf(services, ctx.tenantId!, { asked, query })
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await lines.next()
      if (next.done) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    async cancel() {
      await lines.return(undefined)
    },
  })
  const { from, to } = asked.range
  return http.body(stream, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="antrean-${from}-${to}.csv"`,
    'cache-control': 'no-store',
  })
}

function queryOf(http: Context): ExportQuery {
  const parsed = exportLines.query.safeParse(http.req.query())
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.map((issue) => ({
    pointer: `#/query/${issue.path.map(String).join('/')}`,
    detail: issue.message,
  }))
  throw refuse('request.invalid', {}, { errors })
}

async function* csvOf(
  services: Services,
  tenantId: string,
  { asked, query }: { asked: Asked; query: ExportQuery },
): AsyncGenerator<string, undefined> {
  yield byteOrderMark + csvLine(csvHeadings(query.language))
  const options = { module: 'analytics', readOnly: true }
  const filter = filterOf(query)
  for (const piece of piecesOf(asked.range, 1)) {
    const text = await services.db.tenant(tenantId, options, async (tx) => {
      const days = await readDays(tx, asked.branchIds, piece)
      const pages = []
      for (const day of days) pages.push(...(await readLegs(tx, day)))
      return pages.filter((leg) => isAsked(leg, filter)).map((leg) => csvLine(cellsOf(leg, asked, query.language)))
    })
    if (text.length > 0) yield text.join('')
  }
}

const isAsked = (leg: StoredLeg, { service, counter, agent, channel, ...filter }: Filter): boolean =>
  (service === undefined || leg.service_id === service) &&
  (counter === undefined || leg.counter_id === counter) &&
  (agent === undefined || leg.agent_id === agent) &&
  (filter.class === undefined || leg.class === filter.class) &&
  (channel === undefined || leg.channel === channel)

function cellsOf(leg: StoredLeg, { places }: Asked, language: CsvLanguage): (string | number | null)[] {
  const clock = (at: number | null) => {
    if (at === null) return null
    const { day, time } = wallClock(zoneOf(places, leg.branch_id), at)
    return `${day} ${time}`
  }
  const words = csvWords[language]
  return [
    ...[leg.day, places.branches.get(leg.branch_id)?.name ?? leg.branch_id],
    places.services.get(leg.service_id)?.name[language] ?? leg.service_id,
    ...[leg.class, words.channels[leg.channel] ?? leg.channel],
    leg.counter_id === null ? null : (places.counters.get(leg.counter_id)?.name[language] ?? leg.counter_id),
    ...[leg.agent_id, leg.ticket_id, leg.leg, clock(leg.enqueued_at), clock(leg.ended_at)],
    ...[leg.wait_seconds, leg.walk_seconds, leg.service_seconds],
    leg.outcome === null ? words.open : words.outcomes[leg.outcome],
    leg.sla_kept === null ? null : leg.sla_kept ? words.yes : words.no,
  ]
}
