import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { understand } from './understand.ts'

const complaints = [
  ['jalan rusak parah di Jl. Melati 15', 'jalan_rusak'],
  ['lampu jalan mati di gang Mawar rt 3 rw 5', 'lampu_mati'],
  ['sampah menumpuk di depan pasar Baru tidak diangkut', 'sampah'],
  ['selokan mampet di Jl. Kartini', 'drainase'],
  ['pohon tumbang di Jl. Kenanga', 'pohon'],
  ['air pdam mati tiga hari di Perum Taman Sari', 'air_bersih'],
] as const

const slips: readonly (readonly [string, (text: string) => string])[] = [
  ['capitals', (text) => text.toUpperCase()],
  ['small letters', (text) => text.toLowerCase()],
  [
    'elongation',
    (text) =>
      text.replace(
        /rusak|mati|tumpuk|mampet|tumbang/u,
        (word) => `${word.slice(0, -1)}${(word.at(-1) ?? '').repeat(4)}`,
      ),
  ],
  ['exclamation', (text) => `${text}!!!!`],
  ['emoji', (text) => `🙏 ${text} 😭😭`],
  ['courtesy', (text) => `Selamat pagi pak, mohon maaf, ${text}, terima kasih`],
  [
    'no vowels',
    (text) =>
      text.replace('jalan', 'jln').replace('sampah', 'smph').replace('selokan', 'slokan').replace('pohon', 'phon'),
  ],
  [
    'swapped letters',
    (text) => text.replace('rusak', 'ruska').replace('mampet', 'mamept').replace('tumbang', 'tumabng'),
  ],
  ['digits for letters', (text) => text.replace('rusak', 'rus4k').replace('mati', 'm4ti').replace('mampet', 'm4mpet')],
  ['zero-width characters', (text) => text.replaceAll('a', 'a\u200b')],
]

describe('how a message is typed', () => {
  it.each(slips)('does not change what it means: %s', (_, slip) => {
    for (const [text, kategori] of complaints) {
      const read = understand(slip(text))
      expect([slip(text), read.intents[0]?.intent, read.kategori]).toEqual([slip(text), 'CREATE_COMPLAINT', kategori])
    }
  })
})

describe('what is handed back', () => {
  it('is always a piece of the message, whatever was written', () => {
    const words = fc.constantFrom(
      ...'jalan rusak di Jl. Melati no 5 rt 03 rw 05 depan SDN 3 lampu mati, kel. Sukamaju Blok C2 / tolong ya ? pak gang dan km 7 dekat masjid Al-Ikhlas'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = parts.join(' ')
        const { alamat } = understand(text)
        expect(alamat === null || text.includes(alamat)).toBe(true)
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => understand(text).intents.length > 0))
  })

  it('is the same every time', () => {
    expect(understand(complaints[0][0])).toEqual(understand(complaints[0][0]))
  })
})

describe('troubles that are not reported', () => {
  it.each([
    'kalau ada jalan rusak lapornya ke mana ya?',
    'hati saya berlubang karena mantan',
    'alhamdulillah jalannya sudah diperbaiki',
    'dijual rumah bebas banjir',
    'berita: banjir melanda Jakarta',
    'aku mimpi rumahku kebakaran',
    'bukan mau lapor, cuma tanya jam buka',
    'tugas sekolah saya tentang limbah pabrik',
    'Diteruskan: kecelakaan beruntun di tol km 92 kemarin, sudah ditangani polisi',
    'cuma mau cerita ya pak, bulan lalu selokan kami mampet parah, sekarang lancar, terima kasih',
    'udah dicek belum aduan saya tentang parkir liar di Jl. Dr. Cipto?',
    'pungli itu yang kayak gimana sih?',
    'ktp saya hilang kecopetan, mau bikin lagi',
  ])('%s', (text) => {
    const complaint = understand(text).intents.find(({ intent }) => intent === 'CREATE_COMPLAINT')
    expect(complaint?.confidence ?? 0).toBeLessThan(0.56)
  })
})

describe('danger', () => {
  it.each([
    ['tolong kebakaran di Jl. Sudirman 10', 'fire'],
    ['ada kecelakaan korban luka parah', 'ambulance'],
    ['tolong ada maling masuk rumah', 'police'],
    ['longsor menimpa rumah warga', 'general'],
    ['dompet kebakaran akhir bulan', null],
    ['besok latihan pemadam kebakaran', null],
    ['di tikungan itu rawan kecelakaan', null],
  ] as const)('%s: %s', (text, emergency) => {
    expect(understand(text).emergency).toBe(emergency)
  })
})

describe('several things in one message', () => {
  it('are all named', () => {
    const { intents } = understand('Jalan depan SDN 3 rusak parah. Oh ya syarat bikin KTP apa ya?')
    expect(intents.map(({ intent }) => intent).sort()).toEqual(['CREATE_COMPLAINT', 'QUESTION'])
  })

  it.each([
    ['sampah ga diangkut dari jumat, trus retribusinya itu berapa sih?', ['CREATE_COMPLAINT', 'QUESTION']],
    ['mau perpanjang ktp rusak sekalian tolong ambilkan nomor antrian', ['CREATE_TICKET', 'TAKE_QUEUE']],
    ['LAP-20261104-008 sampai mana? lubangnya sekarang sudah jadi dua', ['CHECK_STATUS', 'UPDATE_COMPLAINT']],
    ['laporan got batalin aja, tapi sekarang lampu di Gg. Damai mati', ['CANCEL', 'CREATE_COMPLAINT']],
    ['jalan rusak di Jl. Mawar, tolong segera diperbaiki', ['CREATE_COMPLAINT']],
  ])('%s', (text, meant) => {
    expect(
      understand(text)
        .intents.map(({ intent }) => intent)
        .sort(),
    ).toEqual(meant)
  })

  it('may be two troubles, unless one brings about the other', () => {
    expect(understand('got mampet sama lampu mati juga nih')).toMatchObject({
      kategori: 'drainase',
      alsoKategori: 'lampu_mati',
    })
    expect(understand('pohon tumbang menimpa kabel listrik').alsoKategori).toBeNull()
  })

  it('keep the complaint when it is rude, without the insult', () => {
    const read = understand('anjing ini jalan rusak di Jl. Mawar ga dibenerin')
    expect(read).toMatchObject({ abuse: true, kategori: 'jalan_rusak', alamat: 'Jl. Mawar' })
    expect(read.deskripsi).not.toContain('anjing')
  })
})
