import type { Database, Services } from '@govconnect/kernel'
import { lookUpTenants } from '@govconnect/tenants/contract'
import { officeProfile } from '../office.ts'
import { decisionsBefore, type Place, tenantsWithDecisions } from '../queries.ts'
import type { Profile } from '../rules/index.ts'
import type { DecisionRow } from '../store.ts'
import { decideAgain, type Replayed } from './decide-again.ts'

/** Rows read at a time. */
const pageSize = 500
/** As many as `lookUpTenants` takes. */
const lookUpSize = 200

export interface ReplayFilter {
  /** Decisions taken at this time or later. */
  since?: Date | undefined
  /** Decisions taken before this time. */
  until?: Date | undefined
  /** At most this many, the latest first. */
  limit?: number | undefined
  signal?: AbortSignal | undefined
}

/** A tenant to replay. */
export interface ReplayOffice {
  id: string
  slug: string
}

type Asked = Pick<Services, 'db' | 'clientFor' | 'clock'>

/** The tenants that have decisions; with a slug or id only that one, or none where it is unknown. */
export async function officesToReplay(services: Asked, named?: string): Promise<ReplayOffice[]> {
  const all = await services.db.system({ module: 'assistant', readOnly: true }, tenantsWithDecisions)
  const wanted = named === undefined ? all : [named]
  const offices: ReplayOffice[] = []
  for (let start = 0; start < wanted.length; start += lookUpSize) {
    const tenants = wanted.slice(start, start + lookUpSize)
    const { items } = await services.clientFor(null).call(lookUpTenants, { body: { tenants } })
    offices.push(...items.map(({ id, slug }) => ({ id, slug })))
  }
  return offices
}

/**
 * Asks the present engine every decision of a tenant again, the latest first, with the tenant's name and categories as they are
 * today. Nothing is stored and nothing is sent.
 *
 * @example for await (const one of replayOffice(services, office, { limit: 1_000 })) print(one)
 */
export async function* replayOffice(
  services: Asked,
  office: ReplayOffice,
  filter: ReplayFilter = {},
): AsyncGenerator<Replayed> {
  const asking = { tenantId: office.id, client: services.clientFor(office.id), now: services.clock.now().getTime() }
  const profile = await officeProfile(asking)
  yield* replayDecisions(services.db, { tenantId: office.id, profile }, filter)
}

async function* replayDecisions(
  db: Database,
  { tenantId, profile }: { tenantId: string; profile: Profile },
  { since, until, limit = Number.POSITIVE_INFINITY, signal }: ReplayFilter,
): AsyncGenerator<Replayed> {
  let before: Place | null = null
  for (let left = limit; left > 0; left -= pageSize) {
    const span = { before, since, until, limit: Math.min(pageSize, left) }
    const rows: DecisionRow[] = await db.tenant(tenantId, { module: 'assistant', readOnly: true }, (tx) =>
      decisionsBefore(tx, span),
    )
    for (const row of rows) {
      if (signal?.aborted) return
      yield decideAgain(row, profile)
    }
    before = rows.at(-1) ?? null
    if (rows.length < span.limit) return
  }
}
