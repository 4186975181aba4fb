import { emit, type PoolState, type Services } from '@govconnect/kernel'
import { acrossTenants } from './across.ts'
import { type PoolView, poolMeasured } from './contract.ts'
import { poolViews, readPools } from './pool-views.ts'
import { findRows } from './queries/tenants.ts'
import { ratesOf, recent, type Step } from './rules/rates.ts'
import type { TenantsRuntime } from './runtime.ts'

const everyMs = 1_000
/** A look that took long is followed by a rest so many times as long. */
const restFactor = 10
/** Measurements told at once at most: of those who do most. */
const toldAtMost = 50

interface Seen {
  /** State and use at the last look: the same means that nothing happened. */
  mark: string
  handled: number
  parked: number
  depth: number
  steps: Step[]
}

const unseen = (): Seen => ({ mark: '', handled: 0, parked: 0, depth: 0, steps: [] })

/**
 * Looks at the pools of this process about once a second. Only where something happened is the table asked, and the measurement told:
 * a quiet installation costs nothing.
 */
export function createSampler(services: Services, runtime: () => TenantsRuntime) {
  const { clock } = services
  const startedMs = clock.elapsed()
  const seen = new Map<string, Seen>()

  const seenOf = (tenantId: string): Seen => {
    let one = seen.get(tenantId)
    if (!one) {
      one = unseen()
      seen.set(tenantId, one)
    }
    return one
  }

  /** Tenants whose pools did something since the last look, those who did most first. */
  function changed(states: ReadonlyMap<string, PoolState>): string[] {
    const found: { id: string; work: number }[] = []
    for (const [id, state] of states) {
      const one = seenOf(id)
      const mark = `${Object.values(state).join()} ${runtime().published(id)}`
      if (mark === one.mark) continue
      // At the start everything is new, and nothing has happened.
      const first = one.mark === '' && state.handled + state.parked + state.waiting + state.active === 0
      one.mark = mark
      if (!first) found.push({ id, work: state.handled - one.handled + state.waiting })
    }
    return found.sort((a, b) => b.work - a.work).map(({ id }) => id)
  }

  function step(view: PoolView, state: PoolState): void {
    const one = seenOf(view.tenant_id)
    const handled = state.handled - one.handled
    const accepted = Math.max(0, handled + (state.parked - one.parked) + (view.depth - one.depth))
    const atMs = clock.elapsed()
    if (handled + accepted > 0) one.steps = [...recent(one.steps, atMs), { atMs, accepted, handled }]
    Object.assign(one, { handled: state.handled, parked: state.parked, depth: view.depth })
  }

  function rates(tenantId: string) {
    const { accepted, handled } = ratesOf(seen.get(tenantId)?.steps ?? [], clock.elapsed(), startedMs)
    return { accepted_per_second: accepted, handled_per_second: handled }
  }

  /** One look; tells what happened since the one before. */
  async function look(): Promise<void> {
    const states = services.queue.states()
    const ids = changed(states).slice(0, toldAtMost)
    for (const id of seen.keys()) if (!states.has(id)) seen.delete(id)
    if (ids.length === 0) return
    const parts = { services, runtime: runtime() }
    const views = await readPools(parts, async (tx) => poolViews(tx, parts, await findRows(tx, ids)))
    for (const view of views) step(view, states.get(view.tenant_id)!)
    const occurredAt = clock.now()
    await acrossTenants(services, async (tx) => {
      for (const view of views) {
        const tenantId = view.tenant_id
        emit(tx, poolMeasured, { ...view, ...rates(tenantId) }, { key: tenantId, occurredAt, tenantId })
      }
    })
  }

  return {
    look,
    ratesOf: rates,
    /** Looks until the signal aborts. */
    async run(signal: AbortSignal): Promise<void> {
      while (!signal.aborted) {
        const began = clock.elapsed()
        await look().catch((error: unknown) => services.log.warn({ err: error }, 'pools not measured'))
        await clock.sleep(Math.max(everyMs, (clock.elapsed() - began) * restFactor), signal)
      }
    },
  }
}

export type Sampler = ReturnType<typeof createSampler>
