// One run of the server program: started, ready, stopped.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { StartFault } from './fault.ts'
import { childEnvironment, type Launcher } from './launcher.ts'

export type EmbeddedLog = {
  debug(message: string): void
  info(message: string): void
  warn(message: string): void
  error(message: string): void
}

export type Command = { launcher: Launcher; program: string; args: string[]; libraries?: string; cwd: string }

export type Postmaster = {
  pid: number
  /** Settles when the process is gone, whatever the reason. */
  exited: Promise<void>
}

const readyLine = 'database system is ready to accept connections'
/** Replaying the log after a crash is the long case; a server that says nothing for this long hangs. */
const startPatienceMs = 120_000
const lastWordsMs = 500

function run({ launcher, program, args, libraries, cwd }: Command): ChildProcess {
  const [file, ...rest] = [...launcher.prefix, program, ...args]
  return spawn(file ?? program, rest, {
    uid: launcher.uid,
    gid: launcher.gid,
    cwd,
    env: childEnvironment(libraries),
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own: Ctrl-C in the terminal must not stop the database before the work in flight is saved.
    detached: true,
    windowsHide: true,
  })
}

/** Runs to its end; a failure is thrown with the program's last words. */
export async function runToEnd(command: Command): Promise<void> {
  const child = run(command)
  const said = collectLines(child)
  const [code] = await settled(child, 'close')
  if (code !== 0) throw new StartFault(`${command.program} failed: ${lastWords(said)}`)
}

/** Resolves when the server accepts connections. */
export async function launchPostmaster(command: Command, log: EmbeddedLog): Promise<Postmaster> {
  const child = run(command)
  const said = collectLines(child, log)
  const exited = settled(child, 'exit').then(() => undefined)
  const closed = settled(child, 'close')
  const ready = said.waitFor(readyLine)
  const timer = setTimeout(() => child.kill('SIGQUIT'), startPatienceMs)
  const outcome = await Promise.race([ready.then(() => 'ready'), exited.then(() => 'gone')])
  clearTimeout(timer)
  if (outcome === 'gone' || child.pid === undefined) {
    // Its last lines may still be on the way; a child of it that lives on would keep the pipe open.
    await Promise.race([closed, pause(lastWordsMs)])
    throw new StartFault(`The embedded database did not start: ${lastWords(said)}`)
  }
  return { pid: child.pid, exited }
}

async function settled(child: ChildProcess, event: 'exit' | 'close'): Promise<unknown[]> {
  try {
    return await once(child, event)
  } catch (error) {
    return [error instanceof Error ? error.message : 'not started']
  }
}

type Said = { lines: string[]; waitFor(text: string): Promise<void> }

function collectLines(child: ChildProcess, log?: EmbeddedLog): Said {
  const said: string[] = []
  const waiting = new Map<string, () => void>()
  child.on('error', (error) => said.push(error.message))
  if (child.stderr) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      // The last few lines are enough to say why a start failed.
      if (said.push(line) > 20) said.shift()
      logLine(line, log)
      for (const [text, wake] of waiting) if (line.includes(text)) wake()
    })
  }
  return { lines: said, waitFor: (text) => new Promise((wake) => waiting.set(text, wake)) }
}

function logLine(line: string, log: EmbeddedLog | undefined): void {
  if (/^PANIC:/.test(line)) log?.error(`postgres: ${line}`)
  else log?.debug(`postgres: ${line}`)
}

/** The server's own reason if it gave one, in one line. */
function lastWords({ lines }: Said): string {
  const reasons = lines.filter((line) => /\b(FATAL|PANIC|error|ERROR)\b/.test(line))
  const chosen = reasons.length > 0 ? reasons.slice(-2) : lines.slice(-2)
  return chosen.join(' ').replaceAll(/\s+/g, ' ') || 'it said nothing'
}
