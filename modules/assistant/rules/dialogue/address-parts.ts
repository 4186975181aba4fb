/** Corrections that touch only a part of the address: `RT 5 bukan RT 3`, `nomor rumahnya 17`. */

const denial = '(?:bukan|bkn|dudu|sanes|not)'
const rightThenWrong = new RegExp(`^(.*?)[\\s,]+${denial}\\s+(.+)$`, 'iu')
const wrongThenRight = new RegExp(
  `^.*?${denial}\\s+(.+?)[\\s,]+(?:tapi|tetapi|melainkan|maksud(?:nya)?|but)\\s+(.+)$`,
  'iu',
)
const lead =
  /^(?:(?:eh|oh|maaf|sorry|salah|maksud(?:nya)?|yang (?:benar|bener|betul)|yg (?:benar|bener|betul)|harusnya|itu|tadi|min|pak|bu|kak)[\s,:]+)+/iu

/** Kinds of parts of which an address has one. */
const parts: readonly RegExp[] = [
  /\br\.?t\.?\s*0*\d{1,3}\s*\/\s*(?:r\.?w\.?\s*)?0*\d{1,3}\b/iu,
  /\br\.?t\.?\s*0*\d{1,3}\b/iu,
  /\br\.?w\.?\s*0*\d{1,3}\b/iu,
  /\b(?:no|nomor|nmr)\.?\s*\d{1,4}[a-z]?\b/iu,
  /\bblok\s+[a-z]{0,2}\d{0,3}\b/iu,
]

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/(\D)0+(?=\d)/gu, '$1')

function exchange(held: string, wrong: string, right: string): string | null {
  const words = held.split(/(?<=\s)|(?=,)/u)
  for (let from = 0; from < words.length; from += 1)
    for (let to = from + 1; to <= words.length; to += 1)
      if (bare(words[from] ?? '') !== '' && bare(words.slice(from, to).join('')) === bare(wrong)) {
        const tail = /[\s,]*$/u.exec(words[to - 1] ?? '')?.[0] ?? ''
        return [...words.slice(0, from), right + tail, ...words.slice(to)].join('').trim()
      }
  return null
}

/** The address with the part put right that the correction names; null when it names none. */
export function mendPart(held: string, correction: string): string | null {
  const other = wrongThenRight.exec(correction)
  const plain = rightThenWrong.exec(correction)
  const wrong = (other?.[1] ?? plain?.[2] ?? '').replace(/[\s.!]+$/u, '')
  const right = (other?.[2] ?? plain?.[1] ?? '').replace(lead, '').replace(/[\s.!]+$/u, '')
  if (wrong && right) {
    const swapped = exchange(held, wrong, right)
    if (swapped) return swapped
  }
  const said = correction.replace(lead, '').trim()
  for (const part of parts) {
    const given = part.exec(said)?.[0]
    if (given && bare(given) === bare(said) && part.test(held)) return held.replace(part, given)
  }
  return null
}
