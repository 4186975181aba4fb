// Every setting of the server, in the order of docs/operate/settings.md, which is made from this table, as is .env.example
// (`node scripts/gen-docs.ts`). Values come from the environment, else from the file `.env`, else from the default here.
import { z } from 'zod'
import {
  listOf,
  logLevels,
  millisecondsUpTo,
  networks,
  onOff,
  printable,
  serviceUrl,
  type UrlScheme,
  urlByModule,
  webUrl,
  wholeNumber,
} from './setting-values.ts'

export interface Setting<Value> {
  /** What it does, one sentence. */
  about: string
  /** Of the value, where it has one. */
  unit?: string
  /** The value when nothing is set, or in words where it comes from. */
  default: string
  example: string
  /** What a value must be; completes "expected …" and "harus …". */
  expects: { en: string; id: string }
  /** Never printed, neither in faults nor in logs. */
  secret?: true
  /** From the text of the environment; undefined when unset or empty. */
  value: z.ZodType<Value, string | undefined>
}

function setting<Value>(definition: Setting<Value>): Setting<Value> {
  return definition
}

const postgres: UrlScheme[] = ['postgres:', 'postgresql:']
const amqp: UrlScheme[] = ['amqp:', 'amqps:']

export const settings = {
  PORT: setting({
    about: 'Port the server listens on; 0 lets the system choose a free one.',
    default: '3000',
    example: '8080',
    expects: { en: 'a whole number from 0 to 65535', id: 'bilangan bulat 0 sampai 65535' },
    value: wholeNumber({ min: 0, max: 65_535 }, 3000),
  }),
  HOST: setting({
    about: 'Address the server listens on; 0.0.0.0 makes it reachable from other machines.',
    default: '127.0.0.1',
    example: '0.0.0.0',
    expects: { en: 'an IP address or a host name', id: 'alamat IP atau nama host' },
    value: z
      .string()
      .regex(/^[A-Za-z0-9.:_-]{1,253}$/)
      .default('127.0.0.1'),
  }),
  PUBLIC_URL: setting({
    about:
      'Address at which browsers and Meta reach this installation; https here switches on HSTS and secure cookies.',
    default: 'http://localhost:PORT',
    example: 'https://layanan.kota-contoh.go.id',
    expects: { en: 'an http or https address without a path', id: 'alamat http atau https tanpa jalur' },
    value: webUrl({ path: false }).optional(),
  }),
  DATA_DIR: setting({
    about: 'Folder for the embedded database, uploaded files and generated secrets; made closed to others when absent.',
    default: './data',
    example: '/var/lib/govconnect',
    expects: { en: 'the path of a folder', id: 'jalur sebuah folder' },
    value: z.string().max(1000).default('./data'),
  }),
  DATABASE_URL: setting({
    about:
      'PostgreSQL 15 or newer, as a role that may create roles and schemas; unset starts the embedded server in DATA_DIR.',
    default: 'embedded PostgreSQL 18',
    example: 'postgresql://govconnect:secret@db.internal:5432/govconnect',
    expects: { en: 'an address that begins with postgresql://', id: 'alamat yang diawali postgresql://' },
    secret: true,
    value: serviceUrl(postgres).optional(),
  }),
  DATABASE_POOL: setting({
    about:
      'Most connections of this process for the work of tenants; the system keeps half as many beside them, at least 12.',
    unit: 'connections',
    default: '16',
    example: '32',
    expects: { en: 'a whole number from 2 to 500', id: 'bilangan bulat 2 sampai 500' },
    value: wholeNumber({ min: 2, max: 500 }, 16),
  }),
  AMQP_URL: setting({
    about: 'RabbitMQ that carries events between processes; unset keeps events inside this one process.',
    default: 'in-process events',
    example: 'amqp://govconnect:secret@mq.internal:5672/govconnect',
    expects: { en: 'an address that begins with amqp:// or amqps://', id: 'alamat yang diawali amqp:// atau amqps://' },
    secret: true,
    value: serviceUrl(amqp).optional(),
  }),
  AMQP_NAMESPACE: setting({
    about: 'First part of the names of our exchange and queues, for installations that share one broker.',
    default: 'govconnect',
    example: 'govconnect-staging',
    expects: { en: 'lower-case letters, digits and dashes', id: 'huruf kecil, angka, dan tanda hubung' },
    value: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,40}$/)
      .default('govconnect'),
  }),
  MODULES: setting({
    about: 'Modules that run in this process, separated by commas; unset runs all of them.',
    default: 'all',
    example: 'channel,live',
    expects: { en: 'names of modules separated by commas', id: 'nama modul dipisahkan koma' },
    value: listOf().optional(),
  }),
  MODULE_URLS: setting({
    about: 'Where modules of other processes are reached, as name=address separated by commas.',
    default: 'none',
    example: 'cases=http://cases:3003,identity=http://identity:3007',
    expects: {
      en: 'pairs such as cases=http://cases:3003 separated by commas',
      id: 'pasangan seperti cases=http://cases:3003 dipisahkan koma',
    },
    value: urlByModule().default({}),
  }),
  INTERNAL_API_KEY: setting({
    about:
      'Key of calls between modules and of trusted scripts (header x-internal-api-key); the same for all processes.',
    default: 'made on first run',
    example: 'k3y-of-32-random-characters-0000',
    expects: { en: 'at least 8 characters without spaces', id: 'minimal 8 karakter tanpa spasi' },
    secret: true,
    value: printable({ min: 8 }).optional(),
  }),
  INTERNAL_API_KEY_PREVIOUS: setting({
    about: 'The key before a rotation, accepted beside the new one until every process has the new one.',
    default: 'none',
    example: 'k3y-of-32-random-characters-9999',
    expects: { en: 'at least 8 characters without spaces', id: 'minimal 8 karakter tanpa spasi' },
    secret: true,
    value: printable({ min: 8 }).optional(),
  }),
  INSTALLATION_SECRET: setting({
    about: 'Secret that signs cookies, links and cursors and protects stored credentials; the same for all processes.',
    default: 'made on first run; with MODULES set, derived from INTERNAL_API_KEY',
    example: 'a-secret-of-at-least-32-random-characters',
    expects: { en: 'at least 32 characters without spaces', id: 'minimal 32 karakter tanpa spasi' },
    secret: true,
    value: printable({ min: 32 }).optional(),
  }),
  ADMIN_EMAIL: setting({
    about: 'E-mail of the first platform admin, made at start without the one-time link; needs ADMIN_PASSWORD.',
    default: 'none',
    example: 'admin@kota-contoh.go.id',
    expects: { en: 'an e-mail address', id: 'alamat surel' },
    value: z.email().max(254).optional(),
  }),
  ADMIN_PASSWORD: setting({
    about: 'Password of the first platform admin; used only while that account does not exist.',
    default: 'none',
    example: 'four words no one would guess',
    expects: { en: '10 to 128 characters', id: '10 sampai 128 karakter' },
    secret: true,
    value: z.string().min(10).max(128).optional(),
  }),
  WHATSAPP_GRAPH_URL: setting({
    about: "Base address of the WhatsApp Cloud API for the sample tenant's number; unset uses the simulator.",
    default: 'the simulator of this server',
    example: 'https://graph.facebook.com',
    expects: { en: 'an http or https address', id: 'alamat http atau https' },
    value: webUrl({ path: true }).optional(),
  }),
  WHATSAPP_PHONE_NUMBER_ID: setting({
    about: "Meta's id of the sample tenant's number.",
    default: '106540352242922',
    example: '106540352242922',
    expects: { en: 'digits, as Meta shows them', id: 'angka, seperti yang ditunjukkan Meta' },
    value: z
      .string()
      .regex(/^\d{1,32}$/)
      .default('106540352242922'),
  }),
  WHATSAPP_ACCESS_TOKEN: setting({
    about: "Token that sends messages for the sample tenant's number.",
    default: 'derived, for the simulator',
    example: 'EAAG-token-of-a-system-user',
    expects: { en: 'the token without spaces', id: 'token tanpa spasi' },
    secret: true,
    value: printable({ min: 1 }).optional(),
  }),
  WHATSAPP_APP_SECRET: setting({
    about: 'Secret of the Meta app; the signature of each webhook is checked with it.',
    default: 'derived, for the simulator',
    example: '0123456789abcdef0123456789abcdef',
    expects: { en: 'the secret without spaces', id: 'rahasia tanpa spasi' },
    secret: true,
    value: printable({ min: 1 }).optional(),
  }),
  WHATSAPP_VERIFY_TOKEN: setting({
    about: 'Word of your choice that Meta repeats when the webhook is subscribed.',
    default: 'derived, for the simulator',
    example: 'a-word-of-your-choice',
    expects: { en: 'a word without spaces', id: 'kata tanpa spasi' },
    secret: true,
    value: printable({ min: 1 }).optional(),
  }),
  SIMULATOR: setting({
    about: 'Whether this server offers the simulated WhatsApp (phone page and Graph API).',
    default: 'on; off when NODE_ENV=production',
    example: 'off',
    expects: { en: 'on or off', id: 'on atau off' },
    value: onOff().optional(),
  }),
  TURN_PAUSE_MS: setting({
    about:
      "How long the assistant waits for a citizen's next message before it answers all of them together; the simulated number waits at most 400 ms.",
    unit: 'ms',
    default: '1500',
    example: '3000',
    expects: { en: 'a whole number from 0 to 60000', id: 'bilangan bulat 0 sampai 60000' },
    value: millisecondsUpTo(60_000, 1500),
  }),
  RATE_LIMIT_PER_MINUTE: setting({
    about:
      'Requests a minute for each member of staff, API key, or address without either; an address as a whole may make twenty times as many, a tenant as its plan says. Endpoints with a limit of their own keep it.',
    unit: 'requests per minute',
    default: '1200',
    example: '600',
    expects: { en: 'a whole number from 1 to 1000000', id: 'bilangan bulat 1 sampai 1000000' },
    value: wholeNumber({ min: 1, max: 1_000_000 }, 1200),
  }),
  TRUSTED_PROXIES: setting({
    about: 'Addresses or networks of the proxies in front of this server; only their x-forwarded-for is believed.',
    default: 'none',
    example: '10.0.0.0/8,127.0.0.1',
    expects: { en: 'IP addresses or networks separated by commas', id: 'alamat IP atau jaringan dipisahkan koma' },
    value: networks().default([]),
  }),
  LOG_LEVEL: setting({
    about: 'Least level of log lines that are written.',
    default: 'info',
    example: 'debug',
    expects: { en: `one of ${logLevels.join(', ')}`, id: `salah satu dari ${logLevels.join(', ')}` },
    value: z.enum(logLevels).default('info'),
  }),
  OTEL_EXPORTER_OTLP_ENDPOINT: setting({
    about: 'Collector that OpenTelemetry traces are sent to; unset makes none.',
    default: 'no traces',
    example: 'http://otel-collector:4318',
    expects: { en: 'an http or https address', id: 'alamat http atau https' },
    value: webUrl({ path: true }).optional(),
  }),
  NODE_ENV: setting({
    about: 'production switches off the simulator unless it is asked for, and the checks of our own answers.',
    default: 'development',
    example: 'production',
    expects: { en: 'production, development or test', id: 'production, development, atau test' },
    value: z.enum(['production', 'development', 'test']).default('development'),
  }),
}

export type SettingName = keyof typeof settings
export type SettingValues = { [Name in SettingName]: z.output<(typeof settings)[Name]['value']> }

export const settingNames = Object.keys(settings) as SettingName[]
