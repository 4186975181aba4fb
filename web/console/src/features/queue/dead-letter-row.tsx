import type { DeadLetter } from '@govconnect/system/contract'
import { useNow } from '@govconnect/web/now.ts'
import { useState } from 'react'
import { JsonView } from '../../app/json-view.tsx'
import { useT } from '../../app/texts.ts'
import { TroubleView } from '../../app/trouble.tsx'
import { useFormat } from '../../app/use-format.ts'
import { useCan } from '../session/api/me.ts'
import { useDeadLetter } from './api/dead-letters.ts'

const Payload = ({ id }: { id: string }) => {
  const t = useT()
  const letter = useDeadLetter(id)
  if (letter.error) return <TroubleView error={letter.error} compact />
  if (!letter.data) return <p className="mt-2 text-ink-3 text-small">{t('common.loading')}</p>
  return <JsonView value={letter.data.envelope} label={t('queue.payload')} />
}

type DeadLetterRowProps = { letter: DeadLetter; selected: boolean; onSelect: (selected: boolean) => void }

export const DeadLetterRow = ({ letter, selected, onSelect }: DeadLetterRowProps) => {
  const t = useT()
  const format = useFormat()
  const now = useNow()
  const mayLook = useCan('system.replay')
  const [open, setOpen] = useState(false)
  return (
    <li className="flex gap-3 border-line border-b px-4 py-3 last:border-b-0">
      <input
        type="checkbox"
        checked={selected}
        disabled={!mayLook}
        onChange={(event) => onSelect(event.target.checked)}
        aria-label={`${t('queue.select')}: ${letter.event}`}
        className="mt-0.5 size-[18px] shrink-0 accent-primary"
      />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <code className="font-mono font-semibold">{letter.event}</code>
          <span className="text-ink-3 text-small">→ {letter.subscription}</span>
          <time dateTime={letter.parked_at} className="ml-auto text-ink-3 text-small">
            {format.ago(letter.parked_at, now)}
          </time>
        </p>
        <p className="mt-0.5 break-words text-danger-text">{letter.error}</p>
        <p className="text-ink-3 text-small">{t('queue.attempts', { count: letter.attempts })}</p>
        {mayLook ? (
          <details className="mt-1 text-small" onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary className="font-semibold text-primary-text">{t('queue.look')}</summary>
            {open ? <Payload id={letter.id} /> : null}
          </details>
        ) : null}
      </div>
    </li>
  )
}
