import { globSync, readFileSync } from 'node:fs'
import { keysOf, placeholdersOf } from '@govconnect/web/text-shape.ts'
import type { TextTree } from '@govconnect/web/texts.ts'
import { describe, expect, it } from 'vitest'
import { en } from './locales/en.ts'
import { id } from './locales/id.ts'

const textsOf = (tree: TextTree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as [string, string]] : textsOf(value, `${prefix}${key}.`),
  )

const folder = import.meta.dirname
const pages = globSync('**/*.ts', { cwd: folder })
  .filter((path) => !path.includes('locales') && !path.includes('.test.'))
  .map((path) => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') }))

describe('texts', () => {
  it('have the same keys and expect the same values in both languages, and are never empty', () => {
    expect(keysOf(en).sort()).toEqual(keysOf(id).sort())
    const indonesian = new Map(textsOf(id))
    for (const [key, text] of textsOf(en)) {
      expect(text.trim(), key).not.toBe('')
      const other = indonesian.get(key.replace(/_(one|other)$/, '')) ?? ''
      if (!key.endsWith('_one')) expect(placeholdersOf(other), key).toEqual(placeholdersOf(text))
    }
  })

  it('are all used', () => {
    const all = pages.map(({ text }) => text).join('\n')
    const dynamic = [...all.matchAll(/t\(`([\w.]+)\.\$\{/g)].map((match) => `${match[1]}.`)
    const unused = keysOf(id).filter(
      (key) => !all.includes(`'${key}'`) && !dynamic.some((prefix) => key.startsWith(prefix)),
    )
    expect(unused).toEqual([])
  })

  it('are the only words of the pages', () => {
    const between = />\s*([^<>{}$\n]*\p{L}{2,}[^<>{}$\n]*?)\s*<\//gu
    const sameEverywhere = new Set(['GovConnect'])
    const found = pages
      .filter(({ path }) => path.startsWith('pages/'))
      .flatMap(({ path, text }) => [...text.matchAll(between)].map((match) => `${path}: ${match[1]}`))
      .filter((one) => !sameEverywhere.has(one.split(': ')[1]!) && !/[=;()&|?]/.test(one))
    expect(found).toEqual([])
  })
})
