import type { Recording } from '../rules/script.ts'
import type { SimulatorSettings } from '../rules/settings.ts'
import type { MessageTemplate } from '../rules/templates.ts'
import type {
  BusinessNumber,
  Delivery,
  JournalEntry,
  NewDelivery,
  NewJournalEntry,
  Phone,
  SimMedia,
  SimMessage,
  Thread,
} from '../rules/types.ts'

/** One POST to the webhook endpoint and what came of it. */
export interface WebhookLogEntry {
  id: string
  /** Epoch ms, virtual. */
  at: number
  url: string
  number_id: string
  message_ids: string[]
  attempt: number
  /** HTTP status; null when no answer came. */
  status: number | null
  error: string | null
  duration_ms: number
  signature: string
  body: string
}

export interface SavedRecording {
  id: string
  at: number
  recording: Recording
}

/** What open screens are told at once. */
export type SimulatorNotice =
  | { type: 'message'; message: SimMessage }
  | { type: 'thread'; thread: Thread }
  | { type: 'phone'; phone: Phone }
  | { type: 'webhook'; entry: WebhookLogEntry }

export interface JournalPage {
  /** Entries with a higher `seq` only. */
  after?: number
  /** Entries with a lower `seq` only; newest first. */
  before?: number
  limit: number
  wa_id?: string
}

export interface ChatPage {
  number_id: string
  wa_id: string
  /** Older than this message. */
  before?: { at: number; id: string }
  limit: number
}

/**
 * Everything one office's simulator knows, inside one transaction. Two implementations: memory (the program of the
 * tests) and Postgres (the product); one suite exercises both.
 */
export interface World {
  numbers(): Promise<BusinessNumber[]>
  number(id: string): Promise<BusinessNumber | undefined>
  saveNumber(number: BusinessNumber): Promise<void>
  phones(): Promise<Phone[]>
  phone(waId: string): Promise<Phone | undefined>
  phoneByUserId(userId: string): Promise<Phone | undefined>
  savePhone(phone: Phone): Promise<void>
  threads(): Promise<Thread[]>
  /** Locks the chat until the transaction ends, so that two sends of one chat keep their order. */
  thread(numberId: string, waId: string): Promise<Thread | undefined>
  saveThread(thread: Thread): Promise<void>
  message(id: string): Promise<SimMessage | undefined>
  saveMessage(message: SimMessage): Promise<void>
  /** Newest first. */
  chat(page: ChatPage): Promise<SimMessage[]>
  /** Outbound messages of a chat that the phone has seen and not yet read. */
  unread(numberId: string, waId: string): Promise<SimMessage[]>
  /** Outbound messages that wait for the phone to come online. */
  waiting(waId: string): Promise<SimMessage[]>
  media(id: string): Promise<SimMedia | undefined>
  saveMedia(media: SimMedia): Promise<void>
  deleteMedia(id: string): Promise<boolean>
  templates(): Promise<readonly MessageTemplate[]>
  settings(): Promise<SimulatorSettings>
  saveSettings(settings: SimulatorSettings): Promise<void>
  schedule(deliveries: NewDelivery[]): Promise<void>
  record(entry: NewJournalEntry): Promise<void>
  journal(page: JournalPage): Promise<JournalEntry[]>
  logWebhook(entry: WebhookLogEntry): Promise<void>
  webhookLog(page: { before?: string; limit: number }): Promise<WebhookLogEntry[]>
  recordings(): Promise<SavedRecording[]>
  recording(id: string): Promise<SavedRecording | undefined>
  saveRecording(saved: SavedRecording): Promise<void>
  deleteRecording(id: string): Promise<boolean>
  notify(notice: SimulatorNotice): Promise<void>
}

/** What a path names, so that the owning office can be found before its world is opened. */
export type OwnedKind = 'number' | 'account' | 'media'

export interface ClaimedBatch {
  owner: string
  deliveries: Delivery[]
}

export interface SimulatorStore {
  ownerOf(kind: OwnedKind, id: string): Promise<string | undefined>
  /** Runs the work in one transaction of the office's world. */
  inWorld<T>(owner: string, work: (world: World) => Promise<T>): Promise<T>
  /** Takes due deliveries of one office, in the order of their lanes, at most `limit`; taken ones are held. */
  claim(now: number, limit: number): Promise<ClaimedBatch | null>
  /** The batch was answered 200. */
  finish(ids: string[]): Promise<void>
  /** The batch failed: its lanes are tried again at `retryAt`. */
  release(ids: string[], retryAt: number): Promise<void>
  /** Epoch ms at which the next delivery may be due; null when none waits. */
  nextDueAt(): Promise<number | null>
}
