import type { QueueWishKind } from '../../understand/queue-talk.ts'
import type { WhenWish } from '../../understand/when.ts'
import type { Bilingual, Reply } from '../types.ts'

/** Minutes; as the queue module tells them. */
export interface WaitRange {
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

/** A service that can be joined or booked from a conversation. */
export interface LineService {
  readonly serviceId: string
  readonly branchId: string
  readonly branch: string
  readonly zone: string
  readonly name: Bilingual
  readonly open: boolean
  readonly remote: boolean
  readonly bookable: boolean
  /** When it opens again, in words. */
  readonly closedBecause: Bilingual | null
  readonly waiting: number
  readonly wait: WaitRange | null
  /** What has to be told before a number is given. */
  readonly inputs: readonly LineInput[]
  /** Beside the ordinary one; a citizen may say so. */
  readonly classes: readonly LineClass[]
}

/** Who goes some minutes ahead: the elderly, the disabled, as the office's policy has it. */
export interface LineClass {
  readonly code: string
  readonly label: Bilingual
}

export interface LineInput {
  readonly key: string
  readonly label: Bilingual
  readonly kind: 'text' | 'digits' | 'phone' | 'nik'
  readonly required: boolean
}

/** A place in the line, or an appointment, of the citizen's own. */
export interface Visit {
  readonly ticketId: string
  readonly number: string
  readonly status: string
  readonly branch: string
  readonly address: string
  readonly zone: string
  readonly serviceId: string
  readonly service: Bilingual
  readonly bring: readonly Bilingual[]
  readonly peopleAhead: number | null
  readonly wait: WaitRange | null
  readonly noWaitBecause: Bilingual | null
  readonly counter: Bilingual | null
  readonly mustCheckIn: boolean
  readonly bookedFor: string | null
  readonly statusUrl: string
  readonly can: readonly VisitDeed[]
  /** When it stood so, ISO. */
  readonly at: string
}

export type VisitDeed = 'cancel' | 'check_in' | 'reinstate' | 'move'

/** What the citizen wants with the line, as far as it is known. */
export interface QueueWish {
  readonly wants: QueueWishKind
  /** The citizen's words: services and tickets are found by them. */
  readonly words: string
  readonly serviceId: string | null
  readonly ticketId: string | null
  readonly when: WhenWish | null
  /** A time picked from those offered, ISO. */
  readonly at: string | null
  /** What was told of what the service asks for. */
  readonly inputs: Readonly<Record<string, string>>
  /** Code of the class that was named; empty: said to be none; null: nothing was said. */
  readonly priority: string | null
  /** A report was put aside for it just now: it goes on at once where nothing has to be asked. */
  readonly interrupts: boolean
  /** Answers that named nothing there is. */
  readonly tries: number
}

/** A change that a yes brings about. */
export type QueueDeed =
  | { readonly does: 'join'; readonly serviceId: string; readonly branchId: string }
  | { readonly does: 'book'; readonly serviceId: string; readonly at: string }
  | { readonly does: Exclude<VisitDeed, 'move'>; readonly ticketId: string }
  | { readonly does: 'move'; readonly ticketId: string; readonly at: string }

export interface QueueOption {
  /** Service, ticket, time (ISO), or code of a class. */
  readonly value: string
  readonly title: string
  readonly description: string
}

/** An open question about the line. */
export interface QueueQuestion {
  readonly asks: 'service' | 'ticket' | 'slot' | 'input' | 'class' | 'confirm'
  /** Of a question for an input. */
  readonly input?: LineInput
  readonly wish: QueueWish
  /** Of a confirmation: the classes that may still be named. */
  readonly options: readonly QueueOption[]
  readonly deed: QueueDeed | null
  /** As it was put, so that it can be put again. */
  readonly reply: Reply
}

export interface QueuePending {
  readonly kind: 'queue'
  readonly nonce: string
  readonly question: QueueQuestion
}

export type QueueAction =
  | { readonly type: 'ask_queue'; readonly wish: QueueWish }
  | { readonly type: 'take_queue'; readonly deed: QueueDeed; readonly wish: QueueWish; readonly idempotencyKey: string }
  | {
      readonly type: 'change_queue'
      readonly deed: QueueDeed
      readonly wish: QueueWish
      readonly idempotencyKey: string
    }

/** A time that is free, or not. */
export interface LineSlot {
  readonly day: string
  readonly at: string
  readonly free: boolean
}

export type QueueEffect =
  | {
      readonly type: 'lines'
      readonly wish: QueueWish
      readonly services: readonly LineService[]
      readonly visits: readonly Visit[]
      /** Of the one service that is meant; null where none is, or no time is wanted. */
      readonly slots: readonly LineSlot[] | null
      /** Said before the next question: why the last wish could not be met. */
      readonly notice: string | null
    }
  | { readonly type: 'queue_done'; readonly deed: QueueDeed; readonly visit: Visit }
  | { readonly type: 'queue_refused'; readonly deed: QueueDeed; readonly detail: string }

/** What this conversation knows of a number taken: `sudah sampai` then speaks of it. */
export interface KnownTicket {
  readonly number: string
  /** Milliseconds; later it is forgotten. */
  readonly until: number
}
