import {
  defineEndpoint,
  defineMessageType,
  defineModule,
  messageBatch,
  messageBatchDone,
  plain,
} from '@govconnect/kernel'
import { z } from 'zod'

/** How long a batch is with its handler at least, so that faults find work under way, ms. */
const handlingMs = 3

const note = defineEndpoint({
  id: 'journal.note',
  method: 'POST',
  on: ['internal'],
  path: '/journal/messages',
  summary: 'Notes each message',
  access: 'internal',
  ratePerMinute: false,
  body: messageBatch,
  response: messageBatchDone,
})

/** A number under a key: what the clients of the chaos rounds publish. */
export const noted = defineMessageType({
  name: 'journal.noted',
  summary: 'Number',
  payload: z.object({ n: z.int() }),
  publishedBy: 'api',
  handledBy: note,
})

const insert = `with given as (
  select m.* from rows from (jsonb_to_recordset($2::jsonb) as (id uuid, key text, n int)) with ordinality as m(id, key, n, place)),
called as (insert into journal.calls (tenant_id, message_id) select $1, id from given)
insert into journal.effects (tenant_id, message_id, key, n) select $1, id, key, n from given order by place
on conflict (message_id) do nothing`

/** Beside the modules of a real server: its handler writes down what reached it, for the judge. */
export const journal = defineModule({
  name: 'journal',
  migrations: new URL('./migrations/', import.meta.url),
  messages: [noted],
  routes: [
    plain(note, async ({ body, ctx }) => {
      await ctx.clock.sleep(handlingMs)
      const rows = body.messages.map(({ id, key, payload }) => ({ id, key, n: noted.payload.parse(payload).n }))
      const values = [ctx.tenantId, JSON.stringify(rows)]
      await ctx.services.db.tenant(ctx.tenantId!, { module: 'journal' }, (tx) => tx.run({ text: insert, values }))
      return { handled: rows.length }
    }),
  ],
})
