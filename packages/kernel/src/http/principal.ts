import type { Permission } from '../contract/permissions.ts'

export interface ApiKeyPrincipal {
  kind: 'api_key'
  id: string
  name: string
  tenantId: string
  permissions: ReadonlySet<Permission>
  /** Web pages that may read answers to this key. */
  allowedOrigins: readonly string[]
}

/** A paired kiosk or display: acts in its own office, with the rights of its kind. */
export interface DevicePrincipal {
  kind: 'device'
  id: string
  name: string
  tenantId: string
  permissions: ReadonlySet<Permission>
  branchId: string
}

/** Who calls. */
export type Principal =
  | {
      kind: 'staff'
      id: string
      name: string
      /** The office the person works in at this moment; null before one is chosen. */
      tenantId: string | null
      role: string
      permissions: ReadonlySet<Permission>
      sessionId: string
      locale?: 'id' | 'en'
    }
  /** A program with an API key: acts in the key's tenant with the key's rights. */
  | ApiKeyPrincipal
  | DevicePrincipal
  /** Another module or an operator with the internal key: acts as the tenant's admin. */
  | { kind: 'internal'; id: 'internal' }
  | { kind: 'anonymous'; id: 'anonymous' }

export const anonymous: Principal = { kind: 'anonymous', id: 'anonymous' }
export const internal: Principal = { kind: 'internal', id: 'internal' }

/** What the HTTP shell asks of identity and tenants; served in process or through their contracts. */
export interface Gatekeeper {
  /** The staff behind the cookies, or null. */
  session(headers: Headers): Promise<Principal | null>
  /** Who an API key acts as; null for a wrong, expired or revoked one. Absent: no key is good here. */
  apiKey?(secret: string): Promise<ApiKeyPrincipal | null>
  /** Whether any API key is meant for web pages of this origin: a preflight names no key. Absent: none. */
  originAllowed?(origin: string): Promise<boolean>
  /** The device behind a token (`gcd_…`), or null. Absent: there are none here. */
  device?(token: string): Promise<DevicePrincipal | null>
  /** The tenant's id for a slug or id, or null. */
  tenant(slugOrId: string): Promise<string | null>
  /** True for one of the installation's internal keys (constant time). */
  internalKey(key: string): boolean
}

/** True where the principal may do what the endpoint asks. The internal key holds every right of a tenant admin. */
export function holds(principal: Principal, permission: Permission): boolean {
  if (principal.kind === 'internal') return permission !== 'platform.admin'
  return 'permissions' in principal && principal.permissions.has(permission)
}
