import { cn } from './cn.ts'
import { useUiText } from './ui-text.tsx'

export const Skeleton = ({ className, round = false }: { className?: string; round?: boolean }) => (
  <span aria-hidden className={cn('breathe block bg-sunken', round ? 'rounded-full' : 'rounded-sm', className)} />
)

/** Placeholder rows in the measure of the list that is coming. */
export const SkeletonRows = ({ rows = 6, className }: { rows?: number; className?: string }) => {
  const text = useUiText()
  return (
    <div role="status" aria-label={text.loading} className={cn('flex flex-col', className)}>
      {Array.from({ length: rows }, (_, row) => (
        // Placeholders have no identity
        <div key={row} className="flex items-center gap-3 border-line border-b px-4 py-3">
          <Skeleton round className="size-9 shrink-0" />
          <span className="flex min-w-0 flex-1 flex-col gap-2">
            <Skeleton className={row % 2 ? 'h-3 w-2/5' : 'h-3 w-1/2'} />
            <Skeleton className={row % 3 ? 'h-3 w-4/5' : 'h-3 w-3/5'} />
          </span>
        </div>
      ))}
    </div>
  )
}
