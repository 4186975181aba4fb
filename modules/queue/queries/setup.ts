import { sql, type Tx } from '@govconnect/kernel'
import type { AreaView, BranchView, HolidayView, ServiceView } from '../contract/places.ts'
import type { PolicyRules } from '../contract/policies.ts'
import type { CounterSetup, Policy, Setup, Skills } from '../setup.ts'

export async function readStamp(tx: Tx): Promise<string | undefined> {
  const found = await tx.maybe<{ stamp: string }>({
    name: 'queue-stamp',
    text: 'select stamp from queue.setups where tenant_id = $1',
    values: [tx.tenantId],
  })
  return found?.stamp
}

interface Thing {
  id: string
  body: object
  archived: boolean
  version: number
}

const viewOf = <T>({ body, id, archived, version }: Thing) => ({ ...body, id, archived, version }) as T
const byId = <T extends { id: string }>(list: T[]) => new Map(list.map((one) => [one.id, one]))
const byPosition = (a: { position: number }, b: { position: number }) => a.position - b.position
const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)

export async function loadSetup(tx: Tx): Promise<Setup> {
  const columns = sql`id, body, archived_at is not null as archived, version`
  const mine = sql`tenant_id = ${tx.tenantId} order by id`
  const branches = await tx.rows<Thing>(sql`select ${columns} from queue.branches where ${mine}`)
  const areas = await tx.rows<Thing>(sql`select ${columns} from queue.areas where ${mine}`)
  const services = await tx.rows<Thing>(sql`select ${columns} from queue.services where ${mine}`)
  const counters = await tx.rows<Thing>(sql`select ${columns} from queue.counters where ${mine}`)
  const holidays = await tx.rows<Thing>(
    sql`select ${columns} from queue.holidays where archived_at is null and ${mine}`,
  )
  const { agentSkills, policies } = await loadRest(tx)
  return {
    branches: byId(branches.map(viewOf<BranchView>).sort(byName)),
    areas: byId(areas.map(viewOf<AreaView>).sort(byPosition)),
    services: byId(services.map(viewOf<ServiceView>).sort(byPosition)),
    counters: byId(counters.map(viewOf<CounterSetup>).sort(byPosition)),
    holidays: holidays.map(({ id, body, version }) => ({ ...body, id, version }) as HolidayView),
    agentSkills,
    policies,
  }
}

async function loadRest(tx: Tx): Promise<Pick<Setup, 'agentSkills' | 'policies'>> {
  const skills = await tx.rows<{ branch_id: string; staff_id: string; name: string; skills: Skills }>(
    sql`select branch_id, staff_id, name, skills from queue.agent_skills where tenant_id = ${tx.tenantId} order by name`,
  )
  const policies = await tx.rows<{ branch_id: string; number: number; rules: PolicyRules }>(
    sql`select branch_id, number, rules from queue.policies where tenant_id = ${tx.tenantId} and state = 'published'`,
  )
  return {
    agentSkills: new Map(skills.map(({ branch_id, ...one }) => [`${branch_id} ${one.staff_id}`, one])),
    policies: new Map(policies.map(({ branch_id, ...one }): [string, Policy] => [branch_id, one])),
  }
}
