import { useQueries } from '@tanstack/react-query'
import { queuesOf } from '../../supervisor/api/wall.ts'
import { useBranches } from '../../tickets/api/branch.ts'

/** Branches whose lines are shown; an office with more of them looks at its wall. */
const shownAtMost = 6

/** The lines of the first branches (null where they could not be learnt); undefined while it is not known which there are. */
export const useBranchLines = (enabled: boolean) => {
  const branches = useBranches(enabled)
  const shown = branches.data?.slice(0, shownAtMost)
  const found = useQueries({
    queries: (shown ?? []).map(({ id }) => ({ ...queuesOf(id), refetchInterval: 30_000 })),
  })
  return shown?.map((branch, n) => ({ branch, lines: found[n]?.data?.lines ?? (found[n]?.isError ? null : undefined) }))
}
