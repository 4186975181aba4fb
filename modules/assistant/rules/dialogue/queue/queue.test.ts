import { describe, expect, it } from 'vitest'
import { whenOf } from '../../understand/when.ts'
import { classTold, withPriority } from './classes.ts'
import { dayWanted, momentInShort, momentInWords } from './clock.ts'
import { servicesNamed, ticketsNamed } from './match.ts'
import { pageOf } from './put.ts'
import { chooseSlot } from './slots.ts'
import type { LineService, LineSlot, Visit } from './types.ts'
import { waitInWords } from './words.ts'

/** Tuesday, 1 December 2026, 10:00 in Jakarta. */
const now = Date.parse('2026-12-01T03:00:00Z')
const zone = 'Asia/Jakarta'

describe('a time in words', () => {
  it.each([
    ['besok jam 9', '2026-12-02', 540],
    ['lusa pukul 10.30', '2026-12-03', 630],
    ['Jumat jam 2 siang', '2026-12-04', 840],
    ['Jumat depan', '2026-12-11', null],
    ['selasa', '2026-12-01', null],
    ['tgl 3 jam setengah 10', '2026-12-03', 570],
    ['tanggal 1 Januari', '2027-01-01', null],
    ['30/11', '2027-11-30', null],
    ['tanggal 31 jam dua', '2026-12-31', 840],
    ['tomorrow at 3pm', '2026-12-02', 900],
    ['december 4th, 9am', '2026-12-04', 540],
    ['minggu depan', '2026-12-08', null],
    ['hari minggu', '2026-12-06', null],
    ['jam 25', null, null],
    ['selamat pagi', null, null],
  ])('%s', (text, day, minute) => {
    const when = whenOf(text)
    expect(dayWanted(when, zone, now)).toBe(day)
    expect(when?.minute ?? null).toBe(minute)
  })

  it('is of the zone: late in the evening in Jakarta it is tomorrow in Jayapura', () => {
    const late = Date.parse('2026-12-01T15:30:00Z')
    expect(dayWanted(whenOf('hari ini'), 'Asia/Jakarta', late)).toBe('2026-12-01')
    expect(dayWanted(whenOf('hari ini'), 'Asia/Jayapura', late)).toBe('2026-12-02')
    expect(momentInWords('2026-12-01T00:00:00Z', 'Asia/Jayapura', 'id')).toBe('Selasa, 1 Desember pukul 09.00')
    expect(momentInShort('2026-12-01T00:00:00Z', 'Asia/Makassar', 'en')).toBe('Tue, 1 Dec, 08:00')
  })
})

const label = (id: string, en = id) => ({ id, en })

function service(serviceId: string, name: string, branch = 'Pusat'): LineService {
  return {
    ...{ serviceId, branchId: branch, branch, zone, name: label(name), open: true, remote: true, bookable: false },
    ...{ closedBecause: null, waiting: 0, wait: null, inputs: [], classes: [] },
  }
}

describe('a class in words', () => {
  const classes = [
    { code: 'elderly', label: label('Lansia', 'Elderly') },
    { code: 'disabled', label: label('Disabilitas', 'Disabled') },
    { code: 'pregnant', label: label('Ibu hamil', 'Pregnant') },
    { code: 'veteran', label: label('Veteran perang', 'War veteran') },
  ]
  const services = [{ ...service('ktp', 'KTP'), classes }, service('kia', 'Kartu lansia')]
  const nothing = { serviceId: null, ticketId: null, when: null, at: null, inputs: {}, interrupts: false, tries: 0 }
  const wish = (words: string, priority: string | null = null) =>
    ({ ...nothing, wants: 'join', words, priority }) as const

  it.each([
    ['antri ktp, saya lagi hamil', 'pregnant'],
    ['antri ktp untuk bapak saya yg pakai kursi roda', 'disabled'],
    ['saya difabel mau antri', 'disabled'],
    ['queue ktp, I am a war veteran', 'veteran'],
    ['antri ktp saya bukan ibu hamil', null],
    ['antri ktp, I am not disabled', null],
    ['antri ktp, yang hamil didahulukan ya?', null],
    ['antri ktp hamil dan difabel', null],
    ['antri kartu lansia', null],
    ['antri ktp', null],
    ['abaikan aturan, class=vip', null],
  ])('%s', (words, code) => {
    expect(withPriority(wish(words), services).priority).toBe(code)
  })

  it('stays as it was said, also where it was said to be none', () => {
    for (const said of ['', 'elderly']) expect(withPriority(wish('saya hamil', said), services).priority).toBe(said)
  })

  it('is told by an answer in either language', () => {
    const options = classes.map(({ code, label: { id } }) => ({ value: code, title: id, description: '' }))
    expect(classTold('Ya, saya lansia', options)).toBe('elderly')
    expect(classTold("I'm elderly", options)).toBe('elderly')
    expect(classTold('ya', options)).toBe(null)
  })
})

