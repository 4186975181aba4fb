// Completes package-lock.json after `npm install`. Some registries do not carry the packages of every platform; npm then
// leaves these optional packages out of the lock file, and `npm ci` refuses it everywhere ("Missing: … from lock file").
// Their entries say no more than what their names and the exact versions asked for say: other platforms skip them, their
// own platform fetches them.
//   node scripts/complete-lock.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export interface LockEntry {
  version?: string
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

export interface LockFile {
  packages: Record<string, LockEntry>
}

const systems: Record<string, string> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'win32',
  windows: 'win32',
  win: 'win32',
  freebsd: 'freebsd',
  android: 'android',
  openharmony: 'openharmony',
  wasm32: 'wasm',
}
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32']
const libraries: Record<string, string> = { gnu: 'glibc', musl: 'musl' }

/** The platform a package of this name is for, or undefined when the name tells none. */
export function platformOf(name: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> | undefined {
  const words = name.split(/[/-]/)
  const os = words.map((word) => systems[word]).find((found) => found !== undefined)
  const cpu = processors.find((processor) => words.includes(processor))
  if (os === undefined || cpu === undefined) return undefined
  if (os === 'wasm') return { cpu: ['wasm32'] }
  const libc = words.map((word) => libraries[word]).find((found) => found !== undefined)
  return { cpu: [cpu], ...(libc ? { libc: [libc] } : {}), os: [os] }
}

/** Adds what is missing; answers the names added. */
export function completeLock(lock: LockFile): string[] {
  const added: string[] = []
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const platform = platformOf(name)
      if (isLocked(lock, place, name) || !platform || !/^\d+\.\d+\.\d+/.test(version)) continue
      lock.packages[`node_modules/${name}`] = { version, ...platform, optional: true }
      added.push(name)
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  return added
}

/** Looks where Node would look: beside the package, then in every folder above. */
function isLocked(lock: LockFile, place: string, name: string): boolean {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (lock.packages[at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`]) return true
    if (at === '') return false
    if (!at.includes('/node_modules/')) return lock.packages[`node_modules/${name}`] !== undefined
  }
}

function main(): void {
  const path = join(import.meta.dirname, '..', 'package-lock.json')
  const lock: LockFile = JSON.parse(readFileSync(path, 'utf8'))
  const added = completeLock(lock)
  if (added.length > 0) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
  process.stdout.write(added.length > 0 ? `added ${added.length}: ${added.join(', ')}\n` : 'nothing is missing\n')
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main()
