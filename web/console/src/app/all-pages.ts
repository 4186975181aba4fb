interface Page<Row> {
  items: readonly Row[]
  next_cursor: string | null
}

/** A whole list, page after page; `mostPages` for lists whose end may be left out. */
export async function allPages<Row>(
  read: (cursor: string | undefined) => Promise<Page<Row>>,
  mostPages = Number.POSITIVE_INFINITY,
): Promise<Row[]> {
  const rows: Row[] = []
  let cursor: string | undefined
  for (let pages = 0; pages < mostPages; pages++) {
    const { items, next_cursor } = await read(cursor)
    rows.push(...items)
    if (next_cursor === null) break
    cursor = next_cursor
  }
  return rows
}
