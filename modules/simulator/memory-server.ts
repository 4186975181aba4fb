import type { AddressInfo } from 'node:net'
import { createClock } from '@govconnect/kernel'
import { createAdaptorServer } from '@hono/node-server'
import { createControlApp } from './control-app.ts'
import { createSimulation, type Simulation } from './engine/simulation.ts'
import { type Pump, startWebhookPump } from './engine/webhook-pump.ts'
import type { BusinessNumber, JournalEntry } from './rules/types.ts'
import { createMemoryStore } from './store/memory.ts'

export interface FakeGraphOptions {
  /** 0: any free port. */
  port?: number
  host?: string
  webhookUrl?: string
  appSecret: string
  /** The only bearer token that is taken; any when left out. */
  token?: string
  numbers?: BusinessNumber[]
  onRecord?: (entry: JournalEntry) => void
}

export interface FakeGraph {
  port: number
  /** Origin; `WHATSAPP_GRAPH_URL` is this and `/graph`. */
  url: string
  sim: Simulation
  pump: Pump
  stop(): Promise<void>
}

export const sampleNumber: BusinessNumber = {
  id: '106540352242922',
  account_id: '102290129340398',
  display_phone: '6281100000001',
  name: 'Kota Contoh',
}

/** Starts the simulated WhatsApp in memory: Graph API under `/graph`, its control under `/control`. */
export async function startFakeGraph(options: FakeGraphOptions): Promise<FakeGraph> {
  const target = { url: options.webhookUrl ?? null, appSecret: options.appSecret }
  let pump: Pump | undefined
  let origin = ''
  const store = createMemoryStore({ onSchedule: () => pump?.wake(), onRecord: options.onRecord })
  const sim = createSimulation({
    store,
    clock: createClock(),
    config: {
      get graphBase() {
        return `${origin}/graph`
      },
      webhookOf: () => (target.url === null ? null : { url: target.url, appSecret: target.appSecret }),
      acceptsToken: (token) => options.token === undefined || token === options.token,
    },
  })
  await store.inWorld('memory', async (world) => {
    for (const number of options.numbers ?? [sampleNumber]) await world.saveNumber(number)
  })
  const app = createControlApp(sim, {
    wake: () => pump?.wake(),
    setWebhook: (next) => Object.assign(target, next),
  })
  const server = createAdaptorServer({ fetch: app.fetch })
  const host = options.host ?? '127.0.0.1'
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, host, resolve)
  })
  const { port } = server.address() as AddressInfo
  origin = `http://${host}:${port}`
  const started = startWebhookPump(sim, { onError: (error) => process.stderr.write(`${String(error)}\n`) })
  pump = started
  return {
    port,
    url: origin,
    sim,
    pump: started,
    async stop() {
      await started.stop()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
