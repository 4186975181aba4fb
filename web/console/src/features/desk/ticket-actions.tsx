import type { TicketDetail } from '@govconnect/queue/contract'
import { Button } from '@govconnect/ui/button.tsx'
import { Kbd } from '@govconnect/ui/kbd.tsx'
import { useHotkeys } from '@govconnect/web/hotkeys.ts'
import {
  ArrowRightLeft,
  CircleCheck,
  CirclePause,
  CircleX,
  ClipboardCheck,
  type LucideIcon,
  Megaphone,
  NotebookPen,
  Play,
  UserRoundX,
} from 'lucide-react'
import { useT } from '../../app/texts.ts'
import { type DeskKey, keysOfDesk, possibleNow } from './desk-keys.ts'

const icons: Record<DeskKey, LucideIcon> = {
  next: Megaphone,
  start: Play,
  recall: Megaphone,
  no_show: UserRoundX,
  complete: CircleCheck,
  completeWith: ClipboardCheck,
  hold: CirclePause,
  transfer: ArrowRightLeft,
  note: NotebookPen,
  cancel: CircleX,
}

type TicketActionsProps = {
  ticket: TicketDetail | null
  /** Something is on its way: nothing else is begun. */
  busy: boolean
  /** Seconds until the visitor may be said to be absent. */
  graceLeft: number
  recallsLeft: number
  onKey: (key: DeskKey) => void
}

export const TicketActions = ({ ticket, busy, graceLeft, recallsLeft, onKey }: TicketActionsProps) => {
  const t = useT()
  const possible = possibleNow(ticket)
  const wordOf = (key: DeskKey) =>
    key === 'next' ? t(ticket === null ? 'tickets.act.next' : 'tickets.act.completeNext') : t(`desk.key.${key}`)
  const barred = (key: DeskKey) => (key === 'no_show' && graceLeft > 0) || (key === 'recall' && recallsLeft <= 0)
  const press = (key: DeskKey) => {
    if (!busy && !barred(key)) onKey(key)
  }
  useHotkeys(
    possible.map((key) => ({
      keys: keysOfDesk[key],
      label: wordOf(key),
      group: t('shell.groupPage'),
      run: () => press(key),
    })),
  )
  const [main, ...others] = possible
  if (main === undefined) return null
  const MainIcon = icons[main]
  return (
    <div className="flex flex-col gap-2">
      <Button
        key={main}
        tone="primary"
        busy={busy}
        onClick={() => press(main)}
        className="h-14 w-full px-5 text-lead max-md:h-16"
      >
        {busy ? null : <MainIcon aria-hidden className="size-5" />}
        {wordOf(main)}
        <span aria-hidden className="max-md:hidden">
          <Kbd keys={keysOfDesk[main] === 'Space' ? t('shell.space') : keysOfDesk[main]} inverse />
        </span>
      </Button>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
        {others.map((key) => {
          const Icon = icons[key]
          return (
            <Button
              key={key}
              disabled={busy || barred(key)}
              onClick={() => press(key)}
              className="h-11 w-full justify-start px-3"
            >
              <Icon aria-hidden className="max-sm:hidden" />
              <span className="min-w-0 flex-1 truncate text-left">
                {wordOf(key)}
                {key === 'no_show' && graceLeft > 0 ? <span className="figures"> ({graceLeft})</span> : null}
              </span>
              <span aria-hidden className="max-lg:hidden">
                <Kbd keys={keysOfDesk[key]} />
              </span>
            </Button>
          )
        })}
      </div>
    </div>
  )
}
