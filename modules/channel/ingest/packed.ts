import type { InboundRow } from '../store/ingest.ts'

/**
 * Messages on their way to the database, as text: a flood may hold tens of thousands, and as objects each would cost the garbage collector
 * as much as everything else we do with it.
 */
export interface Packed {
  /** JSON objects of `InboundRow`, separated by commas. */
  text: string
  count: number
  tenantId: string
  /** Whoever names themselves, and how. */
  names: readonly (readonly [person: string, name: string])[]
}

export const personOf = (row: InboundRow) => `${row.tenant_id} ${row.address}`

export function pack(row: InboundRow): Packed {
  const names = row.profile_name ? [[personOf(row), row.profile_name] as const] : []
  return { text: JSON.stringify(row), count: 1, tenantId: row.tenant_id, names }
}

/** Of one office. */
export function packTogether(parts: readonly Packed[], tenantId: string): Packed {
  return {
    text: textOf(parts),
    count: parts.reduce((sum, part) => sum + part.count, 0),
    tenantId,
    names: parts.flatMap((part) => part.names),
  }
}

const textOf = (parts: readonly Packed[]) => parts.map((part) => part.text).join(',')

/** The JSON array of them all. */
export const arrayOf = (parts: readonly Packed[]) => `[${textOf(parts)}]`

export const unpack = (packed: Packed) => JSON.parse(`[${packed.text}]`) as InboundRow[]
