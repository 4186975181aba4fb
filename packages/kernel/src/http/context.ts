import type { Clock } from '../clock.ts'
import type { Client } from '../contract/client.ts'
import type { Locale } from '../contract/refusal.ts'
import type { Logger } from '../log.ts'
import type { Services } from '../module.ts'
import type { Cursors } from './cursor.ts'
import type { Principal } from './principal.ts'

/** What a handler knows of its request. */
export interface RequestContext {
  requestId: string
  /** The tenant the request acts in; endpoints with `tenant: false` may have none. */
  tenantId: string | null
  actor: Principal
  locale: Locale
  /** Caller's address, for audit and rate limits. */
  ip: string
  log: Logger
  clock: Clock
  now(): Date
  client: Client
  /** Signs this endpoint's page cursors; one of another list is refused. */
  cursors: Cursors
  services: Services
  headers: Headers
  /** Asks again who calls, for connections that stay open longer than a session may live. */
  stillSignedIn(): Promise<boolean>
  /** Adds a response header, such as Set-Cookie. */
  setHeader(name: string, value: string): void
}
