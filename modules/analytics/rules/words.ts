import type { Outcome } from './legs.ts'

export type CsvLanguage = 'id' | 'en'

const headings = {
  id: [
    ...['Tanggal', 'Cabang', 'Layanan', 'Kelas prioritas', 'Saluran', 'Loket', 'Petugas (id)', 'Nomor (id)'],
    ...['Layanan ke-', 'Masuk antrean', 'Selesai', 'Tunggu (detik)', 'Menuju loket (detik)', 'Dilayani (detik)'],
    ...['Hasil', 'Sesuai target'],
  ],
  en: [
    ...['Date', 'Branch', 'Service', 'Priority class', 'Channel', 'Counter', 'Agent (id)', 'Ticket (id)'],
    ...['Service no.', 'Joined', 'Ended', 'Wait (seconds)', 'Walk (seconds)', 'Service (seconds)'],
    ...['Outcome', 'Within target'],
  ],
}

export const csvHeadings = (language: CsvLanguage): readonly string[] => headings[language]

interface CsvWords {
  outcomes: Record<Outcome, string>
  channels: Partial<Record<string, string>>
  open: string
  yes: string
  no: string
}

export const csvWords: Record<CsvLanguage, CsvWords> = {
  id: {
    outcomes: {
      served: 'dilayani',
      no_show: 'tidak datang',
      abandoned: 'pergi',
      cancelled: 'dibatalkan',
      unserved: 'belum terlayani',
      transferred: 'dialihkan',
      missed_booking: 'janji temu tidak datang',
    },
    channels: { kiosk: 'kios', web: 'web', whatsapp: 'WhatsApp', staff: 'petugas', api: 'API' },
    open: 'berjalan',
    yes: 'ya',
    no: 'tidak',
  },
  en: {
    outcomes: {
      served: 'served',
      no_show: 'no-show',
      abandoned: 'left',
      cancelled: 'cancelled',
      unserved: 'not served',
      transferred: 'transferred',
      missed_booking: 'missed appointment',
    },
    channels: { kiosk: 'kiosk', web: 'web', whatsapp: 'WhatsApp', staff: 'staff', api: 'API' },
    open: 'open',
    yes: 'yes',
    no: 'no',
  },
}
