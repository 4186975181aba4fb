import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { assistant } from '@govconnect/assistant'
import { processMessage } from '@govconnect/assistant/contract'
import { cases } from '@govconnect/cases'
import { internalKeyGate } from '@govconnect/identity'
import { newId, type Services } from '@govconnect/kernel'
import { tenantGate, tenants } from '@govconnect/tenants'
import { SAMPLE_TENANT } from '@govconnect/tenants/contract'
import { createTestDatabase, startTestRuntime, type TestRuntime, testInternalKey } from '@govconnect/testkit'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Environment } from './config.ts'
import { findBinaries, startEmbeddedPostgres } from './embedded/index.ts'
import { parseOptions } from './replay/options.ts'
import { createReport } from './replay/report.ts'
import { replay } from './replay.ts'

const folder = mkdtempSync(join(tmpdir(), 'gc-replay-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const other = { id: newId(), slug: 'desa-anggrek', name: 'Desa Anggrek' }

async function startOffice(databaseUrl?: string): Promise<TestRuntime> {
  const gatekeeper = (services: Services) => ({
    session: async () => null,
    tenant: tenantGate(services),
    internalKey: internalKeyGate([testInternalKey]),
  })
  const office = await startTestRuntime({ modules: [tenants, cases, assistant], gatekeeper, databaseUrl })
  await office.services.db.systemPool.query(
    `insert into tenants.tenants select (jsonb_populate_record(t, $1)).* from tenants.tenants t where t.id = $2`,
    [JSON.stringify(other), SAMPLE_TENANT.id],
  )
  return office
}

async function say(office: TestRuntime, tenant: string, text: string): Promise<string> {
  const body = { conversation: newId(), messages: [text], citizen: { wa_id: '6281234567890', name: 'Budi' } }
  return (await office.internal(tenant).call(processMessage, { body })).decision_id
}

/** What an engine before this one might have decided. */
async function decideOtherwise(url: string, id: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: '-c role=govconnect_system' })
  await client.connect()
  await client.query(
    `update assistant.decisions set outcome = 'handover', action = 'handover', engine_version = '0.9.0' where id = $1`,
    [id],
  )
  await client.end()
}

async function run(args: readonly string[], env: Environment) {
  const out: string[] = []
  const notes: string[] = []
  const terminal = {
    signal: new AbortController().signal,
    write: async (text: string) => void out.push(text),
    note: (text: string) => void notes.push(text),
  }
  const code = await replay(args, { DATA_DIR: join(folder, 'data'), ...env }, terminal)
  return { code, out: out.join(''), notes: notes.join('') }
}

describe('npm run replay', () => {
  let office: TestRuntime
  let changed = ''
  beforeAll(async () => {
    office = await startOffice()
    await say(office, SAMPLE_TENANT.slug, 'lampu jalan mati di Jl. Pala')
    changed = await say(office, SAMPLE_TENANT.slug, 'jalan rusak di Jl. Merak 7, hub 081234567890')
    await say(office, other.slug, 'sampah menumpuk di Jl. Nangka')
    await decideOtherwise(office.databaseUrl, changed)
  })
  afterAll(() => office.close())

  const env = (more: Environment = {}) => ({ DATABASE_URL: office.databaseUrl, ...more })

  it('prints what would change, masked, and counts the rest, in both languages', async () => {
    const english = await run([], env())
    expect(english).toMatchObject({ code: 0, notes: '' })
    const [head, ...lines] = english.out.split('\n')
    expect(head).toMatch(
      new RegExp(
        `^kota-contoh  20\\S+Z  ${changed}  govconnect-rules 0\\.9\\.0 → govconnect-rules \\d+\\.\\d+\\.\\d+$`,
      ),
    )
    expect(lines).toEqual([
      '  "jalan rusak di Jl. Merak 7, hub [phone]"',
      '  action: handover → none',
      '  outcome: handover → ask.confirm',
      '',
      'Read 3: 2 the same, 1 changed, 0 broken, 0 not replayed.',
      '',
    ])
    const indonesian = await run([], env({ LANG: 'id_ID.UTF-8' }))
    expect(indonesian.out).toContain('Dibaca 3: 2 tetap sama, 1 berubah, 0 gagal, 0 tidak diulang.')
  })

  it('speaks JSON to programs', async () => {
    const { out } = await run(['--json'], env())
    const documents = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(documents).toEqual([
      {
        ...{ type: 'changed', tenant: 'kota-contoh', decision_id: changed, conversation_id: expect.any(String) },
        ...{ at: expect.stringMatching(/Z$/), text: 'jalan rusak di Jl. Merak 7, hub [phone]' },
        engine: { was: 'govconnect-rules 0.9.0', now: expect.any(String) },
        changes: [
          { what: 'action', was: 'handover', now: 'none' },
          { what: 'outcome', was: 'handover', now: 'ask.confirm' },
        ],
      },
      {
        ...{ type: 'totals', read: 3, same: 2, changed: 1, failed: 0, complete: true },
        not_replayed: { words_removed: 0, other_format: 0 },
      },
    ])
  })

  it('fails with --check where something would change, and only there', async () => {
    expect((await run(['--check'], env())).code).toBe(1)
    expect((await run(['--check', '--tenant', other.slug], env())).code).toBe(0)
  })

  it('keeps to the office, the time and the number asked for', async () => {
    const read = async (...args: string[]) =>
      JSON.parse((await run(['--json', ...args], env())).out.trimEnd().split('\n').at(-1)!).read
    expect(await read('--tenant', other.slug)).toBe(1)
    expect(await read('--tenant', SAMPLE_TENANT.id)).toBe(2)
    expect(await read('--limit', '1')).toBe(2)
    expect(await read('--since', '1d')).toBe(3)
    expect(await read('--until', '1d')).toBe(0)
  })

  it('says in one line what is wrong, with a code of its own', async () => {
    expect(await run(['--tenant', 'tidak-ada'], env())).toMatchObject({
      code: 2,
      notes: expect.stringContaining('tidak-ada'),
    })
    expect(await run(['--what'], env())).toMatchObject({ code: 2, out: '', notes: expect.stringContaining('--what') })
    const nobody = new URL(office.databaseUrl)
    nobody.searchParams.set('host', join(folder, 'no-socket'))
    expect(await run([], { DATABASE_URL: nobody.href })).toMatchObject({
      code: 2,
      notes: expect.stringContaining('cannot be reached'),
    })
    const empty = await createTestDatabase([])
    expect(await run([], { DATABASE_URL: empty.url })).toMatchObject({
      code: 2,
      notes: expect.stringContaining('no decisions'),
    })
    await empty.drop()
    const none = join(folder, 'none')
    expect(await run([], { DATA_DIR: none })).toMatchObject({ code: 2, notes: expect.stringContaining('no database') })
    expect(existsSync(join(none, 'postgres'))).toBe(false)
    expect((await run(['--help'], {})).out).toContain('--since')
  })
})

