// One of several programs that send random commands to one database until they are killed. Tells what was acknowledged.
import { randomInt, randomUUID } from 'node:crypto'
import { openDeskApp } from './desk-app.ts'
import { clerkOf, type StormOffice } from './office.ts'

export interface Acknowledged {
  kind: 'taken' | 'called'
  ticket: string
  version: number
  counter: string | null
}

export interface Told {
  commands: number
  faults: string[]
  acknowledged: Acknowledged[]
}

interface Order {
  url: string
  office: StormOffice
  concurrency: number
}

const actions = [
  'call',
  'recall',
  'start',
  'complete',
  'hold',
  'return',
  'transfer',
  'no_show',
  'reinstate',
  'cancel',
  'note',
  'undo',
]
/** Tickets that a worker remembers to act on; the others' come by calls. */
const rememberAtMost = 400

process.once('message', (message) => void storm(message as Order))

async function storm({ url, office, concurrency }: Order): Promise<void> {
  const app = openDeskApp(url)
  const known: string[] = []
  let told: Told = { commands: 0, faults: [], acknowledged: [] }
  const any = <T>(list: readonly T[]): T => list[randomInt(list.length)]!
  const remember = (id: string) => {
    known.push(id)
    if (known.length > rememberAtMost) known.shift()
  }
  setInterval(() => {
    process.send?.(told)
    told = { commands: 0, faults: [], acknowledged: [] }
  }, 100)

  async function take(): Promise<void> {
    const body = { request_id: randomUUID(), branch_id: office.branch, service_id: any(office.services) }
    const { status, json } = await app.ask('POST', '/tickets', { body, clerk: 'reception' })
    if (status >= 500) told.faults.push(`take ${JSON.stringify(json)}`)
    if (status !== 201) return
    const { id, version } = json['ticket'] as { id: string; version: number }
    told.acknowledged.push({ kind: 'taken', ticket: id, version, counter: null })
    remember(id)
  }

  async function callNext(): Promise<void> {
    const n = randomInt(office.counters.length)
    const body = { request_id: randomUUID(), complete: randomInt(3) === 0 }
    answered('next', await app.ask('POST', `/counters/${office.counters[n]}/call-next`, { body, clerk: clerkOf(n) }))
  }

  async function act(): Promise<void> {
    const id = known.length === 0 ? undefined : any(known)
    if (!id) return take()
    const n = randomInt(office.counters.length)
    const seen = await app.ask('GET', `/tickets/${id}`, { clerk: clerkOf(n) })
    const agent = (seen.json['agent'] as { id: string } | null)?.id
    const clerk = agent && randomInt(8) > 0 ? agent : clerkOf(n)
    const allowed = (seen.json['actions'] as string[] | undefined) ?? []
    const action = allowed.length > 0 && randomInt(4) > 0 ? any(allowed) : any(actions)
    const more = {
      counter_id: office.counters[n],
      to_counter_id: office.counters[n],
      place: any(['keep', 'end']),
      forced_reason: 'badai',
      text: 'x',
    }
    const version = randomInt(3) === 0 ? { version: seen.json['version'] } : {}
    const body = {
      request_id: randomUUID(),
      action,
      reason: action === 'cancel' ? 'left' : 'badai',
      ...more,
      ...version,
    }
    answered(action, await app.ask('POST', `/tickets/${id}/actions`, { body, clerk }))
  }

  function answered(action: string, { status, json }: { status: number; json: Record<string, unknown> }): void {
    if (status >= 500) told.faults.push(`${action} ${JSON.stringify(json)}`)
    if (status !== 200) return
    const { id, version, counter_id } = json as { id: string; version: number; counter_id: string | null }
    if (json['status'] === 'called' && (action === 'next' || action === 'call'))
      told.acknowledged.push({ kind: 'called', ticket: id, version, counter: counter_id })
    if (action === 'next') remember(id)
  }

  async function loop(): Promise<never> {
    for (;;) {
      const dice = randomInt(100)
      try {
        await (dice < 30 ? take() : dice < 55 ? callNext() : act())
      } catch (error) {
        told.faults.push(String(error))
      }
      told.commands++
    }
  }
  await Promise.all(Array.from({ length: concurrency }, loop))
}
