import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { identity } from '@govconnect/identity'
import { audit, migrate } from '@govconnect/kernel'
import { startTestRuntime, type TestRuntime, tenantA, tenantB } from '@govconnect/testkit'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditVerify, lineOf } from './audit-verify.ts'
import type { Environment } from './config.ts'
import { findBinaries, startEmbeddedPostgres } from './embedded/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'gc-audit-'))
let runtime: TestRuntime
beforeAll(async () => {
  runtime = await startTestRuntime({ modules: [identity] })
})
afterAll(async () => {
  await runtime.close()
  rmSync(folder, { recursive: true, force: true })
})

async function record(tenantId: string | null, times: number): Promise<void> {
  const ctx = {
    actor: { kind: 'internal', id: 'internal' } as const,
    requestId: 'request-1',
    ip: '10.0.0.1',
    now: () => runtime.clock.now(),
  }
  await runtime.services.db.system({ module: 'identity' }, async (tx) => {
    for (let n = 0; n < times; n++)
      audit(tx, ctx, { action: 'test.happened', subject: { type: 'thing', id: `${n}` } }, tenantId)
  })
  await runtime.settled()
}

/** What somebody with full power over the database could do. */
async function tamper(statement: string): Promise<void> {
  const owner = new pg.Client({ connectionString: runtime.databaseUrl })
  await owner.connect()
  await owner.query('set session_replication_role = replica')
  await owner.query(statement)
  await owner.end()
}

async function verify(env: Environment) {
  const lines: string[] = []
  const code = await auditVerify({ DATA_DIR: join(folder, 'data'), ...env }, (line) => lines.push(line))
  return { code, lines }
}

describe('npm run audit:verify', () => {
  it('says of each chain that it holds, and of a tampered one where it breaks', async () => {
    await record(null, 1)
    await record(tenantA, 3)
    await record(tenantB, 2)
    const env = { DATABASE_URL: runtime.databaseUrl }
    const whole = await verify(env)
    expect(whole.code).toBe(0)
    expect(whole.lines).toEqual([
      expect.stringMatching(/^✓ the platform itself {2}1 entries {2}head [0-9a-f]{64} {2}ok$/),
      expect.stringMatching(new RegExp(`^✓ ${tenantA} {2}3 entries {2}head [0-9a-f]{64} {2}ok$`)),
      expect.stringMatching(new RegExp(`^✓ ${tenantB} {2}2 entries {2}head [0-9a-f]{64} {2}ok$`)),
      '',
      'Chains verified: 3. All hold.',
    ])

    await tamper(`update identity.audit_entries set actor_id = 'other' where tenant_id = '${tenantA}' and seq = 2`)
    const broken = await verify({ ...env, LANG: 'id_ID.UTF-8' })
    expect(broken.code).toBe(1)
    expect(broken.lines[1]).toMatch(/^✗ .* {2}3 catatan {2}ujung .* {2}RUSAK: catatan 2 pernah diubah$/)
    expect(broken.lines.map((line) => line.slice(0, 1))).toEqual(['✓', '✗', '✓', '', 'R'])
    expect(broken.lines.at(-1)).toBe('Rantai diperiksa: 3. Rusak: 1.')
  })

  it('tells every kind of fault in both languages', () => {
    const chain = { tenantId: null, entries: 2, headHash: 'f', fault: null }
    expect(lineOf(chain, 'id')).toBe('✓ platform itu sendiri  2 catatan  ujung f  utuh')
    for (const fault of ['missing', 'changed', 'unlinked'] as const)
      for (const locale of ['en', 'id'] as const)
        expect(lineOf({ ...chain, fault: { seq: 2, fault } }, locale)).toMatch(/^✗ .*(BROKEN: entry|RUSAK: catatan) 2 /)
  })

  it('makes no database where there is none, and lets no wrong setting pass', async () => {
    await expect(verify({ DATA_DIR: join(folder, 'none') })).rejects.toThrow(/no database in .*none/)
    await expect(verify({ DATABASE_URL: 'mysql://x/y' })).rejects.toThrow(/DATABASE_URL/)
  })

  it.skipIf(findBinaries() === undefined)('opens the embedded database while the server is stopped', async () => {
    const dataDir = join(folder, 'embedded')
    const log = { debug() {}, info() {}, warn() {}, error() {} }
    const server = await startEmbeddedPostgres({ dataDir, log })
    await migrate(server.url, [{ module: 'identity', folder: identity.migrations! }])
    await expect(verify({ DATA_DIR: dataDir })).rejects.toThrow(/Another GovConnect server/)
    await server.stop()
    expect(await verify({ DATA_DIR: dataDir })).toEqual({ code: 0, lines: ['', 'Chains verified: 0. All hold.'] })
  })
})
