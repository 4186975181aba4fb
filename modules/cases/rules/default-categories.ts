import type { CaseKind } from './case-number.ts'

/** One line of the flat list an office works with. `kind` null: for complaints and service requests alike. */
export interface CategoryDefinition {
  slug: string
  kind: CaseKind | null
  label: { id: string; en: string }
  /** The office (OPD) that usually handles it. */
  agency: string | null
  /** Working days the office allows itself; null promises nothing. */
  sla_days: number | null
  emergency: boolean
  /** Number to call first, for emergencies. */
  emergency_number: string | null
  /** Cases begin confidential: identity shown only to staff with the right, each look logged. */
  confidential: boolean
  /** Finishing demands a photo. Off in the shipped list: an office switches it on where its officers carry a camera. */
  needs_photo: boolean
  /** A complaint makes no sense without a place. */
  needs_address: boolean
}

type Short = [slug: string, id: string, en: string, agency: string, slaDays: number, more?: Partial<CategoryDefinition>]

const anywhere = { needs_address: false }

const complaints: Short[] = [
  ['jalan_rusak', 'Jalan rusak', 'Damaged road', 'Dinas Pekerjaan Umum', 10],
  ['lampu_mati', 'Lampu jalan mati', 'Street light out', 'Dinas Perhubungan', 5],
  ['sampah', 'Sampah', 'Rubbish', 'Dinas Lingkungan Hidup', 3],
  ['drainase', 'Saluran air tersumbat', 'Blocked drain', 'Dinas Pekerjaan Umum', 7],
  ['banjir', 'Banjir dan genangan', 'Flooding', 'BPBD', 2],
  ['pohon', 'Pohon tumbang atau rawan', 'Fallen or unsafe tree', 'Dinas Lingkungan Hidup', 3],
  ['air_bersih', 'Air bersih', 'Clean water', 'Perumda Air Minum', 3],
  ['fasilitas_rusak', 'Fasilitas umum rusak', 'Damaged public facility', 'Dinas Pekerjaan Umum', 10],
  ['kebisingan', 'Kebisingan', 'Noise', 'Satpol PP', 5],
  ['pungli', 'Pungutan liar', 'Illegal levies', 'Inspektorat', 14, { confidential: true, ...anywhere }],
  ['parkir_lalin', 'Parkir dan lalu lintas', 'Parking and traffic', 'Dinas Perhubungan', 5],
  ['pencemaran', 'Pencemaran lingkungan', 'Pollution', 'Dinas Lingkungan Hidup', 7],
  ['ketertiban', 'Ketertiban umum', 'Public order', 'Satpol PP', 5],
  ['pelayanan', 'Pelayanan kantor', 'Office service', 'Inspektorat', 10, { confidential: true, ...anywhere }],
  ['bansos', 'Bantuan sosial', 'Social assistance', 'Dinas Sosial', 10, anywhere],
  ['kesehatan', 'Kesehatan', 'Health', 'Dinas Kesehatan', 5, anywhere],
  ['hewan', 'Hewan liar atau berbahaya', 'Stray or dangerous animal', 'Dinas Pertanian dan Peternakan', 5],
  ['listrik', 'Listrik', 'Electricity', 'PLN', 3],
  ['darurat', 'Keadaan darurat', 'Emergency', 'BPBD', 1, { emergency: true, emergency_number: '112', ...anywhere }],
]

const services: Short[] = [
  ['ktp', 'KTP elektronik', 'Identity card', 'Dinas Kependudukan dan Pencatatan Sipil', 7],
  ['kk', 'Kartu keluarga', 'Family card', 'Dinas Kependudukan dan Pencatatan Sipil', 7],
  ['akta_kelahiran', 'Akta kelahiran', 'Birth certificate', 'Dinas Kependudukan dan Pencatatan Sipil', 7],
  ['akta_kematian', 'Akta kematian', 'Death certificate', 'Dinas Kependudukan dan Pencatatan Sipil', 7],
  ['pindah_datang', 'Pindah dan datang', 'Change of residence', 'Dinas Kependudukan dan Pencatatan Sipil', 5],
  ['surat_pengantar', 'Surat pengantar', 'Letter of introduction', 'Kelurahan', 2],
  ['surat_keterangan', 'Surat keterangan', 'Official statement', 'Kelurahan', 2],
  ['izin_usaha', 'Izin usaha', 'Business permit', 'Dinas Penanaman Modal dan PTSP', 10],
  ['izin_keramaian', 'Izin keramaian', 'Event permit', 'Satpol PP', 5],
  ['kunjungan', 'Janji kunjungan', 'Visit', 'Kelurahan', 3],
]

/** What a new office starts with: twenty categories of complaint (the last one shared) and ten of service request. */
export const defaultCategories: readonly CategoryDefinition[] = [
  ...complaints.map((short) => fill('complaint', short)),
  fill(null, ['lainnya', 'Lainnya', 'Other', '', 10, { agency: null, ...anywhere }]),
  ...services.map((short) => fill('service_request', short)),
]

function fill(kind: CaseKind | null, [slug, id, en, agency, sla_days, more]: Short): CategoryDefinition {
  return {
    slug,
    kind,
    label: { id, en },
    agency,
    sla_days,
    emergency: false,
    emergency_number: null,
    confidential: false,
    needs_photo: false,
    needs_address: kind === 'complaint',
    ...more,
  }
}
