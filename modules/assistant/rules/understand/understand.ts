import { emergencyBook, sensitiveBook } from '../lexicon/key-words.ts'
import type { Reading } from '../text/normalise.ts'
import { read } from '../text/normalise.ts'
import { findAll } from '../text/patterns.ts'
import type { AddressSpan } from './address/spans.ts'
import { bestAddress, findAddresses } from './address/spans.ts'
import { findCaseNumbers, uniqueNumbers } from './case-numbers.ts'
import type { CategoryEvidence } from './categories.ts'
import { settleCategory, weighCategories } from './categories.ts'
import { describe } from './description.ts'
import { isFigurative } from './figurative.ts'
import { findFrames } from './frames.ts'
import { decideIntents } from './intents/decide.ts'
import { featuresOf, likelyCategory, likelyIntent } from './learned.ts'
import { findLocation } from './locations.ts'
import { Signals } from './signals.ts'
import type { Emergency, Understanding } from './types.ts'
import { yesOrNo } from './yes-no.ts'

/** Reads one message. Pure: the same text gives the same answer. */
export function understand(text: string): Understanding {
  const reading = read(text)
  const location = findLocation(text)
  const numbers = findCaseNumbers(text)
  const spans = findAddresses(without(reading, [...numbers, ...(location?.link ? [location] : [])]))
  const names = namesIn(reading, spans)
  const signals = new Signals(reading, names)
  const evidence = weighCategories(signals.index)
  const address = bestAddress(spans)
  const caseNumbers = uniqueNumbers(numbers)
  const hasAddress = address !== null || location !== null
  const emergency = findEmergency(signals, evidence, hasAddress)
  const yesNo = yesOrNo(reading)
  const features = featuresOf(reading, names)
  const decision = decideIntents({
    signals,
    evidence,
    hasAddress,
    caseNumbers,
    emergency: emergency !== null,
    yesNo,
    opinion: likelyIntent(features),
  })
  const complains = decision.intents.some(
    ({ intent }) => intent === 'CREATE_COMPLAINT' || intent === 'UPDATE_COMPLAINT',
  )
  const category = settleCategory(evidence, likelyCategory(features), {
    complains,
    danger: emergency !== null && emergency !== 'general',
  })
  const kategori = category.best ?? (emergency ? 'darurat' : null)
  return {
    intents: decision.intents,
    kategori,
    kategoriGuessed: evidence.best === null,
    candidates: category.scores.slice(0, 5),
    alamat: address?.text ?? (location ? text.slice(location.start, location.end) : null),
    addressParts: spans.map((span) => span.text),
    deskripsi: describe(signals, decision.abuse),
    caseNumbers,
    confidence: decision.intents[0]?.confidence ?? 0,
    reasons: decision.reasons,
    ...languageOf(reading),
    emergency,
    abuse: decision.abuse,
    sensitive:
      kategori === 'pungli' ||
      sensitiveBook.candidates(signals.index).some((pattern) => findAll(signals.index, pattern).length > 0),
    yesNo,
    layanan: serviceOf(signals),
    location: location?.point ?? null,
    mapLink: location?.link ?? null,
  }
}

/** Tokens of addresses after their first: they may separate `jalan di Jl. … berlubang` without weakening it. */
function namesIn(reading: Reading, spans: readonly AddressSpan[]): Set<number> {
  const tokens = new Set<number>()
  reading.tokens.forEach((token, index) => {
    if (spans.some((span) => token.start > span.start && token.end <= span.end)) tokens.add(index)
  })
  return tokens
}

/** Case numbers and map links are no part of a written address. */
function without(reading: Reading, parts: readonly { readonly start: number; readonly end: number }[]): Reading {
  if (parts.length === 0) return reading
  const kept = reading.tokens.filter((token) =>
    parts.every((part) => token.end <= part.start || token.start >= part.end),
  )
  return { ...reading, tokens: kept }
}

