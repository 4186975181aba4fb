import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { platformPackage } from './binaries.ts'
import { openHome } from './cluster.ts'
import { type EmbeddedPostgres, findBinaries, startEmbeddedPostgres } from './index.ts'
import { chooseLauncher } from './launcher.ts'
import { clearLeftover } from './leftover.ts'
import { launchPostmaster } from './postmaster.ts'
import { isAlive, processSpace } from './processes.ts'
import { serverSettings } from './settings.ts'

const installed = findBinaries() !== undefined
if (!installed) console.info(`skipped: the embedded PostgreSQL (${platformPackage()}) is not installed`)

const log = { debug() {}, info() {}, warn() {}, error() {} }
const root = mkdtempSync(join(tmpdir(), 'gc-embedded-'))
/** One cluster for the whole file: making one takes most of a second. */
const dataDir = join(root, 'data')
const lockFile = join(dataDir, 'postgres', 'server.lock')
const children: ChildProcess[] = []

async function withServer<T>(use: (database: EmbeddedPostgres) => Promise<T>, more = {}): Promise<T> {
  const database = await startEmbeddedPostgres({ dataDir, log, ...more })
  try {
    return await use(database)
  } finally {
    await database.stop()
  }
}

async function value(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return Object.values((await client.query(sql)).rows[0] ?? {})[0]
  } finally {
    await client.end()
  }
}

/** Starts the database in another process; the answer is its first line. */
async function elsewhere(): Promise<{ child: ChildProcess; line: string }> {
  const script = fileURLToPath(new URL('./fixtures/hold.ts', import.meta.url))
  const child = spawn(process.execPath, [script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return { child, line: String(line) }
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

// CI must not pass for want of the package.
describe.skipIf(!installed && !process.env['CI'])('embedded PostgreSQL', () => {
  beforeAll(async () => {
    await withServer((database) => value(database.url, 'create table kept (n int)'))
  })
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL')
    rmSync(root, { recursive: true, force: true })
  })

  it('runs with fsync on, in UTC, and keeps what was written', async () => {
    await withServer(async ({ url }) => {
      expect(await value(url, `select current_setting('fsync')`)).toBe('on')
      expect(await value(url, `select current_setting('timezone')`)).toBe('UTC')
      expect(await value(url, 'select current_database()')).toBe('govconnect')
      await value(url, 'insert into kept values (1)')
    })
    expect(await withServer(({ url }) => value(url, 'select count(*)::int from kept where n = 1'))).toBe(1)
  })

  it('lets nobody in without the password, which only its owner can read', async () => {
    expect(statSync(join(dataDir, 'postgres', 'password')).mode & 0o777).toBe(0o600)
    await withServer(async ({ url }) => {
      const wrong = new URL(url)
      wrong.password = 'guess'
      await expect(value(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/)
    })
  })

  it('refuses a second server on the same data directory, from this process and from another', async () => {
    await withServer(async () => {
      await expect(startEmbeddedPostgres({ dataDir, log })).rejects.toThrow(/already uses the data directory/)
      const { line } = await elsewhere()
      expect(line).toContain(`refused Another GovConnect server (process ${process.pid}) already uses`)
    })
  })

  it('starts again when this program was killed', async () => {
    const { child, line } = await elsewhere()
    expect(line).toMatch(/^ready \d+$/)
    await killed(child)
    expect(await withServer(({ url }) => value(url, 'select 1'))).toBe(1)
  })

  it('stops the database a killed run left behind, where the system could not', async () => {
    const home = openHome(dataDir)
    const program = findBinaries()?.postgres ?? ''
    const launcher = chooseLauncher({ postgres: program }, home)
    // Without setpriv the kernel does not stop the database with its parent.
    const prefix = launcher.prefix.filter((word) => !['setpriv', '--pdeathsig', 'INT'].includes(word))
    const address = { socketFolder: join(home.home, 'socket'), port: 5432, tcp: false }
    const args = ['-D', home.cluster, ...serverSettings(address)]
    const orphan = await launchPostmaster({ launcher: { ...launcher, prefix }, program, args, cwd: '/' }, log)
    expect(await withServer(({ url }) => value(url, 'select 1'))).toBe(1)
    expect(isAlive(orphan.pid)).toBe(false)
  })

  it('does not touch a database on this folder that GovConnect did not start', async () => {
    const home = openHome(dataDir)
    await withServer(async ({ pid }) => {
      const options = join(home.cluster, 'postmaster.opts')
      writeFileSync(options, 'postgres "-D" "elsewhere"')
      await expect(clearLeftover(home.cluster, log)).rejects.toThrow(`Process ${pid}, a PostgreSQL server that`)
      expect(isAlive(pid)).toBe(true)
    })
  })

  it('starts again when program and database were both killed', async () => {
    const { child, line } = await elsewhere()
    process.kill(Number(line.replace('ready ', '')), 'SIGKILL')
    await killed(child)
    expect(await withServer(({ url }) => value(url, 'select 1'))).toBe(1)
  })

  it('starts a database that was killed again, on the same address, with nothing lost', async () => {
    await withServer(async (database) => {
      await value(database.url, 'insert into kept values (2)')
      const before = database.pid
      process.kill(before, 'SIGKILL')
      await expect.poll(() => database.pid, { timeout: 10_000 }).not.toBe(before)
      expect(await value(database.url, 'select count(*)::int from kept where n = 2')).toBe(1)
    })
  })

  it('takes over a lock whose process number now belongs to another program', async () => {
    writeFileSync(lockFile, JSON.stringify({ pid: process.ppid, birth: 'earlier', space: processSpace(), nonce: 'x' }))
    expect(await withServer(({ url }) => value(url, 'select 1'))).toBe(1)
  })

  it('takes over a lock that was cut off, and a process number in postmaster.pid that is not PostgreSQL', async () => {
    writeFileSync(lockFile, '{"pid":')
    writeFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), `${process.ppid}\n`)
    expect(await withServer(({ url }) => value(url, 'select 1'))).toBe(1)
  })

  it('takes over from another container once its heartbeat stands still', async () => {
    writeFileSync(lockFile, JSON.stringify({ pid: 1, space: 'another container', nonce: 'x' }))
    expect(await withServer(({ url }) => value(url, 'select 1'))).toBe(1)
  })

  it('goes to the next port when the wanted one is busy', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const busy = typeof address === 'object' && address ? address.port : 0
    await withServer(
      async ({ port, url }) => {
        expect(port).toBeGreaterThan(busy)
        const overTcp = new URL(url)
        overTcp.host = `127.0.0.1:${port}`
        expect(await value(overTcp.href, 'select 1')).toBe(1)
      },
      { port: busy },
    )
    other.close()
  })

  it('works in a folder whose path is too long for a socket', async () => {
    const deep = join(root, 'x'.repeat(120), 'with a space, and a comma')
    const database = await startEmbeddedPostgres({ dataDir: deep, log })
    expect(await value(database.url, 'select 1')).toBe(1)
    await database.stop()
    await database.stop()
  })

  it('says what to do with a cluster of another version', async () => {
    const file = join(dataDir, 'postgres', 'cluster', 'PG_VERSION')
    const version = readFileSync(file, 'utf8')
    writeFileSync(file, '17\n')
    await expect(startEmbeddedPostgres({ dataDir, log })).rejects.toThrow(/made by PostgreSQL 17.*back up, and restore/)
    writeFileSync(file, version)
  })
})
