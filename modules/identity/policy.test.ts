import { type AnyEndpoint, permissions as kernelPermissions, moduleOf, newId } from '@govconnect/kernel'
import * as tenantsContract from '@govconnect/tenants/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as contract from './contract.ts'
import { routes } from './routes.ts'
import { isPermitted, PERMISSIONS, ROLES, type Role, type TenantRole } from './rules/permissions.ts'
import { type Browser, foreign, home, type Office, openOffice, type Person } from './test/office.ts'

const actors = ['anonymous', ...ROLES] as const
type Actor = (typeof actors)[number]

let office: Office
let stranger: Person
const browsers = new Map<Actor, Browser>()
beforeAll(async () => {
  office = await openOffice()
  stranger = await office.person({ name: 'Asing', roles: { [foreign]: 'agent' } })
  for (const actor of actors) {
    const browser = office.browser()
    if (actor !== 'anonymous') await browser.signIn(await somebody(actor))
    browsers.set(actor, browser)
  }
})
afterAll(() => office.close())

function somebody(role: Role): Promise<Person> {
  const name = `P${role.replace('_', '')}`
  if (role === 'platform_admin') return office.person({ name, platformAdmin: true })
  return office.person({ name, roles: { [home]: role as TenantRole } })
}

const endpoints = [...routes.map((route) => route.endpoint), ...Object.values(tenantsContract)].filter(
  (value): value is AnyEndpoint => typeof value === 'object' && value !== null && 'access' in value,
)

/** Bodies that reach the handler with a foreign or unknown id, so that nothing of this test changes the tenant. */
const bodies: Record<string, unknown> = {
  [contract.switchTenant.id]: { tenant_id: foreign },
  [contract.updateProfile.id]: {},
  [contract.changePassword.id]: { current_password: 'x', new_password: 'x' },
  [contract.createStaff.id]: { name: 'N', email: 'bukan email', role: 'viewer' },
  [contract.updateStaff.id]: { disabled: true },
}

const idsOf = (): Record<string, string> => ({ id: stranger.id, tenant: foreign })

async function call(endpoint: AnyEndpoint, browser: Browser, surface: string): Promise<Response> {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => idsOf()[name] ?? newId())
  const body = JSON.stringify(bodies[endpoint.id] ?? {})
  const json = { headers: { 'content-type': 'application/json' }, body }
  return browser.fetch(surface + path, { method: endpoint.method, ...(endpoint.method === 'GET' ? {} : json) })
}

function isAllowed(endpoint: AnyEndpoint, actor: Actor): boolean {
  const { access } = endpoint
  if (access === 'public') return true
  if (actor === 'anonymous' || access === 'internal') return false
  return access === 'signed-in' || isPermitted(actor, access)
}

describe('policy', () => {
  it('knows the permissions the kernel knows', () => {
    expect([...PERMISSIONS]).toEqual([...kernelPermissions])
  })

  it('serves every endpoint of its contract', () => {
    const declared = Object.values(contract).filter((value) => typeof value === 'object' && 'access' in value)
    expect(declared.map((each) => (each as AnyEndpoint).id).sort()).toEqual(
      routes.map((each) => each.endpoint.id).sort(),
    )
  })

  const onApi = endpoints.filter((endpoint) => endpoint.on.includes('api') && endpoint.id !== contract.signOut.id)
  it.each(onApi.flatMap((endpoint) => actors.map((actor) => [endpoint.id, actor, endpoint] as const)))(
    '%s as %s',
    async (_, actor, endpoint) => {
      const response = await call(endpoint, browsers.get(actor)!, '/api/v1')
      const text = await response.text()
      if (!isAllowed(endpoint, actor)) {
        expect(response.status).toBe(actor === 'anonymous' ? 401 : 403)
      } else {
        expect([401, 403]).not.toContain(endpoint.access === 'public' ? 0 : response.status)
        expect(response.status).toBeLessThan(500)
      }
      // Only a platform admin may see that another tenant exists.
      const isRoot = actor === 'platform_admin'
      if (!isRoot) expect(text).not.toContain('Kota Lain')
      expect(text).not.toContain(stranger.email)
      const isForeignId = endpoint.path.includes('{') && !(isRoot && moduleOf(endpoint) === 'tenants')
      if (isAllowed(endpoint, actor) && isForeignId) expect(response.status).toBe(404)
      // Back home, so that the order of these tests does not matter.
      if (endpoint.id === contract.switchTenant.id && isRoot)
        await browsers.get(actor)!.call(contract.switchTenant, { body: { tenant_id: home } })
    },
  )

  const onInternal = endpoints.filter((endpoint) => endpoint.on.includes('internal'))
  it.each(onInternal.flatMap((endpoint) => actors.map((actor) => [endpoint.id, actor, endpoint] as const)))(
    'internal %s is closed to %s',
    async (_, actor, endpoint) => {
      expect((await call(endpoint, browsers.get(actor)!, '/internal')).status).toBe(401)
    },
  )

  it('takes both internal keys and no other', async () => {
    const status = async (key: string) => {
      const headers = { 'x-internal-api-key': key, 'x-tenant': 'kota-contoh' }
      return (await office.browser().fetch('/api/v1/staff', { headers })).status
    }
    expect(await status('test-internal-key')).toBe(200)
    expect(await status('second-internal-key')).toBe(200)
    for (const wrong of ['', 'test-internal-ke', 'test-internal-keyy']) expect(await status(wrong)).toBe(401)
  })

  it('names the tenant of an internal call by slug or id', async () => {
    const status = async (tenant?: string) => {
      const headers = { 'x-internal-api-key': 'test-internal-key', ...(tenant ? { 'x-tenant': tenant } : {}) }
      return (await office.browser().fetch('/api/v1/staff', { headers })).status
    }
    expect(await Promise.all([status('kota-lain'), status(foreign), status('Kota-Lain')])).toEqual([200, 200, 200])
    expect(await Promise.all([status('tidak-ada'), status(newId()), status("' or 1=1")])).toEqual([404, 404, 404])
    expect(await status()).toBe(400)
  })
})
