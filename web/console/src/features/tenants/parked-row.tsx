import type { MessageView } from '@govconnect/tenants/contract'
import { useNow } from '@govconnect/web/now.ts'
import { useT } from '../../app/texts.ts'
import { useFormat } from '../../app/use-format.ts'

type ParkedRowProps = {
  message: MessageView
  /** Null where the reader may not replay. */
  selected: boolean | null
  onSelect: (selected: boolean) => void
  onOpen: () => void
}

export const ParkedRow = ({ message, selected, onSelect, onOpen }: ParkedRowProps) => {
  const t = useT()
  const format = useFormat()
  const now = useNow()
  return (
    <li className="flex gap-3 border-line border-b px-4 py-3 last:border-b-0">
      {selected === null ? null : (
        <input
          type="checkbox"
          checked={selected}
          onChange={(event) => onSelect(event.target.checked)}
          aria-label={t('tenants.parked.select', { key: message.key })}
          className="mt-1 size-6 shrink-0 accent-primary md:size-[18px]"
        />
      )}
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <code className="font-mono font-semibold">{message.type}</code>
          <code className="min-w-0 truncate font-mono text-ink-3 text-small">{message.key}</code>
          <time dateTime={message.accepted_at} className="text-ink-3 text-small md:ml-auto">
            {format.ago(message.accepted_at, now)}
          </time>
        </p>
        {message.error ? <p className="mt-0.5 break-words text-danger-text">{message.error}</p> : null}
        <p className="mt-0.5 flex flex-wrap items-center gap-x-4 text-ink-3 text-small">
          {t('queue.attempts', { count: message.attempts })}
          <button
            type="button"
            onClick={onOpen}
            className="min-h-6 font-semibold text-primary-text hover:underline max-md:min-h-11"
          >
            {t('tenants.parked.look')}
          </button>
        </p>
      </div>
    </li>
  )
}
