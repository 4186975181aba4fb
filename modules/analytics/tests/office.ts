import { queue } from '@govconnect/queue'
import { setPresence } from '@govconnect/queue/contract'
import { type Clerk, type Office, openOffice, tenantsStub } from '../../queue/tests/office.ts'
import { analytics } from '../index.ts'

export { type Clerk, type Office, problemOf, requestId } from '../../queue/tests/office.ts'

/** An office with lines, whose figures are kept. */
export const openCountedOffice = () => openOffice({ modules: [tenantsStub, queue, analytics] })

/** The tables of figures, to be compared: all that is made from stories, without when it was heard. */
export async function tablesOf({ services }: Pick<Office, 'services'>) {
  const rows = async (text: string) => (await services.db.systemPool.query(text)).rows
  return {
    visits: await rows(`select to_jsonb(v) - 'heard_at' as row from analytics.visits v order by tenant_id, ticket_id`),
    legs: await rows('select to_jsonb(l) as row from analytics.legs l order by tenant_id, ticket_id, leg'),
  }
}

export async function emptyTables({ services }: Pick<Office, 'services'>): Promise<void> {
  await services.db.systemPool.query(
    'delete from analytics.legs; delete from analytics.visits; delete from analytics.days; delete from analytics.months; delete from analytics.rebuilds',
  )
}

/** Lets time pass while the clerk's desk is open: without a word for half a minute the clerk counts as gone. */
export function passingTime(office: Office, clerk: Clerk) {
  let at = 0
  return async (seconds: number): Promise<void> => {
    for (const end = at + seconds; at < end; ) {
      at = Math.min(end, at + 20)
      office.at(at)
      await clerk.client.call(setPresence, { body: { branch_id: office.branch, presence: 'available' } })
    }
  }
}
