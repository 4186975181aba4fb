import { randomBytes, randomInt } from 'node:crypto'
import { audit, emit, newId, type Principal, refuse } from '@govconnect/kernel'
import type { DeviceView } from '../contract/devices.ts'
import { deviceChanged, deviceTold } from '../contract/events.ts'
import { type DeviceRow, findConfig, findDevice, listConfigs } from '../queries/devices.ts'
import { isOnline } from '../rules/device.ts'
import type { DeviceKind, PrinterState } from '../rules/words.ts'
import { insertDevice, saveDevice } from '../store/devices.ts'
import { hashOf, signatureOf } from '../visit-key.ts'
import type { Work } from '../work.ts'

/** A code holds for so long, ms. */
const codeLivesMs = 10 * 60_000

/** Six digits are soon guessed from a plain hash: the installation's secret goes into it. */
export const codeHash = (secret: string, code: string) => signatureOf(`pairing:${secret}`, code)

export function deviceViewOf(row: DeviceRow, now: number): DeviceView {
  const {
    id,
    branch_id,
    kind,
    name,
    state,
    app_version,
    printer,
    unsynced,
    config_number,
    wanted_config_number,
    version,
  } = row
  return {
    ...{
      id,
      branch_id,
      kind,
      name,
      state,
      app_version,
      printer,
      unsynced,
      config_number,
      wanted_config_number,
      version,
    },
    online: state === 'paired' && isOnline(row.last_seen_at?.getTime() ?? null, now),
    last_seen_at: row.last_seen_at?.toISOString() ?? null,
    created_at: row.created_at.toISOString(),
  }
}

export interface Coded {
  device: DeviceView
  code: string
  expires_at: string
}

function freshCode(work: Work): { code: string; hash: string; expires: Date } {
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
  return { code, hash: codeHash(work.secret, code), expires: new Date(work.now + codeLivesMs) }
}

export async function addDevice(
  work: Work,
  asked: { branch_id: string; kind: DeviceKind; name: string },
): Promise<Coded> {
  const branch = work.setup.branches.get(asked.branch_id)
  if (!branch || branch.archived) throw refuse('queue.unknown_reference', { what: 'branch' })
  const { code, hash, expires } = freshCode(work)
  const wanted = (await listConfigs(work.tx, branch.id, asked.kind))[0]?.number ?? 0
  const row: DeviceRow = {
    ...{
      id: newId(),
      tenant_id: work.tenantId,
      branch_id: branch.id,
      kind: asked.kind,
      name: asked.name,
      state: 'pairing',
    },
    ...{ code_hash: hash, code_expires_at: expires, token_hash: null, last_seen_at: null, told_offline: false },
    ...{
      app_version: null,
      printer: null,
      unsynced: 0,
      config_number: null,
      wanted_config_number: wanted,
      commands: [],
    },
    ...{ created_at: new Date(work.now), version: 1 },
  }
  await insertDevice(work.tx, row)
  note(work, 'queue.device_added', row)
  return { device: deviceViewOf(row, work.now), code, expires_at: expires.toISOString() }
}

function note(work: Work, action: string, row: DeviceRow): void {
  if (!work.asked) return
  const { name, kind, state } = row
  audit(work.tx, work.asked, { action, subject: { type: 'queue_device', id: row.id }, after: { name, kind, state } })
}

async function requireDevice(work: Work, id: string): Promise<DeviceRow> {
  const row = await findDevice(work.tx, id, true)
  if (!row) throw refuse('queue.not_found')
  return row
}

export interface DeviceChange {
  version: number
  name?: string
  wanted_config_number?: number
  revoked?: true
}

