import { command, query, type Route } from '@govconnect/kernel'
import * as act from '../commands/policies.ts'
import { rehearsePolicy } from '../commands/rehearse.ts'
import * as c from '../contract/policies.ts'
import { listPolicies } from '../queries/policies.ts'
import { requireBranch } from '../show.ts'
import { workOf } from '../work.ts'

export const policyRoutes: Route[] = [
  query(c.listPolicies, async ({ tx, ctx, query: asked }) => {
    if (asked.branch_id !== undefined) requireBranch(await workOf(tx, ctx), asked.branch_id)
    return { items: (await listPolicies(tx, asked)).map(act.policyViewOf) }
  }),
  command(c.draftPolicy, async ({ tx, ctx, body }) =>
    act.policyViewOf(await act.draftPolicy(await workOf(tx, ctx), body)),
  ),
  command(c.changePolicy, async ({ tx, ctx, params, body }) =>
    act.policyViewOf(await act.changePolicy(await workOf(tx, ctx), params.id, body)),
  ),
  command(c.discardPolicy, async ({ tx, ctx, params, body }) =>
    act.discardPolicy(await workOf(tx, ctx), params.id, body.version),
  ),
  command(c.proposePolicy, async ({ tx, ctx, params, body }) =>
    act.policyViewOf(await act.proposePolicy(await workOf(tx, ctx), params.id, body.version)),
  ),
  command(c.decidePolicy, async ({ tx, ctx, params, body }) =>
    act.policyViewOf(await act.decidePolicy(await workOf(tx, ctx), params.id, body)),
  ),
  command(c.rollBackPolicy, async ({ tx, ctx, params, body }) =>
    act.policyViewOf(await act.rollBackPolicy(await workOf(tx, ctx), params.id, body)),
  ),
  // Changes nothing, though it is asked by POST: a read-only transaction.
  query(c.rehearsePolicy, async ({ tx, ctx, params, body }) => rehearsePolicy(await workOf(tx, ctx), params.id, body)),
]
