import { cva, type VariantProps } from 'class-variance-authority'
import { LoaderCircle } from 'lucide-react'
import { Slot } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

const look = cva(
  'inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-md font-semibold text-body disabled:opacity-50 aria-disabled:opacity-50 active:translate-y-px [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      tone: {
        primary: 'bg-primary text-on-primary hover:bg-primary-hover',
        accent: 'bg-accent text-on-accent',
        danger: 'bg-danger text-on-danger hover:bg-danger-hover',
        outline: 'border border-line-strong bg-surface text-ink hover:bg-hover',
        quiet: 'text-ink-2 hover:bg-sunken hover:text-ink',
        soft: 'bg-primary-soft text-primary-text hover:bg-sunken',
      },
      size: {
        sm: 'h-8 px-3 text-small max-md:h-10',
        md: 'h-9 px-4 max-md:h-11',
        lg: 'h-11 px-5',
        block: 'h-11 w-full px-5',
      },
    },
    defaultVariants: { tone: 'outline', size: 'md' },
  },
)

export type ButtonProps = ComponentProps<'button'> & VariantProps<typeof look> & { busy?: boolean; asChild?: boolean }

export const Button = ({ tone, size, busy = false, asChild = false, className, children, ...rest }: ButtonProps) => {
  if (asChild)
    return (
      <Slot.Root className={cn(look({ tone, size }), className)} {...rest}>
        {children}
      </Slot.Root>
    )
  return (
    <button
      type="button"
      {...rest}
      disabled={rest.disabled || busy}
      aria-busy={busy || undefined}
      className={cn(look({ tone, size }), className)}
    >
      {busy ? <LoaderCircle aria-hidden className="spin" /> : null}
      {children}
    </button>
  )
}
