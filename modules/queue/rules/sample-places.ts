import type { OpenHours } from './calendar.ts'

/** What the sample office is set up with at the first start: a service office with two areas, so that every part can be tried. */

const label = (id: string, en: string) => ({ id, en })

/** Open at any hour, so that it can be tried at any hour; a real office sets its own. */
const allWeek: OpenHours[] = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '00:00', closes: '24:00' }))
const officeHours: OpenHours[] = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '15:00' }))

export const sampleBranch = {
  slug: 'kantor_pelayanan',
  name: 'Kantor Pelayanan',
  address: 'Jl. Merdeka 1, Kota Contoh',
  phone: '+62 21 5550 100',
  zone: 'Asia/Jakarta' as const,
  hours: allWeek,
  day_ends: '00:00',
}

export const sampleAreas = [
  { code: 'a', name: label('Ruang Tunggu A', 'Waiting room A') },
  { code: 'b', name: label('Ruang Tunggu B', 'Waiting room B') },
] as const

export interface SampleService {
  code: string
  area: 'a' | 'b'
  parent: string | null
  letter: string
  name: { id: string; en: string }
  sla: number
  usual: number
  skills?: string[]
  bring?: { id: string; en: string }[]
  booked?: true
}

const familyCard = label('Kartu Keluarga asli', 'Family card, original')
const idCard = label('KTP asli', 'Identity card, original')

export const sampleServices: readonly SampleService[] = [
  {
    code: 'adminduk',
    area: 'a',
    parent: null,
    letter: 'A',
    name: label('Administrasi Kependudukan', 'Civil registration'),
    sla: 30,
    usual: 8,
  },
  {
    ...{
      code: 'ktp',
      area: 'a',
      parent: 'adminduk',
      letter: 'A',
      name: label('KTP elektronik', 'Identity card (KTP)'),
      sla: 30,
      usual: 8,
    },
    bring: [familyCard, label('Surat keterangan hilang dari kepolisian, bila hilang', 'Police report, if it was lost')],
  },
  {
    ...{
      code: 'kk',
      area: 'a',
      parent: 'adminduk',
      letter: 'B',
      name: label('Kartu Keluarga', 'Family card (KK)'),
      sla: 30,
      usual: 10,
    },
    bring: [familyCard, idCard, label('Buku nikah atau akta', 'Marriage book or certificate')],
  },
  {
    ...{
      code: 'akta',
      area: 'a',
      parent: 'adminduk',
      letter: 'C',
      name: label('Akta kelahiran dan kematian', 'Birth and death certificates'),
      sla: 45,
      usual: 12,
    },
    bring: [
      familyCard,
      idCard,
      label('Surat keterangan dari bidan atau rumah sakit', 'Statement of midwife or hospital'),
    ],
    skills: ['akta'],
  },
  {
    ...{
      code: 'pembayaran',
      area: 'b',
      parent: null,
      letter: 'D',
      name: label('Pembayaran', 'Payments'),
      sla: 15,
      usual: 3,
    },
    bring: [label('Surat tagihan', 'The bill')],
  },
  {
    ...{
      code: 'konsultasi',
      area: 'b',
      parent: null,
      letter: 'E',
      name: label('Konsultasi', 'Advice'),
      sla: 30,
      usual: 15,
    },
    bring: [idCard],
    booked: true,
  },
  {
    code: 'pengaduan',
    area: 'b',
    parent: null,
    letter: 'F',
    name: label('Pengaduan', 'Complaints'),
    sla: 20,
    usual: 10,
  },
]

export const sampleBooking = {
  slot_minutes: 30,
  per_slot: 2,
  days_ahead: 30,
  cutoff_minutes: 60,
  hours: officeHours,
}

export const sampleCounters = [
  { name: label('Loket 1', 'Counter 1'), spoken: 1, areas: ['a'], skills: { akta: 'overflow' } },
  { name: label('Loket 2', 'Counter 2'), spoken: 2, areas: ['a'], skills: {} },
  { name: label('Loket 3', 'Counter 3'), spoken: 3, areas: ['a'], skills: { akta: 'preferred' } },
  { name: label('Loket 4', 'Counter 4'), spoken: 4, areas: ['b'], skills: {} },
  { name: label('Loket 5', 'Counter 5'), spoken: 5, areas: ['b'], skills: {} },
] as const
