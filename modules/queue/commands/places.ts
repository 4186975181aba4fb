import { audit, emit, newId, refuse } from '@govconnect/kernel'
import { placesChanged } from '../contract/events.ts'
import type { AreaView, BranchView, HolidayView, ServiceView } from '../contract/places.ts'
import { atCounters, findSession, listSessions } from '../queries/desk.ts'
import { countOpen, findPlace } from '../queries/places.ts'
import { loadSetup } from '../queries/setup.ts'
import { hoursFit, type OpenHours } from '../rules/calendar.ts'
import type { CounterSetup, Setup } from '../setup.ts'
import { lockSetup, type Place, type PlaceKind, savePlace, setSkills } from '../store/places.ts'
import type { Work } from '../work.ts'

/** The fields of each kind as its view has them. */
interface Bodies {
  branches: Omit<BranchView, 'id' | 'archived' | 'version'>
  areas: Omit<AreaView, 'id' | 'archived' | 'version'>
  services: Omit<ServiceView, 'id' | 'archived' | 'version'>
  counters: Omit<CounterSetup, 'id' | 'archived' | 'version'>
  holidays: Omit<HolidayView, 'id' | 'version'>
}

/**
 * Whoever changes the set-up does it alone; what they see is what the last one left. Read anew and not kept: under the new stamp only what
 * is committed with it may be remembered.
 */
export async function alone(work: Work): Promise<Work> {
  await lockSetup(work.tx, newId())
  return { ...work, setup: await loadSetup(work.tx) }
}

export async function createPlace<K extends PlaceKind>(asked: Work, kind: K, body: Bodies[K]): Promise<Place> {
  const work = await alone(asked)
  const place: Place = { id: newId(), body, archived: false, version: 1 }
  check(work, kind, place)
  await savePlace(work.tx, kind, place, new Date(work.now))
  tellChange(work, kind, { before: null, after: place })
  return place
}

export type PlaceChange = { version: number; archived?: boolean } & Record<string, unknown>

export async function changePlace(asked: Work, kind: PlaceKind, id: string, change: PlaceChange): Promise<Place> {
  const work = await alone(asked)
  const before = await findPlace(work.tx, kind, id)
  if (!before) throw refuse('queue.not_found')
  if (before.version !== change.version) {
    const current = { ...before.body, id, archived: before.archived, version: before.version }
    throw refuse('queue.version_conflict', { version: before.version }, { extra: { current } })
  }
  const { version: _version, archived = before.archived, ...fields } = change
  const place: Place = { id, body: { ...before.body, ...fields }, archived, version: before.version + 1 }
  check(work, kind, place)
  await refuseInUse(work, kind, before, place)
  await savePlace(work.tx, kind, place, new Date(work.now))
  tellChange(work, kind, { before, after: place })
  return place
}

function tellChange(work: Work, kind: PlaceKind, of: { before: Place | null; after: Place }): void {
  const body = of.after.body as { branch_id?: string | null }
  const branch_id = kind === 'branches' ? of.after.id : (body.branch_id ?? null)
  emit(
    work.tx,
    placesChanged,
    { branch_id, what: kind },
    { key: work.tenantId, occurredAt: new Date(work.now), requestId: work.requestId },
  )
  if (!work.asked) return
  const action = of.before === null ? 'queue.place_added' : 'queue.place_changed'
  audit(work.tx, work.asked, {
    action,
    subject: { type: `queue_${kind}`, id: of.after.id },
    before: of.before?.body,
    after: of.after.body,
  })
}

/** What others stand on is not taken away from under them. */
async function refuseInUse(work: Work, kind: PlaceKind, before: Place, after: Place): Promise<void> {
  if (kind === 'holidays') return
  const moved = kind === 'services' && (before.body as ServiceView).area_id !== (after.body as ServiceView).area_id
  const archived = after.archived && !before.archived
  if (!moved && !archived) return
  if (archived) refuseHolding(work.setup, kind, after.id)
  const column = ({ branches: 'branch_id', areas: 'area_id', services: 'service_id', counters: 'counter_id' } as const)[
    kind
  ]
  const tickets =
    kind === 'counters'
      ? (await atCounters(work.tx)).filter((one) => one.counter_id === after.id).length
      : await countOpen(work.tx, column, after.id)
  const sessions = kind === 'counters' && (await findSession(work.tx, after.id)) ? 1 : 0
  const staffed = kind === 'branches' ? (await listSessions(work.tx, after.id)).length : 0
  const count = tickets + sessions + staffed
  if (count > 0) throw refuse('queue.still_in_use', { count })
}

/** An area or a group of services goes after the services in it: none is left where nobody finds it. */
function refuseHolding(setup: Setup, kind: PlaceKind, id: string): void {
  const field = ({ areas: 'area_id', services: 'parent_id' } as const)[kind as 'areas' | 'services']
  if (field === undefined) return
  const count = [...setup.services.values()].filter((one) => !one.archived && one[field] === id).length
  if (count > 0) throw refuse('queue.still_holds', { count })
}

