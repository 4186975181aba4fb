import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import type { Metrics } from '../metrics.ts'
import type { PoolState } from './pool.ts'
import { readDepths } from './store.ts'

/** Tenants with series of their own, the deepest queues first; the rest are told together as `other`. */
const maxTenants = 200

const gauges = {
  depth: 'Messages accepted and not yet handled',
  oldest_seconds: 'Age of the oldest message that waits',
  in_flight: 'Messages with a worker',
  workers_active: 'Workers busy',
  workers: 'Workers configured',
  handled: 'Messages handled since the process started',
  retried: 'Attempts that failed since the process started',
  parked: 'Messages parked since the process started',
} as const
type Name = keyof typeof gauges
type Sample = Record<Name, number>

interface Options {
  db: Database
  clock: Clock
  metrics: Metrics
  states(): Map<string, PoolState>
}

/** `/metrics` of the tenant queues, looked up when somebody scrapes. */
export function measureQueues({ db, clock, metrics, states }: Options): void {
  let samples = new Map<string, Sample>()

  async function sample(): Promise<void> {
    const waiting = new Map((await readDepths(db.systemPool)).map((one) => [one.tenantId, one]))
    const now = clock.now().getTime()
    const all = [...states()].map(([tenantId, state]): [string, Sample] => {
      const { depth = 0, oldest } = waiting.get(tenantId) ?? {}
      const { workers, active, in_flight, handled, retried, parked } = state
      const oldest_seconds = oldest ? Math.max(0, (now - oldest.getTime()) / 1000) : 0
      return [tenantId, { depth, oldest_seconds, in_flight, workers_active: active, workers, handled, retried, parked }]
    })
    all.sort(([, a], [, b]) => b.depth - a.depth || b.handled - a.handled)
    samples = new Map(all.slice(0, maxTenants))
    const rest = all.slice(maxTenants).map(([, one]) => one)
    if (rest.length > 0) samples.set('other', rest.reduce(together))
  }

  const show = (name: Name, before: () => Promise<void>) => {
    const gauge = metrics.gauge(`tenant_queue_${name}`, gauges[name], ['tenant'], async () => {
      // A database that is away must not take the other measurements with it.
      await before().catch(() => samples.clear())
      gauge.reset()
      for (const [tenant, one] of samples) gauge.set({ tenant }, one[name])
    })
  }
  // Gauges are collected side by side: all wait for the same look.
  let looking: Promise<void> | undefined
  const look = () => {
    looking ??= sample().finally(() => {
      looking = undefined
    })
    return looking
  }
  for (const name of Object.keys(gauges) as Name[]) show(name, look)
}

function together(a: Sample, b: Sample): Sample {
  const sum = (name: Name) => (name === 'oldest_seconds' ? Math.max(a[name], b[name]) : a[name] + b[name])
  return Object.fromEntries((Object.keys(gauges) as Name[]).map((name) => [name, sum(name)])) as Sample
}
