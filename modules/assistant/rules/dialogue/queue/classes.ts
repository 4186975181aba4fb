import type { LineClass, LineService, QueueOption, QueueWish } from './types.ts'

/** How those who go ahead are called, in the office's languages and in plain words. */
const sameAs: readonly (readonly string[])[] = [
  ['lansia', 'lanjut usia', 'manula', 'sepuh', 'elderly', 'senior citizen'],
  [
    'disabilitas',
    'difabel',
    'disabled',
    'disability',
    'kursi roda',
    'wheelchair',
    'tunanetra',
    'tuna netra',
    'tunarungu',
  ].concat(['tuna rungu', 'tunadaksa', 'tuna daksa', 'blind', 'deaf']),
  ['hamil', 'bumil', 'pregnant', 'expectant'],
  ['balita', 'bayi', 'menyusui', 'toddler', 'infant', 'baby'],
]
const denies = /\b(?:bukan|tidak|nggak|ngga|gak|ga|tdk|enggak|bkn|not|no|isn'?t)(?:\s+\p{L}+){0,2}\s*$/iu

interface Named {
  code: string
  names: readonly string[]
}

const spaced = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()} `

/** Words that tell a class: its own names, and what means the same. */
function wordsOf({ code, names }: Named): string[] {
  const own = [code, ...names].map((name) => spaced(name).trim()).filter(Boolean)
  const alike = sameAs.filter((group) => group.some((word) => own.some((name) => spaced(name).includes(` ${word} `))))
  return [...own, ...alike.flat()]
}

const tells = (text: string, word: string): boolean => {
  const at = text.indexOf(` ${word} `)
  return at !== -1 && !denies.test(text.slice(0, at))
}

/** The one class that a text says somebody belongs to. A question says nothing, nor does a word that stands in the name of a service. */
function classNamed(text: string, classes: readonly Named[], services: readonly string[]): string | null {
  if (text.includes('?')) return null
  const said = spaced(text)
  const names = spaced(services.join(' '))
  const found = classes.filter((one) => wordsOf(one).some((word) => tells(said, word) && !names.includes(` ${word} `)))
  return found.length === 1 ? found[0]!.code : null
}

/** The wish with the class that its words name, among those of the offices' services. */
export function withPriority(wish: QueueWish, services: readonly LineService[]): QueueWish {
  if (wish.priority !== null && wish.priority !== undefined) return wish
  const classes = new Map(services.flatMap((service) => service.classes.map((one) => [one.code, one] as const)))
  const named = [...classes.values()].map(({ code, label }) => ({ code, names: [label.id, label.en] }))
  const places = services.flatMap(({ name }) => [name.id, name.en])
  return { ...wish, priority: classNamed(wish.words, named, places) ?? wish.priority ?? null }
}

/** The class of an open question that an answer names. */
export function classTold(text: string, options: readonly QueueOption[]): string | null {
  const named = options.filter(({ value }) => value !== '').map(({ value, title }) => ({ code: value, names: [title] }))
  return classNamed(text, named, [])
}

/** The class that goes with a service; null: the ordinary one. */
export function classOf({ classes }: LineService, { priority }: QueueWish): LineClass | null {
  return classes.find(({ code }) => code === priority) ?? null
}
