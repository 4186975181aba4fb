import { audit, refuse } from '@govconnect/kernel'
import type { DeviceConfig } from '../contract/devices.ts'
import { type DeviceRow, findConfig, listConfigs } from '../queries/devices.ts'
import { defaultDeviceConfig } from '../rules/device.ts'
import type { DeviceKind } from '../rules/words.ts'
import { insertConfig, wantConfig } from '../store/devices.ts'
import type { Work } from '../work.ts'
import { tellDevice } from './devices.ts'

/** The configuration a device is told to run; the built-in one where its branch has none. */
export async function wantedConfig(work: Work, row: DeviceRow): Promise<{ number: number; config: DeviceConfig }> {
  const found = await findConfig(work.tx, { branchId: row.branch_id, kind: row.kind, number: row.wanted_config_number })
  return found ?? { number: 0, config: defaultDeviceConfig }
}

export interface Configuring {
  branchId: string
  kind: DeviceKind
  config?: DeviceConfig
  again?: number
  note: string
  rollOut: boolean
}

/** A new version; rolling back is saving an earlier one again. */
export async function saveConfig(work: Work, asked: Configuring) {
  const { branchId, kind } = asked
  if (!work.setup.branches.has(branchId)) throw refuse('queue.not_found')
  const earlier = await listConfigs(work.tx, branchId, kind)
  const again = asked.again === undefined ? undefined : earlier.find(({ number }) => number === asked.again)?.config
  const config = asked.config ?? again
  if (config === undefined) throw refuse('queue.config_missing')
  if (config.area_ids.some((id) => work.setup.areas.get(id)?.branch_id !== branchId))
    throw refuse('queue.unknown_reference', { what: 'area' })
  const made_by = work.by.name ?? work.by.kind
  const row = {
    number: (earlier[0]?.number ?? 0) + 1,
    config,
    note: asked.note,
    made_by,
    created_at: new Date(work.now),
  }
  await insertConfig(work.tx, { ...row, branchId, kind })
  if (asked.rollOut) {
    const told = await wantConfig(work.tx, { branchId, kind, number: row.number })
    for (const id of told) tellDevice(work, { id, branch_id: branchId }, 'config')
  }
  if (work.asked) {
    const after = { kind, number: row.number, again: asked.again, rolled_out: asked.rollOut }
    audit(work.tx, work.asked, {
      action: 'queue.device_config_saved',
      subject: { type: 'queue_branch', id: branchId },
      after,
    })
  }
  return { ...row, created_at: row.created_at.toISOString() }
}
