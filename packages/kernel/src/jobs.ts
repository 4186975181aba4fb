import type { Clock } from './clock.ts'
import { createPool } from './db/database.ts'
import type { Logger } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { Job, Services } from './module.ts'
import { jobSpan } from './trace/spans.ts'
import { type Tracing, within } from './trace/trace.ts'

interface Options {
  url: string
  clock: Clock
  log: Logger
  metrics: Metrics
  tracing?: Tracing
}

/** Runs each job in one process of the installation at a time: an advisory lock per job, taken for each run. */
export function createJobs(options: Options) {
  const { clock, log } = options
  const runs = options.metrics.counter('job_runs_total', 'Job runs by outcome', ['job', 'outcome'])
  const stopping = new AbortController()
  // Locks belong to a connection, so each run has one of its own; runs that find the lock taken give it back at once.
  const pool = createPool({ url: options.url, log, max: 6, applicationName: 'govconnect jobs' })
  const loops: Promise<void>[] = []

  async function runOnce(job: Job, services: Services): Promise<void> {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      const lock = 'select pg_try_advisory_lock(7201978, hashtext($1)) as taken'
      const { rows } = await client.query<{ taken: boolean }>(lock, [job.name])
      if (!rows[0]?.taken) return
      try {
        const run = () => job.run({ services, now: clock.now(), signal: stopping.signal })
        await within(options.tracing, () => jobSpan(job.name), run)
        runs.inc({ job: job.name, outcome: 'done' })
      } finally {
        await client.query('select pg_advisory_unlock(7201978, hashtext($1))', [job.name]).catch((error: Error) => {
          broken = error
        })
      }
    } finally {
      client.release(broken)
    }
  }

  async function loop(job: Job, services: Services): Promise<void> {
    while (!stopping.signal.aborted) {
      await runOnce(job, services).catch((error: unknown) => {
        runs.inc({ job: job.name, outcome: 'failed' })
        log.warn({ job: job.name, err: error }, 'job failed; it runs again')
      })
      await clock.sleep(job.everyMs, stopping.signal)
    }
  }

  return {
    start(jobs: readonly { job: Job; services: Services }[]) {
      for (const { job, services } of jobs) loops.push(loop(job, services))
    },
    async stop() {
      stopping.abort()
      await Promise.all(loops)
      await pool.end()
    },
  }
}
