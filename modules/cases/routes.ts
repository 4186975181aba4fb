import { command, cutPage, plain, query, type RequestContext, type Route, refuse } from '@govconnect/kernel'
import { listCategories } from './category-store.ts'
import { lookAtCase } from './commands/show.ts'
import {
  archiveCategory,
  assignCase,
  changeCase,
  changeCategory,
  createCase,
  createCategory,
  disputeCase,
  noteCase,
  withdrawCase,
} from './commands.ts'
import { categories } from './contract/categories.ts'
import { complaints, readNoticeFacts, tickets } from './contract/endpoints.ts'
import type { ListQuery } from './contract/inputs.ts'
import type { CasePage } from './contract/views.ts'
import { officeOf } from './office.ts'
import { maySeeIdentity } from './policy.ts'
import { countCases, findCase, findUpdate, listCases } from './queries/cases.ts'
import type { Scope } from './queries/filter.ts'
import { readStats } from './queries/stats.ts'
import type { CaseKind } from './rules/case-number.ts'
import { noticeFactsOf, summaryOf } from './view.ts'
import { type Work, workOf } from './work.ts'

/** The same routes for both kinds of case. `stats` stands before `{id}`, which would take it for a number. */
function caseRoutes(kind: CaseKind, endpoints: typeof complaints | typeof tickets): Route[] {
  return [
    command(endpoints.create, ({ tx, ctx, body }) => createCase(workOf(tx, ctx, kind), body)),
    query(endpoints.list, ({ tx, ctx, query: asked }) => listPage(workOf(tx, ctx, kind), asked)),
    query(endpoints.stats, async ({ tx, ctx, query: asked }) =>
      readStats(tx, await scopeOf(workOf(tx, ctx, kind)), asked),
    ),
    // Not a read-only transaction: a look behind a confidential case writes its audit entry.
    plain(endpoints.read, ({ ctx, params, query: asked }) =>
      ctx.services.db.tenant(tenantOf(ctx), { module: 'cases' }, (tx) =>
        lookAtCase(workOf(tx, ctx, kind), params.id, asked),
      ),
    ),
    command(endpoints.change, ({ tx, ctx, params, body }) => changeCase(workOf(tx, ctx, kind), params.id, body)),
    command(endpoints.note, ({ tx, ctx, params, body }) => noteCase(workOf(tx, ctx, kind), params.id, body)),
    command(endpoints.assign, ({ tx, ctx, params, body }) => assignCase(workOf(tx, ctx, kind), params.id, body)),
    command(endpoints.withdraw, ({ tx, ctx, params, body }) => withdrawCase(workOf(tx, ctx, kind), params.id, body)),
    command(endpoints.dispute, ({ tx, ctx, params, body }) => disputeCase(workOf(tx, ctx, kind), params.id, body)),
  ]
}

export const routes: Route[] = [
  ...caseRoutes('complaint', complaints),
  ...caseRoutes('service_request', tickets),
  query(readNoticeFacts, async ({ tx, params, query: asked }) => {
    const row = await findCase(tx, null, params.id)
    return noticeFactsOf(row, asked?.update === undefined ? undefined : await findUpdate(tx, row.id, asked.update))
  }),
  query(categories.list, async ({ tx, query: asked }) => {
    const all = await listCategories(tx)
    const items = all.filter(
      (category) =>
        (asked.archived || !category.archived) &&
        (asked.kind === undefined || category.kind === null || category.kind === asked.kind),
    )
    return { items }
  }),
  command(categories.create, ({ tx, ctx, body }) => createCategory({ tx, ctx }, body)),
  command(categories.change, ({ tx, ctx, params, body }) => changeCategory({ tx, ctx }, params.slug, body)),
  command(categories.archive, ({ tx, ctx, params }) => archiveCategory({ tx, ctx }, params.slug)),
]

async function scopeOf({ ctx, kind, tenantId }: Work): Promise<Scope> {
  return { tenantId, kind, office: await officeOf(ctx), identity: maySeeIdentity(ctx.actor) }
}

async function listPage(work: Work, asked: ListQuery): Promise<CasePage> {
  const { cursor, limit, sort, ...filter } = asked
  const scope = await scopeOf(work)
  const cursors = work.ctx.cursors
  const after = cursor === undefined ? undefined : readCursor(cursors.decode(cursor), sort)
  const rows = await listCases(work.tx, scope, { filter, sort, after, limit })
  const { items, next_cursor } = cutPage(rows, limit, {
    encode: cursors.encode,
    of: (row) => [sort, (sort === 'updated' ? row.updated_at : row.created_at).toISOString(), row.id],
  })
  return {
    items: items.map((row) => summaryOf(row, scope.office, 'office')),
    next_cursor,
    counts: cursor === undefined ? await countCases(work.tx, scope, filter) : null,
  }
}

/** A cursor belongs to the order it was made in. */
function readCursor(parts: readonly unknown[], sort: string): { at: string; id: string } {
  const [made, at, id] = parts
  if (made !== sort || typeof at !== 'string' || typeof id !== 'string') throw refuse('cursor.invalid')
  return { at, id }
}

function tenantOf(ctx: RequestContext): string {
  if (ctx.tenantId === null) throw refuse('tenant.required')
  return ctx.tenantId
}
