import {
  type App,
  type Client,
  type Clock,
  createClient,
  createClock,
  type Gatekeeper,
  isUuid,
  type Module,
  type ModuleConfig,
  type Permission,
  type Principal,
  permissions,
  type Runtime,
  type RuntimeOptions,
  startRuntime,
} from '@govconnect/kernel'
import { createTestDatabase } from './database.ts'

/** Two offices stand in every test, so that a leak between them can be seen. */
export const tenantA = '0190a000-0000-7000-8000-00000000000a'
export const tenantB = '0190a000-0000-7000-8000-00000000000b'
const slugs: Record<string, string> = { 'kota-contoh': tenantA, 'kota-lain': tenantB }

export const testInternalKey = 'test-internal-key'

export interface TestStaff {
  id?: string
  name?: string
  tenantId?: string | null
  role?: string
  permissions?: readonly Permission[]
}

export interface TestRuntimeOptions {
  modules: readonly Module[]
  /** All modules whose tables and queues exist; `modules` unless told. */
  installation?: readonly Module[]
  config?: Partial<ModuleConfig>
  amqpUrl?: string
  amqpNamespace?: string
  /** An existing database instead of a fresh one (two processes over one). */
  databaseUrl?: string
  clock?: Clock
  logLevel?: string
  ratePerMinute?: number
  moduleUrls?: Record<string, string>
  /** Sends traces to this collector. */
  otlpEndpoint?: string
  /** Replaces the test's own gatekeeper. */
  gatekeeper?: RuntimeOptions['gatekeeper']
  /** Adds what a server answers beside its modules. */
  mount?: RuntimeOptions['mount']
}

export interface TestRuntime extends Runtime {
  databaseUrl: string
  app: App
  clock: Clock
  /** Calls as another module would: internal key, tenant A unless told. */
  internal(tenantId?: string | null): Client
  /** Calls `/api/v1` as a member of staff with the given rights (all unless told). */
  staff(staff?: TestStaff): Client
  /** Headers of such a member of staff, for raw requests. */
  staffHeaders(staff?: TestStaff): Record<string, string>
  /** Resolves when no event waits any more: outbox empty, deliveries handled or parked. */
  settled(): Promise<void>
  close(): Promise<void>
}

const testConfig: ModuleConfig = {
  publicUrl: 'http://localhost:3000',
  dataDir: '.tmp/test-data',
  secret: 'test-secret-of-thirty-two-characters',
  simulator: true,
  production: false,
  turnPauseMs: 0,
  whatsapp: {
    graphUrl: 'http://127.0.0.1:9/graph',
    simulated: false,
    phoneNumberId: '106540352242922',
    accessToken: 'test-access-token',
    appSecret: 'test-app-secret',
    verifyToken: 'test-verify-token',
  },
}

function staffHeaders(staff: TestStaff = {}): Record<string, string> {
  return { cookie: `test-staff=${encodeURIComponent(JSON.stringify(staff))}`, 'sec-fetch-site': 'same-origin' }
}

function testGatekeeper(): Gatekeeper {
  return {
    async session(headers) {
      const found = /test-staff=([^;]+)/.exec(headers.get('cookie') ?? '')?.[1]
      if (!found) return null
      const staff = JSON.parse(decodeURIComponent(found)) as TestStaff
      const principal: Principal = {
        kind: 'staff',
        id: staff.id ?? '0190a000-0000-7000-8000-0000000000f1',
        name: staff.name ?? 'Petugas Uji',
        tenantId: staff.tenantId === undefined ? tenantA : staff.tenantId,
        role: staff.role ?? 'tenant_admin',
        permissions: new Set(staff.permissions ?? permissions),
        sessionId: 'test-session',
      }
      return principal
    },
    async tenant(slugOrId) {
      return slugs[slugOrId] ?? (isUuid(slugOrId) && Object.values(slugs).includes(slugOrId) ? slugOrId : null)
    },
    internalKey: (key) => key === testInternalKey,
  }
}

/** The modules under test in a real runtime on a real database of their own. */
export async function startTestRuntime(options: TestRuntimeOptions): Promise<TestRuntime> {
  const installation = options.installation ?? options.modules
  const database = options.databaseUrl
    ? { url: options.databaseUrl, drop: async () => {} }
    : await createTestDatabase(installation)
  const clock = options.clock ?? createClock()
  const runtime = await startRuntime({
    modules: options.modules,
    installation,
    databaseUrl: database.url,
    amqpUrl: options.amqpUrl,
    amqpNamespace: options.amqpNamespace,
    moduleUrls: options.moduleUrls,
    internalKeys: [testInternalKey],
    config: { ...testConfig, ...options.config },
    logLevel: options.logLevel ?? process.env['TEST_LOG'] ?? 'silent',
    clock,
    ratePerMinute: options.ratePerMinute ?? 1_000_000,
    retryMs: 10,
    traces: options.otlpEndpoint ? { endpoint: options.otlpEndpoint } : undefined,
    gatekeeper: options.gatekeeper ?? testGatekeeper,
    mount: options.mount,
  })
  const pool = { workers: 4, weight: 1, paused: false }
  for (const tenantId of [tenantA, tenantB]) await runtime.services.queue.setPool(tenantId, pool)
  const local = async (url: string, init: RequestInit) => runtime.app.fetch(new Request(url, init))
  const origin = 'http://localhost:3000'
  return {
    ...runtime,
    databaseUrl: database.url,
    clock,
    internal: (tenantId = tenantA) =>
      createClient({
        surface: 'internal',
        origin,
        fetch: local,
        headers: () => ({ 'x-internal-api-key': testInternalKey, ...(tenantId ? { 'x-tenant': tenantId } : {}) }),
      }),
    staff: (staff) => createClient({ surface: 'api', origin, fetch: local, headers: () => staffHeaders(staff) }),
    staffHeaders,
    settled: () => waitForEvents(runtime, clock),
    async close() {
      const left = await runtime.stop()
      await database.drop()
      if (left.length > 0) throw new Error(`did not end: ${left.join(', ')}`)
    },
  }
}

async function waitForEvents(runtime: Runtime, clock: Clock): Promise<void> {
  const deadline = clock.elapsed() + 15_000
  let quiet = 0
  while (quiet < 2) {
    const { rows } = await runtime.services.db.systemPool.query<{ waiting: number }>(
      'select (select count(*) from kernel.queue) + (select count(*) from kernel.outbox) + (select count(*) from kernel.deliveries) as waiting',
    )
    quiet = rows[0]?.waiting === 0 ? quiet + 1 : 0
    if (clock.elapsed() > deadline) throw new Error(`${rows[0]?.waiting} events still wait`)
    if (quiet < 2) await clock.sleep(5)
  }
}
