import { sql, type Tx } from '@govconnect/kernel'
import type { Ticket } from '../rules/ticket.ts'

/** Visits of a branch's past days, without bookings: their order was not the line's to decide. */
export async function pastTickets(tx: Tx, branchId: string, of: { from: string; to: string }): Promise<Ticket[]> {
  const rows = await tx.rows<{ state: Ticket }>(sql`
    select state from queue.tickets where tenant_id = ${tx.tenantId} and branch_id = ${branchId}
      and day between ${of.from}::date and ${of.to}::date and status in ('completed', 'no_show', 'expired', 'cancelled')
    order by day, id limit 50000`)
  return rows.map(({ state }) => state)
}
