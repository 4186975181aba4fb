import { setImmediate as othersFirst } from 'node:timers/promises'
import { type RequestContext, refuse, type Tx } from '@govconnect/kernel'
import type { FiguresQuery, LineFigures } from './contract/figures.ts'
import { type Places, placesOf, zoneOf } from './places.ts'
import { type PackedRow, readLegs, readPacked } from './queries.ts'
import type { Filter } from './rules/batch.ts'
import { Figures } from './rules/cells.ts'
import { columnsOf, unpack } from './rules/day-pack.ts'
import { clockOf, hoursOf, wallClock } from './rules/hours.ts'
import { type MonthColumns, unpackMonth } from './rules/month-pack.ts'
import { monthsOf, mostDays, type Range, rangeOf } from './rules/range.ts'
import { type Grouping, Tally } from './rules/tally.ts'

/** Legs counted at once: in between, others have their turn. */
const countedAtOnce = 5_000

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
  const { branch_id, service_id, counter_id } = query
  const isKnown = (list: ReadonlyMap<string, unknown>, id: string | undefined) => id === undefined || list.has(id)
  const areKnown =
    isKnown(places.branches, branch_id) && isKnown(places.services, service_id) && isKnown(places.counters, counter_id)
  if (!areKnown) throw refuse('analytics.not_found')
  const zone = zoneOf(places, branch_id)
  const range = rangeOf(query, wallClock(zone, now.getTime()).day)
  if (range === null) throw refuse('analytics.range_invalid', { days: mostDays })
  return { places, branchIds: branch_id === undefined ? [...places.branches.keys()] : [branch_id], range, zone }
}

/** What of the legs is asked for. */
export const filterOf = ({ service_id, counter_id, agent_id, channel, ...query }: FiguresQuery): Filter => ({
  ...{ service: service_id, counter: counter_id, agent: agent_id, class: query.class, channel },
})

/** Counts a range: what is packed as it is, the other days from their legs. */
async function tally(tx: Tx, asked: Asked, query: FiguresQuery): Promise<Tally> {
  const counted = new Tally(filterOf(query))
  const hours = new Map<string, ReturnType<typeof hoursOf>>()
  const hoursIn = (zone: string) => {
    const known = hours.get(zone) ?? hoursOf(clockOf(zone))
    hours.set(zone, known)
    return known
  }
  let legs = 0
  for await (const rows of monthsAhead(tx, asked)) {
    for (const row of rows) {
      const part = await legsOf(tx, row)
      counted.add({ ...part, branch: row.branch_id, hoursOf: hoursIn(zoneOf(asked.places, row.branch_id)) })
      legs += part.legs.count
      if (legs > countedAtOnce) {
        legs = 0
        await othersFirst()
      }
    }
  }
  return counted
}

async function legsOf(tx: Tx, { branch_id, day, packed, is_month }: PackedRow): Promise<MonthColumns> {
  if (packed !== null && is_month) return unpackMonth(packed)
  const legs = packed === null ? columnsOf(day, await readLegs(tx, { branch_id, day })) : unpack(packed)
  return { days: [day], dayOf: new Uint16Array(legs.count), legs }
}

/** Month by month; the database reads the next one while this one is counted. */
async function* monthsAhead(tx: Tx, { branchIds, range }: Asked): AsyncGenerator<PackedRow[]> {
  const months = monthsOf(range)
  const read = () => {
    const { value: month } = months.next()
    const rows = month && readPacked(tx, branchIds, month)
    // Where counting fails first, nobody waits for this one.
    rows?.catch(() => {})
    return rows
  }
  for (let next = read(); next; ) {
    const rows = await next
    next = read()
    yield rows
  }
}

export async function showFigures(ctx: RequestContext, query: FiguresQuery) {
  const asked = await askedOf(ctx, query)
  const counted = await ctx.services.db.tenant(ctx.tenantId!, { module: 'analytics', readOnly: true }, (tx) =>
    tally(tx, asked, query),
  )
  const list = (name: Grouping) =>
    [...counted.figures(name)]
      .map(([key, figures]) => ({ key, figures: viewOf(figures) }))
      .sort((a, b) =>
        name === 'day' ? compare(a.key, b.key) : b.figures.joined - a.figures.joined || compare(a.key, b.key),
      )
  const hours = counted.figures('hour')
  return {
    ...asked.range,
    zone: asked.zone,
    total: viewOf(counted.total),
    by_hour: Array.from({ length: 24 }, (_, hour) => ({
      hour,
      ended: counted.servedByHour[hour]!,
      figures: hours.get(String(hour)),
    })).flatMap(({ figures, ...rest }) => {
      if (figures === undefined && rest.ended === 0) return []
      return [{ ...rest, figures: viewOf(figures ?? new Figures()) }]
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

function viewOf(figures: Figures): LineFigures {
  const { joined, kept, missed } = figures
  const wait = figures.spread('wait')
  return {
    ...{ joined, called: wait.count },
    served: figures.ended('served'),
    no_show: figures.ended('no_show'),
    abandoned: figures.ended('abandoned'),
    unserved: figures.ended('unserved'),
    cancelled: figures.ended('cancelled'),
    transferred: figures.ended('transferred'),
    missed_bookings: figures.ended('missed_booking'),
    open: figures.ended(null),
    wait,
    walk: figures.spread('walk'),
    // A service that ended otherwise was no service; one that was done without being begun took no time.
    service: figures.spread('serve'),
    sla_kept: kept,
    sla_due: kept + missed,
  }
}
