import { defineEndpoint, defineRefusals, page, pageQuery } from '@govconnect/kernel/contract'
import { z } from 'zod'

export const systemRefusals = defineRefusals({
  'system.letter_not_found': {
    status: 404,
    id: { title: 'Pesan gagal tidak ditemukan', detail: 'Pesan ini tidak ada, atau sudah diputar ulang.' },
    en: { title: 'Dead letter not found', detail: 'It does not exist, or was replayed already.' },
  },
})

/** An event that a reaction could not handle: what, for whom, and why. */
export const deadLetter = z
  .object({
    id: z.uuid(),
    tenant_id: z.uuid().nullable().describe('The office; null where the event is of the platform itself'),
    subscription: z.string().describe('The reaction that failed'),
    event: z.string(),
    key: z.string(),
    error: z.string(),
    attempts: z.number().int(),
    parked_at: z.iso.datetime(),
  })
  .meta({ id: 'DeadLetter' })
export type DeadLetter = z.infer<typeof deadLetter>

/** `all`: of every office and of the platform itself, which belongs to none; for platform admins. */
const scopeQuery = z.object({ scope: z.enum(['tenant', 'all']).default('tenant') })
export type Scope = z.infer<typeof scopeQuery>['scope']

export const listDeadLetters = defineEndpoint({
  id: 'system.listDeadLetters',
  method: 'GET',
  on: ['internal', 'api'],
  path: '/dead-letters',
  summary: 'Events that could not be handled, newest first',
  access: 'system.read',
  query: pageQuery.extend(scopeQuery.shape),
  response: page(deadLetter),
  refusals: ['cursor.invalid'],
})

export const readDeadLetter = defineEndpoint({
  id: 'system.readDeadLetter',
  method: 'GET',
  on: ['internal', 'api'],
  path: '/dead-letters/{id}',
  summary: 'One of them with its payload; the look is audited',
  access: 'system.replay',
  params: z.object({ id: z.uuid() }),
  query: scopeQuery,
  response: deadLetter.extend({ envelope: z.record(z.string(), z.unknown()) }),
  keep: false,
  refusals: ['system.letter_not_found'],
})

export const replayDeadLetters = defineEndpoint({
  id: 'system.replayDeadLetters',
  method: 'POST',
  on: ['internal', 'api'],
  path: '/dead-letters/replay',
  summary: 'Hands events back to the reactions that failed; unknown ids are left out',
  access: 'system.replay',
  query: scopeQuery,
  body: z.object({ ids: z.array(z.uuid()).min(1).max(500) }),
  response: z.object({ replayed: z.number().int() }),
})

export const checkSchema = z.object({ name: z.string(), fault: z.string().nullable() })

/** The state of the process that answers and of what it stands on. */
export const systemHealth = defineEndpoint({
  id: 'system.health',
  method: 'GET',
  on: ['api'],
  path: '/system/health',
  summary: 'Health of the installation as the console shows it',
  access: 'system.read',
  response: z.object({
    checks: z.array(checkSchema),
    dead_letters: z.number().int(),
    outbox_waiting: z.number().int(),
    deliveries_waiting: z.number().int(),
    database_version: z.string(),
    database_bytes: z.number().int(),
    memory_bytes: z.number().int(),
    uptime_seconds: z.number(),
    event_transport: z.enum(['in-process', 'rabbitmq']),
    clock_offset_ms: z.number(),
  }),
})
