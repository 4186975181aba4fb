import type { Reading } from '../text/normalise.ts'

const yes = new Set(
  "iya oke betul benar setuju lanjut yakin pasti tentu bisa boleh yoi correct yes yeah yep sure agree confirm right proceed siap buat kirim proses jadi cocok pas sesuai valid kuy mau inggih nggih muhun sumuhun leres heeh lah gih monggo mangga silakan silahkan laporkan buatkan sudah jos oke2 continue ho'oh yaps yaa lapor teruskan go tos ayo mangga sae enggeh injeh baik ahsiap gas gaskan acc deal yuk setujui".split(
    ' ',
  ),
)
const no = new Set(
  'tidak bukan jangan batal salah no nope belum keliru gausah wrong nggak mboten ora henteu teu indak kada tena sing cancel stop ulang ganti ubah koreksi'.split(
    ' ',
  ),
)
const polite = new Set(
  "saya kami mas bapak ibu admin dong deh kok sih ya iya tolong terima kasih mohon banget sekali saja aja ini itu data datanya semua semuanya sudah lah begitu yang please it that is the thank you thanks nih gan sis kakak tuh sesuai laporan laporannya laporkan lapor dibuat buat lanjut lanjutkan proses kirim catat silakan silahkan correct right yes itu dan langsung segera besar jadi mba buatkan saya'nya to lho kak pak bu nya now go ahead do so sure create submit catat dicatat tercatat diproses diteruskan segera".split(
    ' ',
  ),
)
const thumbsUp = /^(?:👍|👌|✅|🙏|🆗|☑|✔|💯|🤝)/u
const thumbsDown = /^(?:👎|❌|🚫|✖|⛔)/u

const interjections = new Set('oh o ah eh hm hmm nah wah ooh ohh aduh'.split(' '))

/** `oh begitu. ya sudah lanjut`: what is only breathed at the beginning does not count. */
function spoken({ words }: Reading): Reading['words'] {
  const from = words.findIndex((word) => !interjections.has(word.form))
  return from < 0 ? words : words.slice(from)
}

/** A plain yes or no, short enough to mean nothing else. Longer messages are read for what they say. */
export function yesOrNo(reading: Reading): 'yes' | 'no' | null {
  const emoji = reading.tokens.filter((token) => token.kind === 'emoji').map((token) => token.raw)
  const words = spoken(reading)
  if (words.length === 0)
    return emoji.some((one) => thumbsUp.test(one)) ? 'yes' : emoji.some((one) => thumbsDown.test(one)) ? 'no' : null
  if (words.length > 7 || reading.tokens.some((token) => token.raw === '?')) return null
  const english = reading.tokens.find((token) => token.kind === 'word')?.lower === 'no'
  const first = english ? 'no' : (words[0]?.form ?? '')
  const isNo = no.has(first) && !(first === 'tidak' && words[1]?.form === 'apa')
  const rest = words.slice(isNo || yes.has(first) ? 1 : 0)
  if (isNo && words.some((word) => word.form === 'salah') && first === 'tidak') return 'yes'
  if (isNo) return words.length <= 5 ? 'no' : null
  if (!yes.has(first) && !polite.has(first)) return null
  if (rest.some((word) => no.has(word.form)))
    return rest.length <= 4 &&
      yes.has(first) &&
      rest.some((word) => word.form === 'salah' || word.form === 'batal' || word.form === 'bukan')
      ? 'no'
      : null
  // A closing `ya` (`makasih ya`) is a particle, not an answer.
  const agreed =
    yes.has(first) || words.some((word) => yes.has(word.form) && word.form !== 'iya' && word.form !== 'sudah')
  return agreed && rest.every((word) => yes.has(word.form) || polite.has(word.form) || polite.has(word.root))
    ? 'yes'
    : null
}
