import { announcePresence, type presenceView } from '@govconnect/channel/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import { api } from '../../../app/api.ts'

export type Presence = z.output<typeof presenceView>

/** The server forgets us after 15 s without a word. */
const repeatMs = 9000

/** Tells colleagues that we look or type here, and learns who else does: two answers must not cross. */
export const usePresence = (conversation: string) => {
  const [others, setOthers] = useState<Presence[]>([])
  const activity = useRef<'viewing' | 'typing'>('viewing')
  const tell = useCallback(
    (what: 'viewing' | 'typing' | 'left') =>
      api
        .call(announcePresence, { params: { conversation }, body: { activity: what } })
        .then((answer) => answer.others)
        .catch(() => [] as Presence[]),
    [conversation],
  )
  useEffect(() => {
    let here = true
    const repeat = () => void tell(activity.current).then((found) => here && setOthers(found))
    repeat()
    const timer = setInterval(repeat, repeatMs)
    return () => {
      here = false
      clearInterval(timer)
      void tell('left')
    }
  }, [tell])
  const say = useCallback(
    (what: 'viewing' | 'typing') => {
      if (activity.current === what) return
      activity.current = what
      void tell(what).then(setOthers)
    },
    [tell],
  )
  return { others, say }
}
