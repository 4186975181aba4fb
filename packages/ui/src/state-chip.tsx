import { CircleCheck, CircleDashed, CircleX, Clock3, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'

export type ChipTone = 'new' | 'progress' | 'done' | 'refused' | 'danger' | 'neutral' | 'primary' | 'accent'

const tones: Record<ChipTone, string> = {
  new: 'bg-new-soft text-new-text',
  progress: 'bg-progress-soft text-progress-text',
  done: 'bg-done-soft text-done-text',
  refused: 'bg-refused-soft text-refused-text',
  danger: 'bg-danger-soft text-danger-text',
  neutral: 'bg-sunken text-ink-2',
  primary: 'bg-primary-soft text-primary-text',
  accent: 'bg-accent-soft text-accent-text',
}

const icons: Partial<Record<ChipTone, LucideIcon>> = {
  new: CircleDashed,
  progress: Clock3,
  done: CircleCheck,
  refused: CircleX,
  danger: TriangleAlert,
}

type StateChipProps = { tone: ChipTone; icon?: LucideIcon; children: ReactNode }

/** Colour, icon and word together: a state is never told by colour alone. */
export const StateChip = ({ tone, icon, children }: StateChipProps) => {
  const Icon = icon ?? icons[tone]
  return (
    <span
      className={cn(
        'inline-flex h-6 max-w-full shrink-0 items-center gap-1 whitespace-nowrap rounded-full px-2 font-semibold text-small',
        tones[tone],
      )}
    >
      {Icon ? <Icon aria-hidden className="size-3.5 shrink-0" /> : null}
      <span className="truncate">{children}</span>
    </span>
  )
}

/** A count that needs somebody (accent) or just informs (neutral). */
export const Badge = ({ tone = 'neutral', children }: { tone?: ChipTone; children: ReactNode }) => (
  <span
    className={cn(
      'figures inline-flex h-5 min-w-5 shrink-0 items-center justify-center rounded-full px-1.5 font-bold text-micro',
      tone === 'accent' ? 'bg-accent text-on-accent' : tones[tone],
    )}
  >
    {children}
  </span>
)