export async function changeDevice(work: Work, id: string, change: DeviceChange): Promise<DeviceRow> {
  const before = await requireDevice(work, id)
  if (before.version !== change.version)
    throw refuse(
      'queue.version_conflict',
      { version: before.version },
      { extra: { current: deviceViewOf(before, work.now) } },
    )
  const wanted = change.wanted_config_number
  if (
    wanted !== undefined &&
    !(await findConfig(work.tx, { branchId: before.branch_id, kind: before.kind, number: wanted }))
  )
    throw refuse('queue.unknown_reference', { what: 'configuration' })
  const row: DeviceRow = {
    ...before,
    name: change.name ?? before.name,
    wanted_config_number: wanted ?? before.wanted_config_number,
    ...(change.revoked ? { state: 'revoked' as const, token_hash: null, code_hash: null } : {}),
    version: before.version + 1,
  }
  await saveDevice(work.tx, row)
  if (change.revoked) tellDevice(work, row, 'revoked')
  else if (wanted !== undefined) tellDevice(work, row, 'config')
  note(work, change.revoked ? 'queue.device_revoked' : 'queue.device_changed', row)
  return row
}

export function tellDevice(
  work: Work,
  row: Pick<DeviceRow, 'id' | 'branch_id'>,
  what: 'config' | 'command' | 'revoked',
): void {
  const payload = { device_id: row.id, branch_id: row.branch_id, what }
  emit(work.tx, deviceTold, payload, { key: row.id, occurredAt: new Date(work.now), requestId: work.requestId })
}

export type DeviceCommand = 'reload' | 'test_print' | 'test_sound' | 'pair_again'

export async function commandDevice(
  work: Work,
  id: string,
  command: DeviceCommand,
): Promise<{ code: string | null; expires_at: string | null }> {
  const row = await requireDevice(work, id)
  if (command !== 'pair_again') {
    const commands = row.commands.includes(command) ? row.commands : [...row.commands, command]
    await saveDevice(work.tx, { ...row, commands })
    tellDevice(work, row, 'command')
    return { code: null, expires_at: null }
  }
  const { code, hash, expires } = freshCode(work)
  // The old token holds until the new one is made: a typing error must not take the kiosk down.
  const state = row.state === 'revoked' ? 'pairing' : row.state
  const again = { ...row, state, code_hash: hash, code_expires_at: expires, version: row.version + 1 }
  await saveDevice(work.tx, again)
  note(work, 'queue.device_code_made', again)
  return { code, expires_at: expires.toISOString() }
}

/** The device holds the token from now on; the code is used up. */
export function paired(row: DeviceRow, appVersion: string, now: Date): { row: DeviceRow; token: string } {
  const token = `gcd_${randomBytes(32).toString('base64url')}`
  const after: DeviceRow = {
    ...row,
    ...{ state: 'paired', code_hash: null, code_expires_at: null, token_hash: hashOf(token), last_seen_at: now },
    ...{ told_offline: false, app_version: appVersion, config_number: null, version: row.version + 1 },
  }
  return { row: after, token }
}

/** The calling device. @throws Refusal `queue.device_only` */
export async function callingDevice(work: Work, actor: Principal, lock = false): Promise<DeviceRow> {
  const row = actor.kind === 'device' ? await findDevice(work.tx, actor.id, lock) : undefined
  if (!row) throw refuse('queue.device_only')
  return row
}

export interface Beat {
  app_version: string
  config_number: number
  printer: PrinterState
  unsynced: number
}

/** This device lives. Commands are handed over once: the answer is kept by whoever asked. */
export async function beat(work: Work, actor: Principal, told: Beat) {
  const row = await callingDevice(work, actor, true)
  const now = new Date(work.now)
  const came =
    row.told_offline || row.printer !== told.printer || !isOnline(row.last_seen_at?.getTime() ?? null, work.now)
  await saveDevice(work.tx, { ...row, ...told, last_seen_at: now, told_offline: false, commands: [] })
  if (came) {
    const payload = { device_id: row.id, branch_id: row.branch_id, kind: row.kind, online: true, printer: told.printer }
    emit(work.tx, deviceChanged, payload, { key: row.id, occurredAt: now })
  }
  return {
    wanted_config_number: row.wanted_config_number,
    commands: row.commands as ('reload' | 'test_print' | 'test_sound')[],
    server_time: now.toISOString(),
  }
}
