import { z } from 'zod'
import {
  cancelReasons,
  deviceKinds,
  holdPlaces,
  legOutcomes,
  policyStates,
  presences,
  printerStates,
  serviceOutcomes,
  skillTiers,
  ticketChannels,
  ticketEventNames,
  ticketStatuses,
  transferPlaces,
} from '../rules/words.ts'

/** Free text: NUL (which Postgres refuses) is dropped, ends trimmed. Lengths are in characters. */
export function text(max: number, min = 1) {
  return z
    .string()
    .overwrite((value) => value.replaceAll('\u0000', '').trim())
    .min(min)
    .max(max)
}

/** A text in both languages; screens fall back to Indonesian. */
export const labelled = (max: number) => z.object({ id: text(max), en: text(max) })

export const instant = z.iso.datetime({ offset: true })
export const day = z.iso.date().describe("Business day in the branch's zone, YYYY-MM-DD")
/** `HH:MM`, wall clock of the branch; 24:00 is the end of the day. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)
export const zone = z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'])
export const language = z.enum(['id', 'en'])
/** Lower-case words joined by underscores. */
export const word = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
/** Told by whoever calls: the same id and content has one effect and one answer. */
export const requestId = z.string().regex(/^[\w.:-]{8,64}$/)

export const ticketStatus = z.enum(ticketStatuses).meta({ id: 'QueueTicketStatus' })
export const ticketChannel = z.enum(ticketChannels)
export const ticketEventName = z.enum(ticketEventNames)
export const holdPlace = z.enum(holdPlaces)
export const transferPlace = z.enum(transferPlaces)
export const legOutcome = z.enum(legOutcomes)
export const serviceOutcome = z.enum(serviceOutcomes)
export const cancelReason = z.enum(cancelReasons)
export const presence = z.enum(presences)
export const skillTier = z.enum(skillTiers)
export const policyState = z.enum(policyStates)
export const deviceKind = z.enum(deviceKinds)
export const printerState = z.enum(printerStates)

/** Minutes to wait: half of all wait less than `p50`, eight in ten between `p10` and `p90`. */
export const waitRange = z
  .object({ p10: z.number().min(0), p50: z.number().min(0), p90: z.number().min(0) })
  .meta({ id: 'WaitRange' })
export type WaitRange = z.output<typeof waitRange>
