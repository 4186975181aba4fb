import { readQueues } from '@govconnect/queue/contract'
import { useQueries } from '@tanstack/react-query'
import { api } from '../../../app/api.ts'
import { linesKey, useBranches } from '../../tickets/api/branch.ts'

/** Branches whose lines are shown; an office with more of them looks at its wall. */
const shownAtMost = 6

/** The lines of the first branches (null where they could not be learnt); undefined while it is not known which there are. */
export const useBranchLines = (enabled: boolean) => {
  const branches = useBranches(enabled)
  const shown = branches.data?.slice(0, shownAtMost)
  const found = useQueries({
    queries: (shown ?? []).map(({ id }) => ({
      queryKey: [...linesKey(id), 'home'],
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        (await api.call(readQueues, { query: { branch: id } }, { signal })).lines,
      refetchInterval: 30_000,
    })),
  })
  return shown?.map((branch, n) => ({ branch, lines: found[n]?.data ?? (found[n]?.isError ? null : undefined) }))
}
