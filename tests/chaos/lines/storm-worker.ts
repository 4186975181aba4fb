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
  /** Commands by what was asked and how it was answered: `next 200`, `start queue.not_in_state`. */
  answers: Record<string, number>
}

export interface Order {
  url: string
  office: StormOffice
  concurrency: number
}

/** What a worker knows of a ticket: not always true, for others act on it meanwhile. */
interface Seen {
  id: string
  version: number
  actions: string[]
  agent: string | null
}

type Answer = Awaited<ReturnType<ReturnType<typeof openDeskApp>['ask']>>

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
/** With so many ahead few more come: a hall holds so many, and lines that grow without end would make a storm of waiting. */
const crowded = 60
/** Tickets that a worker remembers to act on; the others' come by calls. */
const rememberAtMost = 400

const chance = (of: number) => randomInt(of) === 0
const any = <T>(list: readonly T[]): T => list[randomInt(list.length)]!
const nothingTold = (): Told => ({ commands: 0, faults: [], acknowledged: [], answers: {} })

process.once('message', (message) => void storm(message as Order))

async function storm({ url, office, concurrency }: Order): Promise<void> {
  const app = openDeskApp(url)
  const known = new Map<string, Seen>()
  /** Who stands at a counter, as far as this worker has heard. */
  const atCounter = new Map<string, string>()
  let told = nothingTold()
  /** Of the last number taken: how many stood before it. */
  let ahead = 0
  setInterval(() => {
    process.send?.(told)
    told = nothingTold()
  }, 100)

  function remember(ticket: Record<string, unknown> | undefined): void {
    if (typeof ticket?.['id'] !== 'string') return
    const { id, version, status, counter_id } = ticket as {
      id: string
      version: number
      status: string
      counter_id: string | null
    }
    const before = known.get(id)
    if (before && before.version > version) return
    known.delete(id)
    // A refusal shows the ticket without what may be done to it: anything is tried then.
    const allowed = (ticket['actions'] as string[] | undefined) ?? actions
    known.set(id, { id, version, actions: allowed, agent: (ticket['agent'] as { id: string } | null)?.id ?? null })
    const [oldest] = known.keys()
    if (known.size > rememberAtMost && oldest !== undefined) known.delete(oldest)
    const stands = status === 'called' || status === 'serving'
    if (stands && counter_id !== null) atCounter.set(counter_id, id)
    else for (const [counter, there] of atCounter) if (there === id) atCounter.delete(counter)
  }

  function heard(asked: string, answer: Answer): void {
    const { status, json } = answer
    told.commands++
    const how = status < 300 ? `${status}` : String(json['code'])
    told.answers[`${asked} ${how}`] = (told.answers[`${asked} ${how}`] ?? 0) + 1
    if (status >= 500) told.faults.push(`${asked} ${JSON.stringify(json)}`)
    remember(status < 300 ? ((json['ticket'] as Record<string, unknown>) ?? json) : (json['current'] as never))
    if (status !== 200 || json['status'] !== 'called' || (asked !== 'next' && asked !== 'call')) return
    const { id, version, counter_id } = json as { id: string; version: number; counter_id: string | null }
    told.acknowledged.push({ kind: 'called', ticket: id, version, counter: counter_id })
  }

  async function take(): Promise<void> {
    const body = { request_id: randomUUID(), branch_id: office.branch, service_id: any(office.services) }
    const answer = await app.ask('POST', '/tickets', { body, clerk: 'reception' })
    heard('take', answer)
    if (answer.status !== 201) return
    const ticket = answer.json['ticket'] as { id: string; version: number; people_ahead: number | null }
    const { id, version } = ticket
    ahead = ticket.people_ahead ?? 0
    told.acknowledged.push({ kind: 'taken', ticket: id, version, counter: null })
  }

  async function callNext(n: number): Promise<void> {
    const counter = office.counters[n]!
    const body = { request_id: randomUUID(), complete: chance(3) }
    const answer = await app.ask('POST', `/counters/${counter}/call-next`, { body, clerk: clerkOf(n) })
    heard('next', answer)
    // Whoever was called by a program that is dead, or by another one, is looked up: else the counter is busy for ever.
    if (answer.json['code'] !== 'queue.counter_busy' || atCounter.has(counter)) return
    for (const status of ['called', 'serving']) {
      const path = `/tickets?branch_id=${office.branch}&status=${status}&limit=100`
      const { json } = await app.ask('GET', path, { clerk: clerkOf(n) })
      for (const ticket of json['items'] as Record<string, unknown>[]) remember(ticket)
    }
  }

  async function act(seen: Seen, n: number): Promise<void> {
    const clerk = seen.agent && !chance(8) ? seen.agent : clerkOf(n)
    const action = seen.actions.length > 0 && !chance(4) ? any(seen.actions) : any(actions)
    const body = {
      ...{ request_id: randomUUID(), action, reason: action === 'cancel' ? 'left' : 'badai' },
      ...{ counter_id: office.counters[n], to_counter_id: office.counters[n], place: any(['keep', 'end']) },
      ...{ forced_reason: 'badai', text: 'x' },
      ...(chance(3) ? { version: seen.version } : {}),
    }
    heard(action, await app.ask('POST', `/tickets/${seen.id}/actions`, { body, clerk }))
  }

  /** A clerk's turn: on with whoever stands at the counter, or the next one; now and then a call without looking. */
  async function serve(): Promise<void> {
    const n = randomInt(office.counters.length)
    const seen = known.get(atCounter.get(office.counters[n]!) ?? '')
    await (seen === undefined || chance(6) ? callNext(n) : act(seen, n))
  }

  async function meddle(): Promise<void> {
    const seen = known.size === 0 ? undefined : any([...known.values()])
    await (seen === undefined ? take() : act(seen, randomInt(office.counters.length)))
  }

  async function loop(): Promise<never> {
    for (;;) {
      const dice = ahead > crowded && !chance(4) ? 18 + randomInt(82) : randomInt(100)
      try {
        await (dice < 18 ? take() : dice < 78 ? serve() : meddle())
      } catch (error) {
        told.faults.push(String(error))
      }
    }
  }
  await Promise.all(Array.from({ length: concurrency }, loop))
}
