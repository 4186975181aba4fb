import { say } from '../messages.ts'
import type { Language, Reply } from '../types.ts'
import { classOf } from './classes.ts'
import { dayInWords, momentInShort, momentInWords } from './clock.ts'
import type {
  LineInput,
  LineService,
  LineSlot,
  QueueDeed,
  QueueOption,
  QueueQuestion,
  QueueWish,
  Visit,
} from './types.ts'
import { waitInWords } from './words.ts'

/** Puts questions about the line: choices as a list, a change as two buttons that carry the nonce. */

/** Rows of a WhatsApp list, and letters of a row. */
const [rows, titleLength, descriptionLength] = [10, 24, 72]

const cut = (text: string, limit: number): string => (text.length <= limit ? text : `${text.slice(0, limit - 1)}…`)

interface Asking {
  readonly wish: QueueWish
  readonly nonce: string
  readonly language: Language
  /** Said before the question. */
  readonly before?: string
}

const hints = { text: null, digits: 'queueInputDigits', phone: 'queueInputPhone', nik: 'queueInputNik' } as const

export function askInput(input: LineInput, { wish, language, before = '' }: Asking): QueueQuestion {
  const hint = hints[input.kind]
  const text =
    before + say('queueInput', language, { label: input.label[language] }) + (hint ? say(hint, language) : '')
  return { asks: 'input', input, wish, options: [], deed: null, reply: { type: 'text', text } }
}

/** What was told, to be looked at once more before the yes. */
function toldInWords({ inputs }: LineService, { wish, language }: Asking): string {
  return inputs
    .flatMap(({ key, label }) => (wish.inputs[key] ? [`\n${label[language]}: ${wish.inputs[key]}`] : []))
    .join('')
}

/** A page of choices; the last row leads on where there are more. */
export function pageOf(
  options: readonly QueueOption[],
  from: number,
  of: { nonce: string; text: string; button: string; language: Language },
): Reply {
  const isLong = options.length - from > rows
  const shown = options.slice(from, from + (isLong ? rows - 1 : rows))
  const picks = shown.map(({ title, description }, at) => ({
    id: `pilih:${from + at}:${of.nonce}`,
    title: cut(title, titleLength),
    ...(description ? { description: cut(description, descriptionLength) } : {}),
  }))
  const more = isLong ? [{ id: `lain:${from + rows - 1}:${of.nonce}`, title: say('queueMore', of.language) }] : []
  return { type: 'list', text: of.text, button: of.button, rows: [...picks, ...more] }
}

export function askService(services: readonly LineService[], asking: Asking): QueueQuestion {
  const { wish, nonce, language, before = '' } = asking
  const several = new Set(services.map(({ branchId }) => branchId)).size > 1
  const options = services.map((service) => ({
    value: service.serviceId,
    title: service.name[language],
    description: [several ? service.branch : '', lineInWords(service, language)].filter(Boolean).join(' · '),
  }))
  const text = before + say(wish.wants === 'book' ? 'queueBookService' : 'queueService', language)
  const reply = pageOf(options, 0, { nonce, text, button: say('queueChoose', language), language })
  return { asks: 'service', wish, options, deed: null, reply }
}

function lineInWords(service: LineService, language: Language): string {
  if (!service.open && service.closedBecause) return say('queueClosedNow', language)
  if (!service.remote) return ''
  return service.waiting === 0
    ? say('queueNobodyWaits', language)
    : say('queueWaitingNow', language, { count: String(service.waiting) })
}

export function askTicket(visits: readonly Visit[], { wish, nonce, language, before = '' }: Asking): QueueQuestion {
  const options = visits.map((visit) => ({
    value: visit.ticketId,
    title: visit.bookedFor ? momentInShort(visit.bookedFor, visit.zone, language) : visit.number,
    description: `${visit.bookedFor ? `${visit.number} · ` : ''}${visit.service[language]}, ${visit.branch}`,
  }))
  const text = before + say('queueWhich', language)
  const reply = pageOf(options, 0, { nonce, text, button: say('queueTicketButton', language), language })
  return { asks: 'ticket', wish, options, deed: null, reply }
}

export function askSlot(
  slots: readonly LineSlot[],
  of: { service: string; zone: string },
  { wish, nonce, language, before = '' }: Asking,
): QueueQuestion {
  const options = slots.map(({ at }) => ({ value: at, title: momentInShort(at, of.zone, language), description: '' }))
  const key = slots.length === 0 ? 'queueNoSlots' : 'queueSlot'
  const text = before + say(key, language, { service: of.service })
  const button = say('queueSlotButton', language)
  const reply: Reply =
    slots.length === 0 ? { type: 'text', text } : pageOf(options, 0, { nonce, text, button, language })
  return { asks: 'slot', wish, options, deed: null, reply }
}

