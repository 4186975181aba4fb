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
const [joinsFrom, complainsFrom, asksFrom] = [0.55, 0.6, 0.7]
/** The normaliser takes `check` and `in` apart. */
const checksIn = /\b(?:che[ck]+|cek)[\s-]?in\b/iu

function weights(signals: Signals): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const pattern of book.candidates(signals.index)) {
    if (findAll(signals.index, pattern).length === 0) continue
    found.set(pattern.label, Math.max(found.get(pattern.label) ?? 0, pattern.weight))
  }
  if (checksIn.test(signals.reading.text)) found.set('check_in', sureFrom)
  return found
}

/** More special wishes first: `batal booking besok` books nothing. */
const order = ['move', 'leave', 'return', 'check_in', 'position', 'book'] as const

/** What is wanted with the waiting line; null where it is not spoken of, or is complained about. */
export function queueTalk(signals: Signals, intents: readonly IntentScore[]): QueueTalk | null {
  const scoreOf = (name: IntentScore['intent']) => intents.find(({ intent }) => intent === name)?.confidence ?? 0
  if (scoreOf('CREATE_COMPLAINT') >= complainsFrom) return null
  const found = weights(signals)
  const sure = order.find((wish) => (found.get(wish) ?? 0) >= sureFrom)
  const asksHow = asks(signals)
  if (sure) return { wants: sure, sure: true, asksHow }
  if (scoreOf('TAKE_QUEUE') >= joinsFrom) return { wants: 'join', sure: true, asksHow }
  if (signals.index.has('antre') && (asksHow || scoreOf('QUESTION') >= asksFrom))
    return { wants: 'join', sure: true, asksHow: true }
  const unsure = order.find((wish) => found.has(wish))
  if (!unsure || signals.index.words.length > mostWordsUnsure) return null
  return { wants: unsure, sure: false, asksHow }
}

/** `cara ambil antrian gimana`, `apakah antri bisa lewat wa?`: about the way, not one's own place. */
function asks({ index, asked, reading }: Signals): boolean {
  if (theWay.test(reading.text)) return true
  const { words } = index
  return asked.size > 0 && words.some(({ form }) => form === 'apakah') && !words.some(({ form }) => ownWords.has(form))
}

const theWay = /\bcara(?:nya)?\b|\bprosedur|\bhow (?:do|can|to|does)\b/iu
const ownWords = new Set('saya aku kami minta tolong mau'.split(' '))
