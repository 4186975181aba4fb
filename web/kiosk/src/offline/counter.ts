import { ProblemError } from '@govconnect/kernel/contract'
import { syncTickets, takeTicket, withdrawTaking } from '@govconnect/queue/contract'
import { businessDay, formatNumber } from '@govconnect/queue/rules'
import type { Device, Setup } from '@govconnect/web/device/session.ts'
import { v7 } from 'uuid'
import { issue, tidy } from './issue.ts'
import { sign } from './sign.ts'
import { type Kept, loadKept, writeKept } from './vault.ts'

/** What a visitor wants, as chosen. */
export interface Wish {
  serviceId: string
  class: string | null
  inputs: Record<string, string>
  person: { name?: string; phone?: string }
  language: 'id' | 'en'
}

/** What the visitor gets. */
export interface Given {
  /** Of the ticket; what is printed for it bears the same id, so that it is printed once. */
  id: string
  number: string
  statusUrl: string | null
  peopleAhead: number | null
  wait: { p10: number; p90: number } | null
  offline: boolean
  /** The number was there before: its visitor said "I am here". */
  checkedIn: boolean
}

/** Server and kiosk agree on nothing within this: the number is given offline, ms. */
const patienceMs = 4_000
const workMs = 10_000

const isAway = (error: unknown) => !(error instanceof ProblemError) || error.status >= 500
const isDecided = (error: unknown) => error instanceof ProblemError && error.status === 409

/** Gives numbers, by the server where it answers, else from those leased ahead; tells later what was given alone. */
export const createCounter = (device: Device) => {
  let kept: Kept = loadKept()
  let working = false

  const save = (next: Kept) => {
    writeKept(next)
    kept = next
  }

  async function takeOnline(wish: Wish, setup: Setup): Promise<Given> {
    const body = {
      ...{ request_id: v7(), branch_id: setup.branch.id, service_id: wish.serviceId },
      ...{ inputs: wish.inputs, person: wish.person, language: wish.language },
      ...(wish.class === null ? {} : { class: wish.class }),
    }
    try {
      // What is given up is not sent later either, by a browser that had it wait for a connection.
      const signal = AbortSignal.timeout(patienceMs)
      const { ticket, status_url } = await device.api.call(takeTicket, { body }, { signal })
      const wait = ticket.wait && { p10: ticket.wait.p10, p90: ticket.wait.p90 }
      const { id, number, people_ahead } = ticket
      return { id, number, statusUrl: status_url, peopleAhead: people_ahead, wait, offline: false, checkedIn: false }
    } catch (error) {
      if (isAway(error)) save({ ...kept, doubtful: [...kept.doubtful, body.request_id] })
      throw error
    }
  }

  /**
   * `reachable`: the server answered of late.
   * @throws the server's refusal, or an error where neither server nor leased numbers have one left
   */
  async function take(wish: Wish, setup: Setup, reachable: boolean): Promise<Given> {
    try {
      // What is surely not sent need not be withdrawn later.
      if (!reachable && !navigator.onLine) throw new Error('no network')
      return await takeOnline(wish, setup)
    } catch (error) {
      if (!isAway(error)) throw error
      const given = await takeAlone(wish, setup)
      if (!given) throw error
      return given
    }
  }

  const today = (setup: Setup) => businessDay({ zone: setup.branch.zone, dayEnds: setup.branch.day_ends }, device.now())

  async function takeAlone(wish: Wish, setup: Setup): Promise<Given | null> {
    const service = setup.services.find(({ id }) => id === wish.serviceId)
    const issued =
      service &&
      issue(kept, {
        ...{ id: v7(), letter: service.letter, day: today(setup), service_id: service.id, language: wish.language },
        class: wish.class ?? setup.policy.classes[0]!.code,
        takenAt: new Date(device.now()).toISOString(),
      })
    if (!issued) return null
    const { ticket, block } = issued
    const hmac = await sign(ticket, block.hmac_key)
    save({ ...issued.kept, tickets: [...kept.tickets, { ...ticket, hmac }] })
    const number = formatNumber(block.letter, ticket.number, setup.policy.numbering.digits)
    return { id: ticket.id, number, statusUrl: null, peopleAhead: null, wait: null, offline: true, checkedIn: false }
  }

  async function tell(): Promise<void> {
    if (kept.tickets.length === 0) return
    const told_at = new Date(device.now()).toISOString()
    const tickets = kept.tickets.slice(0, 100).map((ticket) => ({ ...ticket, told_at }))
    const { items } = await device.api.call(syncTickets, { body: { tickets } })
    // A refused one is known to the server too: telling it again would not change its mind.
    const heard = new Set(items.map(({ id }) => id))
    save({ ...kept, tickets: kept.tickets.filter(({ id }) => !heard.has(id)) })
  }

  /** The server cancels what it made of a request, or makes nothing of it should it still arrive. */
  async function withdraw(): Promise<void> {
    for (const taking of kept.doubtful) {
      try {
        await device.api.call(withdrawTaking, { body: { taking } })
      } catch (error) {
        if (isAway(error)) throw error
        // Somebody came to the counter with its number, and it stays. Any other refusal (too many at once, say) is of this moment only.
        if (!isDecided(error)) continue
      }
      save({ ...kept, doubtful: kept.doubtful.filter((one) => one !== taking) })
    }
  }

  async function lease(setup: Setup): Promise<void> {
    // Not needed by the first visitor.
    const { leaseLow } = await import('./lease.ts')
    const items = await leaseLow(device, kept, setup)
    if (items.length === 0) return
    const present = tidy(kept, today(setup))
    save({ ...present, blocks: [...present.blocks, ...items] })
  }

  return {
    take,
    unsynced: () => kept.tickets.length,
    setup: () => kept.setup,
    keepSetup: (setup: Setup | null) => save({ ...kept, setup }),
    /** Tells, withdraws and leases, again and again; the first failure waits for the next turn. */
    start(setup: () => Setup | null) {
      const work = async () => {
        const present = setup()
        if (working || !present) return
        working = true
        try {
          await tell()
          await withdraw()
          await lease(present)
        } catch {
          // The server is away: what is kept stays kept.
        } finally {
          working = false
        }
      }
      setInterval(() => void work(), workMs)
      window.addEventListener('online', () => void work())
      void work()
    },
  }
}

export type Counter = ReturnType<typeof createCounter>
