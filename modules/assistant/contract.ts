/** What others may know of the assistant: endpoints, the event of a finished turn, refusals. Safe in a browser. */
import { defineEndpoint, defineEvent, defineRefusals, page, pageQuery } from '@govconnect/kernel/contract'
import { z } from 'zod'

export const intents = [
  'CREATE_COMPLAINT',
  'CREATE_TICKET',
  'CHECK_STATUS',
  'QUESTION',
  'UPDATE_COMPLAINT',
  'CANCEL',
  'TAKE_QUEUE',
  'HANDOVER',
  'GREETING',
  'THANKS',
  'OUT_OF_SCOPE',
  'ABUSE',
] as const

export const assistantRefusals = defineRefusals({
  'assistant.decision_not_found': {
    status: 404,
    id: { title: 'Keputusan tidak ditemukan', detail: 'Keputusan asisten ini tidak ada.' },
    en: { title: 'Decision not found', detail: 'There is no such decision of the assistant.' },
  },
})

/** What one message means, read without touching a conversation. */
export const understanding = z
  .object({
    intents: z.array(z.enum(intents)).describe('Best first'),
    intent_scores: z.array(z.object({ intent: z.enum(intents), confidence: z.number() })),
    kategori: z.string().nullable(),
    kategori_scores: z.array(z.object({ kategori: z.string(), confidence: z.number() })),
    alamat: z.string().nullable().describe("The citizen's own words, never composed"),
    location: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
    deskripsi: z.string().nullable(),
    case_numbers: z.array(z.string()),
    layanan: z.string().nullable().describe('The document or service asked for'),
    confidence: z.number(),
    reasons: z.array(z.string()),
    language: z.enum(['id', 'en']),
    emergency: z.enum(['fire', 'ambulance', 'police', 'general']).nullable(),
    abuse: z.boolean(),
    sensitive: z.boolean(),
  })
  .meta({ id: 'Understanding' })

export const understandText = defineEndpoint({
  id: 'assistant.understand',
  method: 'POST',
  on: ['internal'],
  path: '/understand',
  summary: 'What one message means; touches no conversation',
  access: 'internal',
  tenant: false,
  body: z.object({ text: z.string().max(65_536) }),
  response: understanding,
})

/** One bubble of a turn. Loose, so that any channel's message fits. */
export const incomingMessage = z.object({
  id: z.string().max(512).optional(),
  type: z.string().max(40).nullish(),
  text: z.string().max(65_536).nullish(),
  interactive_id: z.string().max(512).nullish(),
  location: z
    .object({ latitude: z.number(), longitude: z.number(), name: z.string().nullish(), address: z.string().nullish() })
    .nullish(),
  media: z
    .object({ id: z.string().nullish(), mime_type: z.string().nullish(), caption: z.string().nullish() })
    .nullish(),
})

/** A message to the citizen, before the channel shapes it. */
export const replySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({
    type: z.literal('buttons'),
    text: z.string(),
    buttons: z.array(z.object({ id: z.string(), title: z.string() })),
  }),
  z.object({
    type: z.literal('list'),
    text: z.string(),
    button: z.string(),
    rows: z.array(z.object({ id: z.string(), title: z.string(), description: z.string().optional() })),
  }),
])

const slots = z.object({
  kategori: z.string().nullable(),
  alamat: z.string().nullable(),
  deskripsi: z.string().nullable(),
  layanan: z.string().nullable(),
  location: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
  media: z.array(z.string()),
  confidential: z.boolean(),
})

export const actionNames = [
  'none',
  'create_case',
  'check_status',
  'update_complaint',
  'cancel_case',
  'handover',
  'ask_queue',
  'take_queue',
  'change_queue',
] as const

/** What the assistant did with a turn. */
export const turnResult = z
  .object({
    reply: z.string().describe('All replies as plain text'),
    replies: z.array(replySchema),
    action: z.enum(actionNames),
    outcome: z.string().describe('The rule that answered'),
    slots: slots.nullable().describe('What the open form holds'),
    case_number: z.string().nullable().describe('A case opened, changed or withdrawn by this turn'),
    sources: z.array(z.string()),
    decision_id: z.uuid(),
  })
  .meta({ id: 'AssistantTurn' })

const citizen = z.object({
  id: z.string().max(100).nullish(),
  name: z.string().max(200).nullish(),
  wa_id: z.string().max(64).nullish(),
  phone: z.string().max(64).nullish(),
})

/** A turn from a channel of the caller's own. Harmless to repeat with the same `turn_id` or Idempotency-Key. */
export const processMessage = defineEndpoint({
  id: 'assistant.processMessage',
  method: 'POST',
  on: ['internal'],
  path: '/process-message',
  summary: 'One turn of a conversation: reply, action, slots, decision',
  access: 'internal',
  tenant: false,
  body: z.object({
    tenant: z.string().max(80).optional().describe('Slug or id; the x-tenant header does as well'),
    conversation: z.string().min(1).max(100),
    turn_id: z.string().min(1).max(100).optional(),
    messages: z
      .array(z.union([incomingMessage, z.string().max(65_536)]))
      .min(1)
      .max(50),
    citizen: citizen.optional(),
    locale: z.enum(['id', 'en']).optional(),
  }),
  response: turnResult,
})

/** Why the assistant answered as it did. */
export const decisionView = z
  .object({
    id: z.uuid(),
    conversation_id: z.string(),
    turn_id: z.string(),
    at: z.iso.datetime(),
    engine: z.string(),
    engine_version: z.string(),
    input_hash: z.string(),
    understanding,
    thresholds: z.record(z.string(), z.number()),
    sources: z.array(z.string()).describe('Passages of the knowledge base'),
    action: z.enum(actionNames),
    outcome: z.string(),
    replies: z.array(replySchema),
    slots: slots.nullable().describe('What the form held: of the case opened, of the form left open, or of the guess'),
    case_number: z.string().nullable(),
    words_kept: z.boolean().describe("False once the citizen's words were removed, after 90 days"),
    latency_ms: z.number(),
  })
  .meta({ id: 'AssistantDecision' })
export type DecisionView = z.output<typeof decisionView>

export const listDecisions = defineEndpoint({
  id: 'assistant.listDecisions',
  method: 'GET',
  on: ['internal', 'api'],
  path: '/assistant/decisions',
  summary: 'Decisions of the assistant, the latest first',
  access: 'conversations.read',
  query: pageQuery.extend({
    conversation: z.string().max(100).optional(),
    case_number: z
      .string()
      .max(40)
      .optional()
      .describe('Those that opened, changed or withdrew this case, and the turns in which its form was filled in'),
  }),
  response: page(decisionView),
  refusals: ['cursor.invalid'],
})

export const readDecision = defineEndpoint({
  id: 'assistant.readDecision',
  method: 'GET',
  on: ['internal', 'api'],
  path: '/assistant/decisions/{id}',
  summary: 'One decision',
  access: 'conversations.read',
  params: z.object({ id: z.uuid() }),
  response: decisionView,
  refusals: ['assistant.decision_not_found'],
})

/** A turn was answered. The channel says it only while `owner_version` holds. Key: conversation. */
export const assistantReplied = defineEvent({
  name: 'assistant.replied',
  version: 1,
  summary: 'The assistant answered a turn',
  payload: z.object({
    conversation_id: z.uuid(),
    owner_version: z.number().int(),
    turn_id: z.uuid(),
    decision_id: z.uuid(),
    action: z.enum(actionNames),
    replies: z.array(replySchema),
    handover: z.object({ reason: z.string(), summary: z.string() }).optional(),
  }),
  live: { topic: 'inbox', permission: 'conversations.read' },
})
