import { inDatabase } from '../support/bench-database.ts'

/** What there is before it is copied. */
interface Known {
  events: number
  tickets: number
}

/** The same stories on other days, by other tickets: so many of each. */
export function copyTickets(url: string, howMany: (known: Known) => number): Promise<unknown> {
  // UUIDv7 as tickets bear them, in the order of their days: neighbours lie beside each other.
  const bornAt = (of: string) => `('x' || left(replace(${of}::text, '-', ''), 12))::bit(48)::bigint % 86400000`
  const idOf = (of: string) => `(lpad(to_hex(946684800000 + n * 86400000::bigint + ${bornAt(of)}), 12, '0') ||
    overlay(overlay(right(md5(${of}::text || n), 20) placing '7' from 1) placing '8' from 5))::uuid`
  const hashOf = (of: string) => `md5(${of} || n) || md5(n || ${of})`
  return inDatabase(url, async (client) => {
    const { rows } = await client.query<Known>(
      'select (select count(*)::int from queue.ticket_events) as events, (select count(*)::int from queue.tickets) as tickets',
    )
    const copies = howMany(rows[0]!)
    await client.query(`create temporary table original as select * from queue.tickets`)
    await client.query(
      `insert into queue.ticket_events (tenant_id, ticket_id, version, branch_id, name, at, actor, payload)
       select e.tenant_id, ${idOf('e.ticket_id')}, e.version, e.branch_id, e.name, e.at, e.actor,
         case when e.name = 'ticket.created' then e.payload || jsonb_build_object('day', ('2000-01-01'::date + n)::text,
           'visit_key_hash', ${hashOf(`(e.payload ->> 'visit_key_hash')`)}) else e.payload end
       from generate_series(1, $1::int) n, queue.ticket_events e order by n, e.at`,
      [copies],
    )
    const { rows: columns } = await client.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'queue.tickets'::regclass and attnum > 0 and not attisdropped order by attnum`,
    )
    const changed: Record<string, string> = {
      id: idOf('t.id'),
      day: `'2000-01-01'::date + n`,
      visit_key_hash: hashOf('t.visit_key_hash'),
      state: `t.state || jsonb_build_object('id', ${idOf('t.id')}::text, 'day', ('2000-01-01'::date + n)::text,
        'visit_key_hash', ${hashOf('t.visit_key_hash')})`,
    }
    const names = columns.map(({ name }) => name)
    await client.query(
      `insert into queue.tickets (${names.join()}) select ${names.map((name) => changed[name] ?? `t.${name}`).join()}
       from generate_series(1, $1::int) n, original t`,
      [copies],
    )
    await client.query('vacuum analyze queue.tickets, queue.ticket_events')
  })
}
