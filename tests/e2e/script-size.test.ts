import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)

/** Scripts that a browser fetches before the first screen stands, as the page names them. */
function firstScripts(app: string): string[] {
  const page = readFileSync(new URL(`web/${app}/dist/index.html`, root), 'utf8')
  const named = [
    ...page.matchAll(/<(?:script[^>]* src|link rel="modulepreload"[^>]* href)="[^"]*\/(assets\/[^"]+\.js)"/g),
  ]
  return named.map((match) => match[1] ?? '')
}

const textOf = (app: string, file: string) => readFileSync(new URL(`web/${app}/dist/${file}`, root), 'utf8')
const compressed = (app: string, file: string) => gzipSync(textOf(app, file)).length

/** Files with everything they import at once. */
function withImports(app: string, files: readonly string[]): Set<string> {
  const all = new Set(files)
  for (const file of all)
    for (const [, name] of textOf(app, file).matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
      all.add(`assets/${name}`)
  return all
}

/** What is fetched when it is asked for: a route, a dialog. With each the files that it alone needs. */
function laterScripts(app: string): Map<string, string[]> {
  const first = withImports(app, firstScripts(app))
  const named = [...first].flatMap((file) => [...textOf(app, file).matchAll(/import\(\s*[`"']\.\/([\w.-]+\.js)[`"']/g)])
  const later = new Map(named.map(([, name]) => [`assets/${name}`, withImports(app, [`assets/${name}`])]))
  const users = new Map<string, number>()
  for (const files of later.values()) for (const file of files) users.set(file, (users.get(file) ?? 0) + 1)
  const own = (files: ReadonlySet<string>) => [...files].filter((file) => !first.has(file) && users.get(file) === 1)
  return new Map([...later].map(([name, files]) => [name, own(files)]))
}

beforeAll(() => {
  execFileSync(process.execPath, [new URL('scripts/ensure-web.ts', root).pathname])
}, 120_000)

describe('a route of the console', () => {
  it('is at most 40 KB, compressed, beside what others share with it', () => {
    const routes = laterScripts('console')
    expect(routes.size).toBeGreaterThan(15)
    for (const [route, files] of routes) {
      const bytes = files.reduce((sum, file) => sum + compressed('console', file), 0)
      expect([route, bytes / 1_000 <= 40 ? 'small' : bytes]).toEqual([route, 'small'])
    }
  })
})

describe('the first script of', () => {
  it.each([
    ['console', 175],
    ['kiosk', 95],
    ['display', 95],
  ])('%s is at most %i KB, compressed', (app, most) => {
    const scripts = firstScripts(app)
    expect(scripts).not.toEqual([])
    const bytes = scripts.map((file) => compressed(app, file))
    expect(bytes.reduce((sum, one) => sum + one, 0) / 1_000).toBeLessThanOrEqual(most)
  })
})
