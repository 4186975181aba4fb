import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'
import { useUiText } from './ui-text.tsx'

type DialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: string
  /** Hides title and description from sight, not from screen readers. */
  bare?: boolean
  width?: 'sm' | 'md' | 'lg'
  /** Nothing inside takes focus: the body itself does, so that keys can scroll it. */
  reading?: boolean
  footer?: ReactNode
  children: ReactNode
}

const widths = { sm: 'md:max-w-md', md: 'md:max-w-xl', lg: 'md:max-w-3xl' }

const CloseButton = () => {
  const text = useUiText()
  return (
    <Radix.Close
      aria-label={text.close}
      className="-mr-1 inline-flex size-9 shrink-0 items-center justify-center rounded-md text-ink-3 hover:bg-sunken hover:text-ink"
    >
      <X aria-hidden className="size-[18px]" />
    </Radix.Close>
  )
}

/** A form is opened to be filled in: its first field gets the focus, not the close button before it. */
const focusFirstField = (event: Event) => {
  const content = event.target
  if (!(content instanceof HTMLElement)) return
  const field = content.querySelector<HTMLElement>('input:not([tabindex="-1"]), select, textarea')
  if (!field) return
  event.preventDefault()
  field.focus()
}

/** Centred on a desk, a sheet from below on a phone. */
export const Dialog = ({
  open,
  onOpenChange,
  title,
  description,
  bare,
  reading,
  width = 'sm',
  footer,
  children,
}: DialogProps) => (
  <Radix.Root open={open} onOpenChange={onOpenChange}>
    <Radix.Portal>
      <Radix.Overlay className="appear fixed inset-0 z-40 bg-scrim" />
      <Radix.Content
        {...(description ? {} : { 'aria-describedby': undefined })}
        onOpenAutoFocus={focusFirstField}
        className={cn(
          'appear-up fixed z-50 flex max-h-[88dvh] flex-col overflow-hidden border border-line bg-raised shadow-lift outline-none',
          'max-md:inset-x-0 max-md:bottom-0 max-md:rounded-t-md md:inset-x-4 md:top-[12dvh] md:mx-auto md:max-h-[76dvh] md:rounded-md',
          widths[width],
        )}
      >
        <div className={bare ? 'sr-only' : 'flex items-start gap-3 px-5 pt-4 pb-2'}>
          <div className="min-w-0 flex-1">
            <Radix.Title className="font-bold text-lead">{title}</Radix.Title>
            {description ? <Radix.Description className="text-ink-2">{description}</Radix.Description> : null}
          </div>
          {bare ? null : <CloseButton />}
        </div>
        <div
          tabIndex={reading ? 0 : undefined}
          className={cn(
            'min-h-0 flex-1 overflow-y-auto focus-visible:outline-offset-[-2px]',
            !bare && 'px-5 pt-1 pb-5',
          )}
        >
          {children}
        </div>
        {footer ? (
          <div className="flex flex-wrap justify-end gap-2 border-line border-t bg-canvas px-5 py-3">{footer}</div>
        ) : null}
      </Radix.Content>
    </Radix.Portal>
  </Radix.Root>
)

type SheetProps = Omit<DialogProps, 'width' | 'footer' | 'bare' | 'reading'> & { side?: 'right' | 'left' }

/** A panel from the side: the context panel on narrow screens, the menu on a phone. */
export const Sheet = ({ open, onOpenChange, title, description, side = 'right', children }: SheetProps) => (
  <Radix.Root open={open} onOpenChange={onOpenChange}>
    <Radix.Portal>
      <Radix.Overlay className="appear fixed inset-0 z-40 bg-scrim" />
      <Radix.Content
        {...(description ? {} : { 'aria-describedby': undefined })}
        className={cn(
          'appear fixed inset-y-0 z-50 flex w-[min(24rem,88vw)] flex-col border-line bg-raised shadow-lift outline-none',
          side === 'right' ? 'appear-right right-0 border-l' : 'left-0 border-r',
        )}
      >
        <div className="flex items-center gap-3 border-line border-b py-2 pr-3 pl-4">
          <Radix.Title className="min-w-0 flex-1 truncate font-bold text-lead">{title}</Radix.Title>
          <CloseButton />
        </div>
        {description ? <Radix.Description className="px-4 pt-3 text-ink-2">{description}</Radix.Description> : null}
        <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
      </Radix.Content>
    </Radix.Portal>
  </Radix.Root>
)
