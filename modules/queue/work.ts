import { type Client, holds, type Principal, type RequestContext, type Services, type Tx } from '@govconnect/kernel'
import type { Acting } from './rules/life/index.ts'
import { type Setup, setupOf } from './setup.ts'

/** A command at work: its transaction, who acts, when, and the office's set-up. */
export interface Work {
  tx: Tx
  tenantId: string
  /** ms */
  now: number
  by: Acting
  setup: Setup
  client: Client
  locale: 'id' | 'en'
  secret: string
  publicUrl: string
  requestId?: string
  /** Of a request: what the audit log wants to know of it. */
  asked?: RequestContext
}

export async function workOf(tx: Tx, ctx: RequestContext): Promise<Work> {
  return { ...frameOf(tx, ctx), setup: await setupOf(tx) }
}

/** As `workOf`, where the set-up is asked for later, together with something else. */
export function frameOf(tx: Tx, ctx: RequestContext): Omit<Work, 'setup'> {
  if (tx.tenantId === null) throw new Error('lines belong to one tenant')
  const { secret, publicUrl } = ctx.services.config
  return {
    ...{ tx, tenantId: tx.tenantId, now: ctx.now().getTime(), by: actingOf(ctx.actor) },
    ...{ client: ctx.client, locale: ctx.locale, secret, publicUrl, requestId: ctx.requestId },
    asked: ctx,
  }
}

/** The clock at work: timers, leases, the end of the day. */
const theSystem: Acting = { kind: 'system', id: 'system', name: null, supervisor: true }
/** Whoever holds a ticket's key, or wrote from its conversation. */
export const theCitizen: Acting = { kind: 'citizen', id: 'citizen', name: null, supervisor: false }

export async function systemWork(tx: Tx, services: Services, now: Date): Promise<Work> {
  if (tx.tenantId === null) throw new Error('lines belong to one tenant')
  const { secret, publicUrl } = services.config
  return {
    ...{ tx, tenantId: tx.tenantId, now: now.getTime(), by: theSystem, setup: await setupOf(tx) },
    ...{ client: services.clientFor(tx.tenantId), locale: 'id', secret, publicUrl },
  }
}

function actingOf(actor: Principal): Acting {
  const supervisor = actor.kind === 'internal' || holds(actor, 'lines.supervise')
  const name = 'name' in actor ? actor.name : null
  return { kind: actor.kind === 'anonymous' ? 'citizen' : actor.kind, id: actor.id, name, supervisor }
}
