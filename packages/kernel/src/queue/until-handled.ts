import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import { lastQueued, readQueued } from './store.ts'

const withinMs = 2_000
const lookEveryMs = 5

/** Resolves when what the tenant's queue holds now is handled or parked, whoever does it; or after 2 s. */
export async function untilHandled({ db, clock }: { db: Database; clock: Clock }, tenantId: string): Promise<void> {
  const last = await lastQueued(db.systemPool, tenantId)
  const deadline = clock.elapsed() + withinMs
  while (last !== null && clock.elapsed() < deadline) {
    const [first] = await readQueued(db.systemPool, tenantId, 0, 1)
    if (!first || first.seq > last) return
    await clock.sleep(lookEveryMs)
  }
}