type Check<K extends PlaceKind> = (setup: Setup, body: Bodies[K], id: string) => void

/** References exist in this office, codes are free, hours fit. */
function check(work: Work, kind: PlaceKind, place: Place): void {
  const checks: { [K in PlaceKind]: Check<K> } = { branches, areas, services, counters, holidays }
  ;(checks[kind] as Check<PlaceKind>)(work.setup, place.body as never, place.id)
}

const pointer = (field: string) => ({ errors: [{ pointer: `#/body/${field}`, detail: field }] })
const unknown = (what: string, field: string) => refuse('queue.unknown_reference', { what }, pointer(field))

function needBranch(setup: Setup, id: string): BranchView {
  const branch = setup.branches.get(id)
  if (!branch) throw unknown('branch', 'branch_id')
  return branch
}

function refuseHours(hours: readonly OpenHours[], dayEnds: string, field: string): void {
  if (!hoursFit(hours, dayEnds)) throw refuse('queue.hours_invalid', {}, pointer(field))
}

function branches(setup: Setup, body: Bodies['branches'], id: string): void {
  refuseHours(body.hours, body.day_ends, 'hours')
  for (const other of setup.branches.values())
    if (other.slug === body.slug && other.id !== id)
      throw refuse('queue.code_taken', { code: body.slug }, pointer('slug'))
}

function areas(setup: Setup, body: Bodies['areas'], id: string): void {
  needBranch(setup, body.branch_id)
  const before = setup.areas.get(id)
  if (before && before.branch_id !== body.branch_id) throw unknown('branch', 'branch_id')
}

function services(setup: Setup, body: Bodies['services'], id: string): void {
  const branch = needBranch(setup, body.branch_id)
  if (setup.areas.get(body.area_id)?.branch_id !== branch.id) throw unknown('area', 'area_id')
  if ((setup.services.get(id)?.branch_id ?? branch.id) !== branch.id) throw unknown('branch', 'branch_id')
  refuseHours(body.hours, branch.day_ends, 'hours')
  if (body.booking) refuseHours(body.booking.hours, branch.day_ends, 'booking/hours')
  refuseRing(setup, body, id)
  for (const other of setup.services.values())
    if (other.branch_id === branch.id && other.code === body.code && other.id !== id)
      throw refuse('queue.code_taken', { code: body.code }, pointer('code'))
}

/** The tree has no ring, and its services are of one branch. */
function refuseRing(setup: Setup, body: Bodies['services'], id: string): void {
  let parent = body.parent_id
  for (let depth = 0; parent !== null; depth++) {
    const above = setup.services.get(parent)
    if (!above || above.branch_id !== body.branch_id || parent === id || depth > 20)
      throw unknown('service', 'parent_id')
    parent = above.parent_id
  }
}

function counters(setup: Setup, body: Bodies['counters'], id: string): void {
  const branch = needBranch(setup, body.branch_id)
  if ((setup.counters.get(id)?.branch_id ?? branch.id) !== branch.id) throw unknown('branch', 'branch_id')
  if (body.area_ids.some((area) => setup.areas.get(area)?.branch_id !== branch.id)) throw unknown('area', 'area_ids')
  if (body.service_ids?.some((one) => setup.services.get(one)?.branch_id !== branch.id))
    throw unknown('service', 'service_ids')
}

function holidays(setup: Setup, body: Bodies['holidays']): void {
  const branch = body.branch_id === null ? null : needBranch(setup, body.branch_id)
  const service = body.service_id === null ? null : setup.services.get(body.service_id)
  if (service === undefined || (service && branch && service.branch_id !== branch.id))
    throw unknown('service', 'service_id')
  if (body.hours) refuseHours([{ weekday: 1, ...body.hours }], branch?.day_ends ?? '06:00', 'hours')
}

export interface SkillsOf {
  branchId: string
  staff_id: string
  name: string
  skills: object
}

export async function setAgentSkills(asked: Work, of: SkillsOf): Promise<Work> {
  const work = await alone(asked)
  if (!work.setup.branches.has(of.branchId)) throw refuse('queue.not_found')
  await setSkills(
    work.tx,
    { branchId: of.branchId, staffId: of.staff_id, name: of.name, skills: of.skills },
    new Date(work.now),
  )
  emit(
    work.tx,
    placesChanged,
    { branch_id: of.branchId, what: 'agent_skills' },
    { key: work.tenantId, occurredAt: new Date(work.now) },
  )
  if (work.asked)
    audit(work.tx, work.asked, {
      action: 'queue.skills_set',
      subject: { type: 'staff', id: of.staff_id },
      after: of.skills,
    })
  return { ...work, setup: await loadSetup(work.tx) }
}
