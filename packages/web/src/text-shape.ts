import type { TextTree } from './texts.ts'

const plural = /_(one|other)$/

/** Every key of a tree, plural endings removed, so that two languages can be compared. */
export const keysOf = (tree: TextTree, prefix = ''): string[] => [
  ...new Set(
    Object.entries(tree).flatMap(([key, value]) => {
      const path = `${prefix}${key}`
      return typeof value === 'string' ? [path.replace(plural, '')] : keysOf(value, `${path}.`)
    }),
  ),
]

/** The `{{names}}` a text expects, sorted. */
export const placeholdersOf = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? '').sort()
