import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { freePort } from './program.ts'

/** A RabbitMQ of our own, to stop and start as we like: nobody else is connected to it. */
export interface OwnBroker {
  url: string
  /** Resolves when it serves. */
  start(): Promise<void>
  /** `SIGTERM`: as an operator stops it; `SIGKILL`: as a machine that fails. */
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
  /** Ends it and removes its data. */
  end(): Promise<void>
}

const startsWithinMs = 90_000

/** Debian's command of that name gives itself to another user; the script behind it runs as whoever calls it. */
function findProgram(): string | undefined {
  const folders = ['/usr/lib/rabbitmq/bin', ...(process.env['PATH'] ?? '').split(delimiter)]
  return folders.map((folder) => join(folder, 'rabbitmq-server')).find((file) => existsSync(file))
}

/** Null where RabbitMQ is not installed; where CI demands it, its absence is a failure. */
export async function startOwnBroker(): Promise<OwnBroker | null> {
  const program = findProgram()
  if (!program) {
    if (process.env['REQUIRE_AMQP']) throw new Error('REQUIRE_AMQP is set and rabbitmq-server is not installed')
    return null
  }
  const folder = mkdtempSync(join(tmpdir(), 'govconnect-broker-'))
  const ports = { amqp: await freePort(), nodes: await freePort(), names: await freePort() }
  const env = environment(folder, ports)
  // Erlang's name server of its own too: one that a node starts by itself would outlive it.
  const names = spawn('epmd', ['-port', String(ports.names), '-address', '127.0.0.1'], { stdio: 'ignore' })
  const unnamed = new Promise<never>((_, reject) => names.once('error', reject))
  let node: ChildProcess | undefined

  async function start(): Promise<void> {
    node = spawn(program!, [], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    await Promise.race([served(node), unnamed])
  }
  async function stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const ending = node
    node = undefined
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    const gone = new Promise<void>((resolve) => ending.once('exit', () => resolve()))
    ending.kill(signal)
    await gone
  }
  async function end(): Promise<void> {
    await stop('SIGKILL')
    names.kill()
    rmSync(folder, { recursive: true, force: true })
  }

  try {
    await start()
  } catch (error) {
    await end()
    throw error
  }
  return { url: `amqp://guest:guest@127.0.0.1:${ports.amqp}`, start, stop, end }
}

function environment(folder: string, ports: { amqp: number; nodes: number; names: number }): Record<string, string> {
  const file = (name: string, text: string, mode?: number) => {
    writeFileSync(join(folder, name), text, { mode })
    return join(folder, name)
  }
  const config = `[{rabbit, [{tcp_listeners, [{"127.0.0.1", ${ports.amqp}}]}]}].`
  const data = join(folder, 'data')
  mkdirSync(data)
  file('.erlang.cookie', `cookie${ports.amqp}`, 0o400)
  return {
    HOME: folder,
    ERL_EPMD_PORT: String(ports.names),
    ERL_EPMD_ADDRESS: '127.0.0.1',
    ERL_FLAGS: '-kernel inet_dist_use_interface {127,0,0,1}',
    RABBITMQ_NODENAME: `chaos-${ports.amqp}@localhost`,
    RABBITMQ_DIST_PORT: String(ports.nodes),
    // The older form of its configuration: reading the newer one takes a second and a half of every start.
    RABBITMQ_CONFIG_FILE: file('rabbitmq.config', config),
    RABBITMQ_CONF_ENV_FILE: file('environment.conf', ''),
    RABBITMQ_ENABLED_PLUGINS_FILE: file('plugins', '[].'),
    RABBITMQ_MNESIA_BASE: data,
    RABBITMQ_LOG_BASE: folder,
    RABBITMQ_LOGS: '-',
    RABBITMQ_PID_FILE: join(folder, 'pid'),
    // One process instead of a shell around it: a signal reaches the node itself.
    RUNNING_UNDER_SYSTEMD: 'true',
  }
}

function served(node: ChildProcess): Promise<void> {
  let said = ''
  return new Promise((resolve, reject) => {
    const failed = (what: string) => reject(new Error(`RabbitMQ ${what}:\n${said.slice(-2_000)}`))
    const timer = setTimeout(() => failed('did not start in time'), startsWithinMs)
    node.once('error', (error) => failed(error.message))
    node.once('exit', (code) => failed(`ended with ${code}`))
    const heard = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-20_000)
      if (!said.includes('Server startup complete')) return
      clearTimeout(timer)
      resolve()
    }
    node.stdout?.on('data', heard)
    node.stderr?.on('data', heard)
  })
}
