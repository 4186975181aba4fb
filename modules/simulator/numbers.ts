import { listAccounts } from '@govconnect/channel/contract'
import type { Client, Services } from '@govconnect/kernel'
import { ProblemError } from '@govconnect/kernel'
import { lookUpTenants } from '@govconnect/tenants/contract'
import type { Simulation } from './engine/simulation.ts'
import type { BusinessNumber } from './rules/types.ts'

/** Looking for an unknown number in every office at most this often (ms). */
const lookAgainMs = 2_000
const lookedAt = new WeakMap<Simulation, number>()

/** Business account of numbers whose office did not name one. */
const sampleAccount = '102290129340398'

/** Learns the office's cloud numbers from the channel, as Meta learns them when they are registered. */
export async function learnNumbers(
  sim: Simulation,
  of: { tenantId: string; client: Client },
): Promise<BusinessNumber[]> {
  const { items } = await of.client.call(listAccounts)
  const numbers = items
    .filter((account) => account.transport === 'cloud')
    .map((account) => ({
      id: account.phone_number_id,
      account_id: account.waba_id ?? sampleAccount,
      display_phone: account.display_number?.replace(/\D/g, '') || displayPhoneFor(account.phone_number_id),
      name: account.name,
    }))
  return sim.store.inWorld(of.tenantId, async (world) => {
    const known = new Map((await world.numbers()).map((number) => [number.id, number]))
    for (const number of numbers)
      if (JSON.stringify(known.get(number.id)) !== JSON.stringify(number)) await world.saveNumber(number)
    return numbers
  })
}

/** A number nobody has registered yet may have been added to an office a moment ago. */
export async function learnFromAllOffices(sim: Simulation, services: Services): Promise<void> {
  const now = services.clock.elapsed()
  if (now - (lookedAt.get(sim) ?? Number.NEGATIVE_INFINITY) < lookAgainMs) return
  lookedAt.set(sim, now)
  try {
    const { items } = await services.clientFor(null).call(lookUpTenants, { body: {} })
    for (const tenant of items) await learnNumbers(sim, { tenantId: tenant.id, client: services.clientFor(tenant.id) })
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    services.log.warn({ code: error.code }, 'the numbers of the offices could not be read')
  }
}

/** An Indonesian mobile number made from the id, for accounts that name none. */
function displayPhoneFor(phoneNumberId: string): string {
  const digits = phoneNumberId.replace(/\D/g, '')
  return `62811${digits.slice(-8).padStart(8, '0')}`
}
