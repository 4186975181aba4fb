// Keeps the server up: one that dies (kill -9, out of memory) is started again on the same address, so that the
// program's connections come back by themselves. One that keeps dying is given up.
import { StartFault } from './fault.ts'
import { stopProcess } from './leftover.ts'
import type { EmbeddedLog, Postmaster } from './postmaster.ts'

const restartsAllowed = 5
/** A server up for this long counts as healthy again. */
const healthyAfterMs = 60_000

export type Supervised = { readonly pid: number; failed: Promise<StartFault>; stop(): Promise<void> }

export function supervise(first: Postmaster, start: () => Promise<Postmaster>, log: EmbeddedLog): Supervised {
  let current = first
  let starting: Promise<void> = Promise.resolve()
  let stopping = false
  let restarts = 0
  const failed = Promise.withResolvers<StartFault>()

  const restart = async () => {
    if (++restarts > restartsAllowed) throw new StartFault(`the database server stopped ${restarts} times in a row`)
    current = await start()
    setTimeout(() => {
      restarts = 0
    }, healthyAfterMs).unref()
  }
  const watch = async () => {
    await current.exited
    if (stopping) return
    log.error(`the database server (process ${current.pid}) stopped unexpectedly; starting it again`)
    starting = restart()
    try {
      await starting
      void watch()
    } catch (error) {
      if (!stopping) failed.resolve(error instanceof StartFault ? error : new StartFault(String(error)))
    }
  }
  void watch()

  return {
    get pid() {
      return current.pid
    },
    failed: failed.promise,
    async stop() {
      stopping = true
      await starting.catch(() => {})
      await stopProcess(current.pid)
      await current.exited
    },
  }
}
