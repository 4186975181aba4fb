import type { PoolRow } from './pool-cache.ts'
import type { PoolSort, TenantsSearch } from './search.ts'

/** "Desa 9" stands before "Desa 12". */
const names = new Intl.Collator('id', { numeric: true, sensitivity: 'base' })

const figures: Record<Exclude<PoolSort, 'name'>, (row: PoolRow) => number> = {
  depth: (row) => row.depth,
  oldest: (row) => row.oldest_seconds ?? -1,
  rate: (row) => row.handled_per_second,
  busy: (row) => row.active,
  parked: (row) => row.parked,
}

/** Rows whose name or slug holds the words, and whose status is the one asked for. */
export const rowsLike = (rows: readonly PoolRow[], { q = '', status }: TenantsSearch): readonly PoolRow[] => {
  const wanted = q.trim().toLocaleLowerCase()
  return rows.filter(
    (row) =>
      (status === undefined || row.status === status) &&
      (wanted === '' || `${row.name}\n${row.slug}`.toLocaleLowerCase().includes(wanted)),
  )
}

/** Names from A, figures from the largest, or the other way round; equal ones by name. */
export const inOrder = (rows: readonly PoolRow[], { sort = 'name', reverse }: TenantsSearch) => {
  const byName = (a: PoolRow, b: PoolRow) => names.compare(a.name, b.name)
  const turn = reverse ? -1 : 1
  if (sort === 'name') return rows.toSorted((a, b) => turn * byName(a, b))
  const of = figures[sort]
  return rows.toSorted((a, b) => turn * (of(b) - of(a)) || byName(a, b))
}

/** What the next press on a column's header asks for. */
export const nextSort = (search: TenantsSearch, column: PoolSort): Pick<TenantsSearch, 'sort' | 'reverse'> => ({
  sort: column === 'name' ? undefined : column,
  reverse: (search.sort ?? 'name') === column && !search.reverse ? true : undefined,
})

/** Those who do most now, without one office. */
export const busiestBeside = (rows: readonly PoolRow[], tenantId: string, atMost: number): readonly PoolRow[] =>
  rows
    .filter((row) => row.tenant_id !== tenantId && (row.handled_per_second > 0 || row.depth > 0))
    .toSorted(
      (a, b) => b.handled_per_second - a.handled_per_second || b.depth - a.depth || names.compare(a.name, b.name),
    )
    .slice(0, atMost)
