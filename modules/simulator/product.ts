import { type Database, emit, type RequestContext, refuse, type Services, type Tx } from '@govconnect/kernel'
import { messageChanged, phoneChanged, threadChanged, webhookPosted } from './contract.ts'
import type { Run } from './engine/runs.ts'
import { createSimulation, type Scene, type Simulation, sceneOf } from './engine/simulation.ts'
import { type Pump, startWebhookPump } from './engine/webhook-pump.ts'
import { viewOfMessage, viewOfThread } from './rules/chat-view.ts'
import type { SimulatorNotice } from './store/port.ts'
import { createPostgresStore, postgresWorld, type WorldParts } from './store/postgres.ts'

/** The simulator of one running server. */
export interface ProductSimulator {
  sim: Simulation
  pump: Pump
  parts: WorldParts
  /** Scenarios and replays of this process; a restart ends them. */
  runs: Map<string, Run>
}

/** One per database connection pool: a test process runs several servers side by side. */
const running = new WeakMap<Database, ProductSimulator>()

/** Runs kept to be looked at afterwards. */
const mostRuns = 200

export function startSimulator(services: Services): ProductSimulator {
  let pump: Pump | undefined
  const parts: WorldParts = {
    clock: services.clock,
    onSchedule: () => pump?.wake(),
    tell: (tx, notice) => tell(tx, notice, services.clock.now()),
  }
  const { publicUrl, whatsapp } = services.config
  const sim = createSimulation({
    store: createPostgresStore(services, parts),
    clock: services.clock,
    config: {
      graphBase: `${publicUrl}/graph`,
      webhookOf: () => ({ url: `${publicUrl}/webhook/whatsapp`, appSecret: whatsapp.appSecret }),
      acceptsToken: (token) => token === whatsapp.accessToken,
    },
  })
  pump = startWebhookPump(sim, { onError: (error) => services.log.warn({ err: error }, 'webhook pump') })
  const started: ProductSimulator = { sim, pump, parts, runs: new Map() }
  running.set(services.db, started)
  return started
}

/** @throws Refusal `simulator.off` where the simulator does not run */
export function simulatorOf(services: Pick<Services, 'db'>): ProductSimulator {
  const found = running.get(services.db)
  if (!found) throw refuse('simulator.off')
  return found
}

/** The office's scene inside a command's or query's own transaction. */
export function sceneIn(tx: Tx, ctx: RequestContext, readOnly = false): Scene {
  const { sim, parts } = simulatorOf(ctx.services)
  if (tx.tenantId === null) throw refuse('tenant.required')
  return sceneOf(sim, tx.tenantId, postgresWorld(tx, parts, readOnly))
}

export function keepRun(simulator: ProductSimulator, run: Run): Run {
  simulator.runs.set(run.id, run)
  for (const [id, old] of simulator.runs) {
    if (simulator.runs.size <= mostRuns) break
    if (old.state !== 'running') simulator.runs.delete(id)
  }
  return run
}

function tell(tx: Tx, notice: SimulatorNotice, now: Date): void {
  if (notice.type === 'message') {
    const { message } = notice
    const key = `${message.number_id}:${message.wa_id}`
    emit(tx, messageChanged, { message: viewOfMessage(message) }, { key, occurredAt: now })
  }
  if (notice.type === 'thread') {
    const { thread } = notice
    const key = `${thread.number_id}:${thread.wa_id}`
    emit(tx, threadChanged, { thread: viewOfThread(thread, now.getTime()) }, { key, occurredAt: now })
  }
  if (notice.type === 'phone')
    emit(tx, phoneChanged, { phone: notice.phone }, { key: notice.phone.wa_id, occurredAt: now })
  if (notice.type === 'webhook') {
    const { body: _, ...entry } = notice.entry
    const webhook = { ...entry, at: new Date(entry.at).toISOString() }
    emit(tx, webhookPosted, { webhook }, { key: entry.number_id, occurredAt: now })
  }
}
