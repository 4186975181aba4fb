import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { settingNames } from '../../apps/server/settings.ts'
import {
  codeBlocks,
  codeSpans,
  documentAt,
  documents,
  filesLike,
  headingNames,
  localLinks,
  readText,
  root,
} from './documents.ts'

const manifest = JSON.parse(readText('package.json')) as Record<string, Record<string, string>>
const packages = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
  Object.keys(manifest[kind] ?? {}),
)
const code = filesLike('{apps,modules,packages,tests,bench,scripts,web}/**/*.{ts,tsx,sql}', '.ci/run')

/** Every `name` that the code gives to an event, a table, a reaction or a job. */
function namesInCode(): Set<string> {
  const given = /name: '([a-z-]+(?:\.[a-z-]+)+)'|create table ([a-z_]+\.[a-z_]+)/g
  const texts = filesLike('{modules,packages/kernel/src}/**/*.{ts,sql}').map(readText)
  return new Set(texts.flatMap((text) => [...text.matchAll(given)].map((match) => match[1] ?? match[2] ?? '')))
}

describe('the documents', () => {
  it('have no link that leads nowhere', () => {
    const dead = documents.flatMap((document) =>
      localLinks(document)
        .filter((link) => {
          if (!existsSync(join(root, link.path))) return true
          const target = documentAt(link.path)
          return link.heading !== undefined && target !== undefined && !headingNames(target).includes(link.heading)
        })
        .map((link) => `${document.path}: ${link.to}`),
    )
    expect(dead).toEqual([])
  })

  it('name only npm scripts that exist', () => {
    const scripts = Object.keys(manifest['scripts'] ?? {})
    const named = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map((match) => [path, match[1] ?? match[2]] as const),
    )
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter(([, script]) => !scripts.includes(script ?? ''))).toEqual([])
  })

  it('name only settings that exist', () => {
    const texts = code.map(readText)
    const ofTools = texts.flatMap((text) => [...text.matchAll(/process\.env\['(\w+)'\]|\b(REQUIRE_\w+)=/g)])
    // Set by tests and CI, not by operators; the last three are the system's, a constant, a file of PostgreSQL.
    const others = [...ofTools.map((match) => match[1] ?? match[2] ?? ''), 'PATH', 'SAMPLE_TENANT', 'PG_VERSION']
    const known = new Set<string>([...settingNames, ...others])
    const unknown = documents.flatMap((document) => {
      const spans = codeSpans(document).flatMap(
        (span) => /^([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?:=|$)/.exec(span)?.[1] ?? [],
      )
      const assigned = [...codeBlocks(document), ...codeSpans(document)].flatMap((text) =>
        [...text.matchAll(/(?:^|\s)([A-Z][A-Z0-9_]+)=/g)].map((match) => match[1] ?? ''),
      )
      return [...spans, ...assigned].filter((name) => !known.has(name)).map((name) => `${document.path}: ${name}`)
    })
    expect(unknown).toEqual([])
  })

  it('name only files that exist', () => {
    const file = /^(?:apps|bench|docs|modules|packages|scripts|tests|web)\/[\w./-]+$|^\.(?:ci|env)[\w./]*$/
    const missing = documents.flatMap((document) =>
      codeSpans(document)
        .filter((span) => file.test(span) && !existsSync(join(root, span)))
        // A person's own file, which the repository does not hold.
        .filter((span) => span !== '.env')
        .map((span) => `${document.path}: ${span}`),
    )
    expect(missing).toEqual([])
  })
})

describe('follow a feature', () => {
  it('names only events, tables, reactions and jobs of the code', () => {
    const known = namesInCode()
    const document = documentAt('docs/follow-a-feature.md')!
    const named = codeSpans(document).filter((span) => /^[a-z-]+(\.[a-z_-]+)+$/.test(span))
    expect(named.length).toBeGreaterThan(40)
    expect(named.filter((name) => !known.has(name))).toEqual([])
  })
})

describe('the lists', () => {
  it('of modules has every module, each with a page', () => {
    const folders = [...new Set(filesLike('modules/*/package.json').map((path) => path.split('/')[1] ?? ''))]
    expect(folders.filter((name) => !existsSync(join(root, 'modules', name, 'README.md')))).toEqual([])
    const linked = localLinks(documentAt('docs/modules.md')!).map((link) => link.path)
    expect(folders.filter((name) => !linked.includes(`modules/${name}/README.md`))).toEqual([])
  })

  it('of dependencies has every package of package.json, and no other', () => {
    const listed = [...documentAt('docs/decisions/dependencies.md')!.text.matchAll(/^\| `([^`]+)` \|/gm)]
    expect(listed.map((match) => match[1]).sort()).toEqual([...packages].sort())
  })

  it('of decisions has every page', () => {
    const linked = localLinks(documentAt('docs/decisions/README.md')!).map((link) => link.path)
    const pages = filesLike('docs/decisions/*.md').filter((path) => !path.endsWith('README.md'))
    expect(pages.filter((path) => !linked.includes(path))).toEqual([])
  })
})
