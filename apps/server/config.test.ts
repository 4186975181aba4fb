import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ConfigFault, type Environment, faultLine, loadConfig, readEnvironment, readSettings } from './config.ts'
import { settingNames, settings } from './settings.ts'

let dataDir: string
beforeEach(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), 'gc-config-')), 'data')
})
afterEach(() => rmSync(join(dataDir, '..'), { recursive: true, force: true }))

const load = (env: Environment = {}) => loadConfig({ DATA_DIR: dataDir, ...env }, { knownModules })
const knownModules = ['channel', 'cases', 'simulator']

function faultsOf(env: Environment): string[] {
  try {
    load(env)
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults.map((fault) => fault.name)
    throw error
  }
  return []
}

describe('configuration', () => {
  it('needs nothing to be set', () => {
    const config = load()
    expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', databaseUrl: undefined, modules: undefined })
    expect(config.module).toMatchObject({ publicUrl: 'http://localhost:3000', simulator: true, turnPauseMs: 1500 })
    expect(config.module.whatsapp).toMatchObject({ graphUrl: 'http://127.0.0.1:3000/graph', simulated: true })
    expect(config.warnings).toEqual([])
  })

  it('takes every example of its own table', () => {
    const examples = Object.fromEntries(settingNames.map((name) => [name, settings[name].example]))
    expect(readSettings(examples).faults).toEqual([])
  })

  it('counts empty as unset', () => {
    expect(load({ PORT: '', DATABASE_URL: ' ', MODULES: '' })).toMatchObject({ port: 3000, databaseUrl: undefined })
  })

  it('reads the file .env below the environment', () => {
    const folder = join(dataDir, '..')
    writeFileSync(join(folder, '.env'), 'GC_TEST_ONLY="from file"\nPATH=/nowhere\n')
    const env = readEnvironment(folder)
    expect(env['GC_TEST_ONLY']).toBe('from file')
    expect(env['PATH']).not.toBe('/nowhere')
  })

  it.each([
    ['PORT', '99999'],
    ['PORT', '-1'],
    ['PORT', '3000x'],
    ['HOST', 'a b'],
    ['PUBLIC_URL', 'https://example.org/path'],
    ['PUBLIC_URL', 'ftp://example.org'],
    ['DATABASE_URL', 'mysql://db/x'],
    ['DATABASE_URL', 'postgres://'],
    ['AMQP_URL', 'http://mq'],
    ['MODULES', 'channel,,cases'],
    ['MODULES', 'chanel'],
    ['MODULE_URLS', 'cases'],
    ['INTERNAL_API_KEY', 'with space'],
    ['INTERNAL_API_KEY', 'kurang'],
    ['INSTALLATION_SECRET', 'short'],
    ['ADMIN_EMAIL', 'nobody'],
    ['WHATSAPP_GRAPH_URL', 'graph.facebook.com'],
    ['WHATSAPP_PHONE_NUMBER_ID', '+62 811'],
    ['SIMULATOR', 'yes'],
    ['TURN_PAUSE_MS', '1.5'],
    ['LOG_LEVEL', 'loud'],
    ['NODE_ENV', 'prod'],
  ] as const)('refuses %s=%s', (name, text) => {
    expect(faultsOf({ [name]: text })).toContain(name)
  })

  it('reports all faults at once, each with the expectation, the value and an example', () => {
    const error = (() => {
      try {
        load({ PORT: 'abc', LOG_LEVEL: 'loud', ADMIN_EMAIL: 'a@b.id' })
      } catch (caught) {
        return caught
      }
    })()
    expect(error).toBeInstanceOf(ConfigFault)
    expect(String(error).split('\n').slice(1)).toEqual([
      '  PORT: expected a whole number from 0 to 65535, got "abc". Example: PORT=8080',
      '  LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent, got "loud". Example: LOG_LEVEL=debug',
      '  ADMIN_PASSWORD: expected a password beside ADMIN_EMAIL. Example: ADMIN_PASSWORD=four words no one would guess',
    ])
  })

  it('says it in Indonesian too', () => {
    const [fault] = readSettings({ PORT: 'abc' }).faults
    expect(fault && faultLine(fault, 'id')).toBe(
      'PORT harus bilangan bulat 0 sampai 65535, ditemukan "abc". Contoh: PORT=8080',
    )
  })

  it('never shows a secret in a fault', () => {
    const canary = 'c4nary'
    const lines = readSettings({
      INTERNAL_API_KEY: `${canary} x`,
      INSTALLATION_SECRET: canary,
      ADMIN_PASSWORD: canary,
      WHATSAPP_APP_SECRET: `${canary} x`,
      DATABASE_URL: `mysql://user:${canary}@db/x?password=${canary}`,
      AMQP_URL: `amqp:${canary}`,
    }).faults.map((fault) => faultLine(fault, 'en'))
    expect(lines).toHaveLength(6)
    expect(lines.join('\n')).not.toContain(canary)
    expect(lines.join('\n')).toContain('got "mysql://user:***@db/x?…"')
  })

  it('refuses modules and addresses that do not exist, and an unshared key beside other processes', () => {
    const urls = 'cases=http://127.0.0.1:3003'
    expect(faultsOf({ MODULE_URLS: urls })).toEqual(['INTERNAL_API_KEY'])
    expect(faultsOf({ MODULE_URLS: `x${urls}`, INTERNAL_API_KEY: 'shared-key' })).toEqual(['MODULE_URLS'])
    expect(load({ MODULE_URLS: urls, INTERNAL_API_KEY: 'shared-key' }).moduleUrls).toEqual({
      cases: 'http://127.0.0.1:3003',
    })
  })

  it('has no simulator in production unless asked', () => {
    expect(load({ NODE_ENV: 'production' }).module.simulator).toBe(false)
    expect(load({ NODE_ENV: 'production', SIMULATOR: 'on' }).module.simulator).toBe(true)
    expect(load({ SIMULATOR: 'off' }).module.simulator).toBe(false)
    expect(load({ SIMULATOR: 'off' }).module.whatsapp.simulated).toBe(false)
    expect(load({ WHATSAPP_GRAPH_URL: 'https://graph.facebook.com' }).module.whatsapp.simulated).toBe(false)
  })

  it('warns of what works but is hardly meant', () => {
    const { warnings } = load({
      WHATSAPP_GRAPH_URL: 'https://graph.facebook.com/',
      MODULES: 'channel',
      WHATSAPP_TOKEN: 'x',
    })
    expect(warnings).toHaveLength(3)
    expect(warnings.join(' ')).toMatch(/WHATSAPP_ACCESS_TOKEN.*AMQP_URL.*No such setting: WHATSAPP_TOKEN/)
  })
})

