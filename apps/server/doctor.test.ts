import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkBroker } from './checks/broker.ts'
import { checkBrowser } from './checks/browser.ts'
import { checkDatabase } from './checks/database.ts'
import { checkDisk } from './checks/disk.ts'
import { checkPort } from './checks/port.ts'
import { checkSettings } from './checks/settings.ts'
import type { Environment } from './config.ts'
import { examine, type Finding, localeOf, report } from './doctor.ts'

const root = mkdtempSync(join(tmpdir(), 'gc-doctor-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

async function busyPort(): Promise<{ port: string; close(): void }> {
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return { port: String(typeof address === 'object' && address ? address.port : 0), close: () => server.close() }
}

const states = (findings: Finding[]) => findings.map(({ state }) => state)

describe('doctor', () => {
  it('prints each finding, how to mend it, and a verdict, in both languages', () => {
    const findings: Finding[] = [
      { state: 'ok', text: { en: 'fine', id: 'baik' } },
      { state: 'bad', text: { en: 'broken', id: 'rusak' }, mend: { en: 'mend it', id: 'perbaiki' } },
    ]
    expect(report(findings, 'en')).toBe('✓ fine\n✗ broken\n  → mend it\n\nTo mend: 1.')
    expect(report(findings, 'id')).toBe('✓ baik\n✗ rusak\n  → perbaiki\n\nPerlu diperbaiki: 1.')
    expect(report(findings.slice(0, 1), 'id')).toContain('Semua siap')
  })

  it.each([
    [{ LANG: 'id_ID.UTF-8' }, 'id'],
    [{ LANG: 'id' }, 'id'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'idk' }, 'en'],
    [{ LC_ALL: 'C', LANG: 'id_ID' }, 'en'],
    [{}, 'en'],
  ] as [Environment, string][])('speaks the language of %j', (env, locale) => {
    expect(localeOf(env)).toBe(locale)
  })

  it('goes on when a check itself breaks', async () => {
    const broken = () => Promise.reject(new Error('no'))
    expect(await examine({}, [broken, checkSettings])).toMatchObject([{ state: 'bad' }, { state: 'ok' }])
  })

  it('lists every wrong setting', async () => {
    expect(states(await checkSettings({ PORT: 'x', LOG_LEVEL: 'y' }))).toEqual(['bad', 'bad'])
  })

  it('sees a port in use, and does not take another program for ours', async () => {
    const { port, close } = await busyPort()
    expect(states(await checkPort({ PORT: port }))).toEqual(['bad'])
    close()
    expect(states(await checkPort({ PORT: '0' }))).toEqual(['ok'])
  })

  it('sees a data folder that cannot be one', async () => {
    const file = join(root, 'file')
    writeFileSync(file, '')
    expect(states(await checkDisk({ DATA_DIR: file }))).toContain('bad')
    expect((await checkDisk({ DATA_DIR: join(root, 'not', 'yet') }))[0]?.state).toBe('ok')
  })

  it('says why a database or a broker does not answer, without the password', async () => {
    const { port, close } = await busyPort()
    const address = `user:c4nary@127.0.0.1:${port}/x`
    const findings = [
      ...(await checkDatabase({ DATABASE_URL: `postgresql://${address}` })),
      ...(await checkBroker({ AMQP_URL: `amqp://${address}` })),
    ]
    close()
    expect(states(findings)).toEqual(['bad', 'bad'])
    expect(JSON.stringify(findings)).not.toContain('c4nary')
    expect(findings.every(({ mend }) => mend !== undefined)).toBe(true)
  })

  it('approves of the database the tests run on', async () => {
    const url = process.env['TEST_DATABASE_URL']
    if (!url) throw new Error('the global setup names a database')
    expect(states(await checkDatabase({ DATABASE_URL: url }))).toEqual(['ok'])
  })

  it('only mentions a missing browser', async () => {
    expect(states(await checkBrowser({ PATH: root }))).toEqual(['warn'])
  })
})
