import type { Reading } from '../../text/normalise.ts'
import type { Intent, IntentScore } from '../types.ts'

/** A message may say two things: `sampah belum diangkut. Oh iya, bayar PBB di mana?` Its pieces are then read one by one. */

/** Words that begin another thought after what was said before. */
const openers = new Set('btw sekalian oiya terus trus trs gantinya sama plus also oya ngomong2 ganti'.split(' '))
/** `mau rekam KTP dan minta nomor antrean`: an `and` before another wish. */
const wishes = new Set('minta mau tolong ambil ambilkan daftar daftarkan nomor antri buatkan sambungkan'.split(' '))
/** These do so after a comma. */
const afterComma = new Set(
  'tetapi tapi tp dan cuma tolong tlg mohon minta mau boleh bisa kira-kira kira2 kalo kalau gimana berapa apakah kapan atau ganti'.split(
    ' ',
  ),
)
const askers = new Set(['berapa', 'apa', 'mana', 'kapan', 'siapa', 'bagaimana', 'apakah'])
/** A piece that opens so still speaks of the one before. */
const relative =
  /^(?:yang|yg|nang|nu|sing|soal|tentang|karena|krn|demikian|atas|terima|makasih|tks|hormat|wassalam|sekian)\b/iu
const leastWords = 3
/** A story of many sentences is one matter. */
const mostPieces = 4

/** `…, bawanya apa saja?`: whether the clause after this comma asks. */
function asksNext(tokens: Reading['tokens'], comma: number): boolean {
  for (const token of tokens.slice(comma + 1)) {
    if (token.raw === ',' || token.sentence !== tokens[comma]?.sentence) return false
    if (token.raw === '?' || token.canon.some((word) => askers.has(word))) return true
  }
  return false
}

/** The pieces of a message, in the citizen's words; empty when it is all of one piece. */
export function piecesOf({ tokens, text }: Reading): string[] {
  const cuts = tokens.flatMap((token, index) => {
    const before = tokens[index - 1]
    if (!before) return []
    const comma = before.raw === ','
    const opens = openers.has(token.lower) && (comma || token.lower !== 'terus')
    const wished = (token.lower === 'dan' || token.lower === 'sama') && wishes.has(tokens[index + 1]?.lower ?? '')
    const turned = wished || (comma && (afterComma.has(token.lower) || asksNext(tokens, index - 1)))
    return token.sentence !== before.sentence || opens || turned ? [token.start] : []
  })
  const bounds = [0, ...cuts, text.length]
  const pieces = bounds
    .slice(1)
    .map((end, index) => text.slice(bounds[index], end).trim())
    .filter((piece) => piece.split(/\s+/u).length >= leastWords || /\d{6}/u.test(piece))
  if (pieces.length < 2 || pieces.length > mostPieces) return []
  return pieces.filter((piece, index) => index === 0 || !relative.test(piece))
}

/** What may well be said in one breath. */
const pairs: readonly (readonly [Intent, Intent])[] = [
  ['CREATE_COMPLAINT', 'QUESTION'],
  ['CREATE_COMPLAINT', 'CHECK_STATUS'],
  ['CREATE_COMPLAINT', 'CREATE_TICKET'],
  ['CREATE_COMPLAINT', 'CANCEL'],
  ['CREATE_COMPLAINT', 'HANDOVER'],
  ['CHECK_STATUS', 'UPDATE_COMPLAINT'],
  ['CHECK_STATUS', 'QUESTION'],
  ['CHECK_STATUS', 'CREATE_TICKET'],
  ['CHECK_STATUS', 'HANDOVER'],
  ['CREATE_TICKET', 'QUESTION'],
  ['CREATE_TICKET', 'TAKE_QUEUE'],
  ['CREATE_TICKET', 'HANDOVER'],
  ['CREATE_TICKET', 'CANCEL'],
  ['CANCEL', 'QUESTION'],
  ['TAKE_QUEUE', 'QUESTION'],
  ['UPDATE_COMPLAINT', 'QUESTION'],
  ['QUESTION', 'HANDOVER'],
]

function goTogether(left: Intent, right: Intent): boolean {
  return pairs.some(([one, other]) => (one === left && other === right) || (one === right && other === left))
}

/** A piece by itself. */
export interface Piece {
  readonly intents: readonly IntentScore[]
  /** Whether it wants to know something, rather than to blame by asking. */
  readonly wantsToKnow: boolean
  /** Whether it states that something is wrong, rather than supposes or fears it. */
  readonly states: boolean
  /** Whether it tells of a thing, and asks nothing. */
  readonly tells: boolean
}

/** So sure must a piece be of what it says. */
const sureFrom = 0.72

/** A piece alone sounds like a complaint sooner than the whole it is cut from: it must be surer, or the whole not far from one. */
const [surerFrom, leastOfWhole] = [0.85, 0.2]

/** What a piece adds to the intent of the whole, if it is sure enough. */
function saidBy({ intents: [top], wantsToKnow, states }: Piece, whole: Intent, complains: number): IntentScore[] {
  if (!top || top.confidence < sureFrom) return []
  if (top.intent === 'CREATE_COMPLAINT' && top.confidence < surerFrom && complains < leastOfWhole) return []
  if (top.intent === 'QUESTION') return wantsToKnow || whole !== 'CREATE_COMPLAINT' ? [top] : []
  return top.intent !== 'CREATE_COMPLAINT' || states ? [top] : []
}

const ofTrouble: ReadonlySet<Intent> = new Set(['CREATE_COMPLAINT', 'UPDATE_COMPLAINT'])

/** `LAP-… kapan ditangani? Airnya makin naik`: what is told after asking for a case belongs to it. */
function toldAfter(pieces: readonly Piece[]): IntentScore[] {
  const [first, ...rest] = pieces
  const asks = first?.intents[0]?.intent === 'CHECK_STATUS'
  const told = rest.some(({ tells, intents: [top] }) => tells && top !== undefined && ofTrouble.has(top.intent))
  return asks && told ? [{ intent: 'UPDATE_COMPLAINT', confidence: sureFrom }] : []
}

/** The intents of the whole message and what its pieces add to them. `named`: the message names a case. */
export function withPieces(
  { intents: whole, complains }: { readonly intents: readonly IntentScore[]; readonly complains: number },
  pieces: readonly Piece[],
  named: boolean,
): IntentScore[] {
  const first = whole[0]
  if (!first) return []
  const told = named ? toldAfter(pieces) : []
  const [second] = (told.length > 0 ? told : pieces.flatMap((piece) => saidBy(piece, first.intent, complains)))
    .filter(({ intent }) => goTogether(first.intent, intent))
    .sort((left, right) => right.confidence - left.confidence)
  if (!second || whole.some(({ intent, confidence }) => intent === second.intent && confidence >= second.confidence))
    return [...whole]
  const added = { intent: second.intent, confidence: Math.min(second.confidence, first.confidence) }
  return [first, added, ...whole.slice(1).filter(({ intent }) => intent !== second.intent)]
}
