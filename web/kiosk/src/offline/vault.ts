import type { NumberBlock, OfflineTicket } from '@govconnect/queue/contract'
import type { Setup } from '@govconnect/web/device/session.ts'

/** A ticket given without a network. Nothing of a visitor: names and answers are asked at the counter. */
export type KeptTicket = Omit<OfflineTicket, 'told_at' | 'person' | 'inputs'>

/** What a kiosk needs after its power was cut; kept on the device. */
export interface Kept {
  setup: Setup | null
  blocks: NumberBlock[]
  /** Last number used of each block, by its id. */
  used: Record<string, number>
  /** Of the last offline ticket; counts without gaps. */
  sequence: number
  tickets: KeptTicket[]
  /** Ids of requests for a number that the server may have heard, while their visitors got another number or none: to be withdrawn. */
  doubtful: string[]
}

export const nothing: Kept = { setup: null, blocks: [], used: {}, sequence: 0, tickets: [], doubtful: [] }
const storageKey = 'gc.kiosk'

/** Whatever is stored, what comes out is whole. */
export function readKept(stored: string | null): Kept {
  try {
    const found: unknown = JSON.parse(stored ?? '{}')
    if (!found || typeof found !== 'object') return nothing
    const kept: Kept = { ...nothing, ...found }
    // Of an older version that did not know the calendar: asked anew.
    return { ...kept, setup: kept.setup?.branch?.day_ends === undefined ? null : kept.setup }
  } catch {
    return nothing
  }
}

/** @throws where the device's storage is closed or full: then no number may be given offline */
export const writeKept = (kept: Kept): void => localStorage.setItem(storageKey, JSON.stringify(kept))

export const loadKept = (): Kept => {
  try {
    return readKept(localStorage.getItem(storageKey))
  } catch {
    return nothing
  }
}
