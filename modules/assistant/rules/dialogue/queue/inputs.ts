import type { LineInput, LineService, QueueWish } from './types.ts'

const shapes: Record<LineInput['kind'], RegExp> = {
  text: /\S/u,
  digits: /^\d{1,40}$/u,
  phone: /^\+?\d{8,20}$/u,
  nik: /^\d{16}$/u,
}
/** As the queue module keeps them. */
const longest = 200

/** The first thing that a service asks for and nobody has told yet; null where all is there. */
export function inputMissing({ inputs }: LineService, { inputs: told }: QueueWish): LineInput | null {
  return inputs.find(({ key, required }) => required && told[key] === undefined) ?? null
}

/** What a message tells for an input, in the spelling that is kept; null where it does not fit. */
export function inputTold(text: string, { kind }: LineInput): string | null {
  const bare = kind === 'text' ? text.trim().replace(/\s+/gu, ' ') : text.replace(/[\s.()-]/gu, '')
  // `NIK saya 3201…`: the figures are what counts.
  const figures = kind === 'text' ? bare : (/\+?\d+/u.exec(bare)?.[0] ?? '')
  return figures.length <= longest && shapes[kind].test(figures) ? figures : null
}
