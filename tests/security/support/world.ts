import { apiKeyGate, internalKeyGate, sessionGate } from '@govconnect/identity'
import { createStaff, redeemLink, signIn, switchTenant } from '@govconnect/identity/contract'
import { type Gatekeeper, type Module, type ModuleConfig, type Services, surfacePrefix } from '@govconnect/kernel'
import { deviceGate } from '@govconnect/queue'
import { tenantGate } from '@govconnect/tenants'
import { SAMPLE_TENANT } from '@govconnect/tenants/contract'
import { startTestRuntime, type TestRuntime, testInternalKey } from '@govconnect/testkit'
import { serve } from '@hono/node-server'
import { createModules } from '../../../apps/server/modules.ts'
import { freePort } from '../../support/program.ts'
import { type Answer, type Ask, ask } from './ask.ts'
import { type Operation, operationsOf } from './operations.ts'

/** Office A is the sample tenant, which has a WhatsApp number from the start; office B is another one. */
export const officeA = { id: SAMPLE_TENANT.id as string, slug: SAMPLE_TENANT.slug as string }
export const officeB = { id: '0190a000-0000-7000-8000-00000000000b', slug: 'kota-lain' }
export type Office = typeof officeA

export const appSecret = 'the-app-secret-of-the-test'
export const phoneNumberA = '106540352242922'
export const phoneNumberB = '106540352242999'
const password = 'kuda-makan-bakso-di-atap'
const admin = { email: 'akar@kota.example', password }

export const tenantRoles = ['viewer', 'agent', 'supervisor', 'tenant_admin'] as const
export type TenantRole = (typeof tenantRoles)[number]

/** Somebody signed in: the headers their browser sends. */
export interface Person {
  id: string
  email: string
  headers: Record<string, string>
  /** Cookies as they were set, with their attributes. */
  cookies: string[]
}

export interface World extends TestRuntime {
  modules: readonly Module[]
  operations: readonly Operation[]
  ask(given: Ask): Promise<Answer>
  /** Platform admin acting in office A. */
  root: Person
  /** Signs the root in once more, acting in the given office. */
  rootIn(office: Office): Promise<Person>
  /** A new member of staff of the office, invited and signed in over the API. */
  hire(office: Office, role: TenantRole): Promise<Person>
  /** Internal key and tenant. */
  key(office: Office | null): Record<string, string>
}

const facts = () => ({
  faults: async () => ({}),
  transport: 'in-process' as const,
  uptimeSeconds: () => 1,
  memoryBytes: () => 1,
})

function gatekeeper(services: Services): Gatekeeper {
  return {
    session: sessionGate(services),
    ...apiKeyGate(services),
    ...deviceGate(services),
    tenant: tenantGate(services),
    internalKey: internalKeyGate([testInternalKey]),
  }
}

export const internalHeaders = (office: Office | null): Record<string, string> => ({
  'x-internal-api-key': testInternalKey,
  ...(office ? { 'x-tenant': office.slug } : {}),
})

export interface WorldOptions {
  config?: Partial<ModuleConfig>
  /** More modules, such as one that listens. */
  more?: readonly Module[]
  /** Listens on a port, so that the simulated WhatsApp reaches the office and the office reaches it. */
  serve?: boolean
}

/** Ten in the morning in Jakarta, so that no day ends anywhere while a test looks whether anything moves; ms from now. */
function untilTen(now: Date): number {
  const ten = new Date(now)
  ten.setUTCHours(3, 0, 0, 0)
  const ms = ten.getTime() - now.getTime()
  return ms > 0 ? ms : ms + 86_400_000
}

