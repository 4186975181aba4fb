import { defaultSettings } from '../rules/settings.ts'
import { sampleTemplates } from '../rules/templates.ts'
import type { BusinessNumber, JournalEntry, Phone, SimMedia, SimMessage, Thread } from '../rules/types.ts'
import { createDeliveryLanes, type DeliveryLanes } from './delivery-lanes.ts'
import type {
  ChatPage,
  JournalPage,
  SavedRecording,
  SimulatorNotice,
  SimulatorStore,
  WebhookLogEntry,
  World,
} from './port.ts'

/** Webhook bodies kept in memory; the journal itself is kept whole. */
const webhookLogSize = 2_000

export interface MemoryStoreOptions {
  /** Called for every notice, after the change. */
  onNotice?: (notice: SimulatorNotice) => void
  /** Called when deliveries were added, so that the pump looks again. */
  onSchedule?: () => void
  /** Called for each journal entry, such as to append it to a file. */
  onRecord?: (entry: JournalEntry) => void
}

interface Memory {
  lanes: DeliveryLanes
  nextId: number
  owner: string
}

/** One office in memory: the program of the tests. Its journal outlives the product it judges. */
export function createMemoryStore(options: MemoryStoreOptions = {}): SimulatorStore {
  const memory: Memory = { lanes: createDeliveryLanes(), nextId: 1, owner: 'memory' }
  const world = createMemoryWorld(memory, options)
  return {
    ownerOf: async (kind, id) => ((await knows(world, kind, id)) ? memory.owner : undefined),
    inWorld: (_owner, work) => work(world),
    claim: async (now, limit) => memory.lanes.claim(now, limit),
    finish: async (ids) => memory.lanes.finish(ids),
    release: async (ids, retryAt) => memory.lanes.release(ids, retryAt),
    nextDueAt: async () => memory.lanes.nextDueAt(),
  }
}

async function knows(world: World, kind: 'number' | 'account' | 'media', id: string): Promise<boolean> {
  if (kind === 'number') return (await world.number(id)) !== undefined
  if (kind === 'media') return (await world.media(id)) !== undefined
  return (await world.numbers()).some((number) => number.account_id === id)
}

function createMemoryWorld(memory: Memory, options: MemoryStoreOptions): World {
  return {
    ...createDirectory(),
    ...createChats(),
    ...createLogs(options),
    async schedule(deliveries) {
      for (const delivery of deliveries) {
        const id = String(memory.nextId++).padStart(12, '0')
        memory.lanes.add(memory.owner, { ...delivery, id, attempts: 0 })
      }
      if (deliveries.length > 0) options.onSchedule?.()
    },
    async notify(notice) {
      options.onNotice?.(notice)
    },
  }
}

function createDirectory() {
  const numbers = new Map<string, BusinessNumber>()
  const phones = new Map<string, Phone>()
  const media = new Map<string, SimMedia>()
  let settings = structuredClone(defaultSettings)
  return {
    numbers: async () => [...numbers.values()],
    number: async (id: string) => numbers.get(id),
    saveNumber: async (number: BusinessNumber) => void numbers.set(number.id, number),
    phones: async () => [...phones.values()],
    phone: async (waId: string) => phones.get(waId),
    phoneByUserId: async (userId: string) => phones.values().find((phone) => phone.user_id === userId),
    savePhone: async (phone: Phone) => void phones.set(phone.wa_id, phone),
    media: async (id: string) => media.get(id),
    saveMedia: async (one: SimMedia) => void media.set(one.id, one),
    deleteMedia: async (id: string) => media.delete(id),
    templates: async () => sampleTemplates,
    settings: async () => settings,
    saveSettings: async (next: typeof settings) => {
      settings = next
    },
  }
}

function createChats() {
  const threads = new Map<string, Thread>()
  const messages = new Map<string, SimMessage>()
  const chats = new Map<string, string[]>()
  const chatOf = (numberId: string, waId: string) =>
    (chats.get(`${numberId}|${waId}`) ?? []).flatMap((id) => messages.get(id) ?? [])
  return {
    threads: async () => [...threads.values()],
    thread: async (numberId: string, waId: string) => threads.get(`${numberId}|${waId}`),
    saveThread: async (thread: Thread) => void threads.set(`${thread.number_id}|${thread.wa_id}`, thread),
    message: async (id: string) => messages.get(id),
    saveMessage: async (message: SimMessage) => {
      const key = `${message.number_id}|${message.wa_id}`
      if (!messages.has(message.id)) {
        const chat = chats.get(key)
        if (chat) chat.push(message.id)
        else chats.set(key, [message.id])
      }
      messages.set(message.id, message)
    },
    chat: async (page: ChatPage) => {
      const all = chatOf(page.number_id, page.wa_id)
      const before = page.before
      const end = before ? all.findIndex((message) => message.id === before.id) : all.length
      return all.slice(Math.max(0, end - page.limit), Math.max(0, end)).reverse()
    },
    unread: async (numberId: string, waId: string) =>
      chatOf(numberId, waId).filter((one) => one.direction === 'outbound' && one.visible && one.status === 'delivered'),
    waiting: async (waId: string) =>
      [...chats.keys()]
        .filter((key) => key.endsWith(`|${waId}`))
        .flatMap((key) => chatOf(key.slice(0, key.indexOf('|')), waId))
        .filter((one) => one.direction === 'outbound' && !one.visible && one.status === 'sent'),
  }
}

function createLogs(options: MemoryStoreOptions) {
  const journal: JournalEntry[] = []
  const webhooks: WebhookLogEntry[] = []
  const recordings = new Map<string, SavedRecording>()
  const blank = { number_id: null, wa_id: null, message_id: null, ref: null, text: null, detail: {} }
  return {
    record: async (entry: Parameters<World['record']>[0]) => {
      const full = { ...blank, ...entry, seq: journal.length + 1 }
      journal.push(full)
      options.onRecord?.(full)
    },
    journal: async (page: JournalPage) => pageOfJournal(journal, page),
    logWebhook: async (entry: WebhookLogEntry) => {
      webhooks.push(entry)
      if (webhooks.length > webhookLogSize * 2) webhooks.splice(0, webhookLogSize)
    },
    webhookLog: async (page: { before?: string; limit: number }) => {
      const end = page.before ? webhooks.findIndex((entry) => entry.id === page.before) : webhooks.length
      return webhooks.slice(Math.max(0, end - page.limit), Math.max(0, end)).reverse()
    },
    recordings: async () => [...recordings.values()].reverse(),
    recording: async (id: string) => recordings.get(id),
    saveRecording: async (saved: SavedRecording) => void recordings.set(saved.id, saved),
    deleteRecording: async (id: string) => recordings.delete(id),
  }
}

/** `seq` is the index + 1. Oldest first after `after`; newest first otherwise. */
function pageOfJournal(journal: readonly JournalEntry[], page: JournalPage): JournalEntry[] {
  const ofPhone = (entry: JournalEntry) => page.wa_id === undefined || entry.wa_id === page.wa_id
  const found: JournalEntry[] = []
  if (page.after !== undefined) {
    for (let index = page.after; index < journal.length && found.length < page.limit; index++) {
      const entry = journal[index]
      if (entry && ofPhone(entry)) found.push(entry)
    }
    return found
  }
  for (let index = (page.before ?? journal.length + 1) - 2; index >= 0 && found.length < page.limit; index--) {
    const entry = journal[index]
    if (entry && ofPhone(entry)) found.push(entry)
  }
  return found
}
