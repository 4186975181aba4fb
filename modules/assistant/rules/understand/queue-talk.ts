import { queueTalkPatterns } from '../lexicon/queue-talk.ts'
import { compile, findAll, PatternBook } from '../text/patterns.ts'
import type { Signals } from './signals.ts'
import type { IntentScore } from './types.ts'

export const queueWishes = ['join', 'book', 'position', 'leave', 'check_in', 'return', 'move'] as const
export type QueueWishKind = (typeof queueWishes)[number]

/** What a message wants with the waiting line. */
export interface QueueTalk {
  readonly wants: QueueWishKind
  /** Said outright; otherwise it means this only from somebody who holds a number. */
  readonly sure: boolean
  /** Asks how it is done, rather than for it to be done. */
  readonly asksHow: boolean
}

const book = new PatternBook(Object.entries(queueTalkPatterns).flatMap(([label, source]) => compile(label, source, {})))
const sureFrom = 6
/** What means anything else in a long message. */
const mostWordsUnsure = 9
/** From here on the message is taken as a wish for a number, or as a complaint. */
/** Beside a stronger wish it must be surer. */
const joinsBesideFrom = 0.7
const [joinsFrom, complainsFrom, asksFrom] = [0.55, 0.6, 0.7]
/** Whole phrases are stronger than words. */
const complainsPlainly = 0.85
/** English ways of saying it, which the normaliser reads word by word as Indonesian. */
const phrases: readonly (readonly [RegExp, QueueWishKind])[] = [
  [
    /\bche[ck]+(?:ed)?[\s-]?in\b|\bcek[\s-]in\b|\b(?:i am|i'm|we are|we're) (?:already )?at the (?:office|counter)\b/iu,
    'check_in',
  ],
  [/\bback (?:in|into|to) (?:the )?(?:queue|line)\b|\bmissed (?:my|the) (?:call|turn|number)\b/iu, 'return'],
  [/\bcall (?:me|my number) again\b/iu, 'return'],
  [/\b(?:remove me from|leave|quit|out of) (?:the )?(?:queue|line)\b/iu, 'leave'],
  [/\bmy turn\b|\b(?:ahead of|before) me\b|\bin (?:the )?(?:queue|line)\?/iu, 'position'],
  [/\bnumber is (?:now )?(?:being )?(?:served|called)\b/iu, 'position'],
  [/\bappointments?\b/iu, 'book'],
  [/\bin line for\b|\bjoin the (?:queue|line)\b/iu, 'join'],
]

function weights(signals: Signals): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const pattern of book.candidates(signals.index)) {
    if (findAll(signals.index, pattern).length === 0) continue
    found.set(pattern.label, Math.max(found.get(pattern.label) ?? 0, pattern.weight))
  }
  return found
}

/** `A-031 masih jauh?` */
const ticketNumber = /\b[A-Z]-?\d{3}\b/u

/** More special wishes first: `batal booking besok` books nothing. */
const order = ['move', 'return', 'leave', 'check_in', 'position', 'book', 'join'] as const
/** In short, `sudah sampai nomor berapa` asks and does not arrive. */
const shortOrder = ['move', 'return', 'leave', 'position', 'check_in', 'book'] as const

/** What is wanted with the waiting line; null where it is not spoken of, or is complained about. */
export function queueTalk(signals: Signals, intents: readonly IntentScore[]): QueueTalk | null {
  const scoreOf = (name: IntentScore['intent']) => intents.find(({ intent }) => intent === name)?.confidence ?? 0
  const phrase = phrases.find(([one]) => one.test(signals.reading.text))?.[1]
  const complains = scoreOf('CREATE_COMPLAINT')
  if (complains >= (phrase ? complainsPlainly : complainsFrom)) return null
  const found = weights(signals)
  if (found.has('trouble')) return null
  const sure = order.find((wish) => wish === phrase || (found.get(wish) ?? 0) >= sureFrom)
  const asksHow = asks(signals)
  if (sure) return { wants: sure, sure: true, asksHow }
  const joins = scoreOf('TAKE_QUEUE') >= (intents[0]?.intent === 'TAKE_QUEUE' ? joinsFrom : joinsBesideFrom)
  if (joins) return { wants: 'join', sure: true, asksHow }
  if (signals.index.has('antre') && (asksHow || scoreOf('QUESTION') >= asksFrom))
    return { wants: 'join', sure: true, asksHow: true }
  const unsure = shortOrder.find((wish) => found.has(wish))
  if (!unsure || signals.index.words.length > mostWordsUnsure) return null
  return { wants: unsure, sure: ticketNumber.test(signals.reading.text), asksHow }
}

/** `cara ambil antrian gimana`, `apakah antri bisa lewat wa?`: about the way, not one's own place. */
function asks({ index, asked, reading }: Signals): boolean {
  if (theWay.test(reading.text)) return true
  const { words } = index
  return asked.size > 0 && words.some(({ form }) => form === 'apakah') && !words.some(({ form }) => ownWords.has(form))
}

const theWay = /\bcara(?:nya)?\b|\bprosedur|\bhow (?:do|can|to|does)\b|\bdo (?:i|we) need\b/iu
const ownWords = new Set('saya aku kami minta tolong mau'.split(' '))

const reasonFor: Readonly<Record<QueueWishKind, string>> = {
  join: 'wants a number',
  book: 'wants an appointment',
  position: 'asks for the place in the line',
  leave: 'wants to leave the line',
  check_in: 'says to have arrived',
  return: 'wants back in the line',
  move: 'wants another time',
}

/** For whoever reads the decision later. */
export function reasonsOf(talk: QueueTalk | null): string[] {
  if (!talk) return []
  const said = talk.asksHow ? 'asks how a number is taken' : reasonFor[talk.wants]
  return [`TAKE_QUEUE: ${said}`, ...(talk.sure ? [] : ['TAKE_QUEUE: only where a number is held'])]
}
