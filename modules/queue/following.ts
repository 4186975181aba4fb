import { type EventStream, refuse, type Services, sseEvent } from '@govconnect/kernel'
import { type Followed, readFollowed } from './followed.ts'

/**
 * Pages of visitors that are open, by the area they wait in. Something happens in an area → its line is due → it is read once → each page is
 * told where its own ticket is another than it saw. A thousand who look at one line cost one reading; an area that nobody looks at costs nothing.
 */
interface Line {
  tenantId: string
  areaId: string
  services: Services
  followers: Set<Follower>
  timer: ReturnType<typeof setTimeout> | undefined
  /** By the process's clock, ms. */
  dueAt: number
  readAt: number
  reading: boolean
  /** Something happened while it was being read. */
  again: boolean
}

interface Follower {
  ticketId: string
  stream: EventStream
  /** Tag of what it shows; null: nothing yet. */
  seen: string | null
  line: Line
}

/** What happens in one go (the end of a service, then a call) is read once, ms. */
const gatherMs = 100
/** However much happens, a line is read no more often, ms. */
const apartMs = 1_000
/** Estimates, and what may be done, change by the clock alone; an event that was missed is made good, ms. */
const quietMs = 20_000
/** After a reading that failed, ms. */
const retryMs = 3_000
/** Open pages of one ticket: the telephone, the family, a screen at home. */
const ofTicketAtMost = 6
const followersAtMost = 20_000

const lines = new Map<string, Line>()
const openOf = new Map<string, number>()
let open = 0

export const countFollowers = (): number => open

/** Something happened in an area, or (null) to the set-up of an office. */
export function lineChanged(tenantId: string | null, areaId: string | null): void {
  for (const line of areaId === null ? lines.values() : [lines.get(`${tenantId} ${areaId}`)])
    if (line?.tenantId === tenantId) readWithin(line, gatherMs)
}

/** @throws Refusal `queue.followed_by_many` */
export function requireRoom(ticketId: string): void {
  if (open >= followersAtMost || (openOf.get(ticketId) ?? 0) >= ofTicketAtMost) throw refuse('queue.followed_by_many')
}

interface Following {
  tenantId: string
  ticket: { id: string; area_id: string }
  /** Tag of what the page shows already. */
  seen: string | null
}

/** Adds an open page, which is told how its ticket stands; answers how it leaves. */
export function follow(services: Services, { tenantId, ticket, seen }: Following, stream: EventStream): () => void {
  const line = lineOf(services, tenantId, ticket.area_id)
  const follower: Follower = { ticketId: ticket.id, stream, seen, line }
  open += 1
  openOf.set(ticket.id, (openOf.get(ticket.id) ?? 0) + 1)
  enter(line, follower)
  return () => {
    open -= 1
    const left = (openOf.get(ticket.id) ?? 1) - 1
    if (left > 0) openOf.set(ticket.id, left)
    else openOf.delete(ticket.id)
    leave(follower)
  }
}

/** The process ends: its pages go to another one. */
export function endFollowing(): void {
  for (const line of [...lines.values()]) for (const { stream } of [...line.followers]) stream.close()
}

function lineOf(services: Services, tenantId: string, areaId: string): Line {
  const key = `${tenantId} ${areaId}`
  const line = lines.get(key) ?? {
    ...{ tenantId, areaId, services, followers: new Set<Follower>(), timer: undefined },
    ...{ dueAt: 0, readAt: Number.NEGATIVE_INFINITY, reading: false, again: false },
  }
  lines.set(key, line)
  return line
}

function enter(line: Line, follower: Follower): void {
  follower.line = line
  line.followers.add(follower)
  readWithin(line, gatherMs)
}

function leave(follower: Follower): void {
  const { line } = follower
  line.followers.delete(follower)
  if (line.followers.size > 0) return
  clearTimeout(line.timer)
  if (lines.get(`${line.tenantId} ${line.areaId}`) === line) lines.delete(`${line.tenantId} ${line.areaId}`)
}

function readWithin(line: Line, ms: number): void {
  if (line.reading) {
    line.again = true
    return
  }
  const now = line.services.clock.elapsed()
  const dueAt = Math.max(now + ms, line.readAt + apartMs)
  if (line.timer && line.dueAt <= dueAt) return
  clearTimeout(line.timer)
  line.dueAt = dueAt
  line.timer = setTimeout(() => void read(line), dueAt - now)
}

async function read(line: Line): Promise<void> {
  const { services, tenantId, areaId } = line
  Object.assign(line, { timer: undefined, reading: true, again: false, readAt: services.clock.elapsed() })
  let nextMs = quietMs
  try {
    const followers = [...line.followers]
    const ids = [...new Set(followers.map(({ ticketId }) => ticketId))]
    const found = await readFollowed(services, { tenantId, areaId, ids })
    for (const follower of followers) if (line.followers.has(follower)) tell(follower, found.get(follower.ticketId))
  } catch (error) {
    nextMs = retryMs
    services.log.warn({ err: error, tenant: tenantId, area: areaId }, 'a line that visitors follow could not be read')
  }
  line.reading = false
  if (line.followers.size > 0) readWithin(line, line.again ? gatherMs : nextMs)
}

function tell(follower: Follower, own: Followed | undefined): void {
  const { line, stream } = follower
  if (!own) {
    stream.write(sseEvent({ name: 'gone', data: '{}' }))
    stream.close()
  } else if (own.areaId !== line.areaId) {
    // Sent on to another room: how it stands there, that room's line says.
    leave(follower)
    enter(lineOf(line.services, line.tenantId, own.areaId), follower)
  } else if (own.tag !== follower.seen) {
    follower.seen = own.tag
    stream.write(own.bytes)
  }
}
