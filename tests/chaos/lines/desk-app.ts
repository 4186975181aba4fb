// The endpoints of lines without the rest of a server: no relay, no timers, several beside each other on one database.
import {
  type App,
  createApp,
  createClient,
  createClock,
  createDatabase,
  createLog,
  createMetrics,
  type Database,
  type Gatekeeper,
  type Module,
  permissions,
  plain,
  type Services,
} from '@govconnect/kernel'
import { deviceGate, queue } from '@govconnect/queue'
import { lookUpTenants } from '@govconnect/tenants/contract'
import { tenantA } from '@govconnect/testkit'

const tenants: Module = {
  name: 'tenants',
  routes: [
    plain(lookUpTenants, async () => ({
      items: [
        {
          ...{
            id: tenantA,
            slug: 'kota-contoh',
            name: 'Kota Contoh',
            status: 'active' as const,
            zone: 'Asia/Jakarta' as const,
          },
          ...{ plan: 'standard' as const, created_at: '2026-01-01T00:00:00.000Z' },
        },
      ],
    })),
  ],
}

const internalKey = 'chaos-internal-key'
export const chaosModules: readonly Module[] = [tenants, queue]

function gatekeeper(services: Services): Gatekeeper {
  return {
    async session(headers) {
      const id = /clerk=([\w-]+)/.exec(headers.get('cookie') ?? '')?.[1]
      if (!id) return null
      return {
        ...{ kind: 'staff', id, name: id, tenantId: tenantA, role: 'supervisor' },
        ...{ permissions: new Set(permissions), sessionId: id },
      }
    },
    ...deviceGate(services),
    tenant: async (slug) => (slug === 'kota-contoh' || slug === tenantA ? tenantA : null),
    internalKey: (key) => key === internalKey,
  }
}

export interface DeskApp {
  services: Services
  db: Database
  /** Asks as a clerk, or with headers of one's own. */
  ask(
    method: string,
    path: string,
    given?: { body?: unknown; clerk?: string; bearer?: string },
  ): Promise<{ status: number; json: Json }>
  close(): Promise<void>
}

type Json = Record<string, unknown>

export function openDeskApp(url: string): DeskApp {
  const log = createLog(process.env['STORM_LOG'] ?? 'fatal', { process: 'storm' })
  const clock = createClock()
  const db = createDatabase({ url, log, poolSize: 16 })
  let app: App | undefined
  const clientFor: Services['clientFor'] = (tenantId) =>
    createClient({
      surface: 'internal',
      origin: 'http://localhost',
      fetch: async (address, init) => app!.fetch(new Request(address, init)),
      headers: () => ({ 'x-internal-api-key': internalKey, ...(tenantId ? { 'x-tenant': tenantId } : {}) }),
    })
  const services = {
    ...{ db, clock, log, metrics: createMetrics(), clientFor },
    config: { publicUrl: 'http://localhost', secret: 'chaos-secret-of-thirty-two-characters', production: true },
    tenantTx: (tenantId: string, work: Parameters<Database['tenant']>[2]) =>
      db.tenant(tenantId, { module: 'queue' }, work),
  } as unknown as Services
  app = createApp({
    ...{
      modules: chaosModules,
      services,
      gatekeeper: gatekeeper(services),
      ratePerMinute: 100_000_000,
      checkResponses: false,
    },
  })
  return {
    services,
    db,
    async ask(method, path, given = {}) {
      const headers: Record<string, string> = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
      if (given.clerk) headers['cookie'] = `clerk=${given.clerk}`
      if (given.bearer) headers['authorization'] = `Bearer ${given.bearer}`
      const body = given.body === undefined ? undefined : JSON.stringify(given.body)
      const answer = await app!.fetch(new Request(`http://localhost/api/v1${path}`, { method, headers, body }))
      const text = await answer.text()
      return { status: answer.status, json: text === '' ? {} : (JSON.parse(text) as Json) }
    },
    close: () => db.close(),
  }
}
