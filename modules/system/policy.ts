import { holds, type RequestContext, refuse, type Tx } from '@govconnect/kernel'
import type { Scope } from './contract.ts'

/**
 * Works in the caller's transaction, which sees the letters of the office; where a platform admin asks for all, in one of its own across
 * tenants.
 */
export function inScope<T>(
  { tx, ctx }: { tx: Tx; ctx: RequestContext },
  scope: Scope,
  work: (seeing: Tx) => Promise<T>,
): Promise<T> {
  if (scope === 'tenant') return work(tx)
  if (!holds(ctx.actor, 'platform.admin')) throw refuse('auth.forbidden', { permission: 'platform.admin' })
  return ctx.services.db.system({ module: 'system' }, work)
}
