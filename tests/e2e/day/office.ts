import type { BrowserContext } from 'playwright-core'

const zoneMs = 7 * 3_600_000
const dayMs = 24 * 3_600_000

export interface TicketRow {
  id: string
  number: string
  status: string
  day: string
  version: number
}

export interface TicketWhole extends TicketRow {
  legs: { outcome: string | null }[]
  events: { name: string; at: string }[]
  why: object | null
}

/** The sample office by its API, as its administrator, on the installation's own clock. */
export async function dayOf(admin: BrowserContext) {
  const ask = async <T = { items: never[] }>(method: 'GET' | 'POST' | 'PUT', path: string, data?: object) => {
    const answer = await admin.request.fetch(`/api/v1${path}`, { method, ...(data ? { data } : {}) })
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const branch = (await ask<{ items: { id: string }[] }>('GET', '/branches')).items[0]!.id
  const now = async () => Date.parse((await ask<{ now: string }>('GET', '/simulator/clock')).now)
  const advance = (ms: number) => ask('POST', '/simulator/clock/advance', { ms })
  return {
    ask,
    branch,
    now,
    advance,
    /** To a time of day in Jakarta: this one if it is still to come, else the next working day's. */
    async until(hour: number, minute = 0): Promise<void> {
      const at = (await now()) + zoneMs
      let wanted = Math.floor(at / dayMs) * dayMs + (hour * 60 + minute) * 60_000
      while (wanted <= at || [0, 6].includes(new Date(wanted).getUTCDay())) wanted += dayMs
      await advance(wanted - at)
    },
    async tickets(day?: string): Promise<TicketRow[]> {
      const query = new URLSearchParams({ branch_id: branch, limit: '100', ...(day ? { day } : {}) })
      return (await ask<{ items: TicketRow[] }>('GET', `/tickets?${query}`)).items
    },
    whole: (id: string) => ask<TicketWhole>('GET', `/tickets/${id}`),
    /** The six digits that pair a device. */
    async codeFor(kind: 'kiosk' | 'display', name: string): Promise<string> {
      return (await ask<{ code: string }>('POST', '/devices', { branch_id: branch, kind, name })).code
    },
  }
}

export type Day = Awaited<ReturnType<typeof dayOf>>
