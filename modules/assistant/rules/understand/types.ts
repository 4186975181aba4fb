import type { QueueTalk } from './queue-talk.ts'

export const intents = [
  'CREATE_COMPLAINT',
  'CREATE_TICKET',
  'CHECK_STATUS',
  'QUESTION',
  'UPDATE_COMPLAINT',
  'CANCEL',
  'TAKE_QUEUE',
  'HANDOVER',
  'GREETING',
  'THANKS',
  'OUT_OF_SCOPE',
  'ABUSE',
] as const

export type Intent = (typeof intents)[number]

export const categoryIds = [
  'jalan_rusak',
  'lampu_mati',
  'sampah',
  'drainase',
  'banjir',
  'pohon',
  'air_bersih',
  'fasilitas_rusak',
  'kebisingan',
  'pungli',
  'parkir_lalin',
  'pencemaran',
  'ketertiban',
  'pelayanan',
  'bansos',
  'kesehatan',
  'hewan',
  'listrik',
  'darurat',
  'lainnya',
] as const

export type CategoryId = (typeof categoryIds)[number]

export interface IntentScore {
  readonly intent: Intent
  /** 0 to 1. */
  readonly confidence: number
}

export interface CategoryScore {
  readonly kategori: CategoryId
  /** 0 to 1, shares of the evidence. */
  readonly confidence: number
}

export interface GeoPoint {
  readonly latitude: number
  readonly longitude: number
}

export type Emergency = 'fire' | 'ambulance' | 'police' | 'general'

export interface Understanding {
  /** Best first; never empty. */
  readonly intents: readonly IntentScore[]
  readonly kategori: CategoryId | null
  /** True when no pattern named the category, only the words of earlier messages. */
  readonly kategoriGuessed: boolean
  readonly candidates: readonly CategoryScore[]
  /** A second trouble named in the same breath: `got mampet sama lampu mati juga`. */
  readonly alsoKategori: CategoryId | null
  /** The citizen's own words, cut out of the message; never composed. */
  readonly alamat: string | null
  /** All address spans in order, for messages that name the place in two spots. */
  readonly addressParts: readonly string[]
  readonly deskripsi: string | null
  /** `LAP-YYYYMMDD-XXX` or `TIK-YYYYMMDD-XXX`. */
  readonly caseNumbers: readonly string[]
  readonly confidence: number
  readonly reasons: readonly string[]
  readonly language: 'id' | 'en'
  /** False when the message holds no word that tells its language. */
  readonly languageKnown: boolean
  /** Regional language whose words occur most, if any. */
  readonly region: string | null
  readonly emergency: Emergency | null
  readonly abuse: boolean
  readonly sensitive: boolean
  readonly yesNo: 'yes' | 'no' | null
  /** What is wanted with the waiting line. */
  readonly queue: QueueTalk | null
  /** The document or service asked for, in the citizen's words. */
  readonly layanan: string | null
  readonly location: GeoPoint | null
  readonly mapLink: string | null
}
