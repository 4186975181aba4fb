/** RT and RW in every spelling: `rt 3 rw 05`, `RT.003/RW.005`, `rt03/05`, `rt tiga rw lima`, `RT/RW 03/05`. */

const number =
  '(?:\\d{1,3}|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|(?:dua|tiga|empat|lima)\\s?belas|siji|loro|telu|papat|limo|enem|pitu|wolu|songo)'
const rt = '(?:r\\.?\\s?t\\.?|erte)'
const rw = '(?:r\\.?\\s?w\\.?|erwe)'
const mark = '\\s*[.:,\\-]?\\s*(?:no(?:mor)?\\.?\\s*)?'
/** `dipotong pak RT 100 ribu`: money, a time, a share. */
const amount =
  '[.,]\\d{3}|\\s*(?:ribu|rb|rbu|juta|jt|ratus|persen|%|orang|kali|tahun|thn|bulan|bln|hari)(?![\\p{L}\\p{N}])'
const between = '\\s*(?:[/,.\\-|&]|dan)?\\s*'

const both = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${rt}\\s*[/\\-]\\s*${rw}${mark}0*${number}\\s*[/\\-,.\\s]\\s*0*${number}|${rt}${mark}${number}${between}${rw}${mark}${number}|${rw}${mark}${number}${between}${rt}${mark}${number}|${rt}${mark}\\d{1,3}\\s*/\\s*\\d{1,3}|${rt}${mark}${number}|${rw}${mark}${number})(?![\\p{L}\\p{N}])(?!${amount})`,
  'giu',
)

export interface Span {
  readonly start: number
  readonly end: number
}

export function findRtRw(text: string): Span[] {
  return [...text.matchAll(both)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
