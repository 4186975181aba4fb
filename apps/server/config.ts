// The only reader of the environment. The table is in settings.ts; here values are read, checked together and completed.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import type { ModuleConfig } from '@govconnect/kernel'
import { errorCode, StartFault } from './embedded/fault.ts'
import { derive, keepSecrets } from './secrets.ts'
import { type Network, withoutPassword } from './setting-values.ts'
import { type SettingName, type SettingValues, settingNames, settings } from './settings.ts'

export type Environment = Record<string, string | undefined>

export interface Config {
  port: number
  host: string
  dataDir: string
  /** The owner's connection string; undefined asks for the embedded server. */
  databaseUrl?: string
  databasePool: number
  amqpUrl?: string
  amqpNamespace: string
  /** Modules of this process; undefined means all. */
  modules?: readonly string[]
  moduleUrls: Readonly<Record<string, string>>
  /** The current key first, then the one before a rotation. */
  internalKeys: readonly string[]
  logLevel: string
  ratePerMinute: number
  /** Proxies whose x-forwarded-for is believed. */
  trustedProxies: readonly Network[]
  otlpEndpoint?: string
  /** What modules get to see. */
  module: ModuleConfig
  /** Things that work but are probably not meant, to be logged once at start. */
  warnings: readonly string[]
}

/** One setting with a wrong value. `found` is undefined for secrets. */
export interface SettingFault {
  name: SettingName
  expects: { en: string; id: string }
  found?: string
  example: string
}

/** All wrong settings at once; the message is a text for the operator. */
export class ConfigFault extends StartFault {
  override name = 'ConfigFault'
  readonly faults: readonly SettingFault[]

  constructor(faults: readonly SettingFault[]) {
    super(['Wrong settings:', ...faults.map((fault) => `  ${faultLine(fault, 'en')}`)].join('\n'))
    this.faults = faults
  }
}

/** The environment of this process over the file `.env` of the folder. */
export function readEnvironment(folder = process.cwd()): Environment {
  return { ...readEnvFile(folder), ...process.env }
}

function readEnvFile(folder: string): Environment {
  try {
    return parseEnv(readFileSync(join(folder, '.env'), 'utf8'))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return {}
    throw new StartFault(`The file .env in ${folder} cannot be read (${errorCode(error)}).`)
  }
}

/**
 * The server's configuration. Makes DATA_DIR and the secrets nobody set.
 * @throws ConfigFault with every wrong setting; StartFault when DATA_DIR cannot be used
 */
export function loadConfig(env: Environment, options: { knownModules?: readonly string[] } = {}): Config {
  const { values, faults } = readSettings(env, options.knownModules)
  if (!values) throw new ConfigFault(faults)
  return complete(values, env)
}

/** Checks without making anything: what `npm run doctor` shows. */
export function readSettings(
  env: Environment,
  knownModules?: readonly string[],
): { values?: SettingValues; faults: SettingFault[] } {
  const faults: SettingFault[] = []
  const values: Partial<Record<SettingName, unknown>> = {}
  for (const name of settingNames) {
    const parsed = settings[name].value.safeParse(textOf(env, name))
    if (parsed.success) values[name] = parsed.data
    else faults.push(faultOf(name, env))
  }
  // Each value above came out of its own schema; only the compiler cannot follow that through the loop.
  const checked = values as SettingValues
  faults.push(...togetherFaults(checked, faults, { env, knownModules }))
  return faults.length > 0 ? { faults } : { values: checked, faults }
}

/** Faults that show only when settings are seen side by side. */
function togetherFaults(
  values: Partial<SettingValues>,
  found: readonly SettingFault[],
  { env, knownModules }: { env: Environment; knownModules?: readonly string[] },
): SettingFault[] {
  const faults: SettingFault[] = []
  const wrong = (name: SettingName, expects: SettingFault['expects']) => {
    if (!found.some((fault) => fault.name === name)) faults.push({ ...faultOf(name, env), expects })
  }
  const unknown = [...(values.MODULES ?? []), ...Object.keys(values.MODULE_URLS ?? {})].filter(
    (name) => knownModules && !knownModules.includes(name),
  )
  if (knownModules && unknown.length > 0) {
    const names = knownModules.join(', ')
    const setting = (values.MODULES ?? []).some((name) => unknown.includes(name)) ? 'MODULES' : 'MODULE_URLS'
    wrong(setting, { en: `only these names: ${names}`, id: `hanya nama ini: ${names}` })
  }
  if (values.ADMIN_EMAIL !== undefined && values.ADMIN_PASSWORD === undefined)
    wrong('ADMIN_PASSWORD', { en: 'a password beside ADMIN_EMAIL', id: 'diisi bersama ADMIN_EMAIL' })
  if (values.ADMIN_PASSWORD !== undefined && values.ADMIN_EMAIL === undefined)
    wrong('ADMIN_EMAIL', { en: 'an e-mail address beside ADMIN_PASSWORD', id: 'diisi bersama ADMIN_PASSWORD' })
  if (Object.keys(values.MODULE_URLS ?? {}).length > 0 && values.INTERNAL_API_KEY === undefined)
    wrong('INTERNAL_API_KEY', {
      en: 'the key that all processes share, because MODULE_URLS is set',
      id: 'kunci yang sama untuk semua proses, karena MODULE_URLS diisi',
    })
  return faults
}

