import type { LucideIcon } from 'lucide-react'
import { SendHorizontal } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Button } from './button.tsx'
import { cn } from './cn.ts'

type ComposerProps = {
  value: string
  onChange: (value: string) => void
  onSend: () => void
  label: string
  placeholder: string
  sendLabel: string
  sendIcon?: LucideIcon
  hint?: string
  busy?: boolean
  disabled?: boolean
  /** A private note wears the note's paper so that nobody takes it for a reply. */
  paper?: 'reply' | 'note'
  leading?: ReactNode
  textareaRef?: Ref<HTMLTextAreaElement>
}

/** Enter sends, Shift+Enter breaks the line, Escape leaves the field. */
export const Composer = (props: ComposerProps) => {
  const { value, onChange, onSend, label, placeholder, sendLabel, hint, paper = 'reply' } = props
  const ready = value.trim() !== '' && !props.disabled && !props.busy
  const Icon = props.sendIcon ?? SendHorizontal
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onSend()
      }}
      className={cn(
        '@container rounded-md border focus-within:border-primary',
        paper === 'note' ? 'border-note-line bg-note-soft' : 'border-line-strong bg-surface',
      )}
    >
      <textarea
        ref={props.textareaRef}
        value={value}
        disabled={props.disabled}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault()
            if (ready) onSend()
          }
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
        rows={1}
        aria-label={label}
        placeholder={placeholder}
        className={cn(
          'field-sizing-content block max-h-40 min-h-11 w-full resize-none bg-transparent px-3 pt-3 pb-1 outline-none disabled:opacity-60',
          paper === 'note' ? 'text-note-text placeholder:text-note-text' : 'placeholder:text-ink-3',
        )}
      />
      <div className="flex flex-wrap items-center gap-2 p-1.5">
        {props.leading}
        <span
          className={cn(
            '@max-lg:sr-only min-w-0 flex-1 truncate px-1 text-small',
            paper === 'note' ? 'text-note-text' : 'text-ink-3',
          )}
        >
          {hint}
        </span>
        <Button type="submit" tone="primary" size="sm" className="ml-auto" disabled={!ready} busy={props.busy ?? false}>
          {props.busy ? null : <Icon aria-hidden />}
          <span className="max-md:sr-only">{sendLabel}</span>
        </Button>
      </div>
    </form>
  )
}
