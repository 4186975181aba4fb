import { isPermitted, type Role } from '../../../modules/identity/rules/permissions.ts'
import { isPermission, type Operation } from './operations.ts'
import { internalHeaders, officeA, officeB, type Person, tenantRoles, type World } from './world.ts'

/** What the HTTP shell says before the handler is asked. */
export type Verdict = 'allowed' | 'auth.required' | 'auth.forbidden' | 'tenant.required' | 'tenant.unknown'

export interface Caller {
  name: string
  headers: () => Record<string, string>
  /** What the contract's `access` promises this caller. */
  expected(operation: Operation): Verdict
}

export const verdicts: readonly string[] = ['auth.required', 'auth.forbidden', 'tenant.required', 'tenant.unknown']

const needsTenant = (operation: Operation) => operation.endpoint.tenant !== false
const inTenant = (operation: Operation): Verdict => (needsTenant(operation) ? 'tenant.required' : 'allowed')

function ofAnonymous(operation: Operation): Verdict {
  return operation.endpoint.access === 'public' ? inTenant(operation) : 'auth.required'
}

function ofRole(operation: Operation, role: Role): Verdict {
  const { access } = operation.endpoint
  if (operation.surface === 'internal') return ofAnonymous(operation)
  if (access === 'internal') return 'auth.forbidden'
  return !isPermission(access) || isPermitted(role, access) ? 'allowed' : 'auth.forbidden'
}

/** Signed in, but a member of no office any more. */
function ofNobody(operation: Operation): Verdict {
  const { access } = operation.endpoint
  if (operation.surface === 'internal') return ofAnonymous(operation)
  if (access === 'internal' || isPermission(access)) return 'auth.forbidden'
  return inTenant(operation)
}

/** The key acts as the tenant's admin, and as nobody more. */
const ofKey = ({ endpoint }: Operation): Verdict =>
  endpoint.access === 'platform.admin' ? 'auth.forbidden' : 'allowed'

const wrongKey = { 'x-internal-api-key': 'not-the-key', 'x-tenant': officeA.slug }

/** Where the address names the office, it is looked for whoever asks; here the address names none. */
const byAddress = (caller: Caller): Caller => ({
  ...caller,
  expected: (operation) => {
    const said = caller.expected(operation)
    return operation.endpoint.tenant === 'path' && said !== 'auth.required' ? 'tenant.unknown' : said
  },
})

/** Everybody who may stand at the door. Staff are hired over the API, with the real matrix behind them. */
export async function createCallers(world: World): Promise<Caller[]> {
  const staff = await Promise.all(
    tenantRoles.map(async (role): Promise<Caller> => {
      const person = await world.hire(officeA, role)
      return { name: role, headers: () => person.headers, expected: (operation) => ofRole(operation, role) }
    }),
  )
  const dismissed = await dismiss(world, await world.hire(officeA, 'tenant_admin'))
  const admin = staff.at(-1)!.headers()
  const wanderer = await world.hire(officeA, 'viewer')
  const callers: Caller[] = [
    { name: 'anonymous', headers: () => ({}), expected: ofAnonymous },
    { name: 'a forged cookie', headers: () => ({ cookie: forgedCookie(admin['cookie']) }), expected: ofAnonymous },
    ...staff,
    {
      name: 'platform_admin',
      headers: () => world.root.headers,
      expected: (operation) => ofRole(operation, 'platform_admin'),
    },
    { name: 'dismissed', headers: () => dismissed.headers, expected: ofNobody },
    {
      name: 'viewer naming office B',
      headers: () => ({ ...wanderer.headers, 'x-tenant': officeB.slug }),
      expected: (operation) => ofRole(operation, 'viewer'),
    },
    { name: 'internal', headers: () => internalHeaders(officeA), expected: ofKey },
    { name: 'internal for office B', headers: () => internalHeaders(officeB), expected: ofKey },
    { name: 'internal without tenant', headers: () => internalHeaders(null), expected: inTenant },
    {
      name: 'internal for an unknown tenant',
      headers: () => ({ ...internalHeaders(null), 'x-tenant': 'kota-khayal' }),
      // Naming an office, the key is no platform admin's: that is seen before the office is looked for.
      expected: (operation) => (ofKey(operation) === 'allowed' ? 'tenant.unknown' : 'auth.forbidden'),
    },
    { name: 'wrong internal key', headers: () => wrongKey, expected: () => 'auth.required' },
    {
      name: 'wrong internal key with a session',
      headers: () => ({ ...admin, ...wrongKey }),
      expected: () => 'auth.required',
    },
    {
      name: 'internal key sent twice',
      headers: () => ({
        ...internalHeaders(officeA),
        'x-internal-api-key': `${internalHeaders(null)['x-internal-api-key']}, other`,
      }),
      expected: () => 'auth.required',
    },
  ]
  return callers.map(byAddress)
}

/** The signature's last characters changed. */
function forgedCookie(cookie: string | undefined): string {
  return (cookie ?? '').replaceAll(/.{6}(?=;|$)/g, 'AAAAAA')
}

async function dismiss(world: World, person: Person): Promise<Person> {
  const path = `/api/v1/staff/${person.id}`
  const answer = await world.ask({ method: 'PATCH', path, headers: world.root.headers, body: { disabled: true } })
  if (answer.status !== 200) throw new Error(`could not dismiss: ${answer.status} ${answer.text}`)
  return person
}
