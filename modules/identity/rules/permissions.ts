/**
 * Who may do what. This file is the only place where a role gets a permission (ID-02): endpoints name a permission in their contract,
 * `policy.ts` asks here, the console hides what is not granted.
 */

/** Roles from the most to the least powerful. `platform_admin` is a mark on the person, the others belong to a membership of one tenant. */
export const ROLES = ['platform_admin', 'tenant_admin', 'supervisor', 'agent', 'viewer'] as const
export type Role = (typeof ROLES)[number]

/** Roles that a membership may carry; a platform admin acts in every tenant without one. */
export const TENANT_ROLES = ['tenant_admin', 'supervisor', 'agent', 'viewer'] as const
export type TenantRole = (typeof TENANT_ROLES)[number]

export const PERMISSIONS = [
  'platform.admin',
  'tenant.admin',
  'staff.read',
  'staff.write',
  'conversations.read',
  'conversations.reply',
  'conversations.takeover',
  'messages.send',
  'queue.manage',
  'cases.read',
  'cases.create',
  'cases.update',
  'cases.confidential',
  'lines.read',
  'lines.serve',
  'lines.supervise',
  'lines.configure',
  'lines.approve',
  'lines.take',
  'board.read',
  'analytics.read',
  'notifications.read',
  'notifications.write',
  'audit.read',
  'settings.read',
  'settings.write',
  'simulator.use',
  'system.read',
  'system.replay',
] as const
export type Permission = (typeof PERMISSIONS)[number]

const VIEWER: readonly Permission[] = [
  'conversations.read',
  'cases.read',
  'notifications.read',
  'lines.read',
  'board.read',
]

const AGENT: readonly Permission[] = [
  ...VIEWER,
  'staff.read', // names of colleagues, to assign a case or a conversation
  'conversations.reply',
  'conversations.takeover',
  'messages.send',
  'cases.create',
  'cases.update',
  'lines.serve',
  'lines.take', // a number for somebody who cannot use the kiosk
]

const SUPERVISOR: readonly Permission[] = [
  ...AGENT,
  'queue.manage',
  'cases.confidential',
  'lines.supervise',
  'analytics.read', // figures of each person at work too
  'lines.approve', // policies of others: nobody approves their own
  'notifications.write',
  'settings.read',
  'simulator.use',
  'system.read',
]

const TENANT_ADMIN: readonly Permission[] = [
  ...SUPERVISOR,
  'tenant.admin',
  'lines.configure',
  'staff.write',
  'audit.read',
  'settings.write',
  'system.replay',
]

const MATRIX: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  viewer: new Set(VIEWER),
  agent: new Set(AGENT),
  supervisor: new Set(SUPERVISOR),
  tenant_admin: new Set(TENANT_ADMIN),
  platform_admin: new Set(PERMISSIONS),
}

export function permissionsOf(role: Role): Permission[] {
  return PERMISSIONS.filter((permission) => MATRIX[role].has(permission))
}

export function isPermitted(role: Role, permission: Permission): boolean {
  return MATRIX[role].has(permission)
}

export function isRole(value: string): value is Role {
  return (ROLES as readonly string[]).includes(value)
}

/** True when `role` stands above `other`; equal roles do not stand above each other. */
export function standsAbove(role: Role, other: Role): boolean {
  return ROLES.indexOf(role) < ROLES.indexOf(other)
}
