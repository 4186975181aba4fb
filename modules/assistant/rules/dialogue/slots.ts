import { nameWords } from '../lexicon/names.ts'
import { landmarkWords } from '../lexicon/places.ts'
import { read } from '../text/normalise.ts'
import type { Understanding } from '../understand/types.ts'
import { understand } from '../understand/understand.ts'
import { mendPart } from './address-parts.ts'
import type { Merged } from './merge.ts'
import type { Profile, Slots } from './types.ts'

/** An address may stand in two spots of a message; the officer gets both, in the citizen's words. */
function addressOf(reading: Understanding): string | null {
  if (reading.addressParts.length === 0) return reading.alamat
  return [...new Set(reading.addressParts)].slice(0, 3).join(', ')
}

function isConfidential(slots: Slots, reading: Understanding, profile: Profile): boolean {
  return (
    slots.confidential ||
    reading.sensitive ||
    (profile.categories?.some(
      (category) => category.id === (slots.kategori ?? reading.kategori) && category.confidential === true,
    ) ??
      false)
  )
}

function append(held: string | null, more: string | null): string | null {
  if (!more || held?.includes(more)) return held
  return held ? `${held}\n${more}` : more
}

export interface FillOptions {
  /** Whether the words themselves tell what happened, rather than only where. */
  readonly describes: boolean
  readonly replaceAddress?: boolean
}

/** Puts what a message holds into the slots that are still empty. */
export function fill(
  slots: Slots,
  source: { reading: Understanding; merged: Merged; profile: Profile },
  options: FillOptions,
): Slots {
  const { reading, merged } = source
  const location = merged.location ?? reading.location ?? slots.location
  const found = addressOf(reading) ?? merged.placeName
  const alamat = slots.alamat === null || options.replaceAddress ? (found ?? slots.alamat) : slots.alamat
  const filled: Slots = {
    ...slots,
    // "Other" is the citizen's to choose.
    kategori: slots.kategori ?? (reading.kategori === 'lainnya' || reading.kategoriGuessed ? null : reading.kategori),
    alamat: alamat ?? (location ? `${location.latitude}, ${location.longitude}` : null),
    deskripsi: options.describes ? append(slots.deskripsi, reading.deskripsi) : slots.deskripsi,
    layanan: slots.layanan ?? reading.layanan,
    location,
    media: [...new Set([...slots.media, ...merged.media])],
  }
  return { ...filled, confidential: isConfidential(filled, reading, source.profile) }
}

