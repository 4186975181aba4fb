import { z } from 'zod'
import { statuses, subStates } from '../rules/state.ts'

/** Free text: NUL (which Postgres refuses) is dropped, ends trimmed. Lengths are in characters. */
export function text(max: number, min = 1) {
  return z
    .string()
    .overwrite((value) => value.replaceAll('\u0000', '').trim())
    .min(min)
    .max(max)
}

/** An id made elsewhere: no spaces, no control characters. */
export const foreignId = z
  .string()
  .trim()
  .min(1)
  .max(128)
  .regex(/^[\x21-\x7e]+$/)

/** A WhatsApp id; a phone written with spaces or dashes is understood too. */
export const waUserId = z
  .string()
  .trim()
  .min(1)
  .max(128)
  .regex(/^[\x20-\x7e]+$/)

export const day = z.iso.date().describe("Calendar day in the tenant's zone, YYYY-MM-DD")

export const caseStatus = z.enum(statuses).meta({ id: 'CaseStatus' })
export const caseSubState = z.enum(subStates).meta({ id: 'CaseSubState' })
export const caseKind = z.enum(['complaint', 'service_request']).meta({ id: 'CaseKind' })
export const visibility = z.enum(['public', 'internal']).meta({ id: 'NoteVisibility' })
export const slaStateField = z.enum(['none', 'on_time', 'at_risk', 'breached'])

export const labelled = z.object({ id: z.string(), en: z.string() })

/** A category's short name: lower-case words joined by underscores. */
export const slug = z
  .string()
  .trim()
  .min(2)
  .max(40)
  .regex(/^[a-z][a-z0-9_]*$/)

export const location = z
  .object({
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    name: text(200, 0).optional(),
    address: text(300, 0).optional(),
  })
  .meta({ id: 'CaseLocation' })

/** A picture, voice note or document kept elsewhere (the channel's media, an upload); `url` is where it is served. */
export const media = z
  .object({
    id: foreignId.optional(),
    type: z.enum(['image', 'video', 'audio', 'document', 'sticker']).default('image'),
    mime_type: text(100).optional(),
    url: z.string().trim().max(2000).optional(),
    file_name: text(255).optional(),
    caption: text(1024, 0).optional(),
  })
  .meta({ id: 'CaseMedia' })

/** As callers may send it: the whole description, or just the id or address of a picture. */
export const mediaInput = z.union([
  media,
  foreignId,
  z
    .string()
    .trim()
    .max(2000)
    .regex(/^(https?:\/)?\/\S+$/),
])

/** Where a case came from. Lower-case word; `whatsapp console portal phone counter api` are the ones used here. */
export const source = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9_-]{0,39}$/)