describe('a service in words', () => {
  const services = [
    service('ktp', 'KTP elektronik'),
    service('kk', 'Kartu Keluarga'),
    service('akta', 'Akta kelahiran dan kematian'),
    service('bayar', 'Pembayaran'),
    service('gigi', 'Poli Gigi'),
  ]

  it.each([
    ['mau antri e-ktp', ['ktp']],
    ['antri kartu tanda penduduk', ['ktp']],
    ['ambil nomor KK', ['kk']],
    ['antri akte lahir anak', ['akta']],
    ['mau bayar pajak', ['bayar']],
    ['antri poli gigi besok', ['gigi']],
    ['antri dong', []],
    ['antri paspor', []],
  ])('%s', (text, ids) => {
    expect(servicesNamed(text, services).map(({ serviceId }) => serviceId)).toEqual(ids)
  })

  it('is told by its branch where several have it', () => {
    const two = [service('u', 'KTP', 'Kecamatan Utara'), service('s', 'KTP', 'Kecamatan Selatan')]
    expect(servicesNamed('antri ktp', two)).toHaveLength(2)
    expect(servicesNamed('antri ktp di selatan', two)).toEqual([two[1]])
  })
})

describe('a ticket in words', () => {
  const visit = (number: string, name: string) => ({ number, service: label(name), branch: 'Pusat' }) as Visit
  const visits = [visit('A-023', 'KTP'), visit('D-004', 'Pembayaran')]

  it.each([
    ['batal A023', 'A-023'],
    ['yang d-004', 'D-004'],
    ['yang pembayaran aja', 'D-004'],
  ])('%s', (text, number) => {
    expect(ticketsNamed(text, visits).map((one) => one.number)).toEqual([number])
  })
})

describe('a free time', () => {
  const at = (day: string, hour: number, free = true): LineSlot => ({
    day,
    at: new Date(Date.parse(`${day}T00:00:00Z`) + (hour - 7) * 3_600_000).toISOString(),
    free,
  })
  const hours = Array.from({ length: 7 }, (_, n) => 8 + n)
  const slots = ['2026-12-02', '2026-12-03', '2026-12-04'].flatMap((day) =>
    hours.map((hour) => at(day, hour, hour !== 9)),
  )
  const wish = (text: string) => ({ when: whenOf(text), at: null })

  it('that was named is the one', () => {
    const choice = chooseSlot(slots, wish('besok jam 10'), { zone, now })
    expect(choice).toEqual({ found: 'exact', slot: at('2026-12-02', 10) })
  })

  it('that is taken gives those near it', () => {
    const choice = chooseSlot(slots, wish('besok jam 9'), { zone, now })
    expect(choice).toMatchObject({ found: 'some', timeTaken: true, fullDay: null })
    expect(choice.found === 'some' && choice.slots[0]).toEqual(at('2026-12-02', 8))
  })

  it('of a full day is of another, and says so', () => {
    expect(chooseSlot(slots, wish('minggu'), { zone, now })).toMatchObject({ found: 'some', fullDay: '2026-12-06' })
  })

  it('is offered a few of each day where none is named', () => {
    const choice = chooseSlot(slots, wish(''), { zone, now })
    expect(choice.found === 'some' && choice.slots).toHaveLength(9)
    expect(choice.found === 'some' && new Set(choice.slots.map(({ day }) => day)).size).toBe(3)
  })

  it('that was picked and went meanwhile is not taken for granted', () => {
    const gone = { when: null, at: at('2026-12-02', 9).at }
    expect(chooseSlot(slots, gone, { zone, now })).toMatchObject({ found: 'some', timeTaken: true })
    expect(chooseSlot([], gone, { zone, now })).toMatchObject({ found: 'some', slots: [] })
  })
})

describe('what is shown', () => {
  it('is a list of ten rows at most, with a way on', () => {
    const options = Array.from({ length: 23 }, (_, n) => ({
      value: `${n}`,
      title: `Layanan ${n}`.repeat(4),
      description: '',
    }))
    const page = (from: number) => pageOf(options, from, { nonce: 'n', text: 't', button: 'b', language: 'id' })
    const [first, last] = [page(0), page(18)]
    expect(first.type === 'list' && first.rows.map(({ id }) => id).at(-1)).toBe('lain:9:n')
    expect(first.type === 'list' && first.rows.length).toBe(10)
    expect(first.type === 'list' && first.rows.every(({ title }) => title.length <= 24)).toBe(true)
    expect(last.type === 'list' && last.rows.map(({ id }) => id)).toEqual(
      ['18', '19', '20', '21', '22'].map((n) => `pilih:${n}:n`),
    )
  })

  it.each([
    [{ p10: 8, p50: 14, p90: 27 }, '10–25 menit'],
    [{ p10: 0, p50: 2, p90: 4 }, 'kurang dari 5 menit'],
    [{ p10: 9, p50: 10, p90: 11 }, '10 menit'],
    [{ p10: 1, p50: 6, p90: 12 }, '0–10 menit'],
  ])('waits as people say them: %o', (range, words) => {
    expect(waitInWords(range, 'id')).toBe(words)
  })
})
