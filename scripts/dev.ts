// `npm run dev`: the server starts again when one of its files changes, and a web app is built again when one of its
// files changes. One address, the server's, as in production: reload the page to see a change.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { webApps } from './ensure-web.ts'

const root = join(import.meta.dirname, '..')
/** The server's own stop takes at most 10 s; after that it is ended. */
const patienceMs = 12_000

function start(args: string[]): ChildProcess {
  return spawn(process.execPath, args, { cwd: root, stdio: 'inherit' })
}

// The watcher writes into dist without a stamp: the next npm start must look for itself.
const folders = webApps.map((name) => join(root, 'web', name))
for (const folder of folders) rmSync(join(folder, 'dist', '.sources'), { force: true })
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
const children = [
  ...folders.map((folder) => start([vite, 'build', '--watch', '--logLevel', 'warn', folder])),
  start(['--watch', '--watch-preserve-output', 'apps/server/main.ts']),
]

let stopping = false
async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  const living = children.filter((child) => child.exitCode === null && child.signalCode === null)
  const gone = Promise.all(living.map((child) => once(child, 'exit')))
  for (const child of living) child.kill('SIGTERM')
  const timer = setTimeout(() => {
    for (const child of living) child.kill('SIGKILL')
  }, patienceMs)
  await gone
  clearTimeout(timer)
  process.exitCode = code
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
for (const child of children) child.on('exit', (code) => void stop(code ?? 1))
