import fc from 'fast-check'
import { hostileValues } from './hostile.ts'

type Json = Record<string, unknown>
type Path = (string | number)[]

/** A value with one or two places spoilt: taken out, replaced, doubled, or a stranger beside it. */
export function spoilt(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom('replace', 'drop', 'wrap', 'add'), hostileValues), {
    minLength: 1,
    maxLength: 2,
  })
  return fc
    .tuple(values, changes)
    .map(([value, list]) => list.reduce<unknown>((now, [at, how, hostile]) => change(now, { at, how, hostile }), value))
}

interface Change {
  at: number
  how: string
  hostile: unknown
}

function change(value: unknown, { at, how, hostile }: Change): unknown {
  const paths = placesOf(value)
  const path = paths[at % paths.length] ?? []
  return edit(value, path, (found) => {
    if (how === 'drop') return gone
    if (how === 'wrap') return [found]
    if (how === 'add' && isObject(found)) return { ...found, [`asing_${at % 7}`]: hostile }
    return hostile
  })
}

const gone = Symbol('gone')
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

function placesOf(value: unknown, path: Path = []): Path[] {
  const inner = Array.isArray(value)
    ? value.map((one, at) => [at, one] as const)
    : isObject(value)
      ? Object.entries(value)
      : []
  return [path, ...inner.flatMap(([name, one]) => placesOf(one, [...path, name]))]
}

function edit(value: unknown, path: Path, how: (found: unknown) => unknown): unknown {
  const [first, ...rest] = path
  if (first === undefined) {
    const made = how(value)
    return made === gone ? undefined : made
  }
  const inside = (found: unknown) => (rest.length === 0 ? how(found) : edit(found, rest, how))
  if (Array.isArray(value)) return value.flatMap((one, at) => (at === first ? withoutGone(inside(one)) : [one]))
  if (!isObject(value)) return value
  const made = inside(value[first])
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) =>
      name !== first ? [[name, one]] : made === gone ? [] : [[name, made]],
    ),
  )
}

const withoutGone = (made: unknown) => (made === gone ? [] : [made])
