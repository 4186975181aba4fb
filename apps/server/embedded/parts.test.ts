import { chmodSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Binaries, findBinaries, linkLibraries } from './binaries.ts'
import { asUser, chooseLauncher } from './launcher.ts'
import { takeLock } from './lock.ts'
import { birthOf, isAlive, processSpace } from './processes.ts'

const roots: string[] = []
function folder(): string {
  const root = mkdtempSync(join(tmpdir(), 'gc-embedded-'))
  roots.push(root)
  return root
}
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true })
})

describe('library links', () => {
  function fakePackage(): Binaries {
    const native = join(folder(), 'native')
    mkdirSync(join(native, 'lib'), { recursive: true })
    writeFileSync(join(native, 'lib', 'libpq.so.5.18'), '')
    const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
    writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links))
    return { native, initdb: '', postgres: '', pgCtl: '', major: '18' }
  }

  it('are made once, relative to their folder', () => {
    const binaries = fakePackage()
    for (const round of [1, 2]) expect(linkLibraries(binaries, '/nowhere'), `round ${round}`).toBeUndefined()
    expect(readlinkSync(join(binaries.native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18')
  })

  // Root writes everywhere, so the read-only case shows only for ordinary users.
  it.skipIf(process.getuid?.() === 0)('go to the spare folder when the package is read-only', () => {
    const binaries = fakePackage()
    const spare = join(folder(), 'lib')
    chmodSync(join(binaries.native, 'lib'), 0o555)
    expect(linkLibraries(binaries, spare)).toBe(spare)
    expect(readlinkSync(join(spare, 'libpq.so.5'))).toBe(join(binaries.native, 'lib', 'libpq.so.5.18'))
  })
})

describe('lock', () => {
  it('is free again after release and belongs to one at a time', async () => {
    const place = folder()
    const lock = await takeLock(place, place)
    await expect(takeLock(place, place)).rejects.toThrow(`process ${process.pid}`)
    lock.release()
    const next = await takeLock(place, place)
    next.release()
  })

  it('is given to exactly one of many who find it stale at the same moment', async () => {
    const place = folder()
    writeFileSync(join(place, 'server.lock'), JSON.stringify({ pid: 0, space: processSpace(), nonce: 'stale' }))
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(place, place)))
    const winners = results.filter((result) => result.status === 'fulfilled')
    expect(winners).toHaveLength(1)
    winners[0]?.value.release()
  })
})

describe('processes', () => {
  it('tells living from gone, and one birth from another', () => {
    expect(isAlive(process.pid)).toBe(true)
    expect(isAlive(2 ** 22 + 1)).toBe(false)
    expect(birthOf(process.pid)).toBe(birthOf(process.pid))
  })
})

const binaries = findBinaries()
describe.skipIf(process.getuid?.() !== 0 || !binaries)('started as root', () => {
  const impossible = { how: 'in no way', prefix: ['false'] }
  function place() {
    const dataDir = folder()
    const home = join(dataDir, 'postgres')
    mkdirSync(home)
    return { dataDir, home, cluster: join(home, 'cluster') }
  }

  it('falls back to another uid that can reach the binaries, and gives it the folder', () => {
    const here = place()
    const nobody = asUser({ uid: 65_534, gid: 65_534 })
    const chosen = chooseLauncher(binaries!, here, [impossible, nobody])
    expect(chosen).toMatchObject({ uid: 65_534 })
    expect(statSync(here.home).uid).toBe(65_534)
    expect(statSync(here.dataDir).mode & 0o777).toBe(0o711)
  })

  it('says in one line what to do when nothing works, and leaves the folder as it was', () => {
    const here = place()
    const unreachable = { ...asUser({ uid: 65_534, gid: 65_534 }), prefix: ['false'] }
    expect(() => chooseLauncher(binaries!, here, [impossible, unreachable])).toThrow(/start as an ordinary user/)
    expect(statSync(here.home).uid).toBe(0)
    expect(statSync(here.dataDir).mode & 0o777).toBe(0o700)
  })
})
