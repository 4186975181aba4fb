import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'

/** A free port below the range of outgoing connections, so that a restart finds it free again. */
export async function freePort(from = 21_000): Promise<number> {
  for (let port = from + Math.floor(Math.random() * 8_000); ; port++) {
    const free = await new Promise<boolean>((resolve) => {
      const server = createServer()
      server.once('error', () => resolve(false))
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
    })
    if (free) return port
  }
}

export interface Program {
  process: ChildProcess
  /** Waits for a line on standard output. */
  line(pattern: RegExp, withinMs?: number): Promise<RegExpExecArray>
  /** The last of what it said. */
  said(): string
  /** Ends it (SIGTERM) and waits. */
  stop(): Promise<void>
  /** Kills it in the middle of whatever it does. */
  kill(): Promise<void>
}

/** A machine that has much else to do takes its time to start a program. */
const patienceMs = 120_000

/** Starts a TypeScript program of this repository with Node. */
export function start(file: string, env: Record<string, string>): Program {
  const child = spawn(process.execPath, [file], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const watchers = new Set<() => void>()
  const heard = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-200_000)
    for (const watcher of watchers) watcher()
  }
  child.stdout.on('data', heard)
  child.stderr.on('data', heard)
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    process: child,
    line(pattern, withinMs = patienceMs) {
      return new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(output)
          if (!found) return
          clearTimeout(timer)
          watchers.delete(look)
          resolve(found)
        }
        const timer = setTimeout(() => {
          watchers.delete(look)
          reject(new Error(`${file} did not print ${pattern} within ${withinMs} ms:\n${output.slice(-3_000)}`))
        }, withinMs)
        void ended.then(() => setTimeout(() => reject(new Error(`${file} ended:\n${output.slice(-3_000)}`)), 50))
        watchers.add(look)
        look()
      })
    },
    said: () => output.slice(-3_000),
    async stop() {
      if (child.exitCode === null) child.kill('SIGTERM')
      await ended
    },
    async kill() {
      if (child.exitCode === null) child.kill('SIGKILL')
      await ended
    },
  }
}
