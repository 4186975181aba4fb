// Builds the web apps whose sources changed since the last build; else says so and is done (before every npm start).
//   node scripts/ensure-web.ts [--force]
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { withFileLock } from './file-lock.ts'

const root = join(import.meta.dirname, '..')

/** Every app that Vite builds: `web/<name>`. */
export const webApps = ['console', 'kiosk', 'display', 'portal'] as const

/** All that ends up in the bundle, or decides how it is made. Tests and what the server alone reads do not. */
const sourcesOf = (name: string) => [
  `web/${name}/**/*`,
  'packages/{ui,web,printing}/**/*',
  'packages/kernel/src/contract/**/*',
  'modules/*/contract.ts',
  'modules/*/{contract,rules}/**/*',
  'package-lock.json',
]
const ignored = /(^|\/)(node_modules|dist)(\/|$)|\.test\.tsx?$/

/** Contents, not times: a fresh clone and a branch switch change every time and no content. */
export function hashOf(folder: string, patterns: readonly string[]): string {
  const files = globSync([...patterns], { cwd: folder, exclude: (path) => ignored.test(path) })
    .filter((path) => !ignored.test(path) && statSync(join(folder, path)).isFile())
    .sort()
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(folder, file)))
      .update('\0')
  return hash.digest('hex')
}

export interface WebPlace {
  /** Folder the patterns start from. */
  root: string
  sources: readonly string[]
  /** Folder of the app; the build lands in `dist` there. */
  app: string
  build(outDir: string): Promise<void>
}

/** True when it built. Several processes at once: one builds, the others wait and find it done. */
export async function ensureBuilt(place: WebPlace, { force = false } = {}): Promise<boolean> {
  const dist = join(place.app, 'dist')
  const stamp = join(dist, '.sources')
  const upToDate = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOf(place.root, place.sources)
  if (!force && upToDate()) return false
  const workshop = join(place.root, '.tmp', 'web', basename(place.app))
  mkdirSync(workshop, { recursive: true })
  return withFileLock(join(workshop, 'lock'), async () => {
    if (!force && upToDate()) return false
    const before = hashOf(place.root, place.sources)
    const [fresh, old] = [join(workshop, 'new'), join(workshop, 'old')]
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true })
    mkdirSync(fresh)
    await place.build(fresh)
    writeFileSync(join(fresh, '.sources'), before)
    // A running server keeps serving whole files: the change is two renames.
    if (existsSync(dist)) renameSync(dist, old)
    renameSync(fresh, dist)
    rmSync(old, { recursive: true, force: true })
    return true
  })
}

async function buildWithVite(app: string, outDir: string): Promise<void> {
  const { build } = await import('vite')
  await build({ root: app, configFile: join(app, 'vite.config.ts'), logLevel: 'warn', build: { outDir } })
}

async function main(): Promise<void> {
  const started = performance.now()
  const force = process.argv.includes('--force')
  const built: string[] = []
  for (const name of webApps) {
    const app = join(root, 'web', name)
    const place = { root, sources: sourcesOf(name), app, build: (outDir: string) => buildWithVite(app, outDir) }
    if (await ensureBuilt(place, { force })) built.push(name)
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  process.stdout.write(
    built.length > 0 ? `built ${built.join(', ')} in ${seconds} s\n` : `web apps are up to date (${seconds} s)\n`,
  )
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main().catch((error) => {
    // The bundler's report says file and line; a stack through this script adds nothing.
    process.stderr.write(`The web apps could not be built.\n${error instanceof Error ? error.message : error}\n`)
    process.exitCode = 1
  })
}
