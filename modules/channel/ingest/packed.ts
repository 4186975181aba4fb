import type { InboundRow } from '../store/ingest.ts'

/**
 * A message on its way into its conversation, as text: those filed together are one JSON array, made by joining.
 */
export interface Packed {
  /** JSON objects of `InboundRow`, separated by commas. */
  text: string
  count: number
  /** Whoever names themselves, and how. */
  names: readonly (readonly [person: string, name: string])[]
}

export const personOf = (row: InboundRow) => `${row.tenant_id} ${row.address}`

export function pack(row: InboundRow): Packed {
  const names = row.profile_name ? [[personOf(row), row.profile_name] as const] : []
  return { text: JSON.stringify(row), count: 1, names }
}

/** The JSON array of them all. */
export const arrayOf = (parts: readonly Packed[]) => `[${parts.map((part) => part.text).join(',')}]`

export const unpack = (packed: Packed) => JSON.parse(`[${packed.text}]`) as InboundRow[]
