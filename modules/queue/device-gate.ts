import { createMemo, type DevicePrincipal, type Memo, newId, type Permission, type Services } from '@govconnect/kernel'
import { resolveDevices } from './contract.ts'
import { hashOf } from './visit-key.ts'

type Found = DevicePrincipal | null

/** A revoked device has to stop within two seconds everywhere, the call included, ms. */
const knownForMs = 1_200
const rememberAtMost = 20_000

/** By database: commands of the same process forget through it what the gate remembers. */
const known = new WeakMap<Services['db'], Memo<Found>>()

function knownOf(services: Pick<Services, 'db'>): Memo<Found> {
  const before = known.get(services.db)
  if (before) return before
  const made: Memo<Found> = createMemo({ keptMs: knownForMs, atMost: rememberAtMost })
  known.set(services.db, made)
  return made
}

/** After a device was revoked here: the next request of this process asks anew. */
export function forgetDevices(services: Pick<Services, 'db'>): void {
  knownOf(services).forget()
}

const askedAtOnce = 1_000

/** Those who ask in the same turn share a question: the open streams of a thousand screens are checked each second. */
function gathered(look: (tokens: string[]) => Promise<Found[]>): (token: string) => Promise<Found> {
  let waiting = new Map<string, PromiseWithResolvers<Found>>()
  async function ask(asked: [string, PromiseWithResolvers<Found>][]): Promise<void> {
    try {
      const found = await look(asked.map(([token]) => token))
      for (const [n, [, { resolve }]] of asked.entries()) resolve(found[n] ?? null)
    } catch (error) {
      for (const [, { reject }] of asked) reject(error)
    }
  }
  return (token) => {
    if (waiting.size === 0)
      setImmediate(() => {
        const asked = [...waiting]
        waiting = new Map()
        for (let n = 0; n < asked.length; n += askedAtOnce) void ask(asked.slice(n, n + askedAtOnce))
      })
    const own = waiting.get(token) ?? Promise.withResolvers<Found>()
    waiting.set(token, own)
    return own.promise
  }
}

/** The HTTP shell's question "which device is this?", asked of this module by its contract, so that every process answers alike. */
export function deviceGate(services: Services): { device(token: string): Promise<Found> } {
  const remembered = knownOf(services)
  const look = gathered(async (tokens: string[]): Promise<Found[]> => {
    // The key only says that the call may be tried again.
    const again = { idempotencyKey: newId() }
    const { devices } = await services.clientFor(null).call(resolveDevices, { body: { tokens } }, again)
    return devices.map(
      (device) => device && { ...device, kind: 'device', permissions: new Set<Permission>(device.permissions) },
    )
  })
  return { device: (token) => remembered.get(hashOf(token), services.clock.elapsed(), () => look(token)) }
}
