import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'
import type { ChipTone } from './state-chip.tsx'

export type TimelineEntry = {
  id: string
  icon: LucideIcon
  tone: ChipTone
  title: ReactNode
  /** Who and when, already in words. */
  meta: string
  /** Machine-readable time of the entry, ISO 8601. */
  at: string
  body?: ReactNode
}

const dots: Record<ChipTone, string> = {
  new: 'bg-new-soft text-new-text',
  progress: 'bg-progress-soft text-progress-text',
  done: 'bg-done-soft text-done-text',
  refused: 'bg-refused-soft text-refused-text',
  danger: 'bg-danger-soft text-danger-text',
  neutral: 'bg-sunken text-ink-2',
  primary: 'bg-primary-soft text-primary-text',
  accent: 'bg-accent-soft text-accent-text',
}

export const Timeline = ({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) => (
  <ol aria-label={label} className="flex flex-col">
    {entries.map(({ id, icon: Icon, tone, title, meta, at, body }, position) => (
      <li key={id} className="relative flex gap-3 pb-5 last:pb-0">
        {position < entries.length - 1 ? (
          <span aria-hidden className="absolute top-8 bottom-0 left-[13.5px] w-px bg-line" />
        ) : null}
        <span aria-hidden className={cn('flex size-7 shrink-0 items-center justify-center rounded-full', dots[tone])}>
          <Icon className="size-3.5" />
        </span>
        <div className="min-w-0 flex-1 pt-1">
          <p className="font-semibold">{title}</p>
          <p className="text-ink-3 text-small">
            <time dateTime={at}>{meta}</time>
          </p>
          {body ? <div className="mt-1.5 whitespace-pre-wrap break-words text-ink-2">{body}</div> : null}
        </div>
      </li>
    ))}
  </ol>
)
