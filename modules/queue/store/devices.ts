import { sql, type Tx } from '@govconnect/kernel'
import type { ConfigRow, DeviceRow } from '../queries/devices.ts'
import type { DeviceKind } from '../rules/words.ts'

export async function insertDevice(tx: Tx, row: DeviceRow): Promise<void> {
  await tx.run(sql`
    insert into queue.devices (id, tenant_id, branch_id, kind, name, state, code_hash, code_expires_at, wanted_config_number,
      created_at, version)
    values (${row.id}, ${row.tenant_id}, ${row.branch_id}, ${row.kind}, ${row.name}, ${row.state}, ${row.code_hash},
      ${row.code_expires_at}, ${row.wanted_config_number}, ${row.created_at}, ${row.version})`)
}

/** Writes everything that can change. The caller holds the row's lock. */
export async function saveDevice(tx: Tx, row: DeviceRow): Promise<void> {
  await tx.run(sql`
    update queue.devices set name = ${row.name}, state = ${row.state}, code_hash = ${row.code_hash},
      code_expires_at = ${row.code_expires_at}, token_hash = ${row.token_hash}, last_seen_at = ${row.last_seen_at},
      told_offline = ${row.told_offline}, app_version = ${row.app_version}, printer = ${row.printer}, unsynced = ${row.unsynced},
      config_number = ${row.config_number}, wanted_config_number = ${row.wanted_config_number},
      commands = ${JSON.stringify(row.commands)}::jsonb, version = ${row.version}
    where id = ${row.id} and tenant_id = ${row.tenant_id}`)
}

/** A code may be used again once it lapsed. */
export async function forgetCodes(tx: Tx, now: Date): Promise<void> {
  await tx.run(sql`update queue.devices set code_hash = null where code_hash is not null and code_expires_at <= ${now}`)
}

export interface NewConfig extends ConfigRow {
  branchId: string
  kind: DeviceKind
}

export async function insertConfig(tx: Tx, row: NewConfig): Promise<void> {
  await tx.run(sql`
    insert into queue.device_configs (tenant_id, branch_id, kind, number, config, note, made_by, created_at)
    values (${tx.tenantId}, ${row.branchId}, ${row.kind}, ${row.number}, ${JSON.stringify(row.config)}::jsonb, ${row.note},
      ${row.made_by}, ${row.created_at})`)
}

/** Devices of a kind take this configuration; answers which. */
export async function wantConfig(
  tx: Tx,
  of: { branchId: string; kind: DeviceKind; number: number },
): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    update queue.devices set wanted_config_number = ${of.number}, version = version + 1
    where tenant_id = ${tx.tenantId} and branch_id = ${of.branchId} and kind = ${of.kind} and state <> 'revoked' returning id`)
  return rows.map(({ id }) => id)
}

export interface NewBlock {
  id: string
  deviceId: string
  branchId: string
  letter: string
  day: string
  first: number
  last: number
}

export async function insertBlock(tx: Tx, block: NewBlock, now: Date): Promise<void> {
  await tx.run(sql`
    insert into queue.number_blocks (id, tenant_id, device_id, branch_id, letter, day, first, last, leased_at)
    values (${block.id}, ${tx.tenantId}, ${block.deviceId}, ${block.branchId}, ${block.letter}, ${block.day}::date, ${block.first},
      ${block.last}, ${now})`)
}

export async function saveClip(
  tx: Tx,
  clip: { language: string; name: string; mimeType: string; data: Buffer },
  now: Date,
): Promise<void> {
  await tx.run(sql`
    insert into queue.voice_clips (tenant_id, language, name, mime_type, data, updated_at)
    values (${tx.tenantId}, ${clip.language}, ${clip.name}, ${clip.mimeType}, ${clip.data}, ${now})
    on conflict (tenant_id, language, name) do update set mime_type = excluded.mime_type, data = excluded.data,
      updated_at = excluded.updated_at`)
}

export function deleteClip(tx: Tx, language: string, name: string): Promise<number> {
  return tx.run(
    sql`delete from queue.voice_clips where tenant_id = ${tx.tenantId} and language = ${language} and name = ${name}`,
  )
}

/** Marks devices of an office that went away; answers which. */
export function markAway(tx: Tx, before: Date): Promise<DeviceRow[]> {
  return tx.rows(sql`
    update queue.devices set told_offline = true
    where tenant_id = ${tx.tenantId} and state = 'paired' and last_seen_at < ${before} and not told_offline returning *`)
}
