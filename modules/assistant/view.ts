import type { z } from 'zod'
import type { understanding } from './contract.ts'
import type { Understanding } from './rules/index.ts'

/** What the engine read, in the words of the contract. */
export function understandingView(read: Understanding): z.output<typeof understanding> {
  return {
    intents: read.intents.map((one) => one.intent),
    intent_scores: read.intents.map(({ intent, confidence }) => ({ intent, confidence })),
    kategori: read.kategori,
    kategori_scores: read.candidates.map(({ kategori, confidence }) => ({ kategori, confidence })),
    alamat: read.alamat,
    location: read.location && { latitude: read.location.latitude, longitude: read.location.longitude },
    deskripsi: read.deskripsi,
    case_numbers: [...read.caseNumbers],
    layanan: read.layanan,
    confidence: read.confidence,
    reasons: [...read.reasons],
    language: read.language,
    emergency: read.emergency,
    abuse: read.abuse,
    sensitive: read.sensitive,
  }
}
