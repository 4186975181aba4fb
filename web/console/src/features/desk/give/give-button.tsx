import { Button } from '@govconnect/ui/button.tsx'
import { cn } from '@govconnect/ui/cn.ts'
import { useHotkeys } from '@govconnect/web/hotkeys.ts'
import { TicketPlus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useT } from '../../../app/texts.ts'
import { useCan } from '../../session/api/me.ts'
import type { BranchSetup } from '../../tickets/api/branch.ts'

const GiveDialog = lazy(async () => ({ default: (await import('./give-dialog.tsx')).GiveDialog }))

type GiveButtonProps = {
  branchId: string
  setup: BranchSetup
  /** Among others: on a phone its word is left out. */
  compact?: boolean
}

/** For visitors who come to the desk without a number. */
export const GiveButton = ({ branchId, setup, compact = false }: GiveButtonProps) => {
  const t = useT()
  const may = useCan('lines.take') && setup.services.length > 0
  const [open, setOpen] = useState(false)
  const start = () => setOpen(true)
  useHotkeys(may ? [{ keys: 'C', label: t('desk.give.open'), group: t('shell.groupPage'), run: start }] : [])
  if (!may) return null
  return (
    <>
      <Button onClick={start} className={cn(compact && 'max-md:px-3')}>
        <TicketPlus aria-hidden />
        <span className={cn(compact && 'max-md:sr-only')}>{t('desk.give.open')}</span>
      </Button>
      {open ? (
        <Suspense>
          <GiveDialog branchId={branchId} setup={setup} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