const leadIn =
  /^(?:(?:di|alamat(?:nya)?|lokasi(?:nya)?|tempat(?:nya)?|posisi(?:nya)?|ada|itu|yaitu|adalah|it'?s|the address is|address|at|on|in|oh|eh|iya|ya|ok|oke|pak|bu|min|kak)(?=[\s:,])[\s:,]*)+/iu
const unknownPlace =
  /\b(?:tidak tahu|gak tau|ga tau|gatau|nggak tau|ndak tau|kurang tahu|kurang tau|lupa|entah|don'?t know|not sure|no idea|ora ngerti|teu terang|teu apal)\b/iu
const named = new Set(nameWords)
const ownWords = new Set(
  'rumah saya kami kita sini situ depan belakang samping dekat sebelah jalan gang kampung daerah tempat lingkungan desa komplek perumahan di sana itu ini ya iya aku gue gw sy sekitar dalam pokoknya pinggir ada here my house near'.split(
    ' ',
  ),
)

/**
 * The answer to "where is it?" when the address grammar saw nothing: taken whole if it holds a word that could name a place. The second time
 * anything of two words is taken, because asking forever helps nobody.
 */
export function freeAddress(text: string, tries: number): string | null {
  const cut = text
    .replace(leadIn, '')
    .replace(/[\s.!]+$/u, '')
    .trim()
  if (cut === '' || cut.length > 300 || unknownPlace.test(cut)) return null
  const tokens = read(cut).tokens.filter((token) => token.kind === 'word' || token.kind === 'number')
  if (
    tokens.length === 0 ||
    tokens.every((token) => ownWords.has(token.lower) || token.canon.every((word) => ownWords.has(word)))
  )
    return null
  const telling = tokens.some(
    (token) =>
      token.kind === 'number' || token.via === 'unknown' || named.has(token.lower) || landmarkWords.has(token.lower),
  )
  return telling || (tries > 0 && tokens.length >= 2) ? cut : null
}

const correctionLead =
  /(?:^|[\s,.])(?:maksud(?:nya| saya| sy| ku)?|mksd(?:nya)?|mksud(?:nya)?|melainkan|(?:se)?harus(?:nya|e)|yang (?:benar|betul)(?: itu)?|yg (?:benar|betul|bener)|yang bener|ralat|koreksi|i mean|actually|should be|it'?s actually|tapi|tetapi|ganti (?:ke|jadi|dengan)|ubah (?:ke|jadi)|diganti|jadi(?:nya)?)\s*[:,]?\s+/giu
const deniedLead = /^(?:eh|oh|maaf|sorry|bukan|bkn|salah|no|tidak|nggak|enggak|gak|ga|not|dudu|sanes|lain)\b[\s,]*/iu
const correcting =
  /\b(?:bukan(?:nya)?|bkn|maksud(?:nya)?|mksd(?:nya)?|salah|ralat|koreksi|(?:se)?harus(?:nya|e)|yang (?:benar|betul)|yg (?:benar|bener|betul)|ganti|ubah|i mean|actually|should be|wrong|melainkan|diganti|dudu|sanes|keliru|revisi|typo)\b/iu

export function isCorrection(text: string): boolean {
  return correcting.test(text)
}

/** The part of a correction that holds what is right: `bukan jl melati, maksudnya jl mawar` → `jl mawar`. */
function correctedPart(text: string): string {
  const leads = [...text.matchAll(correctionLead)]
  const last = leads.at(-1)
  const after = last ? text.slice(last.index + last[0].length) : text
  if (after.trim() !== '' && after !== text) return after
  const comma = text.indexOf(',')
  if (deniedLead.test(text) && comma > 0 && understand(text.slice(comma + 1)).deskripsi)
    return text.slice(comma + 1).replace(deniedLead, '')
  return text.replace(deniedLead, '').replace(/^(?:alamat|lokasi)(?:nya)?\s+(?:salah|keliru)[\s,]*/iu, '')
}

/** Applies a correction; null when nothing in it names a slot. */
export function correct(slots: Slots, source: { text: string; merged: Merged; profile: Profile }): Slots | null {
  const mended = slots.alamat ? mendPart(slots.alamat, source.text) : null
  if (mended) return { ...slots, alamat: mended }
  const part = correctedPart(source.text)
  const reading = understand(part)
  const address = addressOf(reading) ?? addressAfterWord(part) ?? source.merged.placeName
  const named = reading.kategoriGuessed ? null : reading.kategori
  const category = named !== slots.kategori ? named : null
  if (!address && !category && !source.merged.location) return null
  const corrected: Slots = {
    ...slots,
    alamat: address ?? slots.alamat,
    kategori: category ?? slots.kategori,
    location: source.merged.location ?? (address && !address.startsWith('http') ? reading.location : slots.location),
    deskripsi: category ? append(slots.deskripsi, reading.deskripsi) : slots.deskripsi,
  }
  return {
    ...corrected,
    confidential: isConfidential({ ...corrected, confidential: false }, reading, source.profile) || slots.confidential,
  }
}

function addressAfterWord(text: string): string | null {
  const after = /\b(?:alamat|lokasi|tempat)(?:nya)?\s*(?:itu|yang benar|yg benar|di|adalah|:)?\s*[:,]?\s*(.+)$/iu.exec(
    text,
  )?.[1]
  return after ? freeAddress(after, 0) : null
}
