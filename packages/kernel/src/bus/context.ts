import type { Clock } from '../clock.ts'
import type { Client } from '../contract/client.ts'
import type { EventEnvelope } from '../contract/event.ts'
import { eraseTenantRows } from '../db/erase.ts'
import type { Tx } from '../db/tx.ts'
import type { Logger } from '../log.ts'
import type { Services } from '../module.ts'
import type { ReactionContext } from './reaction.ts'

/** Logger and client are made when asked for. A class: object literals with getters are slow to make and long to collect. */
export class DeliveryContext implements ReactionContext {
  readonly tenantId: string | null
  readonly requestId: string
  readonly clock: Clock
  readonly #services: Services
  readonly #module: string
  readonly #event: string
  readonly #signal: AbortSignal

  constructor(of: { services: Services; module: string; signal: AbortSignal }, envelope: EventEnvelope) {
    const { services, module, signal } = of
    this.tenantId = envelope.tenant_id
    this.requestId = envelope.request_id ?? envelope.id
    this.clock = services.clock
    this.#services = services
    this.#module = module
    this.#event = envelope.name
    this.#signal = signal
  }

  get log(): Logger {
    return this.#services.log.child({ module: this.#module, request_id: this.requestId, event: this.#event })
  }

  get client(): Client {
    return this.#services.clientFor(this.tenantId, this.requestId)
  }

  // Arrow functions: callers take them out of the context.
  readonly now = (): Date => this.clock.now()

  readonly read = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    const options = { module: this.#module, readOnly: true }
    const { db } = this.#services
    return this.tenantId ? db.tenant(this.tenantId, options, work) : db.system(options, work)
  }

  readonly eraseTenantRows = (tenantId: string, except: readonly string[] = []): Promise<void> => {
    const { systemPool } = this.#services.db
    const options = { systemPool, clock: this.clock, signal: this.#signal }
    return eraseTenantRows(options, { tenantId, schema: this.#module, except })
  }
}
