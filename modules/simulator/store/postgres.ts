import type { Clock, Services, Tx } from '@govconnect/kernel'
import type { SimulatorNotice, SimulatorStore, World } from './port.ts'
import { postgresChats } from './postgres-chats.ts'
import { postgresDirectory } from './postgres-directory.ts'
import { postgresLogs } from './postgres-logs.ts'
import { claimDeliveries, findOwner, finishDeliveries, nextDelivery, releaseDeliveries } from './postgres-queue.ts'

export interface WorldParts {
  clock: Clock
  /** Deliveries were committed. */
  onSchedule: () => void
  /** Tells open screens, in the same transaction. */
  tell(tx: Tx, notice: SimulatorNotice): void
}

/** The office's simulated world inside one transaction of the product. */
export function postgresWorld(tx: Tx, parts: WorldParts, readOnly = false): World {
  const tenantId = tx.tenantId
  if (tenantId === null) throw new Error('the simulator works inside one tenant')
  return {
    ...postgresDirectory(tx, { tenantId, now: () => parts.clock.now() }),
    ...postgresChats(tx, tenantId, readOnly),
    ...postgresLogs(tx, { tenantId, onSchedule: parts.onSchedule }),
    notify: async (notice) => parts.tell(tx, notice),
  }
}

/** The store of the product. Looks across offices only to find whose number, file or webhook it has in hand. */
export function createPostgresStore(services: Services, parts: WorldParts): SimulatorStore {
  const { clock } = parts
  const machineNow = () => clock.now().getTime() - clock.offset()
  return {
    ownerOf: (kind, id) => services.systemTx((tx) => findOwner(tx, kind, id)),
    inWorld: (owner, work) => services.tenantTx(owner, (tx) => work(postgresWorld(tx, parts))),
    claim: (now, limit) => services.systemTx((tx) => claimDeliveries(tx, { now, limit, machineNow: machineNow() })),
    finish: (ids) => services.systemTx((tx) => finishDeliveries(tx, ids)),
    release: (ids, retryAt) => services.systemTx((tx) => releaseDeliveries(tx, ids, retryAt)),
    nextDueAt: () => services.systemTx((tx) => nextDelivery(tx, machineNow())),
  }
}
