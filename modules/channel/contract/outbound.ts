import { z } from 'zod'

/*
 * Shapes of outgoing content. They say what a message is made of; WhatsApp's limits are checked by `rules/outbound-limits.ts`,
 * so that a refusal can name the limit. The Graph API's own shapes are taken as they are, with shorter ways for the common ones.
 */

const media = z.object({
  id: z.string().min(1).optional(),
  link: z.string().min(1).optional(),
  caption: z.string().optional(),
  filename: z.string().optional(),
  voice: z.boolean().optional(),
})

const textPart = z.union([
  z.object({ body: z.string(), preview_url: z.boolean().optional() }),
  z.string().transform((body) => ({ body })),
])

const coordinate = z.union([z.number(), z.string().regex(/^-?\d{1,3}(\.\d+)?$/)])

const header = z.object({ type: z.enum(['text', 'image', 'video', 'document']), text: z.string().optional() }).loose()

const body = z.object({ text: z.string() })
const choice = z.object({ id: z.string(), title: z.string() })
const listRow = choice.extend({ description: z.string().optional() })
const listSection = z.object({ title: z.string().optional(), rows: z.array(listRow).max(100) })
const frame = { header: header.optional(), body, footer: body.optional() }

const interactive = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('button'),
    ...frame,
    action: z.object({ buttons: z.array(z.object({ type: z.literal('reply'), reply: choice })).max(100) }),
  }),
  z.object({
    type: z.literal('list'),
    ...frame,
    action: z.object({ button: z.string(), sections: z.array(listSection).max(100) }),
  }),
  z.object({
    type: z.literal('cta_url'),
    ...frame,
    action: z.object({
      name: z.literal('cta_url'),
      parameters: z.object({ display_text: z.string(), url: z.string() }),
    }),
  }),
  z.object({
    type: z.literal('location_request_message'),
    body,
    action: z.object({ name: z.literal('send_location') }),
  }),
  z.object({
    type: z.literal('carousel'),
    body,
    action: z.object({
      cards: z
        .array(
          z.object({
            card_index: z.number().int().min(0),
            type: z.string(),
            header,
            body: body.optional(),
            action: z.record(z.string(), z.unknown()),
          }),
        )
        .max(100),
    }),
  }),
])

const framedText = { text: z.string(), header: z.string().optional(), footer: z.string().optional() }

/** One outgoing message: a Graph API type, or `buttons`, `list`, `cta_url`, `location_request` written short. */
export const outboundContent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: textPart }),
  z.object({ type: z.literal('image'), image: media }),
  z.object({ type: z.literal('video'), video: media }),
  z.object({ type: z.literal('audio'), audio: media }),
  z.object({ type: z.literal('document'), document: media }),
  z.object({ type: z.literal('sticker'), sticker: media }),
  z.object({
    type: z.literal('location'),
    location: z.object({
      latitude: coordinate,
      longitude: coordinate,
      name: z.string().optional(),
      address: z.string().optional(),
    }),
  }),
  z.object({
    type: z.literal('contacts'),
    contacts: z.array(z.object({ name: z.object({ formatted_name: z.string().min(1) }).loose() }).loose()).max(1000),
  }),
  z.object({
    type: z.literal('reaction'),
    reaction: z.object({ message_id: z.string().min(1), emoji: z.string() }),
  }),
  z.object({ type: z.literal('interactive'), interactive }),
  z.object({
    type: z.literal('template'),
    template: z.object({
      name: z.string().min(1),
      language: z.object({ code: z.string().min(2) }).loose(),
      components: z.array(z.unknown()).max(20).optional(),
    }),
  }),
  z.object({ type: z.literal('buttons'), ...framedText, buttons: z.array(choice).max(100) }),
  z.object({
    type: z.literal('list'),
    ...framedText,
    button: z.string(),
    sections: z.array(listSection).max(100),
  }),
  z.object({ type: z.literal('cta_url'), ...framedText, display_text: z.string(), url: z.string() }),
  z.object({ type: z.literal('location_request'), text: z.string() }),
])
export type OutboundContentInput = z.input<typeof outboundContent>
