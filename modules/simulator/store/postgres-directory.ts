import { sql, type Tx } from '@govconnect/kernel'
import { defaultSettings, type SimulatorSettings } from '../rules/settings.ts'
import { sampleTemplates } from '../rules/templates.ts'
import type { BusinessNumber, Phone, SimMedia } from '../rules/types.ts'
import type { World } from './port.ts'
import { dateOf } from './rows.ts'

type Directory = Pick<
  World,
  | 'numbers'
  | 'number'
  | 'saveNumber'
  | 'phones'
  | 'phone'
  | 'phoneByUserId'
  | 'savePhone'
  | 'media'
  | 'saveMedia'
  | 'deleteMedia'
  | 'templates'
  | 'settings'
  | 'saveSettings'
>

const numberColumns = sql`id, account_id, display_phone, name`
const phoneColumns = sql`wa_id, name, blocked, online, read_receipts, auto_read, user_id, hides_number`

/** The numbers of an office that is gone belong to it no more, and what was on its way to them is not delivered. */
export async function freeNumbers(tx: Tx, tenantId: string): Promise<void> {
  await tx.run(sql`delete from simulator.deliveries where tenant_id = ${tenantId}`)
  await tx.run(sql`delete from simulator.numbers where tenant_id = ${tenantId}`)
}

/** Numbers, phones, files and settings of one office. */
export function postgresDirectory(tx: Tx, of: { tenantId: string; now: () => Date }): Directory {
  const { tenantId } = of
  let settings: Promise<SimulatorSettings> | undefined
  return {
    numbers: () => tx.rows<BusinessNumber>(sql`select ${numberColumns} from simulator.numbers order by name, id`),
    number: (id) => tx.maybe<BusinessNumber>(sql`select ${numberColumns} from simulator.numbers where id = ${id}`),
    async saveNumber(number) {
      await tx.run(sql`
        insert into simulator.numbers (tenant_id, ${numberColumns})
        values (${tenantId}, ${number.id}, ${number.account_id}, ${number.display_phone}, ${number.name})
        on conflict (id) do update
        set account_id = excluded.account_id, display_phone = excluded.display_phone, name = excluded.name`)
    },
    phones: () => tx.rows<Phone>(sql`select ${phoneColumns} from simulator.phones order by created_at, wa_id`),
    phone: (waId) => tx.maybe<Phone>(sql`select ${phoneColumns} from simulator.phones where wa_id = ${waId}`),
    phoneByUserId: (userId) =>
      tx.maybe<Phone>(sql`select ${phoneColumns} from simulator.phones where user_id = ${userId} limit 1`),
    async savePhone(phone) {
      await tx.run(sql`
        insert into simulator.phones (tenant_id, ${phoneColumns}, created_at)
        values (${tenantId}, ${phone.wa_id}, ${phone.name}, ${phone.blocked}, ${phone.online}, ${phone.read_receipts},
                ${phone.auto_read}, ${phone.user_id}, ${phone.hides_number}, ${of.now()})
        on conflict (tenant_id, wa_id) do update
        set name = excluded.name, blocked = excluded.blocked, online = excluded.online,
            read_receipts = excluded.read_receipts, auto_read = excluded.auto_read, user_id = excluded.user_id,
            hides_number = excluded.hides_number`)
    },
    ...postgresMedia(tx, tenantId),
    templates: async () => sampleTemplates,
    settings() {
      settings ??= readSettings(tx)
      return settings
    },
    async saveSettings(next) {
      settings = Promise.resolve(next)
      await tx.run(sql`
        insert into simulator.settings (tenant_id, settings) values (${tenantId}, ${JSON.stringify(next)}::json)
        on conflict (tenant_id) do update set settings = excluded.settings`)
    },
  }
}

/** What an older version did not know yet has its default. */
async function readSettings(tx: Tx): Promise<SimulatorSettings> {
  const row = await tx.maybe<{ settings: Partial<SimulatorSettings> }>(sql`select settings from simulator.settings`)
  return {
    faults: { ...defaultSettings.faults, ...row?.settings.faults },
    behaviour: { ...defaultSettings.behaviour, ...row?.settings.behaviour },
  }
}

function postgresMedia(tx: Tx, tenantId: string): Pick<World, 'media' | 'saveMedia' | 'deleteMedia'> {
  return {
    async media(id) {
      const row = await tx.maybe<Omit<SimMedia, 'at'> & { at: Date }>(
        sql`select id, number_id, mime_type, filename, sha256, bytes, at from simulator.media where id = ${id}`,
      )
      return row && { ...row, at: row.at.getTime() }
    },
    async saveMedia(media) {
      await tx.run(sql`
        insert into simulator.media (tenant_id, id, number_id, mime_type, filename, sha256, bytes, at)
        values (${tenantId}, ${media.id}, ${media.number_id}, ${media.mime_type}, ${media.filename}, ${media.sha256},
                ${Buffer.from(media.bytes)}, ${dateOf(media.at)})`)
    },
    deleteMedia: async (id) => (await tx.run(sql`delete from simulator.media where id = ${id}`)) > 0,
  }
}
