import { z } from 'zod'
import { messageId, waId } from './views.ts'

const replyTo = messageId.optional()

/** What a citizen can do on the phone. Attachments go by `simulator.attach`. */
export const phoneAction = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('text'),
      text: z.string().min(1).max(65_536),
      reply_to: replyTo,
      forwarded: z.boolean().optional(),
    }),
    z.object({
      type: z.literal('media'),
      kind: z.enum(['image', 'video', 'audio', 'document', 'sticker']),
      media_id: z.string().min(1).max(64),
      caption: z.string().max(1_024).optional(),
      voice: z.boolean().optional(),
      reply_to: replyTo,
    }),
    z.object({
      type: z.literal('location'),
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      name: z.string().max(1_000).optional(),
      address: z.string().max(1_000).optional(),
      reply_to: replyTo,
    }),
    z.object({ type: z.literal('contacts'), contacts: z.array(z.record(z.string(), z.unknown())).min(1).max(50) }),
    z.object({ type: z.literal('button'), message_id: messageId, button_id: z.string().min(1).max(256) }),
    z.object({ type: z.literal('list'), message_id: messageId, row_id: z.string().min(1).max(200) }),
    z.object({ type: z.literal('flow'), message_id: messageId, response: z.record(z.string(), z.unknown()) }),
    /** An empty emoji takes the reaction back. */
    z.object({ type: z.literal('reaction'), message_id: messageId, emoji: z.string().max(32) }),
    z.object({ type: z.literal('edit'), message_id: messageId, text: z.string().min(1).max(65_536) }),
    z.object({ type: z.literal('revoke'), message_id: messageId }),
    z.object({ type: z.literal('number_change'), new_wa_id: waId }),
    /** An element of `messages[]` word for word; sender, time and id are set where absent. For odd cases. */
    z.object({ type: z.literal('raw'), message: z.record(z.string(), z.unknown()) }),
  ])
  .meta({ id: 'SimulatorAction' })
export type PhoneActionInput = z.input<typeof phoneAction>

/** A file from the citizen's phone, base64. */
export const attachment = z.object({
  filename: z.string().min(1).max(240),
  mime_type: z.string().min(3).max(120),
  data: z.base64(),
  caption: z.string().max(1_024).optional(),
  /** A recording made in the chat, not a music file. */
  voice: z.boolean().optional(),
  reply_to: replyTo,
})

const expectedReply = z.object({ type: z.string(), text: z.string(), choices: z.array(z.string()) })

/** A saved chat: plain JSON that lives well in a repository. */
export const recordingFile = z
  .object({
    format: z.literal('govconnect.chat'),
    version: z.literal(1),
    title: z.string().min(1).max(200),
    phone_name: z.string().min(1).max(120),
    steps: z
      .array(
        z.object({
          action: z.union([
            phoneAction,
            z.object({
              type: z.literal('choose'),
              index: z.number().int().min(0).max(20),
              otherwise: z.string().min(1).max(4_096),
            }),
          ]),
          wait_for_reply: z.boolean(),
          pause_ms: z.number().int().min(0).max(60_000),
          expect: z.array(expectedReply).optional(),
        }),
      )
      .max(500),
  })
  .meta({ id: 'SimulatorRecording' })
export type RecordingFile = z.infer<typeof recordingFile>

/** How far a scenario or replay has come. */
export const runView = z
  .object({
    id: z.string(),
    title: z.string(),
    wa_id: waId,
    number_id: z.string(),
    state: z.enum(['running', 'passed', 'failed', 'stopped']),
    steps_done: z.number().int(),
    steps_total: z.number().int(),
    steps: z.array(
      z.object({
        did: z.string(),
        expected: z.array(expectedReply).nullable(),
        got: z.array(expectedReply),
        same: z.boolean(),
      }),
    ),
    problem: z.string().nullable(),
  })
  .meta({ id: 'SimulatorRun' })
export type RunView = z.infer<typeof runView>
