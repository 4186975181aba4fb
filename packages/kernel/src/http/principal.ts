import type { Permission } from '../contract/permissions.ts'

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
  /** Another module or an operator with the internal key: acts as the tenant's admin. */
  | { kind: 'internal'; id: 'internal' }
  | { kind: 'anonymous'; id: 'anonymous' }

export const anonymous: Principal = { kind: 'anonymous', id: 'anonymous' }
export const internal: Principal = { kind: 'internal', id: 'internal' }

/** What the HTTP shell asks of identity and tenants; served in process or through their contracts. */
export interface Gatekeeper {
  /** The staff behind the cookies, or null. */
  session(headers: Headers): Promise<Principal | null>
  /** The tenant's id for a slug or id, or null. */
  tenant(slugOrId: string): Promise<string | null>
  /** True for one of the installation's internal keys (constant time). */
  internalKey(key: string): boolean
}

/** True where the principal may do what the endpoint asks. The internal key holds every right of a tenant admin. */
export function holds(principal: Principal, permission: Permission): boolean {
  if (principal.kind === 'internal') return permission !== 'platform.admin'
  return principal.kind === 'staff' && principal.permissions.has(permission)
}
