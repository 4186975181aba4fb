import { advance } from './flow.ts'
import { handOver } from './handover.ts'
import { say } from './messages.ts'
import { correct, fill, freeAddress, isCorrection } from './slots.ts'
import type { Outcome, TurnInput } from './turn.ts'
import { scoreOf, sourceOf } from './turn.ts'
import type { Flow } from './types.ts'

/** A question put this often without a usable answer goes to a person. */
const maxTries = 2

function withFlow(input: TurnInput, flow: Flow): Outcome {
  return advance(input, flow, input.state)
}

/** Reads the message as the answer to the open question. */
export function answer(input: TurnInput, flow: Flow): Outcome {
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
  if (kategori)
    return withFlow(input, {
      ...flow,
      slots: { ...fill(flow.slots, sourceOf(input), { describes: !number && !other }), kategori },
    })
  // Asked twice and still no category: it is recorded as "other", with the words as they are.
  if (flow.tries >= 1)
    return withFlow(input, {
      ...flow,
      slots: { ...fill(flow.slots, sourceOf(input), { describes: true }), kategori: 'lainnya' },
    })
  return withFlow(input, { ...flow, slots: fill(flow.slots, sourceOf(input), { describes: true }) })
}

function answerAddress(input: TurnInput, flow: Flow): Outcome {
  const { read, merged } = input
  if (isCorrection(merged.text)) {
    const corrected = correct(flow.slots, { text: merged.text, merged, profile: input.context.profile })
    if (corrected) return withFlow(input, { ...flow, slots: corrected })
  }
  const tells = scoreOf(input, 'CREATE_COMPLAINT') >= 0.5
  const slots = fill(flow.slots, sourceOf(input), { describes: tells })
  if (slots.alamat || slots.location) return withFlow(input, { ...flow, slots })
  const plain = read.yesNo === null && !tells && merged.text ? freeAddress(merged.text, flow.tries) : null
  if (plain) return withFlow(input, { ...flow, slots: { ...slots, alamat: plain } })
  return retry(input, flow, slots)
}

function answerDescription(input: TurnInput, flow: Flow): Outcome {
  const { read, merged } = input
  const usable = read.deskripsi !== null && read.yesNo === null
  const slots = fill(flow.slots, sourceOf(input), { describes: usable })
  if (usable || slots.kategori !== flow.slots.kategori) return withFlow(input, { ...flow, slots })
  if (merged.media.length > 0 && flow.slots.kategori)
    return withFlow(input, {
      ...flow,
      slots: { ...slots, deskripsi: say('extraPhotos', 'id', { count: String(slots.media.length) }).trim() },
    })
  return retry(input, flow, slots)
}

function answerService(input: TurnInput, flow: Flow): Outcome {
  const { read, merged } = input
  const layanan = read.layanan ?? (read.yesNo === null && read.deskripsi ? read.deskripsi.slice(0, 100) : null)
  if (!layanan) return retry(input, flow)
  return withFlow(input, {
    ...flow,
    slots: {
      ...flow.slots,
      layanan,
      deskripsi: merged.text || flow.slots.deskripsi,
      media: [...flow.slots.media, ...merged.media],
    },
  })
}

/** At the confirmation anything but a yes is a correction or an addition; the question is then put again with a new nonce. */
function answerChange(input: TurnInput, flow: Flow): Outcome {
  const { merged, read } = input
  const { profile } = input.context
  const asksChange = flow.asked === 'change' || isCorrection(merged.text)
  if (asksChange && merged.text) {
    const corrected = correct(flow.slots, { text: merged.text, merged, profile })
    if (corrected) return withFlow(input, { ...flow, asked: null, slots: corrected })
    if (/^\s*(?:alamat|lokasi|tempat|address)(?:nya)?\b/iu.test(merged.text))
      return withFlow(input, { ...flow, asked: null, slots: { ...flow.slots, alamat: null, location: null } })
    if (/^\s*(?:masalah|kategori|jenis|problem)(?:nya)?\b/iu.test(merged.text))
      return withFlow(input, { ...flow, asked: null, slots: { ...flow.slots, kategori: null } })
  }
  const address = read.alamat
  const complement =
    address !== null &&
    flow.slots.alamat !== null &&
    /^(?:rt|rw|no|nomor|depan|dekat|sebelah|samping|belakang|seberang|kel|kec|desa|dusun|blok|patokan)/iu.test(address)
  const slots = fill(flow.slots, sourceOf(input), {
    describes: read.deskripsi !== null && read.yesNo === null,
    replaceAddress: address !== null && !complement,
  })
  const joined =
    complement && !flow.slots.alamat?.includes(address)
      ? { ...slots, alamat: `${flow.slots.alamat}, ${address}` }
      : slots
  if (JSON.stringify(joined) === JSON.stringify(flow.slots)) return retry(input, flow)
  return withFlow(input, { ...flow, asked: null, slots: joined })
}