function complete(values: SettingValues, env: Environment): Config {
  const dataDir = resolve(values.DATA_DIR)
  const kept = keepSecrets(dataDir)
  const production = values.NODE_ENV === 'production'
  const simulator = values.SIMULATOR ?? !production
  const publicUrl = values.PUBLIC_URL ?? `http://localhost:${values.PORT}`
  const secret = installationSecret(values, kept.installation_secret)
  const internalKeys = [values.INTERNAL_API_KEY ?? kept.internal_api_key, values.INTERNAL_API_KEY_PREVIOUS]
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir,
    databaseUrl: values.DATABASE_URL,
    databasePool: values.DATABASE_POOL,
    amqpUrl: values.AMQP_URL,
    amqpNamespace: values.AMQP_NAMESPACE,
    modules: values.MODULES,
    moduleUrls: values.MODULE_URLS,
    internalKeys: internalKeys.filter((key) => key !== undefined),
    logLevel: values.LOG_LEVEL,
    ratePerMinute: values.RATE_LIMIT_PER_MINUTE,
    trustedProxies: values.TRUSTED_PROXIES,
    otlpEndpoint: values.OTEL_EXPORTER_OTLP_ENDPOINT,
    warnings: warningsOf(values, env),
    module: {
      publicUrl,
      dataDir,
      secret,
      simulator,
      production,
      turnPauseMs: values.TURN_PAUSE_MS,
      whatsapp: whatsappOf(values, { secret, simulator }),
      admin: adminOf(values),
    },
  }
}

/** Processes that share no folder still share INTERNAL_API_KEY: they derive the same secret from it. */
function installationSecret(values: SettingValues, kept: string): string {
  if (values.INSTALLATION_SECRET !== undefined) return values.INSTALLATION_SECRET
  const split = values.MODULES !== undefined && values.INTERNAL_API_KEY !== undefined
  return split ? derive(values.INTERNAL_API_KEY ?? '', 'installation secret') : kept
}

/** Where the simulator module answers as the Graph API. */
const simulatorGraphPath = '/graph'

function simulatorOrigin({ MODULE_URLS: urls, HOST: host, PORT: port }: SettingValues): string {
  const everywhere = host === '0.0.0.0' || host === '::'
  const reachable = host.includes(':') && !everywhere ? `[${host}]` : host
  return urls['simulator'] ?? `http://${everywhere ? '127.0.0.1' : reachable}:${port}`
}

/** What is unset serves the simulator, which knows the same derived values. */
function whatsappOf(
  values: SettingValues,
  { secret, simulator }: Pick<ModuleConfig, 'secret' | 'simulator'>,
): ModuleConfig['whatsapp'] {
  return {
    graphUrl: values.WHATSAPP_GRAPH_URL ?? `${simulatorOrigin(values)}${simulatorGraphPath}`,
    simulated: simulator && values.WHATSAPP_GRAPH_URL === undefined,
    phoneNumberId: values.WHATSAPP_PHONE_NUMBER_ID,
    accessToken: values.WHATSAPP_ACCESS_TOKEN ?? derive(secret, 'whatsapp access token'),
    appSecret: values.WHATSAPP_APP_SECRET ?? derive(secret, 'whatsapp app secret'),
    verifyToken: values.WHATSAPP_VERIFY_TOKEN ?? derive(secret, 'whatsapp verify token'),
  }
}

function adminOf({ ADMIN_EMAIL: email, ADMIN_PASSWORD: password }: SettingValues): ModuleConfig['admin'] {
  return email !== undefined && password !== undefined ? { email, password } : undefined
}

const ownPrefixes = /^(WHATSAPP|ADMIN|INTERNAL_API|DATABASE|AMQP|MODULE)_/

function warningsOf(values: SettingValues, env: Environment): string[] {
  const warnings: string[] = []
  const whatsapp = ['WHATSAPP_ACCESS_TOKEN', 'WHATSAPP_APP_SECRET', 'WHATSAPP_VERIFY_TOKEN'] as const
  const missing = whatsapp.filter((name) => values[name] === undefined)
  if (values.WHATSAPP_GRAPH_URL !== undefined && missing.length > 0)
    warnings.push(`WHATSAPP_GRAPH_URL is set without ${missing.join(', ')}: Meta will refuse this server.`)
  if (values.MODULES !== undefined && values.AMQP_URL === undefined)
    warnings.push('MODULES is set without AMQP_URL: events do not reach the modules of other processes.')
  if (values.MODULES !== undefined && values.INSTALLATION_SECRET === undefined && values.INTERNAL_API_KEY !== undefined)
    warnings.push('INSTALLATION_SECRET is unset and derived from INTERNAL_API_KEY: set it before you rotate the key.')
  const unknown = Object.keys(env).filter((name) => ownPrefixes.test(name) && !(name in settings))
  if (unknown.length > 0) warnings.push(`No such setting: ${unknown.join(', ')}.`)
  return warnings
}

/** Empty counts as unset: compose files pass empty values. */
function textOf(env: Environment, name: SettingName): string | undefined {
  const text = env[name]?.trim()
  return text === '' ? undefined : text
}

function faultOf(name: SettingName, env: Environment): SettingFault {
  const { expects, example, secret } = settings[name]
  const text = textOf(env, name)
  const fault: SettingFault = { name, expects, example }
  if (text === undefined) return fault
  // An address with a password is a secret of which the rest helps.
  const shown = secret ? (name.endsWith('_URL') ? withoutPassword(text) : undefined) : text
  return shown === undefined ? fault : { ...fault, found: shown }
}

/** One fault in one line, in the operator's language. */
export function faultLine({ name, expects, found, example }: SettingFault, locale: 'en' | 'id'): string {
  const got = found === undefined ? '' : JSON.stringify(found.slice(0, 200))
  if (locale === 'id') return `${name} harus ${expects.id}${got && `, ditemukan ${got}`}. Contoh: ${name}=${example}`
  return `${name}: expected ${expects.en}${got && `, got ${got}`}. Example: ${name}=${example}`
}
