import type { BrowserContext, Page } from 'playwright-core'

const zoneMs = 7 * 3_600_000
const dayMs = 24 * 3_600_000

export interface TicketRow {
  id: string
  number: string
  status: string
  class: string
  channel: string
  area_id: string
  arrival_at: string
  reserved_for: { counter_id: string | null } | null
}

export interface Why {
  by: string
  credit_minutes: number
  bound_minutes: number
  first_come: string | null
  passed: { number: string }[]
  runner_up: { number: string; margin_seconds: number } | null
}

interface TicketEvent {
  name: string
  at: string
  payload: { [more: string]: unknown; counter_id?: string; why?: Why; next?: object | null }
}

export interface TicketWhole extends TicketRow {
  legs: { outcome: string | null; counter_id: string | null }[]
  events: TicketEvent[]
}

/** The sample office by its API, as its administrator, on the installation's own clock. */
export async function dayOf(admin: BrowserContext) {
  const ask = async <T = { items: never[] }>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH',
    path: string,
    data?: object,
  ): Promise<T> => {
    const answer = await admin.request.fetch(`/api/v1${path}`, { method, ...(data ? { data } : {}) })
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const items = async <T>(path: string) => (await ask<{ items: T[] }>('GET', path)).items
  const branch = (await items<{ id: string }>('/branches'))[0]!.id
  const now = async () => Date.parse((await ask<{ now: string }>('GET', '/simulator/clock')).now)
  const advance = (ms: number) => ask('POST', '/simulator/clock/advance', { ms })
  return {
    ask,
    items,
    branch,
    /** The business day, in Jakarta. */
    today: async () => new Date((await now()) + zoneMs).toISOString().slice(0, 10),
    /** To a time of day in Jakarta: this one if it is still to come, else the next working day's. */
    async until(hour: number, minute = 0): Promise<void> {
      const at = (await now()) + zoneMs
      let wanted = Math.floor(at / dayMs) * dayMs + (hour * 60 + minute) * 60_000
      while (wanted <= at || [0, 6].includes(new Date(wanted).getUTCDay())) wanted += dayMs
      await advance(wanted - at)
    },
    /** To eight o'clock of the next day: the office opens on each. */
    async tomorrow(): Promise<void> {
      const at = (await now()) + zoneMs
      await advance((Math.floor(at / dayMs) + 1) * dayMs + 8 * 3_600_000 - at)
    },
    /** More than a minute goes by; the desks say meanwhile that they are still there. */
    async aMinute(desks: readonly Page[]): Promise<void> {
      for (let n = 0; n < 4; n++) {
        await advance(16_000)
        for (const desk of desks) await desk.request.put('/api/v1/agents/me/presence', { data: { branch_id: branch } })
      }
    },
    tickets(day?: string): Promise<TicketRow[]> {
      const query = new URLSearchParams({ branch_id: branch, limit: '100', ...(day ? { day } : {}) })
      return items(`/tickets?${query}`)
    },
    whole: (id: string) => ask<TicketWhole>('GET', `/tickets/${id}`),
    /** Tickets that were open at a moment, as they stood then. */
    past: (at: string) => items<TicketRow>(`/branches/${branch}/past?at=${at}`),
    counters: () => items<{ id: string; name: { id: string }; area_ids: string[] }>(`/counters?branch_id=${branch}`),
    /** The six digits that pair a device. */
    async codeFor(kind: 'kiosk' | 'display', name: string): Promise<string> {
      return (await ask<{ code: string }>('POST', '/devices', { branch_id: branch, kind, name })).code
    },
  }
}

export type Day = Awaited<ReturnType<typeof dayOf>>
