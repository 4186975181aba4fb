import { Button } from '@govconnect/ui/button.tsx'
import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { useT } from '../../app/texts.ts'

type CopyFieldProps = { text: string; label: string; onCopied?: () => void }

/** Text to take along. Pages that are not reached by https have no clipboard: there the text is marked, to be copied by hand. */
export const CopyField = ({ text, label, onCopied }: CopyFieldProps) => {
  const t = useT()
  const box = useRef<HTMLPreElement>(null)
  const [state, setState] = useState<'idle' | 'copied' | 'marked'>('idle')
  const mark = () => {
    if (box.current) getSelection()?.selectAllChildren(box.current)
    setState('marked')
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      mark()
    }
    onCopied?.()
  }
  return (
    <section aria-label={label}>
      <div className="flex items-start gap-2 rounded-md border border-line bg-sunken p-2">
        <pre
          ref={box}
          // A scrolling region must be reachable by keyboard.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
          tabIndex={0}
          className="min-w-0 flex-1 overflow-x-auto whitespace-pre-wrap break-all p-1 font-mono text-small"
        >
          {text}
        </pre>
        <Button size="sm" onClick={() => void copy()} aria-label={`${t('apiKeys.copy')}: ${label}`}>
          {state === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />}
          {state === 'copied' ? t('common.copied') : t('apiKeys.copy')}
        </Button>
      </div>
      <p role="status" className="text-ink-2 text-small">
        {state === 'marked' ? t('apiKeys.copyByHand') : null}
      </p>
    </section>
  )
}
