import { parseArgs } from 'node:util'

export interface ReplayOptions {
  tenant?: string
  since?: Date
  until?: Date
  limit?: number
  json: boolean
  check: boolean
}

/** A command line nobody can follow; the message says what was expected. */
export class UsageFault extends Error {
  override name = 'UsageFault'
}

const known = {
  tenant: { type: 'string' },
  since: { type: 'string' },
  until: { type: 'string' },
  limit: { type: 'string' },
  json: { type: 'boolean', default: false },
  check: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

/** What the command line asks for; null asks for help. @throws UsageFault */
export function parseOptions(args: readonly string[], now: Date): ReplayOptions | null {
  const { tenant, since, until, limit, json, check, help } = valuesOf(args)
  if (help) return null
  return {
    json,
    check,
    ...(tenant === undefined ? {} : { tenant: tenantOf(tenant) }),
    ...(since === undefined ? {} : { since: timeOf('--since', since, now) }),
    ...(until === undefined ? {} : { until: timeOf('--until', until, now) }),
    ...(limit === undefined ? {} : { limit: countOf(limit) }),
  }
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known, strict: true }).values
  } catch (error) {
    throw new UsageFault(error instanceof Error ? error.message : String(error))
  }
}

function tenantOf(text: string): string {
  if (text.length < 1 || text.length > 80) throw new UsageFault(`--tenant: expected a slug or an id, got "${text}"`)
  return text
}

const dayMs = 24 * 3_600_000

/** `2026-11-01`, `2026-11-01T09:00Z`, or `7d`: that many days ago. */
function timeOf(name: string, text: string, now: Date): Date {
  const days = /^(\d{1,5})d$/.exec(text)?.[1]
  const time = days === undefined ? new Date(text) : new Date(now.getTime() - Number(days) * dayMs)
  if (!Number.isNaN(time.getTime()) && (days !== undefined || /^\d{4}-\d\d-\d\d/.test(text))) return time
  throw new UsageFault(
    `${name}: expected a date such as 2026-11-01, a time such as 2026-11-01T09:00Z, or days such as 7d, got "${text}"`,
  )
}

function countOf(text: string): number {
  const count = Number(text)
  if (!/^\d+$/.test(text) || count < 1 || !Number.isSafeInteger(count))
    throw new UsageFault(`--limit: expected a whole number from 1, got "${text}"`)
  return count
}