function findEmergency(signals: Signals, evidence: CategoryEvidence, hasAddress: boolean): Emergency | null {
  const frames = findFrames({ signals, evidence, hasAddress })
  if (signals.weight('wantDocument') >= 6) return null
  const harmless =
    frames.some((frame) => frame.keeps <= 0.35 && frame.name !== 'asks how to report') ||
    isFigurative(signals.index, evidence)
  if (harmless) return null
  let best: Emergency | null = null
  let weight = 0
  for (const pattern of emergencyBook.candidates(signals.index)) {
    const found = findAll(signals.index, pattern).filter((match) => !deniedAt(signals, match.spans[0]?.[0] ?? 0))
    if (found.length > 0 && pattern.weight > weight && isEmergency(pattern.label)) {
      best = pattern.label
      weight = pattern.weight
    }
  }
  return best
}

/** `bukan kebakaran`, `rawan kecelakaan`, `sering terjadi kecelakaan`: nothing is happening now. */
function deniedAt(signals: Signals, position: number): boolean {
  const calm = new Set([
    'tidak',
    'bukan',
    'belum',
    'rawan',
    'sering',
    'takut',
    'takutnya',
    'khawatir',
    'bisa',
    'banyak',
    'menyebabkan',
    'hampir',
    'sebabkan',
    'akibatkan',
    'menimbulkan',
    'rentan',
    'cegah',
    'pencegahan',
    'hindari',
    'potensi',
    'berpotensi',
    'nomor',
    'kantor',
    'bikin',
    'nanti',
    'jangan',
    'sebelum',
    'anti',
    'bekas',
    'korsleting',
  ])
  return [1, 2].some((step) => {
    const word = signals.index.words[position - step]
    return word !== undefined && calm.has(word.form) && word.clause === signals.index.words[position]?.clause
  })
}

function isEmergency(label: string): label is Emergency {
  return label === 'fire' || label === 'ambulance' || label === 'police' || label === 'general'
}

function languageOf(reading: Reading): Pick<Understanding, 'language' | 'languageKnown' | 'region'> {
  const counts = new Map<string, number>()
  let english = 0
  let indonesian = 0
  for (const token of reading.tokens) {
    if (token.kind !== 'word') continue
    if (token.via === 'english') english += 1
    else if (token.via === 'regional' && token.language)
      counts.set(token.language, (counts.get(token.language) ?? 0) + 1)
    else if (token.via === 'slang' || token.via === 'stem' || (token.via === 'exact' && !sharedWords.has(token.lower)))
      indonesian += 1
  }
  const region = [...counts].sort((left, right) => right[1] - left[1])[0]
  const spoken = english + indonesian + (region?.[1] ?? 0)
  return {
    language: english > indonesian + (region?.[1] ?? 0) ? 'en' : 'id',
    languageKnown: spoken > 0,
    region: region && region[1] >= 2 ? region[0] : null,
  }
}

/** Spelt alike in both languages, so they prove neither. */
const sharedWords = new Set(
  'air area bus ktp kk sim hotel bank video foto email online mall hp wa whatsapp info status admin urgent rt rw jalan jl gang drama film pos pr ac tv'.split(
    ' ',
  ),
)

const serviceEnds = new Set(
  'untuk utk buat atas karena krn di ke dong pak bu ya yang yg dan atau saya sy anak dari dr tgl tanggal besok hari baru please for pa kak min nih donk deh apa gimana bagaimana bisa mau tolong minta dibuatkan buatkan hilang rusak sekolah suami istri bapak ibu kami punya dengan nya dulu kalau bank keperluan guna a n an online saja aja lagi juga segera perlu syaratnya caranya nama'.split(
    ' ',
  ),
)

/** The document asked for, in the citizen's words: `surat keterangan` and the words that say which. */
function serviceOf(signals: Signals): string | null {
  const spans = signals.matches('document').flatMap((match) => match.spans)
  const longest = spans.reduce<readonly [number, number] | null>(
    (best, span) => (best === null || span[1] - span[0] > best[1] - best[0] ? span : best),
    null,
  )
  if (!longest) return null
  const { tokens, text } = signals.reading
  const { words } = signals.index
  const firstToken = words[longest[0]]?.token ?? 0
  let lastToken = words[longest[1]]?.token ?? firstToken
  for (let more = 0; more < 3; more += 1) {
    const next = tokens[lastToken + 1]
    if (next?.kind !== 'word' || serviceEnds.has(next.lower) || next.canon.some((word) => serviceEnds.has(word))) break
    lastToken += 1
  }
  return text.slice(tokens[firstToken]?.start ?? 0, tokens[lastToken]?.end ?? 0) || null
}