describe.skipIf(findBinaries() === undefined)('npm run replay on the embedded database', () => {
  const log = { debug() {}, info() {}, warn() {}, error() {} }
  const dataDir = join(folder, 'embedded')
  const program = fileURLToPath(new URL('./replay.ts', import.meta.url))

  async function command(...args: string[]) {
    const env = { ...process.env, DATABASE_URL: '', AMQP_URL: '', DATA_DIR: dataDir, LC_ALL: 'C' }
    const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const ended = once(child, 'exit')
    const [out, notes] = await Promise.all([textOf(child.stdout), textOf(child.stderr)])
    return { code: (await ended)[0], out, notes }
  }

  it('works beside the server, and while it is stopped', async () => {
    const server = await startEmbeddedPostgres({ dataDir, log })
    const office = await startOffice(server.url)
    await say(office, SAMPLE_TENANT.slug, 'lampu jalan mati di Jl. Pala')
    const same = { code: 0, out: 'Read 1: 1 the same, 0 changed, 0 broken, 0 not replayed.\n', notes: '' }
    expect(await command('--check')).toEqual(same)
    await say(office, other.slug, 'halo')
    await office.close()
    await server.stop()

    expect((await command('--check')).out).toContain('Read 2: 2 the same')
    const again = await startEmbeddedPostgres({ dataDir, log })
    await decideOtherwise(again.url, await latest(again.url))
    await again.stop()
    expect((await command('--check')).code).toBe(1)
  })

  async function latest(url: string): Promise<string> {
    const client = new pg.Client({ connectionString: url, options: '-c role=govconnect_system' })
    await client.connect()
    const { rows } = await client.query('select id from assistant.decisions order by at desc limit 1')
    await client.end()
    return rows[0].id
  }
})

describe('the command line', () => {
  const now = new Date('2026-11-21T03:00:00Z')

  it('takes dates, times and days ago', () => {
    expect(parseOptions(['--since', '7d', '--until', '2026-11-20T09:30Z', '--limit', '5'], now)).toEqual({
      ...{ json: false, check: false, limit: 5 },
      ...{ since: new Date('2026-11-14T03:00:00Z'), until: new Date('2026-11-20T09:30:00Z') },
    })
    expect(parseOptions(['--help'], now)).toBeNull()
  })

  it.each([
    ['--since', 'yesterday'],
    ['--since', '2026-13-01'],
    ['--until', '12'],
    ['--limit', '0'],
    ['--limit', 'x'],
    ['--tenant', ''],
    ['--unknown', ''],
    ['word', ''],
  ])('refuses %s %s', (name, value) => {
    expect(() => parseOptions(value === '' && name !== '--tenant' ? [name] : [name, value], now)).toThrow(
      /expected|Unknown|Unexpected/,
    )
  })
})

describe('the report', () => {
  const office = { id: newId(), slug: 'kota-contoh' }
  const facts = { decisionId: 'd', conversationId: 'c', at: new Date(0), engine: { was: 'e 1', now: 'e 1' } }

  it('tells a broken engine, and why others were not asked again', () => {
    const report = createReport({ json: false, locale: 'en' })
    const broken = report.add(office, { ...facts, verdict: 'failed', text: 'halo', message: 'boom' })
    expect(broken).toBe('kota-contoh  1970-01-01T00:00:00.000Z  d  e 1\n  "halo"\n  the engine breaks: boom\n\n')
    for (const reason of ['words_removed', 'words_removed', 'other_format'] as const)
      expect(report.add(office, { ...facts, verdict: 'not_replayed', reason })).toBe('')
    expect(report.end(false).split('\n')).toEqual([
      'Read 4: 0 the same, 0 changed, 1 broken, 3 not replayed.',
      '  2: text no longer kept',
      '  1: stored by a version this one cannot read',
      'Stopped before the end.',
      '',
    ])
  })
})
