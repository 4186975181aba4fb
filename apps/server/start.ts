import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { apiKeyGate, firstAdminLink, internalKeyGate, sessionGate } from '@govconnect/identity'
import {
  type App,
  createLog,
  type Gatekeeper,
  headerLimits,
  type Module,
  type Runtime,
  type Services,
  startRuntime,
} from '@govconnect/kernel'
import { mountPortal, readAssets } from '@govconnect/portal'
import { deviceGate } from '@govconnect/queue'
import type { ProcessFacts } from '@govconnect/system'
import { tenantGate, tenantRateGate } from '@govconnect/tenants'
import { serve } from '@hono/node-server'
import type { Config } from './config.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/index.ts'
import { mountDocuments } from './http/documents.ts'
import { mountHealth } from './http/health.ts'
import { mountProxy } from './http/proxy.ts'
import { answerUnreadable } from './http/unreadable.ts'
import { mountWebApp } from './http/web.ts'
import { choose, createModules, events, gatewayName } from './modules.ts'
import { isWithin } from './setting-values.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}
const builtFolder = (name: string) => fileURLToPath(new URL(`../../web/${name}/dist`, import.meta.url))

/** A kiosk's page speaks with the print agent beside it. */
const ownMachine = ['http://127.0.0.1:*', 'http://localhost:*']

/** Requests under way get this long to finish once the process is told to stop, ms. */
const drainMs = 4_000

export interface Running {
  runtime: Runtime
  /** Where it listens. */
  url: string
  /** The embedded server, where there is one. */
  database?: EmbeddedPostgres
  /** One-time address that makes the first platform admin; null where one exists or identity runs elsewhere. */
  adminLink: string | null
  stop(): Promise<void>
}

/** Starts this process as the configuration says, with `more` modules beside ours. Throws with one line that an operator can act on. */
export async function startServer(config: Config, more: readonly Module[] = []): Promise<Running> {
  const log = createLog(config.logLevel, { process: 'server' })
  const database = config.databaseUrl ? undefined : await startEmbeddedPostgres({ dataDir: config.dataDir, log })
  try {
    return await startOn(config, database, more)
  } catch (error) {
    await database?.stop()
    throw error
  }
}

async function startOn(
  config: Config,
  database: EmbeddedPostgres | undefined,
  more: readonly Module[],
): Promise<Running> {
  const state: { runtime?: Runtime; stopping: boolean } = { stopping: false }
  const installation = [...createModules(() => factsOf(config, state.runtime)), ...more]
  const modules = choose(installation, config.modules)
  const runtime = await startRuntime({
    modules,
    installation,
    databaseUrl: config.databaseUrl ?? database!.url,
    amqpUrl: config.amqpUrl,
    amqpNamespace: config.amqpNamespace,
    internalKeys: config.internalKeys,
    moduleUrls: config.moduleUrls,
    config: config.module,
    logLevel: config.logLevel,
    poolSize: config.databasePool,
    ratePerMinute: config.ratePerMinute,
    trustedProxies: isWithin(config.trustedProxies),
    traces: config.otlpEndpoint ? { endpoint: config.otlpEndpoint, version } : undefined,
    gatekeeper: (services) => gatekeeperOf(services, config),
    mount: (app, services) => mountOwn(app, services, { config, installation, modules, state }),
  })
  state.runtime = runtime
  const { app } = runtime
  const traffic = { underWay: 0 }
  const done = () => {
    traffic.underWay--
  }
  const server = await listen(config, (request, env) => {
    traffic.underWay++
    const answered = Promise.resolve(app.fetch(request, env))
    answered.then(done, done)
    return answered
  }).catch(async (error) => {
    await runtime.stop()
    throw error
  })
  const runsIdentity = modules.some((module) => module.name === 'identity')
  const adminLink = runsIdentity ? await firstAdminLink(runtime.services) : null
  let stopped: Promise<void> | undefined

  async function stop(): Promise<void> {
    state.stopping = true
    server.close()
    server.closeIdleConnections()
    const { clock } = runtime.services
    const deadline = clock.elapsed() + drainMs
    while (traffic.underWay > 0 && clock.elapsed() < deadline) await clock.sleep(20)
    await runtime.stop()
    server.closeAllConnections()
    await database?.stop()
  }

  return { runtime, url: addressOf(server, config.host), database, adminLink, stop: () => (stopped ??= stop()) }
}

interface Parts {
  config: Config
  installation: readonly Module[]
  modules: readonly Module[]
  state: { runtime?: Runtime; stopping: boolean }
}

/** What the server answers beside its modules: health everywhere; documents, web apps and the way on in the gateway. */
function mountOwn(app: App, services: Services, { config, installation, modules, state }: Parts): void {
  mountHealth(app, services, {
    faults: async () => (state.runtime ? state.runtime.faults() : { start: 'not finished' }),
    stopping: () => state.stopping,
    version,
    modules: modules.map((module) => module.name),
  })
  if (config.modules && !config.modules.includes(gatewayName)) return
  const elsewhere = installation.filter((module) => !modules.includes(module))
  mountProxy(app, elsewhere, { origins: config.moduleUrls, gatewayKey: config.internalKeys[0] ?? '', services })
  mountDocuments(app, { modules: installation, events, version, publicUrl: config.module.publicUrl })
  mountWebApp(app, { folder: builtFolder('kiosk'), base: '/kiosk/', reach: ownMachine })
  mountWebApp(app, { folder: builtFolder('display'), base: '/display/' })
  mountWebApp(app, { folder: builtFolder('portal'), base: '/portal/' })
  mountPortal({ app, services, assets: readAssets(builtFolder('portal')) })
  // Last: every other page is the console's.
  mountWebApp(app, { folder: builtFolder('console'), base: '/' })
}

function gatekeeperOf(services: Services, config: Config): Gatekeeper {
  return {
    session: sessionGate(services),
    ...apiKeyGate(services),
    ...deviceGate(services),
    tenant: tenantGate(services),
    requestsPerMinute: tenantRateGate(services),
    internalKey: internalKeyGate(config.internalKeys),
  }
}

function factsOf(config: Config, runtime: Runtime | undefined): ProcessFacts {
  return {
    faults: async () => (runtime ? runtime.faults() : { start: 'not finished' }),
    transport: config.amqpUrl ? 'rabbitmq' : 'in-process',
    uptimeSeconds: () => Math.round(process.uptime()),
    memoryBytes: () => process.memoryUsage.rss(),
  }
}

/** Longer than reverse proxies keep theirs (nginx: 60 s): a request sent on a connection that is just being closed is answered by nobody, ms. */
const keepAliveMs = 65_000

type Fetch = (request: Request, env: object) => Response | Promise<Response>

function listen(config: Config, fetch: Fetch): Promise<Server> {
  return new Promise((resolve, reject) => {
    const serverOptions = { maxHeaderSize: headerLimits.bytes, keepAliveTimeout: keepAliveMs }
    const place = { port: config.port, hostname: config.host }
    const server = serve({ fetch, ...place, serverOptions }, () => resolve(server)) as Server
    answerUnreadable(server)
    server.on('error', (error: NodeJS.ErrnoException) => {
      const busy = error.code === 'EADDRINUSE'
      reject(
        busy
          ? new Error(`Port ${config.port} is in use; stop the program that holds it or set PORT to another one.`)
          : error,
      )
    })
  })
}

function addressOf(server: Server, host: string): string {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`
}
