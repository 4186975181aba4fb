import { emit, type Services } from '@govconnect/kernel'
import { acrossTenants } from './across.ts'
import { deviceChanged, deviceSurge } from './contract/events.ts'
import { countAway } from './queries/devices.ts'
import { awayAfterMs, isSurge } from './rules/device.ts'
import { markAway } from './store/devices.ts'

/** Devices that say nothing any more are told once; many at once raise an alarm (QM-15). */
export async function awayDevices({ services, now }: { services: Services; now: Date }): Promise<void> {
  const before = new Date(now.getTime() - awayAfterMs)
  for (const { tenant_id, offline, of } of await acrossTenants(services, (tx) => countAway(tx, before))) {
    await services.tenantTx(tenant_id, async (tx) => {
      const gone = await markAway(tx, before)
      for (const { id, branch_id, kind, printer } of gone) {
        const payload = { device_id: id, branch_id, kind, online: false, printer }
        emit(tx, deviceChanged, payload, { key: id, occurredAt: now })
      }
      if (gone.length > 0 && isSurge(offline, of))
        emit(tx, deviceSurge, { offline, of }, { key: tenant_id, occurredAt: now })
    })
  }
}
