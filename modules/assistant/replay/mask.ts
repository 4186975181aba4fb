/** Case numbers are ours and stay; all else that looks like a person's number or address is replaced. */
const personal = [
  { what: 'case', pattern: /\b(?:LAP|TIK)-\d{8}-\d{3,}/gi },
  { what: 'email', pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu },
  // Eight digits or more, however they are grouped: telephone, NIK and KK (16 digits), accounts, cards.
  { what: 'number', pattern: /\+?[(]?\d(?:[\s.()/_-]{0,3}\d){7,}/g },
] as const

const anyPersonal = new RegExp(personal.map(({ what, pattern }) => `(?<${what}>${pattern.source})`).join('|'), 'giu')

const nikDigits = 16

/**
 * A citizen's words for the eyes of an operator: telephone numbers, NIK, other long numbers and e-mail addresses replaced
 * by what they are, invisible and control characters gone. Names are not recognised.
 *
 * @example maskPersonal('hub 0812-3456-7890 soal LAP-20261121-001') // 'hub [phone] soal LAP-20261121-001'
 */
export function maskPersonal(text: string): string {
  // Wide digits become plain ones; a mark nobody sees must not break a number in two.
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\p{Cc}+/gu, ' ')
  return plain.replaceAll(anyPersonal, (...found) => {
    const groups = found.at(-1) as Record<(typeof personal)[number]['what'], string | undefined>
    if (groups.case) return groups.case
    return groups.email ? '[email]' : nameOfNumber(groups.number ?? '')
  })
}

function nameOfNumber(written: string): string {
  const digits = written.replaceAll(/\D/g, '')
  if (digits.length === nikDigits) return '[nik]'
  return /^(?:62|0)\d{8,13}$/.test(digits) ? '[phone]' : '[number]'
}
