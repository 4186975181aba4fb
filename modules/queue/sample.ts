import { newId, type Services, type Tx } from '@govconnect/kernel'
import { SAMPLE_TENANT } from '@govconnect/tenants/contract'
import { readStamp } from './queries/setup.ts'
import {
  type SampleService,
  sampleAreas,
  sampleBooking,
  sampleBranch,
  sampleCounters,
  sampleServices,
} from './rules/sample-places.ts'
import { lockSetup, type PlaceKind, savePlace } from './store/places.ts'

/** Gives the sample office its lines, once: an office that has set anything up is left alone. */
export async function seedSample(services: Services): Promise<void> {
  await services.tenantTx(SAMPLE_TENANT.id, async (tx) => {
    if ((await readStamp(tx)) !== undefined) return
    await lockSetup(tx, newId())
    await seed(tx, services.clock.now())
  })
}

async function seed(tx: Tx, now: Date): Promise<void> {
  const put = async (kind: PlaceKind, body: object): Promise<string> => {
    const id = newId()
    await savePlace(tx, kind, { id, body, archived: false, version: 1 }, now)
    return id
  }
  const branch_id = await put('branches', sampleBranch)
  const areas = new Map<string, string>()
  for (const [position, { code, name }] of sampleAreas.entries())
    areas.set(code, await put('areas', { branch_id, name, position }))
  const known = new Map<string, string>()
  for (const [position, one] of sampleServices.entries()) {
    const area_id = areas.get(one.area)!
    const parent_id = one.parent === null ? null : known.get(one.parent)!
    known.set(one.code, await put('services', { branch_id, area_id, parent_id, position, ...serviceBody(one) }))
  }
  for (const [position, { name, spoken, areas: served, skills }] of sampleCounters.entries()) {
    const area_ids = served.map((code) => areas.get(code)!)
    await put('counters', { branch_id, area_ids, name, spoken_number: spoken, skills, service_ids: null, position })
  }
}

function serviceBody({ code, name, letter, sla, usual, skills, bring, booked }: SampleService) {
  return {
    ...{ code, name, letter, description: null, hours: [], inputs: [], remote: true },
    ...{ sla_minutes: sla, usual_service_minutes: usual, daily_capacity: null, waiting_capacity: null },
    skills: skills ?? [],
    bring: bring ?? [],
    booking: booked ? sampleBooking : null,
  }
}
