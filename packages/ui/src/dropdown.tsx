import { Check, type LucideIcon } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'
import { Kbd } from './kbd.tsx'

type DropdownProps = {
  trigger: ReactNode
  label: string
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'right' | 'bottom' | 'left'
  /** Open from the first moment: the press that asked for it has already happened. */
  startOpen?: boolean
  children: ReactNode
}

export const Dropdown = ({
  trigger,
  label,
  align = 'start',
  side = 'bottom',
  startOpen = false,
  children,
}: DropdownProps) => (
  <DropdownMenu.Root modal={false} defaultOpen={startOpen}>
    <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
    <DropdownMenu.Portal>
      <DropdownMenu.Content
        aria-label={label}
        align={align}
        side={side}
        sideOffset={6}
        collisionPadding={8}
        className="appear z-50 max-h-[70dvh] min-w-48 max-w-80 overflow-y-auto rounded-md border border-line bg-raised p-1 shadow-lift"
      >
        {children}
      </DropdownMenu.Content>
    </DropdownMenu.Portal>
  </DropdownMenu.Root>
)

const row =
  'flex min-h-8 select-none items-center gap-2 rounded-sm px-2 py-1 outline-none data-disabled:opacity-50 data-highlighted:bg-sunken max-md:min-h-11'

type ItemProps = {
  icon?: LucideIcon
  keys?: string
  danger?: boolean
  disabled?: boolean
  onSelect: () => void
  children: ReactNode
}

export const DropdownItem = ({ icon: Icon, keys, danger = false, disabled = false, onSelect, children }: ItemProps) => (
  <DropdownMenu.Item disabled={disabled} onSelect={onSelect} className={cn(row, danger && 'text-danger-text')}>
    {Icon ? <Icon aria-hidden className={cn('size-4', danger ? 'text-danger-text' : 'text-ink-3')} /> : null}
    <span className="min-w-0 flex-1 truncate">{children}</span>
    {keys ? <Kbd keys={keys} /> : null}
  </DropdownMenu.Item>
)

type ChoicesProps = {
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
}

export const DropdownChoices = ({ label, value, options, onChange }: ChoicesProps) => (
  <>
    <DropdownMenu.Label className="px-2 pt-1.5 pb-1 font-semibold text-ink-3 text-small">{label}</DropdownMenu.Label>
    <DropdownMenu.RadioGroup value={value} onValueChange={onChange}>
      {options.map((option) => (
        <DropdownMenu.RadioItem key={option.value} value={option.value} className={row}>
          <span className="min-w-0 flex-1 truncate">{option.label}</span>
          <DropdownMenu.ItemIndicator>
            <Check aria-hidden className="size-4 text-primary-text" />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  </>
)

export const DropdownLine = () => <DropdownMenu.Separator className="my-1 h-px bg-line" />
