import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { readAssets } from './assets.ts'

const folder = join(import.meta.dirname, '..', 'dist')
const ensureWeb = join(import.meta.dirname, '..', '..', '..', 'scripts', 'ensure-web.ts')
/** Of all scripts of a page together, packed; UI budget of the portal. */
const scriptAtMost = 15 * 1024
const sheetAtMost = 10 * 1024

describe('what a page loads', () => {
  beforeAll(() => void execFileSync(process.execPath, [ensureWeb]), 120_000)

  const packed = (address: string | null) =>
    gzipSync(readFileSync(join(folder, (address ?? '').replace('/portal/', '')))).byteLength

  it('is one small script and one small sheet', () => {
    const { script, style } = readAssets(folder)
    expect(script).toMatch(/^\/portal\/assets\/main-[\w-]+\.js$/)
    expect(readFileSync(join(folder, script!.replace('/portal/', '')), 'utf8')).not.toMatch(/\bimport\b/)
    expect(packed(script)).toBeLessThanOrEqual(scriptAtMost)
    expect(packed(style)).toBeLessThanOrEqual(sheetAtMost)
  })

  it('is nothing where nothing was built', () => {
    expect(readAssets(join(folder, 'nowhere'))).toEqual({ script: null, style: null })
  })
})
