import { globSync, readFileSync } from 'node:fs'
import { keysOf, placeholdersOf } from '@govconnect/web/text-shape.ts'
import type { TextTree } from '@govconnect/web/texts.ts'
import { describe, expect, it } from 'vitest'
import { en as firstEn } from './en/index.ts'
import { lines as linesEn } from './en/lines.ts'
import { id as firstId } from './id/index.ts'
import { lines as linesId } from './id/lines.ts'

const id = { ...firstId, ...linesId }
const en = { ...firstEn, ...linesEn }

const textsOf = (tree: TextTree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as [string, string]] : textsOf(value, `${prefix}${key}.`),
  )

const source = new URL('..', import.meta.url).pathname
const ui = new URL('../../../../packages/ui/src', import.meta.url).pathname
const files = [source, ui].flatMap((folder) =>
  globSync('**/*.{ts,tsx}', { cwd: folder })
    .filter((path) => !path.includes('locales/') && !path.includes('.test.'))
    .map((path) => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') })),
)

describe('texts', () => {
  it('have the same keys in both languages', () => {
    expect(keysOf(en).sort()).toEqual(keysOf(id).sort())
  })

  it('expect the same values in both languages', () => {
    const indonesian = new Map(textsOf(id))
    for (const [key, text] of textsOf(en)) {
      const other = indonesian.get(key) ?? indonesian.get(key.replace(/_one$/, '_other'))
      expect(placeholdersOf(other ?? ''), key).toEqual(placeholdersOf(text))
    }
  })

  it('are never empty', () => {
    for (const [key, text] of [...textsOf(id), ...textsOf(en)]) expect(text.trim(), key).not.toBe('')
  })
})

/** Words between tags, or in an attribute that people see or hear. Names that are the same in every language are let through. */
const between = />\s*([^<>{}\n]*\p{L}{2,}[^<>{}\n]*?)\s*<\//gu
const attribute = /\s(?:aria-label|placeholder|title|alt|label|hint)="([^"]*\p{L}{2,}[^"]*)"/gu
const sameEverywhere = new Set(['PostgreSQL', 'MB', 'GovConnect'])

describe('screens', () => {
  it('hold no words of their own', () => {
    const found = files
      .filter(({ path }) => path.endsWith('.tsx'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(between), ...text.matchAll(attribute)]
          .map((match) => match[1] ?? '')
          .filter((words) => !sameEverywhere.has(words.trim()) && !/[=;()&|?]/.test(words))
          .map((words) => `${path}: ${words}`),
      )
    expect(found).toEqual([])
  })

  it('sees a word that is written into a screen', () => {
    expect([...'<p>Simpan dulu</p>'.matchAll(between)]).toHaveLength(1)
    expect([...'<i aria-label="Tutup" />'.matchAll(attribute)]).toHaveLength(1)
  })
})

describe('keys', () => {
  it('are all used', () => {
    const all = files.map(({ text }) => text).join('\n')
    const dynamic = [...all.matchAll(/t\(`([\w.]+)\.\$\{/g)].map((match) => `${match[1]}.`)
    const named = (key: string) => all.includes(`'${key}'`)
    const unused = keysOf(id).filter((key) => !named(key) && !dynamic.some((prefix) => key.startsWith(prefix)))
    expect(unused).toEqual([])
  })
})
