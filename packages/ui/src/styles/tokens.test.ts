import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

type Colour = [lightness: number, chroma: number, hue: number]
type Themes = { light: Colour; dark: Colour }

const colour = (text: string): Colour => {
  const [lightness = 0, chroma = 0, hue = 0] = text.split(/\s+/).map(Number)
  return [lightness, chroma, hue]
}

/** Tokens of one block that are plain light-dark pairs. */
const tokensIn = (block: string): Map<string, Themes> =>
  new Map(
    [...block.matchAll(/--([\w-]+):\s*light-dark\(oklch\(([\d. ]+)\),\s*oklch\(([\d. ]+)\)\)/g)].map((match) => [
      match[1] ?? '',
      { light: colour(match[2] ?? ''), dark: colour(match[3] ?? '') },
    ]),
  )

const [normalBlock = '', highBlock = ''] = css.split(":root[data-contrast='high']")
const normal = tokensIn(normalBlock)
const high = new Map([...normal, ...tokensIn(highBlock)])

/** OKLCH to relative luminance of sRGB (Björn Ottosson's matrices; channels clipped as browsers do). */
const luminance = ([lightness, chroma, hue]: Colour): number => {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const clip = (value: number) => Math.min(1, Math.max(0, value))
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: Colour, other: Colour): number => {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (bright + 0.05) / (dim + 0.05)
}

const papers = ['canvas', 'surface', 'sunken', 'hover', 'raised']
const states = ['new', 'progress', 'done', 'refused', 'accent', 'danger', 'primary', 'note']
const pairs: [text: string, paper: string][] = [
  ...['ink', 'ink-2', 'ink-3', 'primary-text', 'accent-text', 'danger-text'].flatMap((text) =>
    papers.map((paper): [string, string] => [text, paper]),
  ),
  ...states.map((state): [string, string] => [`${state}-text`, `${state}-soft`]),
  ['ink', 'primary-soft'],
  ['ink-2', 'primary-soft'],
  ['ink-3', 'primary-soft'],
  ['on-primary', 'primary'],
  ['on-primary', 'primary-hover'],
  ['on-accent', 'accent'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-hover'],
]

const of = (tokens: Map<string, Themes>, name: string): Themes => {
  const found = tokens.get(name)
  if (!found) throw new Error(`no token --${name}`)
  return found
}

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  it.each(pairs)('%s on %s is read with ease', (text, paper) => {
    expect(contrast(of(normal, text)[theme], of(normal, paper)[theme])).toBeGreaterThanOrEqual(4.5)
  })

  it.each(pairs)('%s on %s in high contrast', (text, paper) => {
    expect(contrast(of(high, text)[theme], of(high, paper)[theme])).toBeGreaterThanOrEqual(7)
  })

  it('shows focus against every paper', () => {
    for (const paper of papers)
      expect(contrast(of(normal, 'focus')[theme], of(normal, paper)[theme])).toBeGreaterThanOrEqual(3)
  })
})
