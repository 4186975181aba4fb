import { describe, expect, it } from 'vitest'
import { read } from '../text/normalise.ts'
import { findCaseNumbers, uniqueNumbers } from './case-numbers.ts'
import { findLocation } from './locations.ts'
import { understand } from './understand.ts'
import { yesOrNo } from './yes-no.ts'

describe('case numbers', () => {
  it.each([
    ['lap 20261121 1', ['LAP-20261121-001']],
    ['LAP20261121-001', ['LAP-20261121-001']],
    ['tik-20261121-12', ['TIK-20261121-012']],
    ['nomor laporan 20261121-003', ['LAP-20261121-003']],
    ['LAP-2O261121-O01', ['LAP-20261121-001']],
    ['cek LAP-20261121-1000 dan TIK/20261121/7', ['LAP-20261121-1000', 'TIK-20261121-007']],
    ['hp saya 081234567890', []],
    ['LAP-20261399-001', []],
  ])('%s', (text, numbers) => {
    expect(uniqueNumbers(findCaseNumbers(text))).toEqual(numbers)
  })
})

describe('addresses', () => {
  it.each([
    ['jalan berlubang di Jl. Melati 15', 'Jl. Melati 15'],
    ['lampu mati depan SDN 3 Sukamaju RT.003/RW.005', 'depan SDN 3 Sukamaju RT.003/RW.005'],
    ['sampah di gang mawar rt03/05', 'gang mawar rt03/05'],
    ['banjir di rt tiga rw lima kelurahan Sukasari', 'rt tiga rw lima kelurahan Sukasari'],
    ['rusak di sebelah masjid Al-Ikhlas', 'sebelah masjid Al-Ikhlas'],
    ['di Komplek Permata Hijau Blok D5 gelap', 'Komplek Permata Hijau Blok D5'],
    ['jalan rusak depan rumah saya', null],
    ['di sini banjir', null],
    ['jalan di kampung kami hancur', null],
    ['tolong di perbaiki segera', null],
    ['biawak masuk dapur perum Villa Mutiara C8/21', 'perum Villa Mutiara C8/21'],
    ['ambles di Jl. Kaliurang Km 7,8 timur pom bensin, Ngaglik', 'Jl. Kaliurang Km 7,8 timur pom bensin, Ngaglik'],
    ['mati di Jl Hakim dari bundaran sampe SPBU, rawan', 'Jl Hakim dari bundaran sampe SPBU'],
    ['PKL di Jl. Malioboro sisi barat ramai', 'Jl. Malioboro sisi barat'],
    ['Min jl. Fatmawati depan pasar Pedurungan rusak', 'jl. Fatmawati depan pasar Pedurungan'],
    ['di Lorong 3 Jl. Abu Bakar Lambogo bising', 'Lorong 3 Jl. Abu Bakar Lambogo'],
    ['toilet di terminal jorok', null],
    ['kami dari SD Harapan ingin berkunjung', null],
    ['mau operasi di RS minggu depan', null],
  ])('%s', (text, address) => {
    expect(understand(text).alamat).toBe(address)
  })
})

describe('places a machine can read', () => {
  it('are coordinates, map links and plus codes', () => {
    expect(findLocation('di -6.914744, 107.609810')?.point).toEqual({ latitude: -6.914744, longitude: 107.60981 })
    expect(findLocation('https://www.google.com/maps?q=-6.9147,107.6098')?.point).toEqual({
      latitude: -6.9147,
      longitude: 107.6098,
    })
    expect(findLocation('lihat https://maps.app.goo.gl/abc123.')?.link).toBe('https://maps.app.goo.gl/abc123')
    expect(findLocation('6P4X3J+8Q Bandung')).not.toBeNull()
    expect(findLocation('tadi jam 10.30, 5 orang')).toBeNull()
  })
})

describe('yes and no', () => {
  it.each([
    ...[
      'ya',
      'iya pak',
      'betul',
      'ok',
      'sip',
      'lanjut',
      '👍',
      'nggih',
      'muhun',
      'yes please',
      'Ya, sudah benar',
      'oh gitu. ya udah lanjut, ya',
    ].map((text) => [text, 'yes']),
    ...['tidak', 'bukan', 'gak', 'salah', 'no', 'jangan'].map((text) => [text, 'no']),
    ...['makasih ya', 'jalan rusak', 'di sini ya', 'ya ampun banjir', ''].map((text) => [text, null]),
  ] as [string, 'yes' | 'no' | null][])('%s', (text, meant) => {
    expect(yesOrNo(read(text))).toBe(meant)
  })
})
