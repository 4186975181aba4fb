import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ensureBuilt, type WebPlace } from './ensure-web.ts'

let root: string
let builds: number
let place: WebPlace

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gc-web-'))
  builds = 0
  mkdirSync(join(root, 'app', 'src'), { recursive: true })
  writeFileSync(join(root, 'app', 'src', 'main.ts'), 'one')
  place = {
    root,
    sources: ['app/**/*'],
    app: join(root, 'app'),
    async build(outDir) {
      builds++
      writeFileSync(join(outDir, 'index.html'), readFileSync(join(root, 'app', 'src', 'main.ts')))
    },
  }
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const page = () => readFileSync(join(root, 'app', 'dist', 'index.html'), 'utf8')

describe('ensure-web', () => {
  it('builds when there is nothing, and not again while nothing changes', async () => {
    expect(await ensureBuilt(place)).toBe(true)
    expect(await ensureBuilt(place)).toBe(false)
    expect(page()).toBe('one')
  })

  it('builds again when a source changed, came or went, and leaves no old file', async () => {
    await ensureBuilt(place)
    writeFileSync(join(root, 'app', 'dist', 'stale.js'), '')
    writeFileSync(join(root, 'app', 'src', 'main.ts'), 'two')
    expect(await ensureBuilt(place)).toBe(true)
    expect(page()).toBe('two')
    expect(existsSync(join(root, 'app', 'dist', 'stale.js'))).toBe(false)
    writeFileSync(join(root, 'app', 'src', 'more.ts'), '')
    expect(await ensureBuilt(place)).toBe(true)
    rmSync(join(root, 'app', 'src', 'more.ts'))
    expect(await ensureBuilt(place)).toBe(true)
  })

  it('does not build for a test that changed', async () => {
    await ensureBuilt(place)
    writeFileSync(join(root, 'app', 'src', 'main.test.ts'), '')
    expect(await ensureBuilt(place)).toBe(false)
  })

  it('builds once for many who ask at the same time', async () => {
    const answers = await Promise.all([ensureBuilt(place), ensureBuilt(place), ensureBuilt(place)])
    expect(builds).toBe(1)
    expect(answers.filter(Boolean)).toHaveLength(1)
  })

  it('keeps the last good build when a build fails, and tries again', async () => {
    await ensureBuilt(place)
    writeFileSync(join(root, 'app', 'src', 'main.ts'), 'broken')
    const failing = { ...place, build: () => Promise.reject(new Error('no')) }
    await expect(ensureBuilt(failing)).rejects.toThrow('no')
    expect(page()).toBe('one')
    expect(await ensureBuilt(place)).toBe(true)
  })

  it('is not held up by the lock of a process that died', async () => {
    mkdirSync(join(root, '.tmp', 'web'), { recursive: true })
    writeFileSync(join(root, '.tmp', 'web', 'lock'), String(2 ** 22 + 1))
    expect(await ensureBuilt(place)).toBe(true)
  })

  it('builds when told to', async () => {
    await ensureBuilt(place)
    expect(await ensureBuilt(place, { force: true })).toBe(true)
  })
})
