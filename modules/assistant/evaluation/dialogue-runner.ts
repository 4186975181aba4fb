import type { Action, CaseView, DialogueState, Effect, Profile, Reply, Turn, TurnMessage } from '../rules/index.ts'
import { newDialogue, settle, step } from '../rules/index.ts'
import { type EarlierTicket, LinesOffice } from './lines-office.ts'

/** Plays a written dialogue against the engine with a case office made of two lists. */

export type Said =
  | string
  | readonly string[]
  | {
      readonly text?: string
      readonly type?: string
      readonly press?: string
      readonly press_old?: string
      readonly remember?: boolean
      readonly press_remembered?: boolean
      readonly image?: string
      readonly location?: readonly [number, number]
      readonly name?: string
    }

export interface ExpectedCase {
  readonly kind: 'complaint' | 'service_request'
  readonly kategori?: string
  readonly alamat?: string
  readonly layanan?: string
}

/** A case that exists before the dialogue begins. */
export interface EarlierCase {
  readonly number: string
  readonly status?: string
  readonly kategori?: string
  /** Another citizen's: this one must learn nothing of it. */
  readonly foreign?: boolean
}

export interface Dialogue {
  readonly name: string
  readonly before?: EarlierCase
  /** What the knowledge base answers to any question. */
  readonly knows?: string
  readonly queue_open?: boolean
  /** Numbers the citizen holds before the dialogue begins. */
  readonly tickets?: readonly EarlierTicket[]
  readonly turns: readonly Said[]
  readonly expect: {
    readonly created: readonly ExpectedCase[]
    readonly asked?: string
    readonly handover?: boolean
    readonly status?: number
    readonly updated?: number
    readonly cancelled?: number
    readonly media?: number
    readonly has_location?: boolean
    readonly location?: readonly [number, number]
    readonly confidential?: boolean
    readonly address_has?: string | readonly string[]
    readonly address_lacks?: string
    /** Numbers for the waiting line that were taken. */
    readonly queue?: number
    /** What was done with the line, in order: `join ktp`, `cancel A-010`. */
    readonly lines?: readonly string[]
    /** The case that status, update or cancellation was about. */
    readonly about?: string
    /** Category of the report that waits. */
    readonly suspended?: string
    readonly says_not?: string
    /** Stands in some reply. */
    readonly says?: string
    /** Stands in the very first reply. */
    readonly first?: string
  }
}

const profile: Profile = {
  name: 'Kota Contoh',
  hours: { id: 'Senin–Jumat 08.00–15.00', en: 'Monday to Friday 08.00–15.00' },
  address: 'Jl. Balai Kota 1',
  phone: '021-555-0100',
  contacts: [{ name: 'Puskesmas Contoh', phone: '021-555-0119' }],
}

type Created = Extract<Action, { type: 'create_case' }>

export interface Played {
  readonly created: readonly Created[]
  readonly actions: readonly Action[]
  readonly replies: readonly Reply[]
  readonly state: DialogueState
  readonly outcomes: readonly string[]
  readonly lines: readonly string[]
}

const known: CaseView = { number: 'LAP-20261101-001', status: 'proses', kategori: 'jalan_rusak' }

class Office {
  readonly created = new Map<string, Created>()
  readonly #own: CaseView | null

  constructor(before: EarlierCase | undefined) {
    const earlier = before && {
      number: before.number,
      status: before.status ?? 'baru',
      kategori: before.kategori ?? null,
    }
    this.#own = before?.foreign ? null : (earlier ?? known)
  }

  carryOut(action: Action): Effect | null {
    switch (action.type) {
      case 'create_case': {
        this.created.set(action.idempotencyKey, action)
        const order = [...this.created.keys()].indexOf(action.idempotencyKey) + 1
        const prefix = action.kind === 'complaint' ? 'LAP' : 'TIK'
        return {
          type: 'created',
          kind: action.kind,
          number: `${prefix}-20261121-${String(order).padStart(3, '0')}`,
          kategori: action.kategori,
          alamat: action.alamat,
        }
      }
      case 'check_status': {
        const own = this.#own
        const found = own !== null && (action.numbers.length === 0 || action.numbers.includes(own.number))
        return {
          type: 'status',
          cases: found ? [own] : [],
          missing: action.numbers.filter((number) => number !== own?.number),
        }
      }
      case 'update_complaint':
        return { type: 'updated', number: action.number }
      case 'cancel_case':
        return { type: 'cancelled', number: action.number }
      default:
        return null
    }
  }
}

function buttonIds(replies: readonly Reply[]): string[] {
  return replies.flatMap((reply) =>
    reply.type === 'buttons'
      ? reply.buttons.map((button) => button.id)
      : reply.type === 'list'
        ? reply.rows.map((row) => row.id)
        : [],
  )
}

function messagesOf(said: Said, shown: readonly string[], remembered: string | undefined): TurnMessage[] {
  if (typeof said === 'string') return [{ id: 'm', type: 'text', text: said }]
  if (Array.isArray(said))
    return (said as readonly string[]).map((text, index) => ({ id: `m${index}`, type: 'text', text }))
  const one = said as Exclude<Said, string | readonly string[]>
  if (one.press !== undefined)
    return [
      {
        id: 'm',
        type: 'interactive',
        interactiveId: shown.find((id) => id.startsWith(`${one.press}:`)) ?? `${one.press}:missing`,
      },
    ]
  if (one.press_old !== undefined) return [{ id: 'm', type: 'interactive', interactiveId: one.press_old }]
  if (one.press_remembered) return [{ id: 'm', type: 'interactive', interactiveId: remembered ?? '' }]
  if (one.location)
    return [
      {
        id: 'm',
        type: 'location',
        location: { latitude: one.location[0], longitude: one.location[1], name: one.name ?? null },
      },
    ]
  if (one.image) return [{ id: 'm', type: 'image', text: one.text ?? null, media: [{ id: one.image }] }]
  return [{ id: 'm', type: one.type ?? 'text', text: one.text ?? null }]
}

export function play(dialogue: Pick<Dialogue, 'turns' | 'before' | 'knows' | 'queue_open' | 'tickets'>): Played {
  const office = new Office(dialogue.before)
  const lines = new LinesOffice(dialogue.queue_open ?? false, dialogue.tickets)
  const { knows } = dialogue
  const answer = knows === undefined ? {} : { answer: () => ({ text: knows, source: 'Panduan layanan' }) }
  const actions: Action[] = []
  const replies: Reply[] = []
  const outcomes: string[] = []
  let state = newDialogue()
  let shown: string[] = []
  let remembered: string | undefined
  dialogue.turns.forEach((said, index) => {
    if (typeof said === 'object' && !Array.isArray(said) && (said as { remember?: boolean }).remember) {
      remembered = shown.find((id) => id.startsWith('ya:'))
      return
    }
    const turn: Turn = { messages: messagesOf(said, shown, remembered) }
    const context = { profile, nonce: `n${index}`, now: 1_795_000_000_000 + index * 60_000, ...answer }
    const result = step(state, turn, context)
    const effect = office.carryOut(result.action) ?? lines.carryOut(result.action, context.now)
    const settled = effect ? settle(result.state, effect, context) : { state: result.state, replies: [] }
    const said_ = [...settled.replies, ...result.replies]
    state = settled.state
    shown = buttonIds(said_)
    actions.push(result.action)
    replies.push(...said_)
    outcomes.push(result.outcome)
  })
  return { created: [...office.created.values()], actions, replies, state, outcomes, lines: lines.deeds }
}
