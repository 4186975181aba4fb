import { cn } from '@govconnect/ui/cn.ts'
import { Skeleton } from '@govconnect/ui/skeleton.tsx'
import { Link, type LinkProps } from '@tanstack/react-router'
import { Check, type LucideIcon } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'

type FigureCardProps = {
  icon: LucideIcon
  label: string
  /** Undefined while it loads, null where it could not be learnt. */
  value: number | undefined | null
  /** More than this needs somebody. */
  target: number
  to: Pick<LinkProps, 'to' | 'search'>
}

/** A number against its target; warm only when it is over. */
export const FigureCard = ({ icon: Icon, label, value, target, to }: FigureCardProps) => {
  const t = useT()
  const format = useFormat()
  const over = typeof value === 'number' && value > target
  return (
    <Link
      {...to}
      className={cn(
        'flex min-w-0 flex-col rounded-md border p-4 hover:bg-hover max-md:first:col-span-2',
        over ? 'border-accent bg-surface' : 'border-line bg-surface',
      )}
    >
      <span className={cn('flex items-start gap-2 font-semibold text-small', over ? 'text-accent-text' : 'text-ink-3')}>
        <Icon aria-hidden className="mt-px size-4 shrink-0" />
        <span className="min-w-0 flex-1 leading-snug">{label}</span>
      </span>
      <span className="figures mt-auto pt-2 font-bold text-display">
        {value === undefined ? <Skeleton className="my-1.5 h-6 w-10" /> : value === null ? '–' : format.number(value)}
      </span>
      <span className="flex items-center gap-1 text-ink-3 text-small">
        {over ? null : <Check aria-hidden className="size-3.5 text-done-text" />}
        {t('home.target', { target })}
      </span>
    </Link>
  )
}
