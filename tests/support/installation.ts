import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase } from '@govconnect/testkit'
import { type FakeGraph, startFakeGraph } from '../../modules/simulator/memory-server.ts'
import { freePort, type Program, start } from './program.ts'

export const secrets = {
  phoneNumberId: '106540352242922',
  appSecret: 'story-app-secret',
  accessToken: 'story-access-token',
  verifyToken: 'story-verify-token',
  internalKey: 'story-internal-key',
}
export const admin = { email: 'admin@story.example', password: 'a story needs a good password 7' }

const server = new URL('../../apps/server/main.ts', import.meta.url).pathname

export interface Installation {
  /** Where people reach it. */
  origin: string
  /** Where the program of a group listens. */
  originOf(group: string): string
  graph: FakeGraph
  databaseUrl: string
  /** Running programs by name; `kill` and `restart` them as an operator's bad day would. */
  programs: Map<string, Program>
  restart(name: string): Promise<void>
  stop(): Promise<void>
}

export interface InstallationOptions {
  /** Module groups, one program each; one program with everything unless told. The first is the gateway. */
  groups?: readonly string[]
  amqpUrl?: string
  env?: Record<string, string>
}

/** Real programs over a real database, with the simulated WhatsApp outside where Meta would be. */
export async function startInstallation(options: InstallationOptions = {}): Promise<Installation> {
  const database = await createTestDatabase([])
  const folder = mkdtempSync(join(tmpdir(), 'govconnect-story-'))
  const graph = await startFakeGraph({ appSecret: secrets.appSecret, token: secrets.accessToken })
  const groups = options.groups ?? ['']
  const ports = new Map<string, number>()
  for (const group of groups) ports.set(group, await freePort())
  const originOf = (group: string) => `http://127.0.0.1:${ports.get(group)}`
  const origin = originOf(groups[0]!)
  const env = serverEnvironment({ origin, database: database.url, graphUrl: `${graph.url}/graph`, folder })
  const shared = { ...env, ...(options.amqpUrl ? { AMQP_URL: options.amqpUrl } : {}), ...options.env }
  const programs = new Map<string, Program>()

  async function startGroup(group: string): Promise<void> {
    const own: Record<string, string> = { PORT: String(ports.get(group)) }
    if (group !== '') Object.assign(own, { MODULES: group, MODULE_URLS: urlsOf(ports) })
    const program = start(server, { ...shared, ...own })
    programs.set(group, program)
    await program.line(/is ready/)
  }

  for (const group of groups) await startGroup(group)
  const target = { url: `${origin}/webhook/whatsapp`, appSecret: secrets.appSecret }
  await fetch(`${graph.url}/control/webhook`, { method: 'POST', body: JSON.stringify(target) })
  return {
    origin,
    originOf,
    graph,
    databaseUrl: database.url,
    programs,
    restart: startGroup,
    async stop() {
      await Promise.all([...programs.values()].map((program) => program.stop()))
      await graph.stop()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What a server program is told that nobody else looks at. */
export function serverEnvironment(of: {
  origin: string
  database: string
  graphUrl: string
  folder: string
}): Record<string, string> {
  return {
    DATABASE_URL: of.database,
    PUBLIC_URL: of.origin,
    DATA_DIR: join(of.folder, 'data'),
    LOG_LEVEL: process.env['TEST_LOG'] ?? 'error',
    TURN_PAUSE_MS: '50',
    DATABASE_POOL: '8',
    SIMULATOR: 'off',
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
    INTERNAL_API_KEY: secrets.internalKey,
    INSTALLATION_SECRET: randomBytes(32).toString('hex'),
    WHATSAPP_GRAPH_URL: of.graphUrl,
    WHATSAPP_PHONE_NUMBER_ID: secrets.phoneNumberId,
    WHATSAPP_ACCESS_TOKEN: secrets.accessToken,
    WHATSAPP_APP_SECRET: secrets.appSecret,
    WHATSAPP_VERIFY_TOKEN: secrets.verifyToken,
  }
}

function urlsOf(ports: Map<string, number>): string {
  return [...ports]
    .flatMap(([group, port]) =>
      group
        .split(',')
        .filter((name) => name !== 'gateway')
        .map((name) => `${name}=http://127.0.0.1:${port}`),
    )
    .join(',')
}
