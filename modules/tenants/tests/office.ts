import { identity } from '@govconnect/identity'
import {
  auditRecorded,
  defineEndpoint,
  defineMessageType,
  defineModule,
  type EventEnvelope,
  type Gatekeeper,
  messageBatch,
  messageBatchDone,
  on,
  ProblemError,
  permissions,
  plain,
  type Services,
} from '@govconnect/kernel'
import {
  startTestRuntime,
  type TestRuntime,
  type TestRuntimeOptions,
  type TestStaff,
  testInternalKey,
} from '@govconnect/testkit'
import { z } from 'zod'
import { finishDeletions, graceMs, sweepAfterMs } from '../commands/finish-deletions.ts'
import { createTenant, poolMeasured, publishMessage, SAMPLE_TENANT, tenantChanged, tenantDeleted } from '../contract.ts'
import { tenantGate, tenants } from '../index.ts'

const handleCounted = defineEndpoint({
  id: 'counting.handle',
  method: 'POST',
  on: ['internal'],
  path: '/counting',
  summary: 'Counts',
  access: 'internal',
  body: messageBatch,
  response: messageBatchDone,
})

/** Published over the API; `n` says what it does to its handler. */
const counted = defineMessageType({
  name: 'counting.counted',
  summary: 'A number',
  payload: z.object({ n: z.int() }),
  publishedBy: 'api',
  handledBy: handleCounted,
})

const ours = defineMessageType({ ...counted, name: 'counting.ours', publishedBy: 'module' })

/** Whose tables a database of these tests has. */
export const tenantsModules = [tenants, identity]

/** Staff as the test names them, offices as they are. */
function gatekeeper(services: Services): Gatekeeper {
  return {
    async session(headers) {
      const found = /test-staff=([^;]+)/.exec(headers.get('cookie') ?? '')?.[1]
      if (!found) return null
      const staff = JSON.parse(decodeURIComponent(found)) as TestStaff
      return {
        ...{ kind: 'staff', id: '0190a000-0000-7000-8000-0000000000f1', name: 'Petugas Uji', role: 'tenant_admin' },
        tenantId: staff.tenantId === undefined ? SAMPLE_TENANT.id : staff.tenantId,
        permissions: new Set(staff.permissions ?? permissions),
        sessionId: 'test-session',
      }
    },
    apiKey: async () => null,
    originAllowed: async () => false,
    tenant: tenantGate(services),
    internalKey: (key) => key === testInternalKey,
  }
}

export interface TenantsOffice extends TestRuntime {
  heard: EventEnvelope<Record<string, unknown>>[]
  /** Numbers whose handling fails. */
  poison: Set<number>
  /** Numbers handled, in order. */
  handled: number[]
  make(slug: string, more?: { plan?: 'small' | 'standard' | 'large' }): Promise<string>
  publish(tenantId: string, n: number): Promise<string>
  rows<T extends object>(text: string, values?: unknown[]): Promise<T[]>
  /** The time that a deletion waits is over; its job runs. */
  clearUp(): Promise<void>
  /** As `clearUp`, so much later that what is gone is looked over once more. */
  sweep(): Promise<void>
}

/** Over the broker, several may share one database. */
type OpenOptions = Pick<TestRuntimeOptions, 'ratePerMinute' | 'amqpUrl' | 'amqpNamespace' | 'databaseUrl'>

export async function openTenants(options: OpenOptions = {}): Promise<TenantsOffice> {
  const heard: TenantsOffice['heard'] = []
  const poison = new Set<number>()
  const handled: number[] = []
  const events = [auditRecorded, tenantChanged, tenantDeleted, poolMeasured]
  const counting = defineModule({
    name: 'counting',
    messages: [counted, ours],
    routes: [
      plain(handleCounted, async ({ body }) => {
        for (const { payload } of body.messages) {
          const { n } = payload as { n: number }
          if (poison.has(n)) throw new Error(`poison ${n}`)
          handled.push(n)
        }
        return { handled: body.messages.length }
      }),
    ],
    reactions: events.map((event) =>
      on(event, { name: `counting.${event.name}`, mode: 'every-process' }, async ({ event: envelope }) => {
        heard.push(envelope as EventEnvelope<Record<string, unknown>>)
      }),
    ),
  })
  const runtime = await startTestRuntime({ modules: [...tenantsModules, counting], gatekeeper, ...options })
  const rows = async <T extends object>(text: string, values: unknown[] = []) =>
    (await runtime.services.db.systemPool.query<T>(text, values)).rows
  const later = (ms: number) => {
    const now = new Date(runtime.clock.now().getTime() + ms + 1)
    return finishDeletions({ services: runtime.services, now, signal: new AbortController().signal })
  }
  return {
    ...runtime,
    ...{ heard, poison, handled, rows },
    make: async (slug, more) => (await runtime.staff().call(createTenant, { body: { name: slug, slug, ...more } })).id,
    publish: async (tenantId, n) =>
      (await runtime.staff({ tenantId }).call(publishMessage, { body: { type: counted.name, payload: { n } } })).id,
    clearUp: () => later(graceMs),
    sweep: () => later(sweepAfterMs),
  }
}

/** The code a call is refused with. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call
  } catch (error) {
    if (error instanceof ProblemError) return error.code
    throw error
  }
  return 'done'
}
