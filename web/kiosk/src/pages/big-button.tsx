import type { ReactNode } from 'react'

interface BigButtonProps {
  onClick?: () => void
  disabled?: boolean
  look?: 'main' | 'plain' | 'quiet'
  type?: 'button' | 'submit'
  /** Of a switch. */
  pressed?: boolean
  children: ReactNode
}

const looks = {
  main: 'bg-primary text-on-primary border-primary',
  plain: 'bg-surface border-line-strong hover:bg-hover',
  quiet: 'border-transparent text-ink-2 underline-offset-4 hover:underline',
}

/** At least a thumb wide, text from 24 px; the one kind of button on a kiosk. */
export const BigButton = ({
  onClick,
  disabled,
  look = 'plain',
  type = 'button',
  pressed,
  children,
}: BigButtonProps) => (
  <button
    type={type}
    aria-pressed={pressed}
    onClick={onClick}
    disabled={disabled}
    className={`min-h-20 portrait:min-h-28 rounded-md border-2 px-8 py-5 text-[24px] leading-tight font-semibold disabled:opacity-50 ${looks[look]}`}
  >
    {children}
  </button>
)
