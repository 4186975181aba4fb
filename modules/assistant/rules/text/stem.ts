/** Strips Indonesian and colloquial affixes down to a root that exists. A word that is a root already is left alone. */

const particles = [
  'lah',
  'kah',
  'pun',
  'nya',
  'ku',
  'mu',
  'tah',
  'mi',
  'ji',
  'pi',
  'mo',
  'ki',
  'nyo',
  'na',
  'ne',
  'ipun',
]
const suffixes = ['kan', 'an', 'in', 'i', 'ken', 'keun', 'eun', 'ake', 'ke', 'no', 'en', 'e', 'nan', 'annya']

/** Prefix, and what the first letter of the root may have been before it was swallowed. */
const prefixes: readonly (readonly [string, readonly string[]])[] = [
  ['memper', ['']],
  ['diper', ['']],
  ['keber', ['']],
  ['menge', ['']],
  ['penge', ['']],
  ['nge', ['']],
  ['meny', ['s', 'c']],
  ['peny', ['s']],
  ['meng', ['', 'k']],
  ['peng', ['', 'k']],
  ['mem', ['', 'p']],
  ['pem', ['', 'p']],
  ['men', ['', 't']],
  ['pen', ['', 't']],
  ['ber', ['']],
  ['bel', ['']],
  ['ter', ['']],
  ['per', ['']],
  ['pel', ['']],
  ['me', ['']],
  ['pe', ['']],
  ['di', ['']],
  ['ke', ['']],
  ['se', ['']],
  ['ke', ['']],
  ['ka', ['']],
  ['ta', ['']],
  ['ba', ['']],
  ['be', ['']],
  ['te', ['']],
  ['bar', ['']],
  ['tar', ['']],
  ['ny', ['s', 'c', '']],
  ['ng', ['', 'k', 'h']],
  ['m', ['p', '']],
  ['n', ['t', '']],
  ['ma', ['']],
  ['man', ['', 't']],
  ['mang', ['', 'k']],
  ['mam', ['', 'p']],
  ['dipa', ['']],
]

function withoutSuffix(word: string): string[] {
  const forms = [word]
  for (const particle of particles)
    if (word.endsWith(particle) && word.length - particle.length >= 3) forms.push(word.slice(0, -particle.length))
  for (const form of [...forms]) {
    for (const suffix of suffixes)
      if (form.endsWith(suffix) && form.length - suffix.length >= 3) forms.push(form.slice(0, -suffix.length))
  }
  return forms
}

function withoutPrefix(word: string): string[] {
  const forms: string[] = []
  for (const [prefix, restored] of prefixes) {
    if (!word.startsWith(prefix) || word.length - prefix.length < 2) continue
    for (const letter of restored) forms.push(letter + word.slice(prefix.length))
  }
  return forms
}

function acceptable(form: string, isRoot: (form: string) => boolean): boolean {
  return form.length >= 3 && isRoot(form)
}

export function stem(word: string, isRoot: (form: string) => boolean): string | null {
  if (isRoot(word)) return word
  if (word.length < 5)
    return word.endsWith('e') && acceptable(`${word.slice(0, -1)}a`, isRoot) ? `${word.slice(0, -1)}a` : null
  const endings = withoutSuffix(word)
  for (const form of endings) if (acceptable(form, isRoot)) return form
  for (const form of endings) for (const root of withoutPrefix(form)) if (acceptable(root, isRoot)) return root
  for (const form of endings) {
    for (const inner of withoutPrefix(form))
      for (const root of withoutPrefix(inner)) if (root.length >= 4 && isRoot(root)) return root
  }
  return vowelShift(word, isRoot)
}

/** Regional endings and what they are in Indonesian: Minang `gunuang`, `manumpuak`, `sumbek`; Betawi `mane`; Javanese `banjire`. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/[eo]$/u, 'a'],
  [/e(?=[^aeiou]$)/u, 'a'],
  [/uang$/u, 'ung'],
  [/iang$/u, 'ing'],
  [/ua([hk])$/u, 'u$1'],
  [/ia([hk])$/u, 'i$1'],
  [/ek$/u, 'at'],
  [/ik$/u, 'it'],
  [/uik$/u, 'ut'],
  [/^manu/u, 'tu'],
  [/^man(?=[aeiou])/u, 't'],
  [/^ba/u, ''],
  [/^ta/u, ''],
]

/** Betawi `mane`, Palembang and Minang `kito`, Javanese `podo`: a last vowel that stands for `a`. */
function vowelShift(word: string, isRoot: (form: string) => boolean): string | null {
  const plain = word.replace(/ua([kh])$/u, 'u$1').replace(/^man(?=u)/u, 't')
  if (plain !== word && isRoot(plain)) return plain
  for (const [ending, standard] of endings) {
    if (!ending.test(word)) continue
    const shifted = word.replace(ending, standard)
    if (isRoot(shifted)) return shifted
  }
  return null
}
