/**
 * Every right a member of staff can hold. Which role holds which is decided in one place,
 * `modules/identity/rules/permissions.ts`; endpoints and pages only name the right they need.
 */
export const permissions = [
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

export type Permission = (typeof permissions)[number]
