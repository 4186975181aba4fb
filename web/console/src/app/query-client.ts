import { ProblemError } from '@govconnect/kernel/contract'
import { QueryClient } from '@tanstack/react-query'

/** A refusal is an answer; only what the network or a busy server lost is asked again. */
const worthRetrying = (error: unknown): boolean => !(error instanceof ProblemError) || error.status >= 502

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Live events refetch what changed; this only spares a second request while walking between pages.
      staleTime: 10_000,
      refetchOnWindowFocus: true,
      retry: (count, error) => count < 2 && worthRetrying(error),
    },
  },
})
