import { listStaff } from '@govconnect/identity/contract'
import { useQuery } from '@tanstack/react-query'
import { allPages } from '../../../app/all-pages.ts'
import { api } from '../../../app/api.ts'
import { useCan } from '../../session/api/me.ts'

/** Pages read at most, of 200 people each; whoever comes after them is shown without a name. */
const mostPages = 50

const readNames = async (signal: AbortSignal): Promise<ReadonlyMap<string, string>> => {
  const read = (cursor: string | undefined) =>
    api.call(listStaff, { query: { limit: 200, cursor, include_disabled: 'true' } }, { signal })
  return new Map((await allPages(read, mostPages)).map(({ id, name }) => [id, name]))
}

/** Names of everybody who works or worked here, for figures have a past. None for readers who may not see the staff list. */
export const usePeople = (): ReadonlyMap<string, string> => {
  const allowed = useCan('staff.read')
  const found = useQuery({
    queryKey: ['staff', 'names'],
    queryFn: ({ signal }) => readNames(signal),
    enabled: allowed,
    staleTime: 300_000,
  })
  return found.data ?? new Map()
}
