import { queryClient } from '../../app/query-client.ts'

type Pages = { pages: { items: { id: string }[] }[] }

/** The conversation below this one in the list on screen, for "resolve and next". */
export const nextAfter = (id: string): string | undefined => {
  const lists = queryClient.getQueriesData<Pages>({ queryKey: ['conversations', 'list'], type: 'active' })
  const ids = lists.flatMap(([, list]) => list?.pages.flatMap((page) => page.items.map((item) => item.id)) ?? [])
  const at = ids.indexOf(id)
  return at < 0 ? ids[0] : (ids[at + 1] ?? ids[at - 1])
}
