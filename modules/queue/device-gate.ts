import {
  createMemo,
  type DevicePrincipal,
  gathered,
  type Memo,
  newId,
  type Permission,
  type Services,
} from '@govconnect/kernel'
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

/** The open streams of a thousand screens are checked each second. */
const askedAtOnce = 1_000

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
  }, askedAtOnce)
  return { device: (token) => remembered.get(hashOf(token), services.clock.elapsed(), () => look(token)) }
}
