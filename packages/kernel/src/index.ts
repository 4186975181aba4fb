/** What the server side of a module is made of. */
export { type AuditEntry, audit, auditRecorded } from './audit.ts'
export { type EmitOptions, emit } from './bus/emit.ts'
export {
  type Commit,
  type Delivery,
  on,
  onMany,
  onStepwise,
  type Reaction,
  type ReactionContext,
} from './bus/reaction.ts'
export { type Clock, createClock, isUuid, newId } from './clock.ts'
export * from './contract/index.ts'
export { closeTenant } from './db/closed-tenants.ts'
export {
  appRole,
  createDatabase,
  createPool,
  type Database,
  isConnectionFault,
  isContention,
  systemRole,
} from './db/database.ts'
export { type Erasing, eraseTenantRows } from './db/erase.ts'
export { readTenantRows } from './db/export.ts'
export { createGroupCommit } from './db/group-commit.ts'
export { migrate } from './db/migrate.ts'
export { findLooseTables } from './db/seal.ts'
export { empty, join, outboxWritten, raw as rawSql, type Sql, type Statement, sql, type Tx } from './db/tx.ts'
export { createWriteConnection, type WriteConnection } from './db/write-connection.ts'
export { gathered } from './gathered.ts'
export { type App, createApp, mountsOf } from './http/app.ts'
export { parseJson, readBody, storable, tooDeep } from './http/body.ts'
export { carry } from './http/carry.ts'
export type { RequestContext } from './http/context.ts'
export { type Cursors, createCursors, cutPage } from './http/cursor.ts'
export {
  answerEvents,
  type EventStream,
  openEventStream,
  sseAlive,
  sseEvent,
  sseRetry,
} from './http/event-stream.ts'
export { type Once, withdrawRequest } from './http/idempotency.ts'
export { loggedPath } from './http/logged-path.ts'
export { asyncApiDocument, openApiDocument } from './http/openapi.ts'
export { anonymous, type DevicePrincipal, type Gatekeeper, holds, internal, type Principal } from './http/principal.ts'
export { localeOf, problemOf } from './http/problem.ts'
export {
  admitted,
  command,
  commandTogether,
  type Gathering,
  type Handling,
  orRefusal,
  plain,
  query,
  queued,
  type RawHandler,
  type Route,
  raw,
} from './http/route.ts'
export { contentPolicy, isCrossSite, sameSecret } from './http/security.ts'
export { headerLimits } from './http/size.ts'
export { createLog, type Logger } from './log.ts'
export { createMemo, type Memo } from './memo.ts'
export { createMetrics, type Metrics } from './metrics.ts'
export { defineModule, endpointsOf, type Job, job, type Module, type ModuleConfig, type Services } from './module.ts'
export type { PoolSettings, PoolState } from './queue/pool.ts'
export type { TenantQueue } from './queue/queue.ts'
export type { NewMessage, QueuedMessage } from './queue/store.ts'
export { type Runtime, type RuntimeOptions, startRuntime } from './runtime.ts'
export { traceHeaders } from './trace/trace.ts'
