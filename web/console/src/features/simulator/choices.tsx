import type { ChatMessage, PhoneActionInput } from '@govconnect/simulator/contract'
import { cn } from '@govconnect/ui/cn.ts'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { ExternalLink, List, MapPin } from 'lucide-react'
import { useState } from 'react'
import { useT } from '../../app/texts.ts'

type ChoicesProps = { message: ChatMessage; strong: boolean; onAct: (action: PhoneActionInput) => void }

const press =
  'flex min-h-10 w-full items-center justify-center gap-2 rounded-md border border-line bg-surface px-3 py-1.5 text-center font-semibold text-primary-text hover:bg-hover'

/** A place every scenario of the sample office knows. */
const samplePin = { latitude: -6.914744, longitude: 107.60981 }

/** Buttons, lists, links and the request for a location, as the phone offers them. */
export const Choices = ({ message, strong, onAct }: ChoicesProps) => {
  const t = useT()
  const [open, setOpen] = useState(false)
  const rows = message.choices.filter((choice) => choice.kind === 'row')
  const others = message.choices.filter((choice) => choice.kind !== 'row')
  if (message.choices.length === 0) return null
  return (
    <div className={cn('mt-1.5 flex flex-col gap-1', !strong && 'opacity-85')}>
      {others.map((choice) => {
        if (choice.kind === 'link')
          return (
            <a key={choice.id} href={choice.id} target="_blank" rel="noreferrer noopener" className={press}>
              <ExternalLink aria-hidden className="size-4" />
              {choice.title}
            </a>
          )
        const location = choice.kind === 'location'
        return (
          <button
            key={choice.id}
            type="button"
            className={press}
            onClick={() =>
              onAct(
                location
                  ? { type: 'location', ...samplePin, reply_to: message.id }
                  : { type: 'button', message_id: message.id, button_id: choice.id },
              )
            }
          >
            {location ? <MapPin aria-hidden className="size-4" /> : null}
            {choice.title || t('simulator.sendLocation')}
          </button>
        )
      })}
      {rows.length > 0 ? (
        <button type="button" className={press} onClick={() => setOpen(true)}>
          <List aria-hidden className="size-4" />
          {message.list_button ?? t('simulator.openList')}
        </button>
      ) : null}
      {open ? (
        <Dialog open onOpenChange={setOpen} title={message.list_button ?? t('simulator.openList')}>
          <ul className="flex flex-col gap-1">
            {rows.map((row) => (
              <li key={row.id}>
                <button
                  type="button"
                  className="w-full rounded-md border border-line px-3 py-2.5 text-left hover:bg-hover"
                  onClick={() => {
                    setOpen(false)
                    onAct({ type: 'list', message_id: message.id, row_id: row.id })
                  }}
                >
                  <span className="block font-semibold">{row.title}</span>
                  {row.description ? <span className="block text-ink-2 text-small">{row.description}</span> : null}
                </button>
              </li>
            ))}
          </ul>
        </Dialog>
      ) : null}
    </div>
  )
}
