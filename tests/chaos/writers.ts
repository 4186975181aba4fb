import { setTimeout as sleep } from 'node:timers/promises'
import { noted } from './journal/index.ts'
import type { Office } from './offices.ts'

/** One number as its writer remembers it. */
export interface Sent {
  tenantId: string
  key: string
  n: number
  /** The id it was told with 202, and when, ms since 1970; absent where no answer says whether it was accepted. */
  id?: string
  at?: number
}

export interface WritersOptions {
  offices: readonly Office[]
  /** Servers, as a balancer in front of them would know them. */
  origins: () => readonly string[]
  /** First part of each key: the rounds it belongs to. */
  name: string
  random: () => number
}

const writersOfOffice = 6
/** Pause between two messages of a writer at most, ms. */
const pauseMs = 40
const retryMs = 50
/** Nobody listened: nothing was sent, and anybody may try again. */
const unsent = 'ECONNREFUSED'
const answeredWithinMs = 20_000
/** So long after the last fault whoever repeats is not waited for any more. */
const givenUpAfterMs = 30_000

/**
 * Clients that publish numbers in order, each under a key of its own: the next only when the one before was answered. Every second one names
 * an `Idempotency-Key` and repeats until it is told 202; the others cannot know what became of a message whose answer was lost, and go on.
 */
export function startWriters(options: WritersOptions) {
  const stopping = new AbortController()
  const sent: Sent[] = []
  /** Repeated with their key until the end, and never told 202. */
  const abandoned: string[] = []
  /** What was answered instead of 202, and how often. */
  const refused = new Map<string, number>()
  let deadline = Number.POSITIVE_INFINITY

  const loops = options.offices.flatMap((office) => Array.from({ length: writersOfOffice }, (_, n) => write(office, n)))

  async function write(office: Office, writer: number): Promise<void> {
    const key = `${options.name}-${writer}`
    const repeats = writer % 2 === 0
    for (let n = 1; !stopping.signal.aborted; n += 1) {
      const one: Sent = { tenantId: office.id, key, n }
      sent.push(one)
      await publish(one, office, repeats ? `${key}-${n}` : undefined)
      await sleep(options.random() * pauseMs)
    }
  }

  async function publish(one: Sent, office: Office, idempotencyKey: string | undefined): Promise<void> {
    for (let turn = Math.floor(options.random() * 8); Date.now() < deadline; turn += 1) {
      const origins = options.origins()
      const answer = await post(origins[turn % origins.length]!, { one, secret: office.secret, idempotencyKey })
      if (typeof answer === 'object') return void Object.assign(one, { id: answer.id, at: Date.now() })
      refused.set(answer, (refused.get(answer) ?? 0) + 1)
      await sleep(retryMs)
      if (idempotencyKey === undefined && answer !== unsent) return
    }
    if (idempotencyKey !== undefined) abandoned.push(`${office.id} ${idempotencyKey}`)
  }

  /** The id it was accepted with, or what was said instead. */

  async function post(
    origin: string,
    of: { one: Sent; secret: string; idempotencyKey: string | undefined },
  ): Promise<{ id: string } | string> {
    const headers: Record<string, string> = {
      authorization: `Bearer ${of.secret}`,
      'content-type': 'application/json',
      ...(of.idempotencyKey ? { 'idempotency-key': of.idempotencyKey } : {}),
    }
    const { key, n } = of.one
    const body = JSON.stringify({ type: noted.name, key, payload: { n } })
    const signal = AbortSignal.timeout(answeredWithinMs)
    try {
      const response = await fetch(`${origin}/api/v1/messages`, { method: 'POST', headers, body, signal })
      const answer = (await response.json()) as { id: string; code: string }
      return response.status === 202 ? { id: answer.id } : `${response.status} ${answer.code}`
    } catch (error) {
      const { cause, name } = error as Error
      return (cause as { code?: string } | undefined)?.code ?? name
    }
  }

  return {
    /** Live: what was sent so far. */
    sent: sent as readonly Sent[],
    refused: refused as ReadonlyMap<string, number>,
    abandoned: abandoned as readonly string[],
    /** Resolves when every message under way is answered or given up. */
    async stop(): Promise<void> {
      stopping.abort()
      deadline = Date.now() + givenUpAfterMs
      await Promise.all(loops)
    },
  }
}

export type Writers = ReturnType<typeof startWriters>
