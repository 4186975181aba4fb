import { CircleAlert } from 'lucide-react'
import { Button } from './button.tsx'
import { cn } from './cn.ts'
import { useUiText } from './ui-text.tsx'

type ErrorStateProps = {
  /** What happened. */
  title: string
  /** What to do. */
  detail: string
  /** What was kept, if anything could have been lost. */
  kept?: string
  requestId?: string
  onRetry?: () => void
  compact?: boolean
}

export const ErrorState = ({ title, detail, kept, requestId, onRetry, compact = false }: ErrorStateProps) => {
  const text = useUiText()
  return (
    <div
      role="alert"
      className={cn(
        'flex gap-3 rounded-md border border-danger/40 bg-danger-soft text-danger-text',
        compact ? 'p-3' : 'mx-auto my-8 max-w-lg p-4',
      )}
    >
      <CircleAlert aria-hidden className="mt-0.5 size-[18px] shrink-0" />
      <div className="min-w-0 flex-1">
        <p className="font-bold">{title}</p>
        <p className="mt-0.5">{detail}</p>
        {kept ? <p className="mt-0.5">{kept}</p> : null}
        {requestId ? (
          <p className="mt-1 break-all text-small">
            {text.requestId} <code className="font-mono">{requestId}</code>
          </p>
        ) : null}
        {onRetry ? (
          <Button size="sm" className="mt-3" onClick={onRetry}>
            {text.retry}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
