import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { createApp, createMetrics, defineEndpoint, defineModule, type Module, raw } from '@govconnect/kernel'
import type { TestRuntime } from '@govconnect/testkit'
import { serve } from '@hono/node-server'
import { z } from 'zod'
import type { Patience } from '../errand.ts'
import { mountHealth } from '../health.ts'
import { mountProxy } from '../proxy.ts'

export interface Upstream {
  origin: string
  /** What it does with a request; changed by each test. */
  act: (request: IncomingMessage, response: ServerResponse) => void
  /** Requests it has seen, `METHOD path`. */
  seen: string[]
  /** Answers that were given up by the other side before they ended. */
  left: number
  /** Answers under way. */
  open(): number
  close(): Promise<void>
}

/** Another process as it may behave on a bad day. */
export async function startUpstream(): Promise<Upstream> {
  const open = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    upstream.seen.push(`${request.method} ${request.url}`)
    open.add(response)
    response.on('close', () => {
      open.delete(response)
      if (!response.writableFinished) upstream.left++
    })
    upstream.act(request, response)
  })
  const upstream: Upstream = {
    origin: '',
    act: (_, response) => void response.end('{}'),
    seen: [],
    left: 0,
    open: () => open.size,
    close: () => closeServer(server),
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  upstream.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return upstream
}

export const hang = () => {}
export const die = (_: unknown, response: ServerResponse) => void response.destroy()
export const noAnswer = { status: 504, code: 'service.no_answer', retryAfter: null }
export const unavailable = { status: 503, code: 'service.unavailable', retryAfter: '2' }

/** What a refusal says. */
export async function told(answering: Promise<Response>) {
  const response = await answering
  const problem = (await response.json()) as { code?: string }
  return { status: response.status, code: problem.code, retryAfter: response.headers.get('retry-after') }
}

export interface Gateway {
  origin: string
  port: number
  ask(path?: string, init?: RequestInit): Promise<Response>
  metrics(): Promise<string>
  close(): Promise<void>
}

/** A gateway process without modules of its own, on a port; the way to each origin begins anew. */
export async function startGateway(
  { services, gatekeeper }: TestRuntime,
  { origins, patience }: { origins: Record<string, string>; patience: Patience },
): Promise<Gateway> {
  const metrics = createMetrics()
  const app = createApp({ modules: [], services: { ...services, metrics }, gatekeeper, checkResponses: true })
  const health = { faults: async () => ({}), stopping: () => false, version: '1', modules: [] }
  mountHealth(app, { ...services, metrics }, health)
  const to = { origins, patience, gatewayKey: 'key-of-the-gateway', services: { log: services.log, metrics } }
  mountProxy(app, Object.keys(origins).map(distantModule), to)
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({
        origin: `http://127.0.0.1:${port}`,
        port,
        ask: (path = '/near', init = {}) =>
          fetch(`http://127.0.0.1:${port}/api/v1${path}`, { signal: AbortSignal.timeout(20_000), ...init }),
        metrics: () => metrics.registry.metrics(),
        close: () => closeServer(server as Server),
      }),
    )
  })
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

/** A module that is elsewhere: something to read, something to change. */
function distantModule(name: string): Module {
  const common = { on: ['api'] as const, summary: 'Elsewhere', access: 'signed-in' as const, response: z.unknown() }
  const path: `/${string}` = `/${name}`
  const read = defineEndpoint({ ...common, id: `${name}.read`, method: 'GET', path })
  const change = defineEndpoint({ ...common, id: `${name}.change`, method: 'POST', path, maxBodyBytes: 1_000 })
  const nobody = () => {
    throw new Error(`${name} is elsewhere`)
  }
  return defineModule({ name, routes: [raw(read, nobody), raw(change, nobody)] })
}

/** Listens and never takes a connection: a stopped process whose short line is full, so that the system answers no more. */
export async function neverConnects(): Promise<{ origin: string; close(): void }> {
  const program = `require('net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, function () { console.log(this.address().port) })`
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  child.kill('SIGSTOP')
  const waiting = Array.from({ length: 8 }, () => connect(Number(port), '127.0.0.1').on('error', () => {}))
  await once(waiting[0]!, 'connect')
  return {
    origin: `http://127.0.0.1:${Number(port)}`,
    close() {
      for (const socket of waiting) socket.destroy()
      child.kill('SIGKILL')
    },
  }
}
