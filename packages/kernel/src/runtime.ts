import pg from 'pg'
import { createConsumer, type Subscription } from './bus/consume.ts'
import { DeliveryContext } from './bus/context.ts'
import { createInProcessTransport } from './bus/in-process.ts'
import { createRabbitTransport } from './bus/rabbitmq.ts'
import { createRelay, type Relay } from './bus/relay.ts'
import type { Transport } from './bus/transport.ts'
import { createModuleClient } from './client.ts'
import { type Clock, createClock } from './clock.ts'
import { createDatabase } from './db/database.ts'
import { migrate } from './db/migrate.ts'
import { findLooseTables } from './db/seal.ts'
import { type App, createApp } from './http/app.ts'
import type { Gatekeeper } from './http/principal.ts'
import { createJobs } from './jobs.ts'
import { kernelJobs } from './kernel-jobs.ts'
import { createLog, type Logger } from './log.ts'
import { createMetrics } from './metrics.ts'
import type { Module, ModuleConfig, Services } from './module.ts'
import { createTenantQueue } from './queue/queue.ts'
import { traceReactions } from './trace/spans.ts'
import { startTracing, type Tracing } from './trace/trace.ts'

export interface RuntimeOptions {
  /** Modules that run in this process. */
  modules: readonly Module[]
  /** Every module of the installation: their queues are declared and their tables migrated. */
  installation: readonly Module[]
  /** The owner's connection string. */
  databaseUrl: string
  /** Broker; without one, events stay in this process. */
  amqpUrl?: string
  /** Prefix of broker names; tests use their own. */
  amqpNamespace?: string
  internalKeys: readonly string[]
  /** Origins of modules served elsewhere. */
  moduleUrls?: Readonly<Record<string, string>>
  config: ModuleConfig
  logLevel?: string
  clock?: Clock
  poolSize?: number
  ratePerMinute?: number
  /** Where traces go; none are made without. */
  traces?: { endpoint: string; version?: string }
  retryMs?: number
  /** True for the address of a proxy whose x-forwarded-for is believed. */
  trustedProxies?: (address: string) => boolean
  /** Adds the server's own routes; the router is sealed by the first request, which may be a reaction's. */
  mount?: (app: App, services: Services) => void
  /** Who callers are; built with the services by the server (identity here, or its contract). */
  gatekeeper: (services: Services) => Gatekeeper
}

export interface Runtime {
  services: Services
  app: App
  transport: Transport
  gatekeeper: Gatekeeper
  /** Null when ready; else what is missing, per check. */
  faults(): Promise<Record<string, string | null>>
  stop(): Promise<void>
}

