import type { Clock } from '../clock.ts'
import type { Client } from '../contract/client.ts'
import type { EventDefinition, EventEnvelope, PayloadOf } from '../contract/event.ts'
import type { Tx } from '../db/tx.ts'
import type { Logger } from '../log.ts'

/** What a reaction knows besides its event. */
export interface ReactionContext {
  /** Null for events of the platform itself. */
  tenantId: string | null
  requestId: string
  clock: Clock
  now(): Date
  log: Logger
  /** Calls other modules by their contract, as this tenant. */
  client: Client
  /** Looks things up in a read-only transaction of the tenant, before the one that changes. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * Erases what an office that is gone has in this module's sealed tables, piece by piece, each committed: a step of `onStepwise`.
   * `except`: tables whose rows stay, as `schema.table`. Rejects when the process ends before it is done.
   */
  eraseTenantRows(tenantId: string, except?: readonly string[]): Promise<void>
}

/** `once`: one copy of the module handles it, durably. `every-process`: each process, for open screens, not durable. */
export type ReactionMode = 'once' | 'every-process'

export type TypedEnvelope<E> = EventEnvelope<PayloadOf<E>>

export interface Delivery<E> {
  event: TypedEnvelope<E>
  ctx: ReactionContext
}

/** How the kernel holds a reaction of any event; built by `on`, `onStepwise`. */
export interface Reaction {
  /** `module.what-it-does`: names the durable queue, so it never changes. */
  name: string
  event: EventDefinition
  mode: ReactionMode
  /** Events of different keys handled at once; those of one key are always in order. */
  concurrency: number
  run(delivery: { event: EventEnvelope<never>; ctx: ReactionContext; commit: Commit }): Promise<void>
  /** Instead of `run`: many events of one tenant, no two of one key, in one transaction. */
  runMany?(deliveries: { events: EventEnvelope<never>[]; ctx: ReactionContext; tx: Tx }): Promise<void>
}

/** Events handled in one transaction at most, by a reaction to many. */
export const togetherAtMost = 64

/** Opens the transaction that records the event as handled; not run when it already was. */
export type Commit = (work: (tx: Tx) => Promise<void>) => Promise<void>

interface ReactionOptions {
  name: string
  mode: ReactionMode
  concurrency?: number
}

/**
 * Reacts within one transaction: inbox row, the handler's changes and its events commit together, so any number of
 * deliveries has one effect. `every-process` handlers get no transaction (`tx` is undefined there by type).
 */
export function on<E extends EventDefinition>(
  event: E,
  options: ReactionOptions & { mode: 'once' },
  handler: (delivery: Delivery<E> & { tx: Tx }) => Promise<void>,
): Reaction
export function on<E extends EventDefinition>(
  event: E,
  options: ReactionOptions & { mode: 'every-process' },
  handler: (delivery: Delivery<E>) => Promise<void>,
): Reaction
export function on<E extends EventDefinition>(
  event: E,
  options: ReactionOptions,
  handler: (delivery: Delivery<E> & { tx: Tx }) => Promise<void>,
): Reaction {
  return {
    ...base(event, options),
    run: ({ event: envelope, ctx, commit }) =>
      options.mode === 'once'
        ? commit((tx) => handler({ event: envelope, ctx, tx }))
        : handler({ event: envelope, ctx, tx: undefined as never }),
  }
}

/** As `on`, for work that calls other modules first: outside calls (idempotent), then one `commit`. */
export function onStepwise<E extends EventDefinition>(
  event: E,
  options: Omit<ReactionOptions, 'mode'>,
  handler: (delivery: Delivery<E> & { commit: Commit }) => Promise<void>,
): Reaction {
  return {
    ...base(event, { ...options, mode: 'once' }),
    run: ({ event: envelope, ctx, commit }) => handler({ event: envelope, ctx, commit }),
  }
}

/**
 * As `on` with `once`, for work that costs less together: events that came while others were handled, of one tenant, no two of one key,
 * in the order in which they came. A batch that fails is handled one by one.
 */
export function onMany<E extends EventDefinition>(
  event: E,
  options: Pick<ReactionOptions, 'name'>,
  handler: (deliveries: { events: TypedEnvelope<E>[]; ctx: ReactionContext; tx: Tx }) => Promise<void>,
): Reaction {
  return {
    ...base(event, { ...options, mode: 'once', concurrency: togetherAtMost }),
    run: ({ event: envelope, ctx, commit }) => commit((tx) => handler({ events: [envelope], ctx, tx })),
    runMany: handler,
  }
}

function base(event: EventDefinition, options: ReactionOptions) {
  return { name: options.name, event, mode: options.mode, concurrency: options.concurrency ?? 8 }
}
