import { cn } from '@govconnect/ui/cn.ts'
import { CloudOff } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'

/** Figures that could not be asked for again stay on screen, with the time they are of. */
export const StaleNote = ({ since, className }: { since: number | null; className?: string }) => {
  const t = useT()
  const format = useFormat()
  if (since === null) return null
  return (
    <p
      role="status"
      className={cn('flex items-center gap-2 rounded-md bg-progress-soft px-3 py-2 text-progress-text', className)}
    >
      <CloudOff aria-hidden className="size-4 shrink-0" />
      {t('tenants.stale', { time: format.timeWithSeconds(since) })}
    </p>
  )
}
