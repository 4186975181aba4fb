import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'
import { Tooltip } from './tooltip.tsx'

type IconButtonProps = ComponentProps<'button'> & {
  /** The accessible name, also the tooltip. */
  label: string
  icon: LucideIcon
  keys?: string
  side?: 'top' | 'right' | 'bottom' | 'left'
  active?: boolean
}

export const IconButton = ({ label, icon: Icon, keys, side, active, className, ...rest }: IconButtonProps) => (
  <Tooltip text={label} {...(keys ? { keys } : {})} {...(side ? { side } : {})}>
    <button
      type="button"
      aria-label={label}
      {...rest}
      className={cn(
        'inline-flex size-9 shrink-0 items-center justify-center rounded-md text-ink-2 hover:bg-sunken hover:text-ink disabled:opacity-50 max-md:size-11',
        active && 'bg-primary-soft text-primary-text',
        className,
      )}
    >
      <Icon aria-hidden className="size-[18px]" />
    </button>
  </Tooltip>
)
