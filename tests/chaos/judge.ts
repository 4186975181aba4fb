import type { Sent } from './writers.ts'

/** What a handler did for one message, in the order in which it happened. */
export interface Effect {
  tenantId: string
  messageId: string
  key: string
  n: number
  /** ms since 1970 */
  at: number
}

/** A message as the office is shown it over the API. */
export interface Shown {
  tenantId: string
  id: string
  key: string
  n: number
  status: string
}

export interface Verdict {
  acknowledged: number
  /** Told 202, and without effect or not shown as handled. */
  lost: string[]
  /** Numbers that had two effects, or are shown twice. */
  doubled: string[]
  /** Numbers of one key whose effect came after that of a later one. */
  inversions: string[]
}

const nameOf = ({ tenantId, key, n }: { tenantId: string; key: string; n: number }) => `${tenantId} ${key} ${n}`

/** Compares what clients were told with what happened. It knows nothing of how messages travel. */
export function judge(sent: readonly Sent[], effects: readonly Effect[], shown: readonly Shown[]): Verdict {
  const told = sent.filter((one) => one.id !== undefined)
  const acted = new Map(effects.map((one) => [one.messageId, one]))
  const handled = new Set(shown.filter((one) => one.status === 'handled').map((one) => one.id))
  const isLost = (one: Sent) => {
    const effect = acted.get(one.id!)
    return !effect || nameOf(effect) !== nameOf(one) || !handled.has(one.id!)
  }
  return {
    acknowledged: told.length,
    lost: told.filter(isLost).map(nameOf),
    doubled: [...new Set([...repeated(effects.map(nameOf)), ...repeated(shown.map(nameOf))])],
    inversions: inversionsAmong(effects, new Set(told.map((one) => one.id!))),
  }
}

function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.filter((name) => seen.has(name) || !seen.add(name))
}

/** Only of those that were told 202: who was not told was promised no order. */
function inversionsAmong(effects: readonly Effect[], told: ReadonlySet<string>): string[] {
  const last = new Map<string, number>()
  const found: string[] = []
  for (const effect of effects) {
    if (!told.has(effect.messageId)) continue
    const line = `${effect.tenantId} ${effect.key}`
    if (effect.n < (last.get(line) ?? 0)) found.push(nameOf(effect))
    last.set(line, Math.max(effect.n, last.get(line) ?? 0))
  }
  return found
}
