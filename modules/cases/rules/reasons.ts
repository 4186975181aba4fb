export interface Labelled {
  id: string
  en: string
}

/** Why an office may turn a case down; the citizen is told the label and the officer's note. */
export const rejectReasons = {
  di_luar_kewenangan: { id: 'Di luar kewenangan kami', en: 'Outside our authority' },
  laporan_ganda: { id: 'Sudah ada laporan yang sama', en: 'The same report already exists' },
  data_tidak_lengkap: { id: 'Data tidak lengkap', en: 'Information is incomplete' },
  tidak_ditemukan: { id: 'Tidak ditemukan di lokasi', en: 'Not found at the location' },
  sudah_ditangani: { id: 'Sudah ditangani sebelumnya', en: 'Already dealt with' },
  syarat_tidak_terpenuhi: { id: 'Persyaratan tidak terpenuhi', en: 'Requirements are not met' },
  bukan_laporan: { id: 'Bukan laporan atau permohonan', en: 'Not a report or a request' },
  lainnya: { id: 'Alasan lain', en: 'Another reason' },
} as const satisfies Record<string, Labelled>

export type RejectReason = keyof typeof rejectReasons

/** Set by the system when the citizen takes an own new case back; no officer may choose it. */
export const withdrawnReason = 'ditarik_pelapor'

const withdrawnLabel: Labelled = { id: 'Ditarik oleh pelapor', en: 'Withdrawn by the reporter' }

export function isRejectReason(value: string): value is RejectReason {
  return Object.hasOwn(rejectReasons, value)
}

export function reasonLabel(reason: string): Labelled {
  if (reason === withdrawnReason) return withdrawnLabel
  return isRejectReason(reason) ? rejectReasons[reason] : { id: reason, en: reason }
}
