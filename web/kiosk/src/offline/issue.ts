import type { NumberBlock } from '@govconnect/queue/contract'
import type { Kept, KeptTicket } from './vault.ts'

interface Wanted {
  id: string
  letter: string
  /** Business day of the branch now. */
  day: string
  service_id: string
  class: string
  language: 'id' | 'en'
  takenAt: string
}

/** Left of a series on a business day. */
export const leftOf = (kept: Kept, letter: string, day: string): number =>
  kept.blocks
    .filter((block) => block.letter === letter && block.day === day)
    .reduce((sum, block) => sum + block.to - (kept.used[block.id] ?? block.from - 1), 0)

/**
 * The next offline ticket and what is kept after it, unsigned; null where the series' leased numbers are used up. Kept before it is
 * shown: a kiosk that loses its power gives no number twice.
 */
export function issue(
  kept: Kept,
  wanted: Wanted,
): { ticket: Omit<KeptTicket, 'hmac'>; block: NumberBlock; kept: Kept } | null {
  const block = kept.blocks.find(
    (one) => one.letter === wanted.letter && one.day === wanted.day && (kept.used[one.id] ?? one.from - 1) < one.to,
  )
  if (!block) return null
  const number = (kept.used[block.id] ?? block.from - 1) + 1
  const sequence = kept.sequence + 1
  const ticket = {
    ...{ id: wanted.id, block_id: block.id, sequence, number, service_id: wanted.service_id },
    ...{ class: wanted.class, language: wanted.language, taken_at: wanted.takenAt },
  }
  return { ticket, block, kept: { ...kept, sequence, used: { ...kept.used, [block.id]: number } } }
}

/** What is kept once a day has passed: blocks of earlier days are worth nothing, tickets are kept until they are told. */
export function tidy(kept: Kept, day: string): Kept {
  const needed = new Set(kept.tickets.map(({ block_id }) => block_id))
  const blocks = kept.blocks.filter((block) => block.day >= day || needed.has(block.id))
  const ids = new Set(blocks.map(({ id }) => id))
  return { ...kept, blocks, used: Object.fromEntries(Object.entries(kept.used).filter(([id]) => ids.has(id))) }
}
