import { type RequestContext, refuse, type Tx } from '@govconnect/kernel'
import type { FiguresQuery, LineFigures, Spread } from './contract/figures.ts'
import { type Places, placesOf, zoneOf } from './places.ts'
import { readDays, readLegs } from './queries.ts'
import { columnsOf, unpack } from './rules/day-pack.ts'
import type { Durations } from './rules/durations.ts'
import { clockOf, wallClock } from './rules/hours.ts'
import { mostDays, piecesOf, type Range, rangeOf } from './rules/range.ts'
import { type Figures, type Grouping, Tally } from './rules/tally.ts'

/** Days read at once: between pieces, others have their turn. */
const pieceDays = 31

export interface Asked {
  places: Places
  /** Branches that are looked at. */
  branchIds: string[]
  range: Range
  zone: string
}

/** What a question is about, or its refusal: things of other offices are as good as none. */
export async function askedOf(ctx: RequestContext, query: FiguresQuery): Promise<Asked> {
  const now = ctx.now()
  const places = await placesOf(ctx.client, ctx.tenantId!, now.getTime())
  const { branch_id, service_id } = query
  if (branch_id !== undefined && !places.branches.has(branch_id)) throw refuse('analytics.not_found')
  if (service_id !== undefined && !places.services.has(service_id)) throw refuse('analytics.not_found')
  const zone = zoneOf(places, branch_id)
  const range = rangeOf(query, wallClock(zone, now.getTime()).day)
  if (range === null) throw refuse('analytics.range_invalid', { days: mostDays })
  return { places, branchIds: branch_id === undefined ? [...places.branches.keys()] : [branch_id], range, zone }
}

/** Counts a range: packed days as they are, the others from their legs. */
async function tally(tx: Tx, asked: Asked, query: FiguresQuery): Promise<Tally> {
  const counted = new Tally({ service: query.service_id, class: query.class, channel: query.channel })
  const clocks = new Map<string, (at: number) => number>()
  for (const piece of piecesOf(asked.range, pieceDays)) {
    for (const row of await readDays(tx, asked.branchIds, piece)) {
      const zone = zoneOf(asked.places, row.branch_id)
      const clock = clocks.get(zone) ?? clockOf(zone)
      clocks.set(zone, clock)
      const legs = row.packed === null ? columnsOf(row.day, await readLegs(tx, row)) : unpack(row.packed)
      counted.add({ branch: row.branch_id, day: row.day, legs, clock })
    }
  }
  return counted
}

export async function showFigures(ctx: RequestContext, query: FiguresQuery) {
  const asked = await askedOf(ctx, query)
  const counted = await ctx.services.db.tenant(ctx.tenantId!, { module: 'analytics', readOnly: true }, (tx) =>
    tally(tx, asked, query),
  )
  const list = (name: Grouping) =>
    [...counted.groups[name]]
      .map(([key, figures]) => ({ key, figures: viewOf(figures) }))
      .sort((a, b) =>
        name === 'day' ? compare(a.key, b.key) : b.figures.joined - a.figures.joined || compare(a.key, b.key),
      )
  return {
    ...asked.range,
    zone: asked.zone,
    total: viewOf(counted.total),
    by_hour: Array.from({ length: 24 }, (_, hour) => ({
      hour,
      ended: counted.servedByHour[hour]!,
      figures: counted.groups.hour.get(String(hour)),
    })).flatMap(({ figures, ...rest }) => {
      if (figures === undefined && rest.ended === 0) return []
      return [{ ...rest, figures: viewOf(figures ?? new Tally({}).total) }]
    }),
    by_day: list('day').map(({ key, figures }) => ({ day: key, figures })),
    by_branch: list('branch').map(({ key, figures }) => ({ branch_id: key, figures })),
    by_service: list('service').map(({ key, figures }) => ({ service_id: key, figures })),
    by_counter: list('counter').map(({ key, figures }) => ({ counter_id: key, figures })),
    by_agent: list('agent').map(({ key, figures }) => ({ agent_id: key, figures })),
    by_class: list('class').map(({ key, figures }) => ({ class: key, figures })),
    by_channel: list('channel').map(({ key, figures }) => ({ channel: key, figures })),
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const spreadOf = (durations: Durations): Spread => ({
  median: durations.quantile(0.5),
  p90: durations.quantile(0.9),
  count: durations.count,
})

function viewOf(figures: Figures): LineFigures {
  const { joined, called, kept, missed } = figures
  return {
    ...{ joined, called },
    served: figures.with('served'),
    no_show: figures.with('no_show'),
    abandoned: figures.with('abandoned'),
    unserved: figures.with('unserved'),
    cancelled: figures.with('cancelled'),
    transferred: figures.with('transferred'),
    missed_bookings: figures.with('missed_booking'),
    open: figures.ended[0]!,
    wait: spreadOf(figures.wait),
    walk: spreadOf(figures.walk),
    service: spreadOf(figures.serve),
    sla_kept: kept,
    sla_due: kept + missed,
  }
}
