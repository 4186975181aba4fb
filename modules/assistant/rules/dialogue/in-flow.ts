import { categoryIds } from '../understand/types.ts'
import type { CategoryId } from '../understand/types.ts'
import { advance, askAgain, createAction, newFlow } from './flow.ts'
import { handOver } from './handover.ts'
import { say } from './messages.ts'
import { answerQuestion } from './office.ts'
import { correct, fill, freeAddress, isCorrection } from './slots.ts'
import type { Outcome, TurnInput } from './turn.ts'
import { scoreOf, text } from './turn.ts'
import type { DialogueState, Flow } from './types.ts'

/** A question put this often without a usable answer goes to a person. */
const maxTries = 2

function source(input: TurnInput): { reading: TurnInput['read']; merged: TurnInput['merged']; profile: TurnInput['context']['profile'] } {
  return { reading: input.read, merged: input.merged, profile: input.context.profile }
}

function withFlow(input: TurnInput, flow: Flow): Outcome {
  return advance(input, flow, input.state)
}

export function dropFlow(input: TurnInput): Outcome {
  const state: DialogueState = { ...input.state, flow: null, pending: null, fallbacks: 0 }
  const resumed = state.suspended ? offerResume(input, state) : null
  const said = text(say('cancelled', input.language))
  return resumed ? { ...resumed, replies: [said, ...resumed.replies], outcome: 'cancelled' } : { state, replies: [said], outcome: 'cancelled' }
}

export function offerResume(input: Pick<TurnInput, 'context' | 'language'>, state: DialogueState): Outcome {
  const flow = state.suspended
  if (!flow) return { state, replies: [], outcome: 'none' }
  const category = flow.slots.layanan ?? flow.slots.deskripsi?.slice(0, 60) ?? flow.slots.kategori ?? '-'
  const { nonce } = input.context
  return {
    state: { ...state, pending: { kind: 'resume', nonce } },
    replies: [
      {
        type: 'buttons',
        text: say('resume', input.language, { category: `"${category}"` }),
        buttons: [
          { id: `ya:${nonce}`, title: say('yes', input.language) },
          { id: `tidak:${nonce}`, title: say('no', input.language) },
        ],
      },
    ],
    outcome: 'offer.resume',
  }
}

/** Buttons carry the nonce of their question; an old one only repeats the open question. */
export function pressed(input: TurnInput, flow: Flow): Outcome | null {
  const id = input.merged.interactiveIds.at(-1)
  if (!id) return null
  const [verb, ...rest] = id.split(':')
  if (rest.at(-1) !== flow.nonce) return { state: input.state, replies: [text(say('stale', input.language)), ...askAgain(input, input.state)], outcome: 'button.stale' }
  if (verb === 'ya' && flow.asked === 'confirm') return confirmed(input, flow)
  if (verb === 'batal') return dropFlow(input)
  if (verb === 'ubah' || verb === 'tidak') return askChange(input, flow)
  const category = rest[0]
  if (verb === 'kat' && isCategory(category)) return withFlow(input, { ...flow, slots: { ...flow.slots, kategori: category } })
  return null
}

function isCategory(id: string | undefined): id is CategoryId {
  return (categoryIds as readonly string[]).includes(id ?? '')
}

function confirmed(input: TurnInput, flow: Flow): Outcome {
  return { state: input.state, replies: [], action: createAction(flow), outcome: 'confirmed' }
}

function askChange(input: TurnInput, flow: Flow): Outcome {
  const open: Flow = { ...flow, asked: 'change', nonce: input.context.nonce, tries: 0 }
  return { state: { ...input.state, flow: open }, replies: [text(say('askChange', input.language))], outcome: 'ask.change' }
}

