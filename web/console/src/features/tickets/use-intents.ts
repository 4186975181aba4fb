import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { type Intent, intentFor, isLost, retries, retryDelayMs } from './intent.ts'

export type Intents = ReturnType<typeof useIntents>

/** One intention at a time: a second press while the first is on its way does nothing. */
export const useIntents = (onSettled: () => void) => {
  const busy = useRef(false)
  const mutation = useMutation({
    mutationFn: (intent: Intent) => intent.run(intent.id),
    retry: (count, error) => isLost(error) && count < retries,
    retryDelay: retryDelayMs,
    // Offline it is tried and told as failed, not kept waiting out of sight.
    networkMode: 'always',
    onSettled: () => {
      busy.current = false
      onSettled()
    },
  })
  const send = (intent: Intent) => {
    if (busy.current) return
    busy.current = true
    mutation.mutate(intent)
  }
  const failed = mutation.isError && isLost(mutation.error) ? mutation.variables : undefined
  return {
    start: (pressed: Intent) => send(intentFor(pressed, failed)),
    again: () => failed && send(failed),
    /** The present state is looked at again: it is what the person goes on with. */
    dismiss: () => {
      mutation.reset()
      onSettled()
    },
    busy: mutation.isPending,
    /** On its way, and not answered at the first try. */
    trying: mutation.isPending && mutation.failureCount > 0 ? mutation.variables : undefined,
    failed,
    /** The server's no; the desk shows it beside the present state. */
    refusal: mutation.isError && !failed ? mutation.error : undefined,
    label: mutation.variables?.label,
  }
}
