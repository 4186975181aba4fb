import { createMemo, gathered, type Memo, newId, type Principal, type Services } from '@govconnect/kernel'
import { sessionCookieName } from './auth.ts'
import { resolveSessions } from './contract.ts'
import { NO_ROLE } from './policy.ts'
import { cookieValue, scopeCookieName } from './session-cookie.ts'

/** How long a process may answer from what it knew, ms. Revocation has to act within one second everywhere, the call included. */
const knownForMs = 700
const rememberAtMost = 20_000
/** As many as the question takes. */
const askedAtOnce = 200

type Known = Memo<Principal | null>

/** By database: commands of the same process forget through it what the gate remembers. */
const known = new WeakMap<Services['db'], Known>()

function knownOf(services: Pick<Services, 'db'>): Known {
  const before = known.get(services.db)
  if (before) return before
  const made: Known = createMemo({ keptMs: knownForMs, atMost: rememberAtMost })
  known.set(services.db, made)
  return made
}

/** After a session, a role or a tenant changed here: the next request of this process asks anew. */
export function forgetSessions(services: Pick<Services, 'db'>): void {
  knownOf(services).forget()
}

/**
 * The HTTP shell's question "who is behind these cookies?". Asked of identity by its contract, so that a process with or without this
 * module answers alike; one look-up per session and 0.7 s.
 */
export function sessionGate(services: Services): (headers: Headers) => Promise<Principal | null> {
  const cookieName = sessionCookieName(services.config.publicUrl)
  const remembered = knownOf(services)
  const look = gathered((cookies) => lookUp(services, cookies), askedAtOnce)
  return (headers) => {
    const header = headers.get('cookie') ?? ''
    const cookie = cookieValue(header, cookieName)
    if (!cookie || cookie.length > 512) return Promise.resolve(null)
    const key = `${cookie} ${cookieValue(header, scopeCookieName) ?? ''}`
    return remembered.get(key, services.clock.elapsed(), () => look(cookie))
  }
}

async function lookUp(services: Services, cookies: string[]): Promise<(Principal | null)[]> {
  // The key only says that the call may be tried again: it changes nothing.
  const again = { idempotencyKey: newId() }
  const { principals } = await services.clientFor(null).call(resolveSessions, { body: { cookies } }, again)
  return principals.map((one) => one && { ...one, role: one.role ?? NO_ROLE, permissions: new Set(one.permissions) })
}
