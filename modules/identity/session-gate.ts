import { newId, type Principal, type Services } from '@govconnect/kernel'
import { sessionCookieName } from './auth.ts'
import { resolveSession } from './contract.ts'
import { NO_ROLE } from './policy.ts'
import { cookieValue, scopeCookieName } from './session-cookie.ts'

/** How long a process may answer from what it knew, ms. Revocation has to act within one second everywhere, the call included. */
const knownForMs = 700
/** Cookies remembered at most; past it all are forgotten, which costs one look-up each. */
const rememberAtMost = 20_000

type Known = { at: number; principal: Promise<Principal | null> }

const known = new WeakMap<Services['db'], Map<string, Known>>()

function knownOf(services: Pick<Services, 'db'>): Map<string, Known> {
  const before = known.get(services.db)
  if (before) return before
  const made = new Map<string, Known>()
  known.set(services.db, made)
  return made
}

/** After a session, a role or a tenant changed here: the next request of this process asks anew. */
export function forgetSessions(services: Pick<Services, 'db'>): void {
  knownOf(services).clear()
}

/**
 * The HTTP shell's question "who is behind these cookies?". Asked of identity by its contract, so that a process with or without this
 * module answers alike; one look-up per session and 0.7 s.
 */
export function sessionGate(services: Services): (headers: Headers) => Promise<Principal | null> {
  const cookieName = sessionCookieName(services.config.publicUrl)
  const remembered = knownOf(services)
  return (headers) => {
    const header = headers.get('cookie') ?? ''
    const cookie = cookieValue(header, cookieName)
    if (!cookie || cookie.length > 512) return Promise.resolve(null)
    const key = `${cookie} ${cookieValue(header, scopeCookieName) ?? ''}`
    const now = services.clock.elapsed()
    const before = remembered.get(key)
    if (before && now - before.at < knownForMs) return before.principal
    if (remembered.size >= rememberAtMost) remembered.clear()
    const principal = look(services, cookie)
    remembered.set(key, { at: now, principal })
    principal.catch(() => remembered.delete(key))
    return principal
  }
}

async function look(services: Services, cookie: string): Promise<Principal | null> {
  // The key only says that the call may be tried again: it changes nothing.
  const again = { idempotencyKey: newId() }
  const { principal } = await services.clientFor(null).call(resolveSession, { body: { cookie } }, again)
  if (!principal) return null
  return { ...principal, role: principal.role ?? NO_ROLE, permissions: new Set(principal.permissions) }
}
