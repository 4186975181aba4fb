import { Button } from '@govconnect/ui/button.tsx'
import { useHotkeys } from '@govconnect/web/hotkeys.ts'
import { TicketPlus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useT } from '../../../app/texts.ts'
import { useCan } from '../../session/api/me.ts'
import type { BranchSetup } from '../../tickets/api/branch.ts'

const GiveDialog = lazy(async () => ({ default: (await import('./give-dialog.tsx')).GiveDialog }))

type GiveButtonProps = { branchId: string; setup: BranchSetup }

/** For visitors who come to the desk without a number. */
export const GiveButton = ({ branchId, setup }: GiveButtonProps) => {
  const t = useT()
  const may = useCan('lines.take') && setup.services.length > 0
  const [open, setOpen] = useState(false)
  const start = () => setOpen(true)
  useHotkeys(may ? [{ keys: 'C', label: t('desk.give.open'), group: t('shell.groupPage'), run: start }] : [])
  if (!may) return null
  return (
    <>
      <Button onClick={start} className="max-md:px-3">
        <TicketPlus aria-hidden />
        <span className="max-md:sr-only">{t('desk.give.open')}</span>
      </Button>
      {open ? (
        <Suspense>
          <GiveDialog branchId={branchId} setup={setup} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
