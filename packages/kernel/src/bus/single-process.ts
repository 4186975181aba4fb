import pg from 'pg'
import type { Clock } from '../clock.ts'
import type { Logger } from '../log.ts'

/** Taken for the life of the process: the in-process transport knows only its own reactions. */
const singleProcessLock = 7_201_976

interface Options {
  url: string
  clock: Clock
  log: Logger
}

/**
 * Keeps a second process off the same database while there is no broker. The lock lives on a connection of its own;
 * when that breaks it is taken again, and where another process was faster this one says so through `lost`.
 * @throws when another process holds it
 */
export async function takeSingleProcessLock(options: Options) {
  let client: pg.Client | undefined
  let released = false
  let lost: string | null = null
  let retaking: Promise<void> | undefined

  async function take(): Promise<boolean> {
    const fresh = new pg.Client({
      connectionString: options.url,
      application_name: 'govconnect single process',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    })
    fresh.on('error', () => {})
    await fresh.connect()
    const { rows } = await fresh.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
      singleProcessLock,
    ])
    if (!rows[0]?.taken) {
      await fresh.end()
      return false
    }
    client = fresh
    fresh.on('end', () => {
      retaking = takeAgain()
    })
    return true
  }

  async function takeAgain(): Promise<void> {
    while (!released) {
      try {
        lost = (await take()) ? null : 'another process serves this database'
        if (lost) options.log.error('another GovConnect process took this database over')
        return
      } catch {
        await options.clock.sleep(250)
      }
    }
  }

  if (!(await take())) {
    throw new Error(
      'another GovConnect process already serves this database without a broker; stop it, or set AMQP_URL so that several can share it',
    )
  }
  return {
    fault: () => lost,
    async release() {
      released = true
      await retaking
      await client?.end()
    },
  }
}
