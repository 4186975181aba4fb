// Writes the files that are made from code; with --check it only says which are out of date.
//   node scripts/gen-docs.ts [--check]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { envExample, settingsPage } from './docs/settings.ts'

const root = join(import.meta.dirname, '..')

interface Generated {
  /** From the root of the repository. */
  path: string
  render(): string
}

export const generated: readonly Generated[] = [
  { path: 'docs/operate/settings.md', render: settingsPage },
  { path: '.env.example', render: envExample },
]

/** Paths whose file differs from what the code gives now. */
export function outOfDate(): string[] {
  return generated.filter(({ path, render }) => readIfThere(join(root, path)) !== render()).map(({ path }) => path)
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function main(): void {
  const stale = outOfDate()
  if (process.argv.includes('--check')) {
    for (const path of stale) process.stdout.write(`${path} is out of date: run "node scripts/gen-docs.ts"\n`)
    process.exitCode = stale.length > 0 ? 1 : 0
    return
  }
  for (const { path, render } of generated) {
    if (!stale.includes(path)) continue
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), render())
    process.stdout.write(`${path} written\n`)
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main()
