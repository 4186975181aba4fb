import { Button } from '@govconnect/ui/button.tsx'
import { Dialog } from '@govconnect/ui/dialog.tsx'
import { useBlocker } from '@tanstack/react-router'
import { useT } from '../../app/texts.ts'
import type { PoliciesSearch } from './search.ts'

type Place = { pathname: string; search: object }

/** Whether going there leaves the draft: another page, branch or version; its own tabs do not. */
const leaves = (current: Place, next: Place, policyId: string): boolean => {
  const [here, there]: [PoliciesSearch, PoliciesSearch] = [current.search, next.search]
  return next.pathname !== current.pathname || there.branch !== here.branch || (there.policy ?? policyId) !== policyId
}

/** Asks before what was typed into a draft is lost. */
export const LeaveGuard = ({ policyId, dirty }: { policyId: string; dirty: boolean }) => {
  const t = useT()
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && leaves(current, next, policyId),
    enableBeforeUnload: dirty,
    withResolver: true,
  })
  if (blocker.status !== 'blocked') return null
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && blocker.reset()}
      title={t('policies.leave.title')}
      footer={
        <>
          <Button onClick={blocker.reset}>{t('policies.leave.stay')}</Button>
          <Button tone="danger" onClick={blocker.proceed}>
            {t('policies.leave.drop')}
          </Button>
        </>
      }
    >
      <p className="text-ink-2">{t('policies.leave.detail')}</p>
    </Dialog>
  )
}
