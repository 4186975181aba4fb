import { Eye, EyeOff, type LucideIcon } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { cn } from './cn.ts'
import { controlLook } from './field.tsx'
import { useUiText } from './ui-text.tsx'

type InputProps = ComponentProps<'input'> & { icon?: LucideIcon }

export const Input = ({ icon: Icon, className, ...rest }: InputProps) => (
  <span className={cn('relative block min-w-0', className)}>
    {Icon ? (
      <Icon aria-hidden className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-3" />
    ) : null}
    <input {...rest} className={cn(controlLook, 'h-9 max-md:h-11', Icon && 'pl-9')} />
  </span>
)

export const PasswordInput = ({ className, ...rest }: ComponentProps<'input'>) => {
  const [shown, setShown] = useState(false)
  const text = useUiText()
  const Icon = shown ? EyeOff : Eye
  return (
    <span className={cn('relative block', className)}>
      <input {...rest} type={shown ? 'text' : 'password'} className={cn(controlLook, 'h-9 pr-11 max-md:h-11')} />
      <button
        type="button"
        onClick={() => setShown(!shown)}
        aria-label={shown ? text.hidePassword : text.showPassword}
        aria-pressed={shown}
        className="absolute inset-y-0 right-0 flex w-10 items-center justify-center rounded-md text-ink-3 hover:text-ink"
      >
        <Icon aria-hidden className="size-4" />
      </button>
    </span>
  )
}