describe('secrets', () => {
  it('are made once, closed to others, and the same at the next start', () => {
    const first = load()
    expect(load()).toEqual(first)
    expect(statSync(dataDir).mode & 0o777).toBe(0o700)
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
    expect(first.module.secret.length).toBeGreaterThanOrEqual(32)
    const { simulated, ...whatsapp } = first.module.whatsapp
    expect(simulated).toBe(true)
    expect(new Set([...first.internalKeys, ...Object.values(whatsapp)]).size).toBe(6)
  })

  it('are closed again when somebody opened them', () => {
    load()
    chmodSync(join(dataDir, 'secrets.json'), 0o644)
    load()
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600)
  })

  it('are not silently replaced when the file is broken', () => {
    load()
    const file = join(dataDir, 'secrets.json')
    writeFileSync(file, '{}')
    expect(() => load()).toThrow(/put it back from the backup/)
    expect(readFileSync(file, 'utf8')).toBe('{}')
  })

  it('come from the environment first, and two keys count during a rotation', () => {
    const env = { INTERNAL_API_KEY: 'key-new-1', INTERNAL_API_KEY_PREVIOUS: 'key-old-1', WHATSAPP_APP_SECRET: 'app' }
    expect(load(env).internalKeys).toEqual(['key-new-1', 'key-old-1'])
    expect(load(env).module.whatsapp.appSecret).toBe('app')
  })

  it('are the same in processes that share only INTERNAL_API_KEY', () => {
    const split = { INTERNAL_API_KEY: 'shared-key', AMQP_URL: 'amqp://mq/x' }
    const one = load({ ...split, MODULES: 'channel' })
    const other = load({ ...split, MODULES: 'cases,simulator', DATA_DIR: join(dataDir, 'other') })
    expect(one.module.secret).toBe(other.module.secret)
    expect(one.module.whatsapp.appSecret).toBe(other.module.whatsapp.appSecret)
    expect(one.module.secret).not.toContain('shared-key')
  })

  it('say what to do when the folder cannot be used', () => {
    writeFileSync(dataDir, 'a file')
    expect(() => load()).toThrow(/DATA_DIR: cannot write in .*set DATA_DIR to another one/)
  })
})
