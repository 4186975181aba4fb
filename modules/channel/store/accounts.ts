import { sql, type Tx } from '@govconnect/kernel'
import type { AccountSettings } from '../contract.ts'

export interface NewAccount {
  id: string
  tenant_id: string
  name: string
  phone_number_id: string
  waba_id: string | null
  display_number: string | null
  settings: AccountSettings
}

/** False when the number is registered already, here or in another office. */
export async function insertAccount(tx: Tx, account: NewAccount, now: Date): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into channel.accounts (id, tenant_id, transport, name, phone_number_id, waba_id, display_number, settings, created_at, updated_at)
    values (${account.id}, ${account.tenant_id}, 'cloud', ${account.name}, ${account.phone_number_id}, ${account.waba_id},
      ${account.display_number}, ${JSON.stringify(account.settings)}::jsonb, ${now}, ${now})
    on conflict (phone_number_id) do nothing`)
  return inserted > 0
}

export async function saveAccount(
  tx: Tx,
  account: { id: string; name: string; settings: AccountSettings },
  now: Date,
): Promise<void> {
  await tx.run(sql`
    update channel.accounts set name = ${account.name}, settings = ${JSON.stringify(account.settings)}::jsonb, updated_at = ${now}
    where id = ${account.id}`)
}

/** The numbers of an office that is going are free for another one; which they were stays written with the office's rows. */
export async function releaseAccounts(tx: Tx, tenantId: string, now: Date): Promise<void> {
  await tx.run(sql`
    with gone as (delete from channel.accounts where tenant_id = ${tenantId} returning *)
    insert into channel.released_accounts (id, tenant_id, name, phone_number_id, waba_id, display_number, settings, created_at, released_at)
    select id, tenant_id, name, phone_number_id, waba_id, display_number, settings, created_at, ${now}::timestamptz from gone`)
}
