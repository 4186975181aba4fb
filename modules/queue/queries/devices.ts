import { sql, type Tx } from '@govconnect/kernel'
import type { DeviceConfig } from '../contract/devices.ts'
import type { DeviceKind, PrinterState } from '../rules/words.ts'

export interface DeviceRow {
  id: string
  tenant_id: string
  branch_id: string
  kind: DeviceKind
  name: string
  state: 'pairing' | 'paired' | 'revoked'
  code_hash: string | null
  code_expires_at: Date | null
  token_hash: string | null
  last_seen_at: Date | null
  told_offline: boolean
  app_version: string | null
  printer: PrinterState | null
  unsynced: number
  config_number: number | null
  wanted_config_number: number
  commands: string[]
  created_at: Date
  version: number
}

/** Of the transaction's tenant; locked where it is to change. */
export function findDevice(tx: Tx, id: string, lock = false): Promise<DeviceRow | undefined> {
  return lock
    ? tx.maybe(sql`select * from queue.devices where tenant_id = ${tx.tenantId} and id = ${id} for update`)
    : tx.maybe(sql`select * from queue.devices where tenant_id = ${tx.tenantId} and id = ${id}`)
}

export function listDevices(tx: Tx, branchId?: string): Promise<DeviceRow[]> {
  return tx.rows(sql`select * from queue.devices where tenant_id = ${tx.tenantId}
    and (${branchId ?? null}::uuid is null or branch_id = ${branchId ?? null}::uuid) order by name, id`)
}

/** Across tenants: whoever types the code does not say which office it is. */
export function findByCode(tx: Tx, codeHash: string, now: Date): Promise<DeviceRow | undefined> {
  return tx.maybe(sql`select * from queue.devices where code_hash = ${codeHash} and code_expires_at > ${now}
    and state <> 'revoked' for update`)
}

/** Across tenants. */
export function findByTokens(tx: Tx, hashes: readonly string[]): Promise<DeviceRow[]> {
  return tx.rows(sql`select * from queue.devices where token_hash = any(${hashes}) and state = 'paired'`)
}

export interface ConfigRow {
  number: number
  config: DeviceConfig
  note: string
  made_by: string
  created_at: Date
}

export function listConfigs(tx: Tx, branchId: string, kind: DeviceKind): Promise<ConfigRow[]> {
  return tx.rows(sql`select number, config, note, made_by, created_at from queue.device_configs
    where tenant_id = ${tx.tenantId} and branch_id = ${branchId} and kind = ${kind} order by number desc`)
}

export function findConfig(
  tx: Tx,
  of: { branchId: string; kind: DeviceKind; number: number },
): Promise<ConfigRow | undefined> {
  return tx.maybe(sql`select number, config, note, made_by, created_at from queue.device_configs
    where tenant_id = ${tx.tenantId} and branch_id = ${of.branchId} and kind = ${of.kind} and number = ${of.number}`)
}

export interface BlockRow {
  id: string
  branch_id: string
  letter: string
  day: string
  first: number
  last: number
  leased_at: Date
}

/** How many blocks of a series and day a device has leased. */
export async function countBlocks(tx: Tx, deviceId: string, of: { letter: string; day: string }): Promise<number> {
  const { count } = await tx.row<{ count: number }>(sql`select count(*) as count from queue.number_blocks
    where tenant_id = ${tx.tenantId} and device_id = ${deviceId} and letter = ${of.letter} and day = ${of.day}::date`)
  return count
}

export function findBlocks(tx: Tx, deviceId: string, ids: readonly string[]): Promise<BlockRow[]> {
  return tx.rows(sql`select id, branch_id, letter, day::text, first, last, leased_at from queue.number_blocks
    where tenant_id = ${tx.tenantId} and device_id = ${deviceId} and id = any(${ids}::uuid[])`)
}

/** Whether a number of a day was given to any ticket, whatever became of it. */
export async function isGiven(
  tx: Tx,
  of: { branchId: string; letter: string; day: string; sequence: number },
): Promise<boolean> {
  const found =
    await tx.maybe(sql`select from queue.tickets where tenant_id = ${tx.tenantId} and branch_id = ${of.branchId}
    and day = ${of.day}::date and letter = ${of.letter} and sequence = ${of.sequence} limit 1`)
  return found !== undefined
}

export async function knownTickets(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.rows<{ id: string }>(
    sql`select id from queue.tickets where tenant_id = ${tx.tenantId} and id = any(${ids}::uuid[])`,
  )
  return new Set(rows.map(({ id }) => id))
}

export interface ClipRow {
  name: string
  mime_type: string
  data: Buffer
}

export async function clipNamesOf(tx: Tx, language: string): Promise<Set<string>> {
  const rows = await tx.rows<{ name: string }>(
    sql`select name from queue.voice_clips where tenant_id = ${tx.tenantId} and language = ${language}`,
  )
  return new Set(rows.map(({ name }) => name))
}

export function findClip(tx: Tx, language: string, name: string): Promise<ClipRow | undefined> {
  return tx.maybe(sql`select name, mime_type, data from queue.voice_clips
    where tenant_id = ${tx.tenantId} and language = ${language} and name = ${name}`)
}

/** Paired devices of each office, and how many of them are away. */
export function countAway(
  tx: Tx,
  before: Date,
): Promise<{ tenant_id: string; offline: number; of: number; told: number }[]> {
  return tx.rows(sql`
    select tenant_id, count(*) filter (where last_seen_at < ${before}) as offline, count(*) as of,
      count(*) filter (where told_offline) as told
    from queue.devices where state = 'paired' and last_seen_at is not null group by tenant_id
    having count(*) filter (where last_seen_at < ${before} and not told_offline) > 0`)
}
