import { z } from 'zod'

const probability = z.number().min(0).max(1)

/** Faults to inject. Probabilities from 0 to 1; drawn from the seed, so that a story repeats its faults. */
export const faultSettings = z
  .object({
    seed: z
      .number()
      .int()
      .min(0)
      .max(2 ** 31 - 1),
    duplicate_webhook: probability,
    reorder_webhook: probability,
    lost_status: probability,
    late_status: probability,
    late_status_ms: z.number().int().min(0).max(86_400_000),
    rate_limited: probability,
    /** HTTP status of throttling answers: Meta documents 400, the field sees 429 too. */
    rate_limit_http: z.union([z.literal(400), z.literal(429)]),
    server_error: probability,
    timeout_after_accept: probability,
    timeout_ms: z.number().int().min(0).max(600_000),
    reset_after_accept: probability,
    reset_before_accept: probability,
    slow_answer: probability,
    slow_ms: z.number().int().min(0).max(600_000),
    undeliverable: probability,
    token_expired: z.boolean(),
  })
  .meta({ id: 'SimulatorFaults' })

/** How the simulated Meta behaves when nothing is wrong. */
export const behaviourSettings = z
  .object({
    sent_after_ms: z.number().int().min(0).max(60_000),
    delivered_after_ms: z.number().int().min(0).max(60_000),
    read_after_ms: z.number().int().min(0).max(60_000),
    /** Outside the 24-hour window: a `failed` status (as Meta does), or refused at once. */
    window_error: z.enum(['webhook', 'response']),
    enforce_limits: z.boolean(),
    throughput_per_second: z.number().int().min(1).max(1_000),
    unknown_phone: z.enum(['create', 'undeliverable']),
    known_media_only: z.boolean(),
    batch_size: z.number().int().min(1).max(100),
    retry_first_ms: z.number().int().min(10).max(60_000),
    retry_longest_ms: z.number().int().min(10).max(3_600_000),
  })
  .meta({ id: 'SimulatorBehaviour' })

export const settingsView = z.object({ faults: faultSettings, behaviour: behaviourSettings })
export type SettingsView = z.infer<typeof settingsView>

/** A number of the office that a phone can write to. */
export const numberView = z
  .object({ id: z.string(), account_id: z.string(), display_phone: z.string(), name: z.string() })
  .meta({ id: 'SimulatorNumber' })

/** Digits with country code, no plus. */
export const waId = z.string().regex(/^[1-9]\d{4,14}$/)
export const messageId = z.string().min(1).max(512)

const time = z.iso.datetime()

/** A chat as the phone's chat list shows it. */
export const threadView = z
  .object({
    number_id: z.string(),
    wa_id: waId,
    last_message_at: time.nullable(),
    last_inbound_at: time.nullable(),
    /** The customer-service window is open until then; null when closed. */
    window_closes_at: time.nullable(),
    /** The office is typing until then. */
    typing_until: time.nullable(),
    unread: z.number().int(),
  })
  .meta({ id: 'SimulatorThread' })
export type ThreadView = z.infer<typeof threadView>

export const phoneSettings = z.object({
  name: z.string().min(1).max(120),
  /** The citizen blocked the office: nothing arrives. */
  blocked: z.boolean(),
  /** Off: messages wait until it is on again. */
  online: z.boolean(),
  read_receipts: z.boolean(),
  /** Reads by itself; off when a person holds the phone. */
  auto_read: z.boolean(),
  /** Webhooks carry only a business-scoped user id. */
  hides_number: z.boolean(),
})

export const phoneView = phoneSettings
  .extend({ wa_id: waId, user_id: z.string().nullable(), threads: z.array(threadView) })
  .meta({ id: 'SimulatorPhone' })
export type PhoneView = z.infer<typeof phoneView>

/** Something to press: a reply button, a list row, a link, or a request for the location. */
export const choiceView = z.object({
  kind: z.enum(['button', 'row', 'link', 'location']),
  /** Goes back to the office when pressed; the address of a link. */
  id: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  section: z.string().nullable(),
})
export type ChoiceView = z.infer<typeof choiceView>

export const chatMedia = z.object({
  /** Fetch with `simulator.readMedia`, or the link itself when the office sent one. */
  id: z.string().nullable(),
  link: z.string().nullable(),
  mime_type: z.string().nullable(),
  filename: z.string().nullable(),
})

/** A bubble on the phone. `inbound`: the citizen wrote it. */
export const chatMessage = z
  .object({
    id: messageId,
    number_id: z.string(),
    wa_id: waId,
    direction: z.enum(['inbound', 'outbound']),
    type: z.string(),
    /** The words to show: body, caption, filled-in template. */
    text: z.string(),
    header: z.string().nullable(),
    footer: z.string().nullable(),
    choices: z.array(choiceView),
    /** Label of the button that opens the list; null when there is no list. */
    list_button: z.string().nullable(),
    media: chatMedia.nullable(),
    location: z
      .object({
        latitude: z.number(),
        longitude: z.number(),
        name: z.string().nullable(),
        address: z.string().nullable(),
      })
      .nullable(),
    reply_to: z.string().nullable(),
    /** Citizen's own: sent ✓, delivered ✓✓ (webhook answered 200), read ✓✓ blue. Office's: accepted … read, failed. */
    status: z.enum(['accepted', 'sent', 'delivered', 'read', 'failed']),
    /** False: accepted by the API but not on the phone (blocked, offline, failed). */
    visible: z.boolean(),
    error_code: z.number().int().nullable(),
    citizen_emoji: z.string().nullable(),
    business_emoji: z.string().nullable(),
    at: time,
    edited_at: time.nullable(),
    revoked_at: time.nullable(),
  })
  .meta({ id: 'SimulatorMessage' })
export type ChatMessage = z.infer<typeof chatMessage>

export const journalEntry = z
  .object({
    seq: z.number().int(),
    at: time,
    kind: z.string(),
    number_id: z.string().nullable(),
    wa_id: z.string().nullable(),
    message_id: z.string().nullable(),
    /** `biz_opaque_callback_data`. */
    ref: z.string().nullable(),
    text: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'SimulatorJournalEntry' })
export type JournalEntryView = z.infer<typeof journalEntry>

export const webhookEntry = z
  .object({
    id: z.string(),
    at: time,
    url: z.string(),
    number_id: z.string(),
    message_ids: z.array(z.string()),
    attempt: z.number().int(),
    /** HTTP status our endpoint answered; null when no answer came. */
    status: z.number().int().nullable(),
    error: z.string().nullable(),
    duration_ms: z.number(),
    signature: z.string(),
    /** The bytes that were posted, escaped as Meta does. */
    body: z.string(),
  })
  .meta({ id: 'SimulatorWebhook' })
export type WebhookEntryView = z.infer<typeof webhookEntry>

export const clockView = z.object({
  now: time,
  /** How far the office's time is ahead of the machine, ms. */
  offset_ms: z.number(),
})
