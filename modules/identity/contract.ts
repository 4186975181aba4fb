/** What others may know of identity: staff, sessions, roles, one-time links, audit log. Safe in a browser. */
export * from './contract/api-keys.ts'
export * from './contract/audit.ts'
export * from './contract/events.ts'
export * from './contract/links.ts'
export * from './contract/refusals.ts'
export * from './contract/session.ts'
export * from './contract/staff.ts'
export { PERMISSIONS, ROLES, type Role, TENANT_ROLES, type TenantRole } from './rules/permissions.ts'
