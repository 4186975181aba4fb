import type { ResponseOf } from '@govconnect/kernel/contract'
import type { listPools, PoolView } from '@govconnect/tenants/contract'

export type PoolRow = ResponseOf<typeof listPools>['items'][number]

/** The later measurement of the two, whichever arrived first. */
export const laterPool = <T extends PoolView>(known: T, measured: PoolView): T =>
  Date.parse(measured.at) > Date.parse(known.at) ? { ...known, ...measured } : known

/** The list with one office measured anew; the very same list where it is not in it. */
export const withMeasured = (rows: readonly PoolRow[], measured: PoolView): readonly PoolRow[] =>
  rows.some((row) => row.tenant_id === measured.tenant_id)
    ? rows.map((row) => (row.tenant_id === measured.tenant_id ? laterPool(row, measured) : row))
    : rows
