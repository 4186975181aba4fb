import {
  audit,
  command,
  defineEndpoint,
  defineModule,
  defineRefusals,
  type Module,
  plain,
  query,
  refuse,
  sql,
} from '@govconnect/kernel'
import { z } from 'zod'

const noted = z.object({ id: z.number().int(), text: z.string() })

/** Endpoints that show every duty of the HTTP shell. */
export const addNote = defineEndpoint({
  id: 'notes.add',
  method: 'POST',
  on: ['internal', 'api'],
  path: '/notes',
  summary: 'Adds a note',
  access: 'cases.create',
  body: z.object({ text: z.string().min(1).max(200), refuse: z.boolean().optional(), crash: z.boolean().optional() }),
  response: noted,
  status: 201,
  maxBodyBytes: 2_000,
  refusals: ['notes.unwanted'],
})

export const listNotes = defineEndpoint({
  id: 'notes.list',
  method: 'GET',
  on: ['internal', 'api'],
  path: '/notes',
  summary: 'Lists notes',
  access: 'cases.read',
  query: z.object({ limit: z.coerce.number().int().min(1).max(10).default(10) }),
  response: z.object({ items: z.array(noted) }),
})

const rareNote = defineEndpoint({
  id: 'notes.rare',
  method: 'GET',
  on: ['api'],
  path: '/notes/rare',
  summary: 'May be asked three times a minute',
  access: 'signed-in',
  response: z.object({ ok: z.boolean() }),
  ratePerMinute: 3,
})

const secretNote = defineEndpoint({
  id: 'notes.secret',
  method: 'GET',
  on: ['api'],
  path: '/notes/secret',
  summary: 'May not be kept',
  access: 'signed-in',
  response: z.object({ secret: z.string() }),
  keep: false,
})

/** Counts calls outside any transaction of the kernel. */
export const slowNote = defineEndpoint({
  id: 'notes.slow',
  method: 'POST',
  on: ['api'],
  path: '/notes/slow',
  summary: 'Opens no transaction itself',
  access: 'signed-in',
  body: z.object({ fail: z.boolean().optional() }),
  response: z.object({ calls: z.number().int() }),
})

const refusals = defineRefusals({
  'notes.unwanted': {
    status: 409,
    id: { title: 'Catatan ditolak', detail: 'Catatan "{text}" tidak diterima.' },
    en: { title: 'Note refused', detail: 'The note "{text}" is not wanted.' },
  },
})

export function createHttpProbe(): Module {
  let calls = 0
  return defineModule({
    name: 'notes',
    migrations: new URL('./notes/', import.meta.url),
    refusals,
    routes: [
      command(addNote, async ({ tx, body, ctx }) => {
        const row = await tx.row<{ id: number; text: string }>(
          sql`insert into notes.notes (tenant_id, text) values (${tx.tenantId}, ${body.text}) returning id, text`,
        )
        audit(tx, ctx, { action: 'note.added', subject: { type: 'note', id: String(row.id) } })
        if (body.refuse) throw refuse('notes.unwanted', { text: body.text })
        if (body.crash) throw new Error('a defect')
        return row
      }),
      query(listNotes, async ({ tx, query }) => ({
        items: await tx.rows<{ id: number; text: string }>(
          sql`select id, text from notes.notes order by id limit ${query.limit}`,
        ),
      })),
      plain(slowNote, async ({ body }) => {
        calls++
        if (body.fail) throw refuse('notes.unwanted', { text: 'x' })
        return { calls }
      }),
      query(rareNote, async () => ({ ok: true })),
      query(secretNote, async () => ({ secret: 'x' })),
    ],
  })
}
