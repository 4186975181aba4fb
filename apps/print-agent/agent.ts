import { mkdirSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Patience } from '@govconnect/printing/conversation.ts'
import { createJobs, type Jobs } from './jobs.ts'
import { openJournal } from './journal.ts'
import type { Options } from './options.ts'
import { createPairing, type Pairing } from './pairing.ts'
import { networkPrinter } from './printer.ts'
import { jobIn, pairingIn, readBody } from './requests.ts'

/** Printing takes its time; what waits longer than these is a queue nobody stands in any more. */
const waitAtMost = 20

export interface Agent {
  port: number
  /** Six digits to type on the kiosk; null: paired. */
  code: () => string | null
  stop(): Promise<void>
}

interface Desk {
  options: Options
  pairing: Pairing
  jobs: Jobs
}

type Answer = [status: number, body: object]

/** Listens on this machine only. */
export async function startAgent(options: Options, patience?: Patience): Promise<Agent> {
  mkdirSync(options.data, { recursive: true, mode: 0o700 })
  const pairing = createPairing(options.data, options.pair)
  const journal = openJournal(options.data)
  const jobs = createJobs({ ...networkPrinter(options.printer, patience), journal, atMost: waitAtMost })
  const desk = { options, pairing, jobs }
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => {
    serve(desk, request, response).catch(() => send(response, [500, { code: 'fault' }]))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    code: pairing.code,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeIdleConnections()
      await jobs.stop()
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 500).unref())])
      server.closeAllConnections()
      await closed
    },
  }
}

async function serve(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refusal = refusedBecause(desk.options, request)
  if (refusal) return send(response, [403, { code: refusal }])
  allow(response, request.headers.origin!)
  if (request.method === 'OPTIONS') return send(response, [204, {}])
  send(response, await answer(desk, request))
}

/** The page must be one of ours, and must have asked for this machine by its own name: a foreign name that leads here is a trick. */
function refusedBecause({ origins }: Options, { headers }: IncomingMessage): string | null {
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '')) return 'host_refused'
  return origins.includes(headers.origin ?? '') ? null : 'origin_refused'
}

function allow(response: ServerResponse, origin: string): void {
  const headers = {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'authorization, content-type',
    // Browsers ask before a page of the internet reaches into the machine.
    'access-control-allow-private-network': 'true',
    'access-control-max-age': '600',
    vary: 'origin',
  }
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

async function answer({ pairing, jobs }: Desk, request: IncomingMessage): Promise<Answer> {
  const asked = `${request.method} ${new URL(request.url ?? '/', 'http://agent').pathname}`
  if (asked === 'POST /pair') {
    const code = pairingIn(await readBody(request))
    const key = code === null ? null : pairing.pair(code)
    return key === null ? [403, { code: 'code_wrong' }] : [200, { key }]
  }
  if (!pairing.accepts(/^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''))
    return [401, { code: 'key_wrong' }]
  if (asked === 'GET /state') return [200, await jobs.state()]
  if (asked !== 'POST /jobs') return [404, { code: 'not_found' }]
  const job = jobIn(await readBody(request))
  if (!job) return [400, { code: 'job_invalid' }]
  const done = jobs.submit(job)
  return done === 'busy' ? [503, { code: 'busy' }] : [200, await done]
}

function send(response: ServerResponse, [status, body]: Answer): void {
  if (response.headersSent || response.destroyed) return
  response.statusCode = status
  response.setHeader('cache-control', 'no-store')
  if (status === 204) return void response.end()
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(body))
}
