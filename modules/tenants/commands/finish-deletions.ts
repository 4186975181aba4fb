import { closeTenant, emit, type Services, type Tx } from '@govconnect/kernel'
import { acrossTenants, eraseQueues, readAcross } from '../across.ts'
import { tenantDeleted } from '../contract.ts'
import { leavingTenants, lockTenant, unsweptTenants } from '../queries/tenants.ts'
import { tenantsOf } from '../runtime.ts'
import { forgetTenant, markSwept, parkWaiting } from '../store.ts'

/** Longer than any process takes an office for open that is not any more: numbers are kept in memory for ten seconds, ms. */
export const graceMs = 12_000
/** Longer than any request or reaction that was under way when the office went may take, ms. */
export const sweepAfterMs = 15 * 60_000
const parkedAtOnce = 2_000

interface Work {
  services: Services
  now: Date
  signal: AbortSignal
}

interface Office {
  id: string
  erase: boolean
}

/**
 * Clears up after offices being deleted. Killed in the middle, it goes on where it was: the row of the office goes last. A quarter of an
 * hour later all is done once more: what a slow request wrote meanwhile, or a process that heard late, goes too.
 */
export async function finishDeletions(work: Work): Promise<void> {
  const { services, now } = work
  const before = (ms: number) => new Date(now.getTime() - ms)
  const leaving = await readAcross(services, (tx) => leavingTenants(tx, before(graceMs)))
  const unswept = await readAcross(services, (tx) => unsweptTenants(tx, before(sweepAfterMs)))
  for (const office of leaving) await finish(work, office, forget)
  for (const office of unswept) await finish(work, office, sweep)
}

/** One that cannot be finished now does not hold up the others; it is tried again in the next run. */
async function finish(work: Work, office: Office, end: (tx: Tx, office: Office, now: Date) => Promise<void>) {
  const { services, signal } = work
  try {
    await acrossTenants(services, (tx) => closeTenant(tx, office.id, { erase: office.erase, now: work.now }))
    await tenantsOf(services).pools.remove(office.id)
    if (office.erase) await eraseQueues(services, { tenantId: office.id, signal })
    else await keepWaiting(work, office.id)
    signal.throwIfAborted()
    await acrossTenants(services, (tx) => end(tx, office, services.clock.now()))
    tenantsOf(services).forgetOffice(office.id)
  } catch (error) {
    if (!signal.aborted) services.log.warn({ tenant: office.id, err: error }, 'deletion not finished; it goes on')
  }
}

/** What was accepted and never handled is not thrown away where the data is kept. */
async function keepWaiting({ services, now, signal }: Work, tenantId: string): Promise<void> {
  const park = () => acrossTenants(services, (tx) => parkWaiting(tx, tenantId, { some: parkedAtOnce, now }))
  while (!signal.aborted && (await park()) === parkedAtOnce);
}

async function forget(tx: Tx, { id }: Office, now: Date): Promise<void> {
  const row = await lockTenant(tx, id)
  if (!row) return
  await forgetTenant(tx, row, now)
  tell(tx, row, now)
}

async function sweep(tx: Tx, office: Office, now: Date): Promise<void> {
  await markSwept(tx, office.id, now)
  tell(tx, office, now)
}

/** An event of the platform: the office itself hears nothing any more. */
function tell(tx: Tx, { id, erase }: Office, now: Date): void {
  emit(tx, tenantDeleted, { tenant_id: id, data: erase ? 'erase' : 'keep' }, { key: id, occurredAt: now })
}
