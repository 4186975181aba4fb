import { describe, expect, it } from 'vitest'
import { Paper } from '../../../../tests/support/printer/paper.ts'
import { encodeSlip, numberScale, plain } from './escpos.ts'
import type { Slip } from './slip.ts'

const slip: Slip = {
  ...{ office: 'Kecamatan Contoh', branch: 'Kantor Pelayanan', title: 'Nomor Anda', number: 'A-023' },
  ...{ service: 'KTP elektronik', taken: '29 November 2026, 10:05 WIB', ahead: 'Di depan Anda: 3 orang' },
  wait: 'Perkiraan menunggu 10–20 menit',
  bring: {
    title: 'Yang perlu dibawa',
    items: ['KTP asli', 'Surat keterangan kehilangan dari kepolisian, bila kartu yang lama hilang'],
  },
  follow: {
    url: 'https://layanan.kota-contoh.go.id/t/kota-contoh/visits/0123456789abcdefABCDEF',
    text: 'Pindai untuk melihat giliran di telepon Anda',
  },
  note: 'Dengarkan panggilan dan lihat layar.',
}

const printed = (of: Slip, columns: number) => {
  const paper = new Paper()
  const bytes = encodeSlip(of, columns)
  paper.feed(bytes)
  expect(paper.confused).toEqual([])
  expect(paper.slips).toHaveLength(1)
  return { ...paper.slips[0]!, bytes }
}

describe.each([32, 42, 48])('a slip on paper of %i letters', (columns) => {
  it('holds all in order, the number large, the code, and is cut', () => {
    const { lines, qr, cut } = printed(slip, columns)
    const texts = lines.map(({ text }) => text).filter(Boolean)
    expect(texts.slice(0, 6)).toEqual([
      ...['Kecamatan Contoh', 'Kantor Pelayanan', 'Nomor Anda', 'A-023', 'KTP elektronik'],
      '29 November 2026, 10:05 WIB',
    ])
    expect(texts).toContain('Perkiraan menunggu 10-20 menit')
    expect(texts.join(' ')).toContain('bila kartu yang lama hilang')
    expect(lines.find(({ text }) => text === 'A-023')).toMatchObject({ width: numberScale('A-023', columns) })
    expect(qr).toBe(slip.follow?.url)
    expect(cut).toBe(true)
  })

  it('is never wider than the paper, whatever is written on it', () => {
    const long = 'Dinas Kependudukan dan Pencatatan Sipil Kabupaten Kepulauan Siau Tagulandang Biaro '.repeat(2)
    const { lines } = printed({ ...slip, office: long, service: long, number: 'AB-123456' }, columns)
    for (const { text, width } of lines) expect(text.length * width).toBeLessThanOrEqual(columns)
  })

  it('without a network has no code', () => {
    const { qr } = printed({ ...slip, follow: null, ahead: null, wait: null, bring: null }, columns)
    expect(qr).toBeNull()
  })
})

describe('letters', () => {
  it('are such as every printer has', () => {
    expect(plain('Désa “Cōntoh” – 5’ … • ½')).toBe('Desa "Contoh" - 5\' ... * 1?2')
    expect(plain('新\u0000\n')).toBe('?? ')
  })

  it('never reach the printer as commands', () => {
    const { bytes } = printed({ ...slip, office: 'A\u001b@\u001dV\u0000B' }, 42)
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\u001dV/g),
    ).toHaveLength(1)
  })
})
