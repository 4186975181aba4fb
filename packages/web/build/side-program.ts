import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'

interface Program {
  /** File it begins with. */
  entry: string
  /** Runs in Node, with its built-in modules, instead of a browser. */
  node?: boolean
  define?: Record<string, string>
}

/** One file with everything it imports inside. */
async function bundled({ entry, node = false, define = {} }: Program): Promise<string> {
  const made = await build({
    ...{ configFile: false, logLevel: 'warn', publicDir: false, define },
    ...(node ? { ssr: { noExternal: true, target: 'node' as const } } : {}),
    build: {
      ...{ write: false, target: node ? 'node22' : 'es2023', minify: !node, modulePreload: false },
      ...(node ? { ssr: entry } : { lib: { entry, formats: ['es'], fileName: 'program' } }),
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const [first] = [made].flat()
  const [program, ...rest] = first && 'output' in first ? first.output : []
  if (program?.type !== 'chunk' || rest.length > 0) throw new Error(`${entry} did not become one file`)
  return program.code
}

/** A program beside the app, to be downloaded and run by Node on another machine. */
export const nodeProgram = (entry: string, fileName: string): Plugin => ({
  name: `govconnect:${fileName}`,
  apply: 'build',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName, source: await bundled({ entry, node: true }) })
  },
})

interface ShellWorker {
  entry: string
  fileName: string
  /** Files that only others need. */
  leaveOut: readonly string[]
}

/** A service worker that keeps the app's files; it is told all their addresses, and a version that changes with any of them. */
export const shellWorker = ({ entry, fileName, leaveOut }: ShellWorker): Plugin => {
  let base = '/'
  let publicDir = ''
  return {
    name: 'govconnect:shell-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      base = config.base
      publicDir = config.publicDir
    },
    async generateBundle(_, bundle) {
      const contents = new Map([...publicFiles(publicDir), ...builtFiles(bundle)])
      for (const name of leaveOut) contents.delete(name)
      const names = [...contents.keys()].sort()
      const hash = createHash('sha256')
      for (const name of names) hash.update(`${name}\0`).update(contents.get(name)!).update('\0')
      const files = names.map((name) => (name === 'index.html' ? base : `${base}${name}`))
      const define = {
        SHELL_VERSION: JSON.stringify(hash.digest('hex').slice(0, 16)),
        SHELL_FILES: JSON.stringify(files),
        SHELL_BASE: JSON.stringify(base),
      }
      this.emitFile({ type: 'asset', fileName, source: await bundled({ entry, define }) })
    },
  }
}

function publicFiles(folder: string): [string, string | Uint8Array][] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return names.map(({ parentPath, name }) => {
    const file = join(parentPath, name)
    return [file.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(file)]
  })
}

const builtFiles = (bundle: Rolldown.OutputBundle): [string, string | Uint8Array][] =>
  Object.values(bundle).map((one) => [one.fileName, one.type === 'chunk' ? one.code : one.source])
