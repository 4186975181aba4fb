import { ErrorState } from '@govconnect/ui/error-state.tsx'
import { troubleOf } from './problem.ts'
import { useT } from './texts.ts'

type TroubleProps = { error: unknown; onRetry?: () => void; compact?: boolean; kept?: string }

export const TroubleView = ({ error, onRetry, compact, kept }: TroubleProps) => {
  useT()
  return (
    <ErrorState
      {...troubleOf(error)}
      {...(onRetry ? { onRetry } : {})}
      {...(compact ? { compact } : {})}
      {...(kept ? { kept } : {})}
    />
  )
}
