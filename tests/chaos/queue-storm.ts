import { type ChildProcess, fork } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { rebuildTickets } from '@govconnect/queue'
import { createTestDatabase } from '@govconnect/testkit'
import { chaosModules, openDeskApp } from './lines/desk-app.ts'
import { judgeLog } from './lines/judge.ts'
import { openStormOffice, staff } from './lines/office.ts'
import type { Acknowledged, Order, Told } from './lines/storm-worker.ts'

/** A program that takes another's place must not spend a second on reading its own code. */
const compiled = join(tmpdir(), 'govconnect-storm-code')
const worker = new URL('./lines/storm-worker.ts', import.meta.url)

export interface StormOptions {
  /** Commands to be answered before it ends. */
  commands: number
  workers?: number
  concurrency?: number
  /** A worker is killed each time so many commands were answered: on a slow machine too each of them gets to work. */
  killEvery?: number
}

export interface StormReport {
  commands: number
  kills: number
  seconds: number
  tickets: number
  /** Of the log, and how many of them are calls. */
  events: number
  calls: number
  /** Commands by what was asked and how it was answered. */
  answers: Record<string, number>
  doubleCalls: string[]
  lostTickets: string[]
  invalidStates: string[]
  faults: string[]
  /** Tickets of the table that the log tells otherwise. */
  differing: string[]
}

/** Random commands from several programs at once on one database, killed again and again; then log and table are judged. */
export async function runQueueStorm(options: StormOptions): Promise<StormReport> {
  const { commands, workers = 3, concurrency = 12, killEvery = 1_000 } = options
  const database = await createTestDatabase(chaosModules)
  const app = openDeskApp(database.url)
  try {
    const office = await openStormOffice(app)
    await staff(app, office)
    const began = performance.now()
    const storm = await blow({ url: database.url, office, concurrency }, { commands, workers, killEvery })
    const seconds = (performance.now() - began) / 1_000
    await app.db.systemPool.query('vacuum analyze queue.tickets')
    const judged = await judgeLog(app.db, storm.acknowledged)
    const { differing, tickets } = await rebuildTickets(app, { repair: false })
    return {
      ...judged,
      commands: storm.commands,
      kills: storm.kills,
      ...{ faults: storm.faults, answers: storm.answers },
      seconds,
      tickets,
      differing,
    }
  } finally {
    await app.close()
    await database.drop()
  }
}

interface Storm {
  commands: number
  kills: number
  faults: string[]
  answers: Record<string, number>
  acknowledged: Acknowledged[]
}

async function blow(
  order: Order,
  { commands, workers, killEvery }: { commands: number; workers: number; killEvery: number },
): Promise<Storm> {
  const storm: Storm = { commands: 0, kills: 0, faults: [], answers: {}, acknowledged: [] }
  const running = new Set<ChildProcess>()
  const ended: Promise<void>[] = []
  let enough: () => void = () => {}
  const done = new Promise<void>((resolve) => {
    enough = resolve
  })
  const start = () => {
    const child = fork(worker, { execArgv: [], env: { ...process.env, NODE_COMPILE_CACHE: compiled } })
    running.add(child)
    child.on('message', (message) => {
      const told = message as Told
      storm.commands += told.commands
      storm.faults.push(...told.faults)
      storm.acknowledged.push(...told.acknowledged)
      for (const [answer, n] of Object.entries(told.answers)) storm.answers[answer] = (storm.answers[answer] ?? 0) + n
      if (storm.commands >= commands) enough()
      else if (storm.commands >= (storm.kills + 1) * killEvery) replaceOldest()
    })
    child.send(order)
  }
  /** In the middle of whatever it does: it told of the past tenth of a second, and works on. */
  function replaceOldest(): void {
    const [oldest] = running
    if (!oldest) return
    running.delete(oldest)
    storm.kills++
    ended.push(pause(Math.random() * 100).then(() => end(oldest)))
    start()
  }
  for (let n = 0; n < workers; n++) start()
  await done
  await Promise.all([...ended, ...[...running].map(end)])
  return storm
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    // One that fell by itself tells so no second time.
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}
