import type { DeviceView } from '@govconnect/queue/contract'
import { isSurge } from '@govconnect/queue/rules'

export type DeviceState = 'pairing' | 'online' | 'offline' | 'revoked'

export const stateOf = ({ state, online }: Pick<DeviceView, 'state' | 'online'>): DeviceState => {
  if (state !== 'paired') return state
  return online ? 'online' : 'offline'
}

/** More paired devices away at once than chance explains; null otherwise. Those never seen are not away. */
export const surgeOf = (devices: readonly DeviceView[]): { offline: number; of: number } | null => {
  const paired = devices.filter(({ state, last_seen_at }) => state === 'paired' && last_seen_at !== null)
  const offline = paired.filter(({ online }) => !online).length
  return isSurge(offline, paired.length) ? { offline, of: paired.length } : null
}

type Printer = NonNullable<DeviceView['printer']>

/** A printer that somebody has to see to. One that tells nothing of itself may well print. */
export const needsHands = (printer: Printer | null): boolean =>
  printer !== null && printer !== 'ok' && printer !== 'none' && printer !== 'unknown'

/** Whether a device runs what it was told to run. Null while it has not said. */
export const runsWanted = ({ config_number, wanted_config_number }: DeviceView): boolean | null =>
  config_number === null ? null : config_number === wanted_config_number

const order: Record<DeviceState, number> = { offline: 0, pairing: 1, online: 2, revoked: 3 }

/** What needs somebody first. */
export const inOrder = (devices: readonly DeviceView[]): DeviceView[] =>
  devices.toSorted((a, b) => {
    const hands = Number(needsHands(b.printer) && b.online) - Number(needsHands(a.printer) && a.online)
    return order[stateOf(a)] - order[stateOf(b)] || hands || (a.name < b.name ? -1 : 1)
  })
