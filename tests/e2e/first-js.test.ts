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

describe('the first script of', () => {
  beforeAll(() => {
    execFileSync(process.execPath, [new URL('scripts/ensure-web.ts', root).pathname])
  }, 120_000)

  it.each([
    ['console', 175],
    ['kiosk', 95],
    ['display', 95],
  ])('%s is at most %i KB, compressed', (app, most) => {
    const scripts = firstScripts(app)
    expect(scripts).not.toEqual([])
    const bytes = scripts.map((file) => gzipSync(readFileSync(new URL(`web/${app}/dist/${file}`, root))).length)
    expect(bytes.reduce((sum, one) => sum + one, 0) / 1_000).toBeLessThanOrEqual(most)
  })
})
