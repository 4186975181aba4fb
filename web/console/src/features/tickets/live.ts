import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLiveEvents } from '../../shell/live.ts'
import { linesKey } from './api/branch.ts'

const concerns = /^(ticket|agent)\./

/**
 * What happens to tickets and agents of this branch makes what is shown of it old. The first event is followed at once, a
 * burst of them at most every `gapMs`: a busy hall must not make a screen ask all the time.
 */
export const useBranchLive = (branchId: string | undefined, gapMs: number) => {
  const queries = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])
  useLiveEvents(({ name, payload }) => {
    if (branchId === undefined || payload['branch_id'] !== branchId || !concerns.test(name)) return
    if (timer.current !== undefined) return
    const pause = Math.max(60, asked.current + gapMs - Date.now())
    timer.current = setTimeout(() => {
      timer.current = undefined
      asked.current = Date.now()
      void queries.invalidateQueries({ queryKey: linesKey(branchId) })
    }, pause)
  })
}
