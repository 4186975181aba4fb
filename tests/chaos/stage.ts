import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTcpProxy } from '../support/broker.ts'
import { admin, serverEnvironment } from '../support/installation.ts'
import type { OwnBroker } from '../support/own-broker.ts'
import { type OwnPostgres, startOwnPostgres } from '../support/own-postgres.ts'
import { freePort, type Program, start } from '../support/program.ts'
import { makeOffices, type Office } from './offices.ts'

const server = new URL('./journal-server.ts', import.meta.url).pathname

/** A server process, and the way to it. */
export interface Replica {
  origin: string
  program: Program
  /** Starts it anew after its end; resolves when it is ready. */
  restart(): Promise<void>
}

/** What a process reaches another part through, to be cut. */
export type Link = Awaited<ReturnType<typeof createTcpProxy>>

/** Two real servers over RabbitMQ, or one without, on a database of their own, with offices that have API keys. */
export interface Stage {
  way: 'RabbitMQ' | 'one process'
  postgres: OwnPostgres
  broker: OwnBroker | null
  replicas: Replica[]
  /** Empty unless asked for. */
  links: Link[]
  offices: Office[]
  /** Ends that nobody caused: their last words. */
  deaths: string[]
  end(): Promise<void>
}

export interface StageOptions {
  /** Two processes over this broker; one process without. */
  broker: OwnBroker | null
  /** Each process reaches database and broker through links of its own. */
  cuttable?: boolean
}

export async function startStage({ broker, cuttable = false }: StageOptions): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'govconnect-stage-'))
  const postgres = await startOwnPostgres()
  const replicas: Replica[] = []
  const links: Link[] = []
  const deaths: string[] = []
  const namespace = `chaos-${randomBytes(4).toString('hex')}`
  const linked = async (url: string, socket?: string) => {
    if (!cuttable) return url
    const target = new URL(url)
    if (socket) target.hostname = '127.0.0.1'
    const link = await createTcpProxy((port, host) => connect(socket ? { path: socket } : { port, host }), target)
    links.push(link)
    return link.url
  }

  async function end(): Promise<void> {
    await Promise.all(replicas.map(({ program }) => program.stop()))
    await Promise.all(links.map((link) => link.close()))
    await postgres.end()
    rmSync(folder, { recursive: true, force: true })
  }

  try {
    const shared = serverEnvironment({ origin: '', database: '', graphUrl: 'http://127.0.0.1:9/graph', folder })
    for (let n = 0; n < (broker ? 2 : 1); n += 1) {
      const port = await freePort()
      const origin = `http://127.0.0.1:${port}`
      const own: Record<string, string> = {
        DATABASE_URL: await linked(postgres.url, socketOf(postgres.url)),
        PUBLIC_URL: origin,
        PORT: String(port),
        RATE_LIMIT_PER_MINUTE: '1000000',
        ...(broker ? { AMQP_URL: await linked(broker.url), AMQP_NAMESPACE: namespace } : {}),
      }
      replicas.push(await startReplica(origin, { ...shared, ...own }, deaths))
    }
    const offices = await makeOffices(replicas[0]!.origin, admin)
    const way = broker ? 'RabbitMQ' : 'one process'
    return { way, postgres, broker, replicas, links, offices, deaths, end }
  } catch (error) {
    await end()
    throw error
  }
}

async function startReplica(origin: string, env: Record<string, string>, deaths: string[]): Promise<Replica> {
  const run = async () => {
    const program = start(server, env)
    program.process.once('exit', (code, signal) => {
      if (code !== 0 && signal !== 'SIGKILL') deaths.push(`${origin} ended with ${code ?? signal}:\n${program.said()}`)
    })
    await program.line(/is ready/)
    return program
  }
  const replica: Replica = {
    origin,
    program: await run(),
    async restart() {
      replica.program = await run()
    },
  }
  return replica
}

/** Where a server without a TCP port listens. */
function socketOf(url: string): string {
  const { hostname, port } = new URL(url)
  return join(decodeURIComponent(hostname), `.s.PGSQL.${port}`)
}
