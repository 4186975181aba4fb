import {
  type Action,
  dayAt,
  dayWanted,
  type LineService,
  type LineSlot,
  type QueueDeed,
  type QueueEffect,
  type QueueWish,
  serviceMeant,
  ticketMeant,
  type Visit,
  wantsSlot,
} from '../rules/index.ts'

/** An office with lines made of lists: the services of a town, and the tickets of one citizen. */

const zone = 'Asia/Jakarta'
const label = (id: string, en: string) => ({ id, en })

function service(code: string, name: LineService['name'], more: Partial<LineService> = {}): LineService {
  return {
    ...{ serviceId: code, branchId: 'pusat', branch: 'Kantor Pelayanan', zone, name, open: true, remote: true },
    ...{ bookable: false, closedBecause: null, waiting: 3, wait: { p10: 8, p50: 15, p90: 26 }, inputs: [] },
    classes: [],
    ...more,
  }
}

const services: readonly LineService[] = [
  service('ktp', label('KTP elektronik', 'Identity card (KTP)')),
  service('kk', label('Kartu Keluarga', 'Family card (KK)')),
  service('akta', label('Akta kelahiran dan kematian', 'Birth and death certificates')),
  service('pembayaran', label('Pembayaran', 'Payments'), { waiting: 0, wait: null }),
  service('konsultasi', label('Konsultasi', 'Advice'), { bookable: true }),
  service('kia', label('Kartu Identitas Anak', 'Child card (KIA)'), {
    inputs: [
      { key: 'nik', label: label('NIK', 'NIK'), kind: 'nik', required: true },
      { key: 'nama', label: label('nama anak', 'name of the child'), kind: 'text', required: true },
    ],
  }),
  service('legalisir', label('Legalisir', 'Legalisation'), {
    open: false,
    closedBecause: label('Buka lagi pukul 08.00.', 'It opens at 08.00.'),
  }),
]

/** A ticket that is there before the dialogue begins. */
export interface EarlierTicket {
  readonly number: string
  readonly service: string
  readonly status: string
  readonly at?: string
  readonly can: Visit['can']
}

const dayMs = 86_400_000

export class LinesOffice {
  readonly deeds: string[] = []
  readonly #open: boolean
  #visits: Visit[]

  constructor(open: boolean, earlier: readonly EarlierTicket[] = []) {
    this.#open = open
    this.#visits = earlier.map((one) => visitOf(one))
  }

  carryOut(action: Action, now: number): QueueEffect | null {
    if (action.type === 'ask_queue') return this.#lines(action.wish, now)
    if (action.type === 'take_queue' || action.type === 'change_queue') return this.#change(action.deed)
    return null
  }

  #lines(wish: QueueWish, now: number): QueueEffect {
    const listed = this.#open ? services : []
    const moved = wish.wants === 'move' ? ticketMeant(wish, this.#visits, 'move') : null
    const meant = serviceMeant(wish, listed)
    const wanted = moved !== null || (meant !== null && wantsSlot(wish, meant))
    const from = wish.at ? dayAt(zone, Date.parse(wish.at)) : (dayWanted(wish.when, zone, now) ?? dayAt(zone, now))
    const slots = wanted ? slotsFrom(from, now) : null
    return { type: 'lines', wish, services: listed, visits: this.#visits, slots, notice: null }
  }

  #change(deed: QueueDeed): QueueEffect {
    if (deed.does === 'join' || deed.does === 'book') {
      const booked = deed.does === 'book' ? deed.at : null
      const number = `A-0${10 + this.#visits.length}`
      const status = booked ? 'booked' : 'waiting'
      const can: Visit['can'] = booked ? ['cancel', 'check_in', 'move'] : ['cancel']
      const visit = visitOf({ number, service: deed.serviceId, status, can, ...(booked ? { at: booked } : {}) })
      this.#visits = [visit, ...this.#visits]
      this.deeds.push(`${deed.does} ${deed.serviceId}${booked ? ` ${booked}` : ''}`)
      return { type: 'queue_done', deed, visit }
    }
    const visit = this.#visits.find(({ ticketId }) => ticketId === deed.ticketId)!
    const status = { cancel: 'cancelled', check_in: 'waiting', reinstate: 'waiting', move: 'booked' }[deed.does]
    const changed = { ...visit, status, ...(deed.does === 'move' ? { bookedFor: deed.at } : {}) }
    this.#visits = this.#visits.map((one) => (one === visit ? { ...changed, can: [] } : one))
    this.deeds.push(`${deed.does} ${visit.number}${deed.does === 'move' ? ` ${deed.at}` : ''}`)
    return { type: 'queue_done', deed, visit: changed }
  }
}

function visitOf({ number, service: code, status, at, can }: EarlierTicket): Visit {
  return {
    ...{ ticketId: `t-${number}`, number, status, branch: 'Kantor Pelayanan', address: 'Jl. Merdeka 1', zone },
    ...{ serviceId: code, service: services.find(({ serviceId }) => serviceId === code)!.name, bring: [], can },
    ...{ peopleAhead: status === 'waiting' ? 2 : null, wait: null, noWaitBecause: null, mustCheckIn: false },
    ...{ counter: status === 'called' ? label('Loket 2', 'Counter 2') : null, bookedFor: at ?? null },
    ...{ statusUrl: 'https://antre.example/t/kota/visits/k', at: '2026-11-18T03:00:00.000Z' },
  }
}

/** Half-hours from nine to three on working days; what is past is not free. */
function slotsFrom(from: string, now: number): LineSlot[] {
  const days = Array.from({ length: 7 }, (_, n) => new Date(Date.parse(`${from}T00:00:00Z`) + n * dayMs))
  const working = days.filter((day) => day.getUTCDay() % 6 !== 0)
  return working.flatMap((day) =>
    Array.from({ length: 12 }, (_, n) => {
      const at = new Date(day.getTime() + (2 + n / 2) * 3_600_000)
      return { day: day.toISOString().slice(0, 10), at: at.toISOString(), free: at.getTime() > now }
    }),
  )
}
