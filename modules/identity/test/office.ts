import { type Client, createClient, type Module, type ModuleConfig, newId, type Services } from '@govconnect/kernel'
import { tenantGate, tenants } from '@govconnect/tenants'
import { SAMPLE_TENANT } from '@govconnect/tenants/contract'
import { startTestRuntime, type TestRuntime, testInternalKey } from '@govconnect/testkit'
import { hashPassword } from 'better-auth/crypto'
import { type MeView, signIn } from '../contract.ts'
import { acrossTenants } from '../identity.ts'
import { apiKeyGate, identity, internalKeyGate, sessionGate } from '../index.ts'
import type { TenantRole } from '../rules/permissions.ts'
import { insertMembership, insertStaff, savePassword } from '../store/staff.ts'

export const home = SAMPLE_TENANT.id
export const foreign = '0190a000-0000-7000-8000-00000000000b'
export const goodPassword = 'kuda-makan-bakso-di-atap'
export const internalKeys = [testInternalKey, 'second-internal-key']

/** Digest made once per test file: scrypt is slow on purpose. */
const goodDigest = hashPassword(goodPassword)

function realGates(services: Services) {
  return {
    session: sessionGate(services),
    ...apiKeyGate(services),
    tenant: tenantGate(services),
    internalKey: internalKeyGate(internalKeys),
  }
}

export interface Office extends TestRuntime {
  browser(headers?: Record<string, string>): Browser
  /** Somebody with an account and the given role in the given tenants. */
  person(of: { name: string; roles?: Record<string, TenantRole>; platformAdmin?: boolean }): Promise<Person>
  /** Calls `/api/v1` with the internal key. */
  operator(tenant?: string): Client
}

export interface Person {
  id: string
  name: string
  email: string
}

/** identity and tenants with the real gatekeeper, the sample tenant and a second, foreign one. */
export async function openOffice(
  options: { config?: Partial<ModuleConfig>; modules?: readonly Module[] } = {},
): Promise<Office> {
  const modules = [tenants, identity, ...(options.modules ?? [])]
  const runtime = await startTestRuntime({ modules, gatekeeper: realGates, config: options.config })
  const now = runtime.clock.now()
  await runtime.services.db.systemPool.query(
    `insert into tenants.tenants (id, slug, name, zone, created_at, updated_at)
     values ($1, 'kota-lain', 'Kota Lain', 'Asia/Makassar', $2, $2)`,
    [foreign, now],
  )
  const origin = runtime.services.config.publicUrl
  return {
    ...runtime,
    browser: (headers) => openBrowser(runtime, headers),
    operator: (tenant = home) =>
      createClient({
        surface: 'api',
        origin,
        fetch: async (url, init) => runtime.app.fetch(new Request(url, init)),
        headers: () => ({ 'x-internal-api-key': internalKeys[0]!, 'x-tenant': tenant }),
      }),
    person: (of) => makePerson(runtime, of),
  }
}

async function makePerson(
  runtime: TestRuntime,
  of: { name: string; roles?: Record<string, TenantRole>; platformAdmin?: boolean },
): Promise<Person> {
  const person = { id: newId(), name: of.name, email: `${of.name.toLowerCase()}@kota.example` }
  const now = runtime.clock.now()
  const digest = await goodDigest
  await acrossTenants(runtime.services, async (tx) => {
    await insertStaff(tx, { ...person, locale: 'id', platformAdmin: of.platformAdmin ?? false }, now)
    await savePassword(tx, person.id, digest, now)
    for (const [index, [tenantId, role]] of Object.entries(of.roles ?? {}).entries())
      await insertMembership(tx, { tenantId, staffId: person.id, role }, new Date(now.getTime() + index))
  })
  return person
}

/** Keeps cookies as a browser does. */
export interface Browser extends Client {
  cookies: Map<string, string>
  /** Cookies of the last answer, with their attributes. */
  setCookies: string[]
  fetch(path: string, init?: RequestInit): Promise<Response>
  signIn(person: Pick<Person, 'email'>, password?: string): Promise<MeView>
}

function openBrowser(runtime: Pick<TestRuntime, 'app' | 'services'>, headers: Record<string, string> = {}): Browser {
  const origin = runtime.services.config.publicUrl
  const cookies = new Map<string, string>()
  const send = async (url: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const all = { 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}), ...headers, ...init.headers }
    const response = await runtime.app.fetch(new Request(url, { ...init, headers: all }))
    browser.setCookies = response.headers.getSetCookie()
    for (const line of browser.setCookies) keep(cookies, line)
    return response
  }
  const client = createClient({ surface: 'api', origin, fetch: send })
  const browser: Browser = {
    ...client,
    cookies,
    setCookies: [],
    fetch: (path, init) => send(origin + path, init),
    signIn: ({ email }, password = goodPassword) => client.call(signIn, { body: { email, password } }),
  }
  return browser
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';')
  const at = pair.indexOf('=')
  const name = pair.slice(0, at)
  const ended = attributes.some((each) => each.trim().toLowerCase() === 'max-age=0')
  if (ended) cookies.delete(name)
  else cookies.set(name, pair.slice(at + 1))
}

/** The refusal of a call that must not succeed. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ code: string; status: number; problem: Record<string, unknown> }> {
  try {
    await call
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'problem' in error)
      return error as unknown as { code: string; status: number; problem: Record<string, unknown> }
    throw error
  }
  throw new Error('was not refused')
}
