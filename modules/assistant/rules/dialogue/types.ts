import type { CategoryId, GeoPoint, Understanding } from '../understand/types.ts'
import type { KnownTicket, QueueAction, QueueEffect, QueuePending } from './queue/types.ts'

export type Language = 'id' | 'en'

export interface Bilingual {
  readonly id: string
  readonly en: string
}

/** What the office has told the assistant about itself. */
export interface Profile {
  readonly name: string
  readonly categories?: readonly { readonly id: string; readonly name: Bilingual; readonly confidential?: boolean }[]
  readonly hours?: Bilingual | null
  readonly address?: string | null
  readonly phone?: string | null
  readonly contacts?: readonly { readonly name: string; readonly phone: string }[]
  readonly emergencyNumbers?: Partial<Record<'fire' | 'ambulance' | 'police' | 'general', string>>
}

export interface TurnMessage {
  readonly id: string
  /** WhatsApp's type: text, image, audio, voice, video, document, sticker, location, contacts, reaction, interactive, button, order, system, unsupported. */
  readonly type: string
  readonly text?: string | null
  readonly interactiveId?: string | null
  readonly location?: (GeoPoint & { readonly name?: string | null; readonly address?: string | null }) | null
  readonly media?: readonly { readonly id: string; readonly mime?: string | null }[] | null
}

/** What the citizen wrote in one go: one bubble or several. */
export interface Turn {
  readonly messages: readonly TurnMessage[]
  readonly locale?: Language | null
}

export interface StepContext {
  readonly profile: Profile
  /** Fresh for each turn; binds a question to its answer. */
  readonly nonce: string
  /** Milliseconds since 1970. */
  readonly now: number
  /** Where answers come from besides the profile (the knowledge base). Null: not known. */
  readonly answer?: (question: {
    readonly text: string
    readonly language: Language
  }) => { readonly text: string; readonly source: string } | null
}

export type CaseKind = 'complaint' | 'service_request'
export type Asked = 'kategori' | 'alamat' | 'deskripsi' | 'layanan' | 'confirm' | 'change'

export interface Slots {
  readonly kategori: CategoryId | null
  readonly alamat: string | null
  readonly deskripsi: string | null
  readonly layanan: string | null
  readonly location: GeoPoint | null
  readonly media: readonly string[]
  readonly confidential: boolean
}

export interface Flow {
  readonly kind: CaseKind
  readonly slots: Slots
  readonly asked: Asked | null
  /** Of the question that is open; an answer to any other question does not count. */
  readonly nonce: string
  /** How often the open question was asked without a usable answer. */
  readonly tries: number
  readonly emergency: boolean
  /** Categories offered in the last choice list, in order, for answers such as `2`. */
  readonly choices: readonly CategoryId[]
}

export type Pending =
  | QueuePending
  | { readonly kind: 'guess'; readonly nonce: string; readonly flow: Flow }
  | { readonly kind: 'menu'; readonly nonce: string }
  | { readonly kind: 'offer_person'; readonly nonce: string; readonly reason: string }
  | { readonly kind: 'cancel_case'; readonly nonce: string; readonly number: string }
  | { readonly kind: 'resume'; readonly nonce: string }
  | {
      readonly kind: 'number'
      readonly nonce: string
      readonly purpose: 'status' | 'cancel' | 'update'
      readonly text: string | null
    }

export interface DialogueState {
  readonly version: 1
  readonly introduced: boolean
  readonly language: Language
  readonly flow: Flow | null
  readonly suspended: Flow | null
  readonly pending: Pending | null
  readonly lastCase: {
    readonly number: string
    readonly kind: CaseKind
    readonly kategori: string | null
    readonly alamat: string | null
    readonly at: number
  } | null
  /** Null, or absent in older states: no number is known of. */
  readonly lastTicket?: KnownTicket | null
  /** Turns in a row that were not understood. */
  readonly fallbacks: number
  readonly abuseAnswered: boolean
  /** What must be said before the outcome of an action is worded: `settle` says it and clears it. */
  readonly opening: { readonly urgent: string | null; readonly introduce: boolean } | null
}

export type Reply =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'buttons'
      readonly text: string
      readonly buttons: readonly { readonly id: string; readonly title: string }[]
    }
  | {
      readonly type: 'list'
      readonly text: string
      readonly button: string
      readonly rows: readonly { readonly id: string; readonly title: string; readonly description?: string }[]
    }

export interface CreateCase {
  readonly type: 'create_case'
  readonly kind: CaseKind
  readonly kategori: string
  readonly alamat: string | null
  readonly deskripsi: string
  readonly layanan: string | null
  readonly location: GeoPoint | null
  readonly media: readonly string[]
  readonly confidential: boolean
  readonly idempotencyKey: string
}

export type Action =
  | { readonly type: 'none' }
  | CreateCase
  | { readonly type: 'check_status'; readonly numbers: readonly string[] }
  | {
      readonly type: 'update_complaint'
      readonly number: string
      readonly text: string | null
      readonly media: readonly string[]
      readonly location: GeoPoint | null
      readonly idempotencyKey: string
    }
  | { readonly type: 'cancel_case'; readonly number: string; readonly idempotencyKey: string }
  | { readonly type: 'handover'; readonly reason: string; readonly summary: string; readonly slots: Slots | null }
  | QueueAction

export interface StepResult {
  readonly state: DialogueState
  /** In order; the wording of an action's outcome (see `settle`) goes before them. */
  readonly replies: readonly Reply[]
  readonly action: Action
  readonly understanding: Understanding
  /** Which rule of the dialogue answered. */
  readonly outcome: string
}

/** What became of an action, handed back for wording. */
export type Effect =
  | QueueEffect
  | {
      readonly type: 'created'
      readonly kind: CaseKind
      readonly number: string
      readonly kategori: string | null
      readonly alamat: string | null
    }
  | { readonly type: 'status'; readonly cases: readonly CaseView[]; readonly missing: readonly string[] }
  | { readonly type: 'updated'; readonly number: string }
  | { readonly type: 'cancelled'; readonly number: string }
  | {
      readonly type: 'refused'
      readonly action: 'create_case' | 'check_status' | 'update_complaint' | 'cancel_case'
      readonly code: string
      readonly number?: string
    }

export interface CaseView {
  readonly number: string
  readonly status: string
  readonly kategori?: string | null
  readonly updatedAt?: string | null
  /** The last note meant for the citizen. */
  readonly note?: string | null
}

export const emptySlots: Slots = {
  kategori: null,
  alamat: null,
  deskripsi: null,
  layanan: null,
  location: null,
  media: [],
  confidential: false,
}

export function newDialogue(language: Language = 'id'): DialogueState {
  return {
    version: 1,
    introduced: false,
    language,
    flow: null,
    suspended: null,
    pending: null,
    lastCase: null,
    lastTicket: null,
    fallbacks: 0,
    abuseAnswered: false,
    opening: null,
  }
}
