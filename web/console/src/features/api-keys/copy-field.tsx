import { Button } from '@govconnect/ui/button.tsx'
import { cn } from '@govconnect/ui/cn.ts'
import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { useT } from '../../app/texts.ts'

type CopyFieldProps = {
  label: string
  text: string
  /** Lines stay as they are, and scroll sideways. */
  lines?: boolean
  onCopied?: () => void
}

/** Text to take along. Pages that are not reached by https have no clipboard: there the text is marked, to be copied by hand. */
export const CopyField = ({ label, text, lines = false, onCopied }: CopyFieldProps) => {
  const t = useT()
  const box = useRef<HTMLPreElement>(null)
  const [state, setState] = useState<'idle' | 'copied' | 'marked'>('idle')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      if (box.current) getSelection()?.selectAllChildren(box.current)
      setState('marked')
    }
    onCopied?.()
  }
  return (
    <section aria-label={label} className="min-w-0">
      <div className="mb-1 flex items-center justify-between gap-2">
        <p className="font-semibold text-ink-2 text-small">{label}</p>
        <Button size="sm" onClick={() => void copy()} aria-label={`${t('apiKeys.copy')}: ${label}`}>
          {state === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />}
          {state === 'copied' ? t('common.copied') : t('apiKeys.copy')}
        </Button>
      </div>
      <pre
        ref={box}
        // A scrolling region must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        tabIndex={0}
        className={cn(
          'overflow-x-auto rounded-md border border-line bg-sunken p-3 font-mono text-small',
          !lines && 'whitespace-pre-wrap break-all',
        )}
      >
        {text}
      </pre>
      <p role="status" className="text-ink-2 text-small">
        {state === 'marked' ? t('apiKeys.copyByHand') : null}
      </p>
    </section>
  )
}
