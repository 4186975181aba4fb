import type { ResponseOf } from '@govconnect/kernel/contract'
import type { listPools, PoolView } from '@govconnect/tenants/contract'

export type PoolPage = ResponseOf<typeof listPools>
export type PoolRow = PoolPage['items'][number]

/** The later measurement of the two, whichever arrived first. */
export const laterPool = <T extends PoolView>(known: T, measured: PoolView): T =>
  Date.parse(measured.at) > Date.parse(known.at) ? { ...known, ...measured } : known

/** Pages of the list with one office measured anew; the very same pages where it is not among them. */
export const withMeasured = <T extends { pages: PoolPage[] }>(list: T, measured: PoolView): T => {
  const has = (page: PoolPage) => page.items.some((row) => row.tenant_id === measured.tenant_id)
  if (!list.pages.some(has)) return list
  const renewed = (row: PoolRow) => (row.tenant_id === measured.tenant_id ? laterPool(row, measured) : row)
  return { ...list, pages: list.pages.map((page) => (has(page) ? { ...page, items: page.items.map(renewed) } : page)) }
}

/** Rows whose name or slug holds the words. */
export const rowsLike = (rows: readonly PoolRow[], words: string): readonly PoolRow[] => {
  const wanted = words.trim().toLocaleLowerCase()
  if (wanted === '') return rows
  return rows.filter((row) => `${row.name}\n${row.slug}`.toLocaleLowerCase().includes(wanted))
}