export const dayFull = (day: string, language: Language): string =>
  say('queueDayFull', language, { day: dayInWords(day, language) })

function confirm(
  text: string,
  yes: string,
  { wish, nonce, language, before = '' }: Asking,
  of: { deed: QueueDeed; options?: readonly QueueOption[] },
): QueueQuestion {
  const { deed, options = [] } = of
  const buttons = [
    { id: `ya:${nonce}`, title: yes },
    ...(options.length > 0 ? [{ id: `golongan:${nonce}`, title: say('queuePriority', language) }] : []),
    { id: `tidak:${nonce}`, title: say('queueKeep', language) },
  ]
  return { asks: 'confirm', wish, options, deed, reply: { type: 'buttons', text: before + text, buttons } }
}

export function confirmJoin(service: LineService, asking: Asking): QueueQuestion {
  const { language } = asking
  const wait = service.wait && service.waiting > 0 ? waitInWords(service.wait, language) : null
  const text =
    say('queueConfirmJoin', language, {
      service: service.name[language],
      branch: service.branch,
      waiting: lineInWords(service, language),
      wait: wait ? `, ${say('queueWait', language, { wait })}` : '',
    }) + toldInWords(service, asking)
  const { serviceId, branchId } = service
  const deed = { does: 'join', serviceId, branchId } as const
  return confirm(text + classInWords(service, asking), say('queueTake', language), asking, {
    deed,
    options: classOptions(service, language),
  })
}

const classOptions = ({ classes }: LineService, language: Language): QueueOption[] =>
  classes.map(({ code, label }) => ({ value: code, title: label[language], description: '' }))

/** The class that was named; where none was, how to name one. */
function classInWords(service: LineService, { wish, language }: Asking): string {
  const named = classOf(service, wish)
  if (named) return say('queueClass', language, { class: named.label[language] })
  const [first, ...others] = service.classes.map(({ label }) => label[language])
  if (first === undefined || wish.priority === '') return ''
  return say('queueClassHint', language, { classes: [first, ...others].join(', '), example: first.toLowerCase() })
}

/** Asked only where somebody wants to say it: most belong to none. */
export function askClass(
  options: readonly QueueOption[],
  { wish, nonce, language }: Pick<Asking, 'wish' | 'nonce' | 'language'>,
): QueueQuestion {
  const all = [...options, { value: '', title: say('queueNoClass', language), description: '' }]
  const words = { text: say('queueClasses', language), button: say('queueClassButton', language) }
  return { asks: 'class', wish, options: all, deed: null, reply: pageOf(all, 0, { nonce, language, ...words }) }
}

export function confirmBook(service: LineService, at: string, asking: Asking): QueueQuestion {
  const { language } = asking
  const moment = momentInWords(at, service.zone, language)
  const text =
    say('queueConfirmBook', language, { service: service.name[language], branch: service.branch, moment }) +
    toldInWords(service, asking)
  return confirm(text + classInWords(service, asking), say('queueBook', language), asking, {
    deed: { does: 'book', serviceId: service.serviceId, at },
    options: classOptions(service, language),
  })
}

export function confirmMove(visit: Visit, at: string, asking: Asking): QueueQuestion {
  const { language } = asking
  const moment = momentInWords(at, visit.zone, language)
  const text = say('queueConfirmMove', language, { number: visit.number, service: visit.service[language], moment })
  return confirm(text, say('queueMove', language), asking, { deed: { does: 'move', ticketId: visit.ticketId, at } })
}

const plainDeeds = {
  leave: { does: 'cancel', text: 'queueConfirmCancel', yes: 'queueCancel' },
  check_in: { does: 'check_in', text: 'queueConfirmCheckIn', yes: 'queueHere' },
  return: { does: 'reinstate', text: 'queueConfirmReturn', yes: 'queueReturn' },
} as const

export function confirmDeed(visit: Visit, wants: keyof typeof plainDeeds, asking: Asking): QueueQuestion {
  const { language } = asking
  const { does, text, yes } = plainDeeds[wants]
  const values = { number: visit.number, service: visit.service[language], branch: visit.branch }
  return confirm(say(text, language, values), say(yes, language), asking, { deed: { does, ticketId: visit.ticketId } })
}
