import { type ReactNode, useId } from 'react'
import { cn } from './cn.ts'

export type FieldIds = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

type FieldProps = {
  label: string
  hint?: string
  error?: string
  hideLabel?: boolean
  className?: string
  children: (ids: FieldIds) => ReactNode
}

/** Label, control, hint and fault, tied together for screen readers. */
export const Field = ({ label, hint, error, hideLabel = false, className, children }: FieldProps) => {
  const id = useId()
  const noteId = `${id}-note`
  const note = error ?? hint
  const ids: FieldIds = {
    id,
    ...(note ? { 'aria-describedby': noteId } : {}),
    ...(error ? { 'aria-invalid': true as const } : {}),
  }
  return (
    <div className={cn('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'font-semibold text-ink-2 text-small'}>
        {label}
      </label>
      {children(ids)}
      {note ? (
        <p
          id={noteId}
          className={cn('text-small', error ? 'font-medium text-danger-text' : 'text-ink-3')}
          role={error ? 'alert' : undefined}
        >
          {note}
        </p>
      ) : null}
    </div>
  )
}

/** The one look of everything that takes text. */
export const controlLook =
  'w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 text-body text-ink placeholder:text-ink-3 hover:border-ink-3 disabled:bg-sunken disabled:text-ink-3 aria-invalid:border-danger focus-visible:outline-offset-0'
