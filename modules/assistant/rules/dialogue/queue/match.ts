import { read } from '../../text/normalise.ts'
import type { LineService, Visit } from './types.ts'

/** Words that name no service: wishes, courtesies, times, the line itself. */
const empty = new Set(
  'saya kami aku kita anda mau ingin minta tolong mohon bisa boleh ambil antre nomor no urut tiket loket daftar online booking book reservasi pesan janji temu janjian jadwal slot buat urus untuk di ke dari yang dan atau iya tidak dong bapak ibu mas min admin kak hari ini besok lusa sekarang jam pukul pagi siang sore senin selasa rabu kamis jumat sabtu minggu depan tanggal tgl layan layanan pelayanan kantor cabang baru lagi juga saja lewat whatsapp wa sini itu ini a the my for to at on in please want need take get of selamat halo hai anak kartu surat elektronik bikin dulu nanti orang tua eh yg aja deh bukan maksud'.split(
    ' ',
  ),
)

/** How one and the same service is called. */
const sameAs: readonly (readonly string[])[] = [
  ['ktp', 'ektp', 'kartu tanda penduduk', 'identity card', 'id card'],
  ['kk', 'kartu keluarga', 'family card'],
  ['kia', 'kartu identitas anak'],
  ['akta', 'akte', 'kelahiran', 'kematian', 'certificate'],
  ['bayar', 'pembayaran', 'payment', 'kasir', 'retribusi', 'pajak', 'tagihan', 'pbb'],
  ['konsultasi', 'konsul', 'advice', 'consultation', 'bimbingan'],
  ['adu', 'pengaduan', 'complaint', 'keluhan', 'lapor'],
  ['pindah', 'perpindahan', 'domisili'],
  ['dokter', 'poli', 'periksa', 'berobat'],
]

/** What a text names: roots of its telling words, and the common name of each thing that has several. */
function namesIn(text: string): ReadonlySet<string> {
  const lower = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const words = read(text).words.flatMap(({ form, root }) => (empty.has(form) || empty.has(root) ? [] : [form, root]))
  const names = new Set(words.filter((word) => word.length > 1 && !/^\d+$/u.test(word)))
  for (const [name = '', ...others] of sameAs)
    if ([name, ...others].some((one) => names.has(one) || lower.includes(` ${one} `))) names.add(name)
  return names
}

const shared = (left: ReadonlySet<string>, right: ReadonlySet<string>): number =>
  [...left].filter((word) => right.has(word)).length

/** Those that fit best; empty where nothing fits. */
function best<T>(things: readonly T[], fit: (thing: T) => number): T[] {
  const fits = things.map(fit)
  const most = Math.max(0, ...fits)
  return most === 0 ? [] : things.filter((_, at) => fits[at] === most)
}

/** The services a text may mean; empty where it names none of them. */
export function servicesNamed(text: string, services: readonly LineService[]): LineService[] {
  const wanted = namesIn(text)
  const named = best(services, ({ name }) => shared(wanted, namesIn(`${name.id} ${name.en}`)))
  const pool = named.length > 0 ? named : services
  const places = best(pool, ({ branch }) => shared(wanted, namesIn(branch)))
  return named.length === 0 && places.length === 0 ? [] : places.length > 0 ? places : named
}

const bare = (number: string): string => number.replace(/[\s-]/gu, '').toUpperCase()
const numberShape = /\b[a-z]{1,3}[\s-]?\d{1,4}\b/giu

/** The tickets a text may mean: by their number, else by what they are for. */
export function ticketsNamed(text: string, visits: readonly Visit[]): Visit[] {
  const numbers = new Set((text.match(numberShape) ?? []).map(bare))
  const byNumber = visits.filter(({ number }) => numbers.has(bare(number)))
  if (byNumber.length > 0) return byNumber
  const wanted = namesIn(text)
  return best(visits, ({ service, branch }) => shared(wanted, namesIn(`${service.id} ${service.en} ${branch}`)))
}
