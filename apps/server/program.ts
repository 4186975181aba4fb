import type { Module } from '@govconnect/kernel'
import { type Config, ConfigFault, loadConfig, readEnvironment } from './config.ts'
import { StartFault } from './embedded/fault.ts'
import { moduleNames } from './modules.ts'
import { type Running, startServer } from './start.ts'

/** A stop that takes longer is cut: whoever told us to stop waits no longer than that (law 9). */
const stopWithinMs = 10_000

async function run(more: readonly Module[]): Promise<void> {
  const config = loadConfig(readEnvironment(), { knownModules: moduleNames })
  const running = await startServer(config, more)
  // Before the welcome: whoever waits for it may tell us to stop at once.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(running))
  welcome(running, config)
  for (const warning of config.warnings) running.runtime.services.log.warn(warning)
  void running.database?.failed.then((fault) => {
    console.error(fault.message)
    process.exit(1)
  })
}

let stopping = false

/** A terminal tells the whole group and npm tells us again: the second word changes nothing. */
async function stop(running: Running): Promise<void> {
  if (stopping) return
  stopping = true
  const cut = setTimeout(() => {
    console.error('Not everything finished within 10 s; nothing that was acknowledged is lost.')
    process.exit(1)
  }, stopWithinMs)
  await running.stop()
  clearTimeout(cut)
  process.exit(0)
}

function welcome(running: Running, { module: { publicUrl, simulator }, dataDir }: Config): void {
  const lines = [
    '',
    `  GovConnect is ready       ${publicUrl}`,
    simulator ? `  Phone (simulator)         ${publicUrl}/simulator` : '',
    `  API and documentation     ${publicUrl}/docs`,
    `  Data                      ${running.database ? `embedded PostgreSQL in ${dataDir}` : 'PostgreSQL of DATABASE_URL'}`,
    running.adminLink ? `\n  Make the first admin here (once, within 24 h):\n  ${running.adminLink}` : '',
    '',
  ]
  console.log(lines.filter((line, at) => line !== '' || at === 0 || at === lines.length - 1).join('\n'))
}

/** The life of a server process. `more`: modules beside ours, of tests that watch a real server from within. */
export async function runProgram(more: readonly Module[] = []): Promise<void> {
  try {
    await run(more)
  } catch (error) {
    const known = error instanceof StartFault || error instanceof ConfigFault
    console.error(known || !(error instanceof Error) ? String((error as Error).message ?? error) : error.message)
    if (!known && error instanceof Error && error.cause) console.error(error.cause)
    process.exit(1)
  }
}
