import { sql, type Tx } from '@govconnect/kernel'
import type pg from 'pg'

export interface AccountRow {
  id: string
  tenant_id: string
  transport: 'cloud' | 'device' | 'web'
  name: string
  phone_number_id: string
  waba_id: string | null
  display_number: string | null
  settings: unknown
}

const columns = 'id, tenant_id, transport, name, phone_number_id, waba_id, display_number, settings'

/** Numbers of all offices: the webhook learns from them whose message it carries. */
export async function readAllAccounts(pool: pg.Pool): Promise<AccountRow[]> {
  const text = `select ${columns} from channel.accounts`
  return (await pool.query<AccountRow>({ name: 'channel-all-accounts', text })).rows
}

export interface AccountWithLane extends AccountRow {
  paused: boolean
  paused_reason: string | null
}

export function readAccounts(tx: Tx, id: string | null = null): Promise<AccountWithLane[]> {
  return tx.rows(sql`
    select a.id, a.tenant_id, a.transport, a.name, a.phone_number_id, a.waba_id, a.display_number, a.settings,
      coalesce(l.paused, false) as paused, l.paused_reason
    from channel.accounts a left join channel.lanes l on l.account_id = a.id
    where ${id}::uuid is null or a.id = ${id}::uuid
    order by a.created_at, a.id`)
}
