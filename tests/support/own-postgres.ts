import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from '@govconnect/testkit'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../apps/server/embedded/index.ts'

/** A PostgreSQL of our own, with fsync on, to stop and start as we like. Its address stays the same. */
export interface OwnPostgres {
  url: string
  /** Fast: transactions under way are rolled back, connections closed, everything written. */
  stop(): Promise<void>
  start(): Promise<void>
  /** As if the machine had failed: no goodbye, the log is replayed. Resolves when it serves again. */
  crash(): Promise<void>
  /** Stops it and removes its data. */
  end(): Promise<void>
}

const quiet = { debug() {}, info() {}, warn() {}, error() {} }
const comesBackWithinMs = 30_000

export async function startOwnPostgres(): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'govconnect-chaos-'))
  const launch = () => startEmbeddedPostgres({ dataDir: folder, log: quiet })
  let server: EmbeddedPostgres = await launch()
  return {
    url: server.url,
    stop: () => server.stop(),
    async start() {
      server = await launch()
    },
    async crash() {
      const { pid } = server
      process.kill(pid, 'SIGQUIT')
      // Whoever looks after the embedded server starts it again; its process is told when it serves.
      await eventually(() => server.pid !== pid, comesBackWithinMs)
    },
    async end() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
