import type { Reaction } from './bus/reaction.ts'
import type { Clock } from './clock.ts'
import type { Client } from './contract/client.ts'
import type { AnyEndpoint } from './contract/endpoint.ts'
import type { EventDefinition } from './contract/event.ts'
import type { MessageType } from './contract/message.ts'
import type { RefusalTable } from './contract/refusal.ts'
import type { Database } from './db/database.ts'
import type { Tx } from './db/tx.ts'
import type { Route } from './http/route.ts'
import type { Logger } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { TenantQueue } from './queue/queue.ts'

/** What the server's configuration tells modules; filled by `apps/server/config.ts` only. */
export interface ModuleConfig {
  /** Address browsers and Meta reach this installation at, without a trailing slash. */
  publicUrl: string
  /** Where files live (media, generated keys). */
  dataDir: string
  /** Random secret of the installation, for signing cursors, cookies and tokens. */
  secret: string
  /** The simulator answers on this server; its pages and endpoints exist. */
  simulator: boolean
  production: boolean
  /** How long bubbles of one citizen are gathered into a turn, ms. */
  turnPauseMs: number
  /** The sample tenant's cloud number. */
  whatsapp: {
    graphUrl: string
    /** The simulator answers in Meta's place: nobody set another address. */
    simulated: boolean
    phoneNumberId: string
    accessToken: string
    appSecret: string
    verifyToken: string
  }
  admin?: { email: string; password: string }
}

/** Everything a module may use beside its own code. */
export interface Services {
  db: Database
  clock: Clock
  log: Logger
  metrics: Metrics
  config: ModuleConfig
  /** The way into tenants' queues. */
  queue: TenantQueue
  /** A client of other modules' contracts acting inside one tenant (or none). */
  clientFor(tenantId: string | null, requestId?: string): Client
  /** Short for `db.tenant` with this module's name. */
  tenantTx<T>(tenantId: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /** Short for `db.system` with this module's name. Few files may use it (architecture tests). */
  systemTx<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}

/** Work repeated by one process of the whole installation at a time. */
export interface Job {
  /** `module.what-it-does` */
  name: string
  /** Pause between runs, ms. */
  everyMs: number
  run(work: { services: Services; now: Date; signal: AbortSignal }): Promise<void>
}

export function job(definition: Job): Job {
  return definition
}

/** A capability: its words, tables, endpoints, events and reactions. `apps/server/modules.ts` lists them all. */
export interface Module {
  name: string
  /** Folder of `NNNN-name.sql`; tables live in the schema of the module's name. */
  migrations?: URL
  routes?: readonly Route[]
  reactions?: readonly Reaction[]
  jobs?: readonly Job[]
  /** Types of message that this module handles out of tenants' queues. */
  messages?: readonly MessageType[]
  /** Events this module emits, for the event reference and live screens. */
  events?: readonly EventDefinition[]
  refusals?: RefusalTable
  /** Runs after migrations, before the first request: caches, seeds, writers. */
  start?(services: Services): Promise<void>
  /** Runs at shutdown, after the last request was answered. */
  stop?(): Promise<void>
}

export function defineModule<M extends Module>(module: M): M {
  return module
}

/** Endpoints of a module in the order they are mounted. */
export function endpointsOf(module: Module): AnyEndpoint[] {
  return (module.routes ?? []).map((route) => route.endpoint)
}
