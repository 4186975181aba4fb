import { createMemo, type Gatekeeper, type Memo, newId, type Services } from '@govconnect/kernel'
import { hashToken } from './auth-adapter.ts'
import { resolveApiKey, resolveOrigin } from './contract.ts'

type Gates = Required<Pick<Gatekeeper, 'apiKey' | 'originAllowed'>>
type Found = Awaited<ReturnType<Gates['apiKey']>>

/** A revoked key has to stop within two seconds everywhere, the call included, ms. */
const knownForMs = 1_500
const rememberAtMost = 5_000

interface Known {
  keys: Memo<Found>
  origins: Memo<boolean>
}

/** By database, as with sessions: commands of the same process forget through it what the gate remembers. */
const known = new WeakMap<Services['db'], Known>()

function knownOf(services: Pick<Services, 'db'>): Known {
  const before = known.get(services.db)
  if (before) return before
  const options = { keptMs: knownForMs, atMost: rememberAtMost }
  const made: Known = { keys: createMemo(options), origins: createMemo(options) }
  known.set(services.db, made)
  return made
}

/** After a key changed here: the next request of this process asks anew. */
export function forgetApiKeys(services: Pick<Services, 'db'>): void {
  const { keys, origins } = knownOf(services)
  keys.forget()
  origins.forget()
}

/** The HTTP shell's questions "who is behind this key?" and "may pages of this origin ask?", asked of identity by its contract. */
export function apiKeyGate(services: Services): Gates {
  const { keys, origins } = knownOf(services)
  // The key only says that the call may be tried again.
  const again = () => ({ idempotencyKey: newId() })
  const lookKey = async (secret: string): Promise<Found> => {
    const { principal } = await services.clientFor(null).call(resolveApiKey, { body: { secret } }, again())
    return principal && { ...principal, permissions: new Set(principal.permissions) }
  }
  const lookOrigin = async (origin: string) =>
    (await services.clientFor(null).call(resolveOrigin, { body: { origin } }, again())).allowed
  return {
    async apiKey(secret, beforeLookUp) {
      if (!secret.startsWith('gck_') || secret.length > 128) return null
      // Ages with a jump of the clock, as a key's expiry does. The digest, so that no secret stays in memory.
      return keys.get(hashToken(secret), services.clock.now().getTime(), () => {
        beforeLookUp()
        return lookKey(secret)
      })
    },
    async originAllowed(origin) {
      if (origin.length > 200) return false
      return origins.get(origin, services.clock.now().getTime(), () => lookOrigin(origin))
    },
  }
}