/** The whole installation in this process: every module, the real gatekeeper, two offices, people made over the API. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const modules = createModules(facts)
  const port = options.serve ? await freePort() : undefined
  const publicUrl = port === undefined ? 'http://localhost:3000' : `http://127.0.0.1:${port}`
  const config: Partial<ModuleConfig> = {
    admin,
    publicUrl,
    whatsapp: {
      // Nobody listens on port 9 (discard): without a server of our own nothing leaves.
      graphUrl: port === undefined ? 'http://127.0.0.1:9/graph' : `${publicUrl}/graph`,
      simulated: port !== undefined,
      phoneNumberId: phoneNumberA,
      accessToken: 'the-access-token-of-the-test',
      appSecret,
      verifyToken: 'the-verify-token-of-the-test',
    },
    ...options.config,
  }
  const runtime = await startTestRuntime({ modules: [...modules, ...(options.more ?? [])], gatekeeper, config })
  runtime.clock.advance(untilTen(runtime.clock.now()))
  await runtime.services.db.systemPool.query(
    `insert into tenants.tenants (id, slug, name, zone, created_at, updated_at)
     values ($1, $2, 'Kota Lain', 'Asia/Makassar', $3, $3)`,
    [officeB.id, officeB.slug, runtime.clock.now()],
  )
  const tell = (given: Ask) => ask(runtime.app, given)
  const server = port === undefined ? undefined : serve({ fetch: runtime.app.fetch, port, hostname: '127.0.0.1' })
  const rootIn = async (office: Office) => {
    const person = await enter(tell, '/identity/sign-in', { email: admin.email, password })
    return actIn(tell, person, office)
  }
  return {
    ...runtime,
    modules,
    operations: operationsOf(modules),
    ask: tell,
    root: await rootIn(officeA),
    rootIn,
    hire: (office, role) => hire(tell, office, role),
    key: internalHeaders,
    async close() {
      server?.close()
      await runtime.close()
    },
  }
}

type Tell = (given: Ask) => Promise<Answer>
let serial = 0

async function hire(tell: Tell, office: Office, role: TenantRole): Promise<Person> {
  const email = `${role}-${++serial}@${office.slug}.example`
  const added = await tell({
    method: createStaff.method,
    path: surfacePrefix.api + createStaff.path,
    headers: internalHeaders(office),
    body: { name: `Petugas ${role} ${office.slug}`, email, role },
  })
  const invitation = (added.json as { invitation: { path: string } } | undefined)?.invitation
  if (!invitation) throw new Error(`nobody was hired: ${added.status} ${added.text}`)
  const token = new URL(invitation.path, 'http://localhost').searchParams.get('token') ?? ''
  return enter(tell, redeemLink.path, { token, password }, email)
}

/** Answers the person behind the cookies that an endpoint of identity sets. */
async function enter(tell: Tell, path: string, body: Record<string, unknown>, email?: string): Promise<Person> {
  const answer = await tell({ method: signIn.method, path: surfacePrefix.api + path, body })
  if (answer.status !== 200) throw new Error(`could not enter: ${answer.status} ${answer.text}`)
  const me = answer.json as { staff: { id: string; email: string } }
  return {
    id: me.staff.id,
    email: email ?? me.staff.email,
    headers: browserHeaders(answer.headers),
    cookies: answer.headers.getSetCookie(),
  }
}

async function actIn(tell: Tell, person: Person, office: Office): Promise<Person> {
  const path = surfacePrefix.api + switchTenant.path
  const answer = await tell({ method: 'POST', path, headers: person.headers, body: { tenant_id: office.id } })
  if (answer.status !== 200) throw new Error(`could not switch: ${answer.status} ${answer.text}`)
  const more = browserHeaders(answer.headers)['cookie']
  const cookie = [person.headers['cookie'], more].filter(Boolean).join('; ')
  return { ...person, headers: { ...person.headers, cookie } }
}

function browserHeaders(headers: Headers): Record<string, string> {
  const pairs = headers.getSetCookie().map((line) => line.slice(0, line.indexOf(';')))
  return { 'sec-fetch-site': 'same-origin', ...(pairs.length > 0 ? { cookie: pairs.join('; ') } : {}) }
}
