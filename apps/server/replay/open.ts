// What a replay needs of an installation, and no more: its database, and two modules that answer in memory. No port, no
// events, no jobs, no migrations: it may run beside a server of this version or another.
import { randomBytes } from 'node:crypto'
import { cases } from '@govconnect/cases'
import { createApp, createClient, createLog, createMetrics, type Gatekeeper, type Services } from '@govconnect/kernel'
import { tenantGate, tenants } from '@govconnect/tenants'
import { type CommandServices, withDatabase } from '../command-database.ts'
import { type Environment, readSettings } from '../config.ts'
import { findRunning } from '../embedded/index.ts'

/** Joins the embedded database where the server runs it; for the rest see `withDatabase`. */
export function withInstallation<T>(env: Environment, work: (services: Services) => Promise<T>): Promise<T> {
  const { values } = readSettings(env)
  const running = values && values.DATABASE_URL === undefined ? findRunning(values.DATA_DIR) : undefined
  const joined = running === undefined ? env : { ...env, DATABASE_URL: running }
  return withDatabase(joined, (opened) => work(servicesOf(opened)))
}

function servicesOf({ config, db, clock }: CommandServices): Services {
  // Never leaves this process.
  const key = randomBytes(32).toString('base64url')
  const refuseWrite = () => Promise.reject(new Error('a replay changes nothing'))
  const services: Services = {
    db,
    clock,
    // Standard output is for the result; a fault is thrown to the caller.
    log: createLog('silent'),
    metrics: createMetrics(),
    config: config.module,
    clientFor: (tenantId) =>
      createClient({
        surface: 'internal',
        origin: 'http://in-process',
        fetch: async (address, init) => app.fetch(new Request(address, init)),
        headers: () => ({ 'x-internal-api-key': key, ...(tenantId ? { 'x-tenant': tenantId } : {}) }),
      }),
    queue: {
      types: new Map(),
      publish: refuseWrite,
      publishOnce: refuseWrite,
      setPool: refuseWrite,
      dropPool: refuseWrite,
      untilHandled: refuseWrite,
      replay: refuseWrite,
      discarded: refuseWrite,
      dropMonths: refuseWrite,
      onHandled: () => () => {},
      states: () => new Map(),
    },
    tenantTx: refuseWrite,
    systemTx: refuseWrite,
  }
  const gatekeeper: Gatekeeper = {
    session: async () => null,
    tenant: tenantGate(services),
    internalKey: (given) => given === key,
  }
  const app = createApp({ modules: [tenants, cases], services, gatekeeper, checkResponses: false })
  return services
}