/** Puts the modules of one process together: database, bus, HTTP. Used by the server and by tests alike. */
export async function startRuntime(options: RuntimeOptions): Promise<Runtime> {
  const { modules, installation } = options
  const log = createLog(options.logLevel ?? 'info', { process: modules.map((module) => module.name).join('+') })
  const clock = options.clock ?? createClock()
  const metrics = createMetrics()
  const tracing = await tracingOf(options, { clock, log })
  const sources = installation.flatMap((module) =>
    module.migrations ? [{ module: module.name, folder: module.migrations }] : [],
  )
  await migrate(options.databaseUrl, sources)
  await refuseLooseDatabase(options.databaseUrl, ['kernel', ...sources.map((source) => source.module)])
  const db = createDatabase({ url: options.databaseUrl, log, poolSize: options.poolSize })

  let app: App | undefined
  const localModules = new Set(modules.map((module) => module.name))
  const clientFor = createModuleClient({
    internalKey: options.internalKeys[0] ?? '',
    local: async (url, init) => app!.fetch(new Request(url, init)),
    localModules,
    origins: options.moduleUrls ?? {},
    tracing,
  })
  const tenantQueue = createTenantQueue({
    db,
    clock,
    log,
    metrics,
    databaseUrl: options.databaseUrl,
    amqpUrl: options.amqpUrl,
    namespace: options.amqpNamespace,
    types: installation.flatMap((module) => module.messages ?? []),
    clientFor,
    retryMs: options.retryMs,
  })
  const services: Services = {
    db,
    clock,
    log,
    metrics,
    config: options.config,
    queue: tenantQueue.queue,
    clientFor,
    tenantTx: (tenantId, work) => db.tenant(tenantId, { module: 'kernel' }, work),
    systemTx: (work) => db.system({ module: 'kernel' }, work),
  }
  const servicesOf = (module: string): Services => ({
    ...services,
    log: log.child({ module }),
    tenantTx: (tenantId, work) => db.tenant(tenantId, { module }, work),
    systemTx: (work) => db.system({ module }, work),
  })
  const gatekeeper = options.gatekeeper(services)
  app = createApp({
    modules,
    services,
    gatekeeper,
    ratePerMinute: options.ratePerMinute,
    trustedProxies: options.trustedProxies,
    checkResponses: !options.config.production,
    tracing,
  })
  options.mount?.(app, services)
  for (const module of modules) await module.start?.(servicesOf(module.name))

  const bus = await startBus(options, { services, localModules, tracing })
  await tenantQueue.start()
  const jobs = createJobs({ url: options.databaseUrl, clock, log, metrics, tracing })
  jobs.start([
    ...kernelJobs.map((one) => ({ job: one, services })),
    ...modules.flatMap((module) => (module.jobs ?? []).map((one) => ({ job: one, services: servicesOf(module.name) }))),
  ])

  return {
    services,
    app,
    transport: bus.transport,
    gatekeeper,
    async faults() {
      const database = await db.systemPool.query('select 1').then(
        () => null,
        (error: Error) => error.message,
      )
      return { database, events: bus.transport.fault(), tenant_queues: tenantQueue.fault() }
    },
    async stop() {
      await jobs.stop()
      await tenantQueue.stop()
      await bus.transport.stop()
      await bus.relay.stop()
      for (const module of [...modules].reverse()) await module.stop?.()
      await db.close()
      await tracing?.stop()
    },
  }
}

/** A process of some modules has a name of its own, so that a story shows which process did what. */
function tracingOf(
  { modules, installation, traces }: RuntimeOptions,
  parts: { clock: Clock; log: Logger },
): Promise<Tracing | undefined> {
  if (!traces) return Promise.resolve(undefined)
  const part = modules.length < installation.length ? `-${modules.map((module) => module.name).join('-')}` : ''
  const serviceName = `govconnect${part}`
  return startTracing({ endpoint: traces.endpoint, serviceName, serviceVersion: traces.version }, parts)
}

async function startBus(
  options: RuntimeOptions,
  parts: { services: Services; localModules: Set<string>; tracing?: Tracing },
): Promise<{ transport: Transport; relay: Relay }> {
  const { services } = parts
  const { db, clock, log, metrics } = services
  const consumer = createConsumer({
    db,
    clock,
    log,
    metrics,
    retryMs: options.retryMs,
    traced: traceReactions(parts.tracing, options.amqpUrl ? 'rabbitmq' : 'in_process'),
    contextOf: (module, envelope, signal) => new DeliveryContext({ services, module, signal }, envelope),
  })
  const subscriptionsOf = (modules: readonly Module[]): Subscription[] =>
    modules.flatMap((module) =>
      (module.reactions ?? []).map((reaction) => ({ name: reaction.name, module: module.name, reaction })),
    )
  const topology = subscriptionsOf(options.installation)
    .filter((one) => one.reaction.mode === 'once')
    .map((one) => ({ name: one.name, eventName: one.reaction.event.name }))
  const transport = options.amqpUrl
    ? createRabbitTransport({ url: options.amqpUrl, consumer, log, topology, namespace: options.amqpNamespace })
    : createInProcessTransport({ db, consumer, clock, log, url: options.databaseUrl })
  await transport.start(subscriptionsOf(options.modules))
  const relayed = [...parts.localModules, 'kernel']
  const relay = createRelay({ url: options.databaseUrl, modules: relayed, transport, clock, log, metrics })
  relay.start()
  return { transport, relay }
}

async function refuseLooseDatabase(url: string, schemas: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const loose = await findLooseTables(client, schemas)
    if (loose.length > 0) throw new Error(`tenant tables are not sealed:\n${loose.join('\n')}`)
  } finally {
    await client.end()
  }
}
