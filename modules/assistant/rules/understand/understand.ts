import { compiledEmergencies, compiledSensitive } from '../lexicon/key-words.ts'
import type { Reading } from '../text/normalise.ts'
import { read } from '../text/normalise.ts'
import { findAll } from '../text/patterns.ts'
import { bestAddress, findAddresses } from './address.ts'
import { findCaseNumbers, uniqueNumbers } from './case-numbers.ts'
import type { CategoryEvidence } from './categories.ts'
import { weighCategories } from './categories.ts'
import { describe } from './description.ts'
import { isFigurative } from './figurative.ts'
import { findFrames } from './frames.ts'
import { decideIntents } from './intents.ts'
import { findLocation } from './locations.ts'
import { Signals } from './signals.ts'
import type { CategoryId, Emergency, Understanding } from './types.ts'
import { yesOrNo } from './yes-no.ts'

/** Reads one message. Pure: the same text gives the same answer. */
export function understand(text: string): Understanding {
  const reading = read(text)
  const signals = new Signals(reading)
  const evidence = weighCategories(signals.index)
  const location = findLocation(text)
  const spans = findAddresses(location?.link ? withoutLink(reading, location.start, location.end) : reading)
  const address = bestAddress(spans)
  const caseNumbers = uniqueNumbers(findCaseNumbers(text))
  const hasAddress = address !== null || location !== null
  const emergency = findEmergency(signals, evidence, hasAddress)
  const yesNo = yesOrNo(reading)
  const decision = decideIntents({ signals, evidence, hasAddress, caseNumbers, emergency: emergency !== null, yesNo })
  const complains = decision.intents.some(({ intent }) => intent === 'CREATE_COMPLAINT' || intent === 'UPDATE_COMPLAINT')
  const kategori = chooseCategory(evidence, { complains, emergency })
  return {
    intents: decision.intents,
    kategori,
    candidates: evidence.scores.slice(0, 5),
    alamat: address?.text ?? (location ? text.slice(location.start, location.end) : null),
    addressParts: spans.map((span) => span.text),
    deskripsi: describe(signals, decision.abuse),
    caseNumbers,
    confidence: decision.intents[0]?.confidence ?? 0,
    reasons: decision.reasons,
    ...languageOf(reading),
    emergency,
    abuse: decision.abuse,
    sensitive: kategori === 'pungli' || compiledSensitive.some((pattern) => findAll(signals.index, pattern).length > 0),
    yesNo,
    layanan: serviceOf(signals),
    location: location?.point ?? null,
    mapLink: location?.link ?? null,
  }
}

function withoutLink(reading: Reading, start: number, end: number): Reading {
  return { ...reading, tokens: reading.tokens.filter((token) => token.end <= start || token.start >= end) }
}

function findEmergency(signals: Signals, evidence: CategoryEvidence, hasAddress: boolean): Emergency | null {
  const frames = findFrames({ signals, evidence, hasAddress })
  const harmless = frames.some((frame) => frame.keeps <= 0.35 && frame.name !== 'asks how to report') || isFigurative(signals.index, evidence)
  if (harmless) return null
  let best: Emergency | null = null
  let weight = 0
  for (const pattern of compiledEmergencies) {
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
  const calm = new Set(['tidak', 'bukan', 'belum', 'rawan', 'sering', 'takut', 'takutnya', 'khawatir', 'bisa', 'banyak', 'menyebabkan', 'hampir', 'sebabkan', 'akibatkan', 'menimbulkan', 'rentan', 'cegah', 'pencegahan', 'hindari', 'potensi', 'berpotensi', 'nomor', 'kantor', 'bikin', 'nanti', 'jangan', 'sebelum', 'anti', 'bekas', 'korsleting'])
  return [1, 2].some((step) => {
    const word = signals.index.words[position - step]
    return word !== undefined && calm.has(word.form) && word.clause === signals.index.words[position]?.clause
  })
}

function isEmergency(label: string): label is Emergency {
  return label === 'fire' || label === 'ambulance' || label === 'police' || label === 'general'
}

function chooseCategory(evidence: CategoryEvidence, about: { complains: boolean; emergency: Emergency | null }): CategoryId | null {
  if (evidence.best) return evidence.best
  return about.emergency ? 'darurat' : null
}

function languageOf(reading: Reading): Pick<Understanding, 'language' | 'languageKnown' | 'region'> {
  const counts = new Map<string, number>()
  let english = 0
  let indonesian = 0
  for (const token of reading.tokens) {
    if (token.kind !== 'word') continue
    if (token.via === 'english') english += 1
    else if (token.via === 'regional' && token.language) counts.set(token.language, (counts.get(token.language) ?? 0) + 1)
    else if (token.via === 'slang' || token.via === 'stem' || (token.via === 'exact' && !sharedWords.has(token.lower))) indonesian += 1
  }
  const region = [...counts].sort((left, right) => right[1] - left[1])[0]
  const spoken = english + indonesian + (region?.[1] ?? 0)
  return { language: english > indonesian + (region?.[1] ?? 0) ? 'en' : 'id', languageKnown: spoken > 0, region: region && region[1] >= 2 ? region[0] : null }
}

/** Spelt alike in both languages, so they prove neither. */
const sharedWords = new Set('air area bus ktp kk sim hotel bank video foto email online mall hp wa whatsapp info status admin urgent rt rw jalan jl gang drama film pos pr ac tv'.split(' '))

function serviceOf(signals: Signals): string | null {
  const spans = signals.matches('document').flatMap((match) => match.spans)
  const longest = spans.reduce<readonly [number, number] | null>((best, span) => (best === null || span[1] - span[0] > best[1] - best[0] ? span : best), null)
  if (!longest) return null
  const { words, reading } = { words: signals.index.words, reading: signals.reading }
  const first = reading.tokens[words[longest[0]]?.token ?? -1]
  const last = reading.tokens[words[longest[1]]?.token ?? -1]
  return first && last ? reading.text.slice(first.start, last.end) : null
}