/** Something else is asked in the middle of a report: answered, then the open question is put again. */
function aside(input: TurnInput, flow: Flow): Outcome | null {
  const { read, language, context, state } = input
  const top = read.intents[0]?.intent
  const answersSlot = (flow.asked === 'alamat' && read.alamat !== null) || (flow.asked !== 'alamat' && read.kategori !== null && scoreOf(input, 'CREATE_COMPLAINT') >= 0.5) || isCorrection(input.merged.text)
  const again = askAgain(input, state)
  if (top === 'CHECK_STATUS' && (read.caseNumbers.length > 0 || scoreOf(input, 'CHECK_STATUS') >= 0.8)) return { state, replies: again, action: { type: 'check_status', numbers: read.caseNumbers }, outcome: 'aside.status' }
  if (top === 'TAKE_QUEUE' && !answersSlot) return { state, replies: [text(say('queueClosed', language)), ...again], outcome: 'aside.queue' }
  if (top === 'QUESTION' && scoreOf(input, 'QUESTION') >= 0.6 && !answersSlot) {
    const answer = answerQuestion(input.merged.text, language, context)
    return { state, replies: [text(answer ?? say('unknownInFlow', language)), ...again], outcome: answer ? 'aside.answered' : 'aside.unknown' }
  }
  if (top === 'GREETING' || (top === 'THANKS' && read.alamat === null)) return { state, replies: again, outcome: 'aside.greeting' }
  if (top === 'ABUSE') return state.abuseAnswered ? { state, replies: again, outcome: 'aside.abuse' } : { state: { ...state, abuseAnswered: true }, replies: [text(say('abuse', language)), ...again], outcome: 'aside.abuse' }
  return null
}

/** Another matter begins before this one is finished: this one waits, one at a time. */
function anotherMatter(input: TurnInput, flow: Flow): Outcome | null {
  const { read, state } = input
  if (state.suspended || isCorrection(input.merged.text)) return null
  const parked: DialogueState = { ...state, suspended: { ...flow, emergency: false } }
  const ownAddress = read.alamat !== null && read.alamat !== flow.slots.alamat
  const complaint = scoreOf(input, 'CREATE_COMPLAINT')
  const other = read.kategori !== null && flow.slots.kategori !== null && read.kategori !== flow.slots.kategori && complaint >= 0.74
  const urgent = read.emergency !== null && !flow.emergency
  if (flow.kind === 'complaint' && other && (urgent || (flow.asked === 'confirm' && ownAddress) || (flow.asked === 'alamat' && !ownAddress && !input.merged.location))) {
    return advance(input, newFlow('complaint', fill(newFlow('complaint').slots, source(input), { describes: true }), urgent), parked)
  }
  if (flow.kind === 'service_request' && complaint >= 0.8 && read.kategori) {
    return advance(input, newFlow('complaint', fill(newFlow('complaint').slots, source(input), { describes: true }), read.emergency !== null), parked)
  }
  if (flow.kind === 'complaint' && scoreOf(input, 'CREATE_TICKET') >= 0.8 && complaint < 0.5 && flow.asked !== 'deskripsi') {
    return advance(input, newFlow('service_request', { layanan: read.layanan, deskripsi: read.deskripsi, media: [...input.merged.media] }), parked)
  }
  return null
}

export function inFlow(input: TurnInput, flow: Flow): Outcome {
  const { read, merged } = input
  const button = pressed(input, flow)
  if (button) return button
  if (scoreOf(input, 'HANDOVER') >= 0.7) return handOver(input, 'warga meminta petugas')
  if (read.intents[0]?.intent === 'CANCEL' && read.caseNumbers.length === 0) return dropFlow(input)
  if (flow.asked === 'confirm' && read.yesNo === 'yes' && merged.media.length === 0) return confirmed(input, flow)
  if (flow.asked === 'confirm' && read.yesNo === 'no') return askChange(input, flow)
  return aside(input, flow) ?? anotherMatter(input, flow) ?? answer(input, flow)
}

function answer(input: TurnInput, flow: Flow): Outcome {
  switch (flow.asked) {
    case 'kategori':
      return answerCategory(input, flow)
    case 'alamat':
      return answerAddress(input, flow)
    case 'layanan':
      return answerService(input, flow)
    case 'confirm':
    case 'change':
      return answerChange(input, flow)
    default:
      return answerDescription(input, flow)
  }
}

function retry(input: TurnInput, flow: Flow, slots = flow.slots): Outcome {
  if (flow.tries >= maxTries) return handOver(input, 'jawaban belum jelas setelah beberapa kali ditanya')
  return withFlow(input, { ...flow, slots })
}

