import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'
import { controlLook } from './field.tsx'

export type SelectOption = { value: string; label: string; disabled?: boolean }

type SelectProps = Omit<ComponentProps<'select'>, 'children'> & {
  options: readonly SelectOption[]
  /** Shown while nothing is chosen; cannot be chosen itself. */
  placeholder?: string
}

/** The platform's own select: the best one on a phone, and complete for keyboard and screen readers. */
export const Select = ({ options, placeholder, className, ...rest }: SelectProps) => (
  <span className={cn('relative block min-w-0', className)}>
    <select {...rest} className={cn(controlLook, 'h-9 appearance-none truncate pr-9 max-md:h-11')}>
      {placeholder ? (
        <option value="" disabled hidden>
          {placeholder}
        </option>
      ) : null}
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
    <ChevronDown
      aria-hidden
      className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-3"
    />
  </span>
)
