import { Button } from '@govconnect/ui/button.tsx'
import { Kbd } from '@govconnect/ui/kbd.tsx'
import { useHotkeys } from '@govconnect/web/hotkeys.ts'
import { Undo2 } from 'lucide-react'
import { useT } from '../../app/texts.ts'
import type { LastAct } from '../tickets/use-ticket-acts.ts'

type UndoBarProps = { last: LastAct; now: number; busy: boolean; onUndo: () => void }

/** The toast is gone after eight seconds; for the rest of the minute the last action can be taken back here. */
export const UndoBar = ({ last, now, busy, onUndo }: UndoBarProps) => {
  const t = useT()
  const left = Math.ceil((last.until - now) / 1_000)
  useHotkeys(
    left > 0
      ? [{ keys: 'Z', label: t('tickets.undo'), group: t('shell.groupPage'), run: () => !busy && onUndo() }]
      : [],
  )
  if (left <= 0) return null
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
      <p className="min-w-0 flex-1 truncate">{last.words}</p>
      <Button size="sm" disabled={busy} onClick={onUndo}>
        <Undo2 aria-hidden />
        {t('common.undo')}
        <span className="figures text-ink-3">{left}</span>
        <span aria-hidden className="max-md:hidden">
          <Kbd keys="Z" />
        </span>
      </Button>
    </div>
  )
}
