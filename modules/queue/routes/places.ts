import { command, query, type Route } from '@govconnect/kernel'
import { changePlace, createPlace, setAgentSkills as setSkills } from '../commands/places.ts'
import type { CounterView } from '../contract/places.ts'
import { areas, branches, counters, holidays, listAgentSkills, services, setAgentSkills } from '../contract/places.ts'
import { atCounters, listSessions } from '../queries/desk.ts'
import type { CounterSetup } from '../setup.ts'
import { requireBranch } from '../show.ts'
import type { Place } from '../store/places.ts'
import { type Work, workOf } from '../work.ts'

const viewOf = <T>({ id, body, archived, version }: Place) => ({ ...body, id, archived, version }) as T

interface Asked {
  branch_id?: string
  archived: boolean
}

function listed<T extends { archived: boolean; branch_id?: string }>(things: Iterable<T>, asked: Asked): T[] {
  return [...things].filter(
    (one) => (asked.archived || !one.archived) && (asked.branch_id === undefined || one.branch_id === asked.branch_id),
  )
}

/** Counters as set up, with who works there and whom they serve. */
async function staffed(work: Work, list: readonly CounterSetup[]): Promise<CounterView[]> {
  const sessions = new Map((await listSessions(work.tx)).map((one) => [one.counter_id, one]))
  const tickets = new Map((await atCounters(work.tx)).map((one) => [one.counter_id, one.id]))
  return list.map((counter) => {
    const session = sessions.get(counter.id)
    return {
      ...counter,
      open: session !== undefined,
      agent: session ? { id: session.staff_id, name: session.staff_name } : null,
      ticket_id: tickets.get(counter.id) ?? null,
    }
  })
}

const lists: Route[] = [
  query(branches.list, async ({ tx, ctx, query: asked }) => {
    const { setup } = await workOf(tx, ctx)
    const all = listed(setup.branches.values(), { archived: asked.archived })
    return { items: all.filter(({ id }) => asked.branch_id === undefined || id === asked.branch_id) }
  }),
  query(areas.list, async ({ tx, ctx, query: asked }) => ({
    items: listed((await workOf(tx, ctx)).setup.areas.values(), asked),
  })),
  query(services.list, async ({ tx, ctx, query: asked }) => ({
    items: listed((await workOf(tx, ctx)).setup.services.values(), asked),
  })),
  query(counters.list, async ({ tx, ctx, query: asked }) => {
    const work = await workOf(tx, ctx)
    return { items: await staffed(work, listed(work.setup.counters.values(), asked)) }
  }),
  query(holidays.list, async ({ tx, ctx, query: asked }) => {
    const { setup } = await workOf(tx, ctx)
    const mine = (one: { branch_id: string | null }) =>
      asked.branch_id === undefined || one.branch_id === null || one.branch_id === asked.branch_id
    return { items: setup.holidays.filter(mine) }
  }),
  query(listAgentSkills, async ({ tx, ctx, params }) => ({ items: skillsAt(await workOf(tx, ctx), params.id) })),
]

function skillsAt(work: Work, branchId: string) {
  requireBranch(work, branchId)
  return [...work.setup.agentSkills].filter(([key]) => key.startsWith(branchId)).map(([, one]) => one)
}

export const placeRoutes: Route[] = [
  ...lists,
  command(branches.create, async ({ tx, ctx, body }) =>
    viewOf(await createPlace(await workOf(tx, ctx), 'branches', body)),
  ),
  command(branches.update, async ({ tx, ctx, params, body }) =>
    viewOf(await changePlace(await workOf(tx, ctx), 'branches', params.id, body)),
  ),
  command(areas.create, async ({ tx, ctx, body }) => viewOf(await createPlace(await workOf(tx, ctx), 'areas', body))),
  command(areas.update, async ({ tx, ctx, params, body }) =>
    viewOf(await changePlace(await workOf(tx, ctx), 'areas', params.id, body)),
  ),
  command(services.create, async ({ tx, ctx, body }) =>
    viewOf(await createPlace(await workOf(tx, ctx), 'services', body)),
  ),
  command(services.update, async ({ tx, ctx, params, body }) =>
    viewOf(await changePlace(await workOf(tx, ctx), 'services', params.id, body)),
  ),
  command(counters.create, async ({ tx, ctx, body }) => {
    const work = await workOf(tx, ctx)
    return (await staffed(work, [viewOf<CounterSetup>(await createPlace(work, 'counters', body))]))[0]!
  }),
  command(counters.update, async ({ tx, ctx, params, body }) => {
    const work = await workOf(tx, ctx)
    return (await staffed(work, [viewOf<CounterSetup>(await changePlace(work, 'counters', params.id, body))]))[0]!
  }),
  command(holidays.create, async ({ tx, ctx, body }) =>
    viewOf(await createPlace(await workOf(tx, ctx), 'holidays', body)),
  ),
  command(holidays.update, async ({ tx, ctx, params, body }) =>
    viewOf(await changePlace(await workOf(tx, ctx), 'holidays', params.id, body)),
  ),
  command(setAgentSkills, async ({ tx, ctx, params, body }) => ({
    items: skillsAt(await setSkills(await workOf(tx, ctx), { branchId: params.id, ...body }), params.id),
  })),
]