function answerCategory(input: TurnInput, flow: Flow): Outcome {
  const number = /^\s*(\d{1,2})\s*[.)]?\s*$/u.exec(input.merged.text)?.[1]
  const chosen = number ? flow.choices[Number(number) - 1] : undefined
  const other = /^\s*(?:yang )?(?:lain(?:nya)?|other)\s*\.?$/iu.test(input.merged.text) ? ('lainnya' as const) : null
  const kategori = chosen ?? other ?? input.read.kategori
  if (kategori) return withFlow(input, { ...flow, slots: { ...fill(flow.slots, source(input), { describes: !number && !other }), kategori } })
  // Asked twice and still no category: it is recorded as "other", with the words as they are.
  if (flow.tries >= 1) return withFlow(input, { ...flow, slots: { ...fill(flow.slots, source(input), { describes: true }), kategori: 'lainnya' } })
  return withFlow(input, { ...flow, slots: fill(flow.slots, source(input), { describes: true }) })
}

function answerAddress(input: TurnInput, flow: Flow): Outcome {
  const { read, merged } = input
  if (isCorrection(merged.text)) {
    const corrected = correct(flow.slots, { text: merged.text, merged, profile: input.context.profile })
    if (corrected) return withFlow(input, { ...flow, slots: corrected })
  }
  const tells = scoreOf(input, 'CREATE_COMPLAINT') >= 0.5
  const slots = fill(flow.slots, source(input), { describes: tells })
  if (slots.alamat || slots.location) return withFlow(input, { ...flow, slots })
  const plain = read.yesNo === null && !tells && merged.text ? freeAddress(merged.text, flow.tries) : null
  if (plain) return withFlow(input, { ...flow, slots: { ...slots, alamat: plain } })
  return retry(input, flow, slots)
}

function answerDescription(input: TurnInput, flow: Flow): Outcome {
  const { read, merged } = input
  const usable = read.deskripsi !== null && read.yesNo === null
  const slots = fill(flow.slots, source(input), { describes: usable })
  if (usable || slots.kategori !== flow.slots.kategori) return withFlow(input, { ...flow, slots })
  if (merged.media.length > 0 && flow.slots.kategori) return withFlow(input, { ...flow, slots: { ...slots, deskripsi: say('extraPhotos', 'id', { count: String(slots.media.length) }).trim() } })
  return retry(input, flow, slots)
}

function answerService(input: TurnInput, flow: Flow): Outcome {
  const { read, merged } = input
  const layanan = read.layanan ?? (read.yesNo === null && read.deskripsi ? read.deskripsi.slice(0, 100) : null)
  if (!layanan) return retry(input, flow)
  return withFlow(input, { ...flow, slots: { ...flow.slots, layanan, deskripsi: merged.text || flow.slots.deskripsi, media: [...flow.slots.media, ...merged.media] } })
}

/** At the confirmation anything but a yes is a correction or an addition; the question is then put again with a new nonce. */
function answerChange(input: TurnInput, flow: Flow): Outcome {
  const { merged, read } = input
  const { profile } = input.context
  const asksChange = flow.asked === 'change' || isCorrection(merged.text)
  if (asksChange && merged.text) {
    const corrected = correct(flow.slots, { text: merged.text, merged, profile })
    if (corrected) return withFlow(input, { ...flow, asked: null, slots: corrected })
    if (/^\s*(?:alamat|lokasi|tempat|address)(?:nya)?\b/iu.test(merged.text)) return withFlow(input, { ...flow, asked: null, slots: { ...flow.slots, alamat: null, location: null } })
    if (/^\s*(?:masalah|kategori|jenis|problem)(?:nya)?\b/iu.test(merged.text)) return withFlow(input, { ...flow, asked: null, slots: { ...flow.slots, kategori: null } })
  }
  const address = read.alamat
  const complement = address !== null && flow.slots.alamat !== null && /^(?:rt|rw|no|nomor|depan|dekat|sebelah|samping|belakang|seberang|kel|kec|desa|dusun|blok|patokan)/iu.test(address)
  const slots = fill(flow.slots, source(input), { describes: read.deskripsi !== null && read.yesNo === null, replaceAddress: address !== null && !complement })
  const joined = complement && !flow.slots.alamat?.includes(address) ? { ...slots, alamat: `${flow.slots.alamat}, ${address}` } : slots
  if (JSON.stringify(joined) === JSON.stringify(flow.slots)) return retry(input, flow)
  return withFlow(input, { ...flow, asked: null, slots: joined })
}
